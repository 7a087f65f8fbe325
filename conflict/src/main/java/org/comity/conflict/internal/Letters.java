package org.comity.conflict.internal;

import java.util.Arrays;

/** Arithmetic on strings of letters that the rules share. */
final class Letters {

    private Letters() {}

    static int editDistance(CharSequence a, CharSequence b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + cost);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** 1 for equal, 0 for nothing in common. */
    static double likeness(CharSequence a, CharSequence b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) editDistance(a, b) / longer;
    }

    static boolean sameLetters(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int[] x = a.codePoints().sorted().toArray();
        int[] y = b.codePoints().sorted().toArray();
        return Arrays.equals(x, y);
    }

    /** The longest stretch that stands in both, the first of equal ones. */
    static String longestCommon(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int best = 0;
        int end = 0;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                if (a.charAt(i - 1) == b.charAt(j - 1)) {
                    row[j] = previous[j - 1] + 1;
                    if (row[j] > best) {
                        best = row[j];
                        end = i;
                    }
                }
            }
            previous = row;
        }
        return a.substring(end - best, end);
    }
}
