package org.comity.conflict.internal;

import java.util.Arrays;

/** Arithmetic on strings of letters that the rules share. */
final class Letters {

    private Letters() {}

    static int editDistance(String a, String b) {
        return editDistance(a, b, Integer.MAX_VALUE);
    }

    /** 1 for equal, 0 for nothing in common. */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) editDistance(a, b) / longer;
    }

    /** {@link #likeness}; {@code floor} when not more than that, which is mostly known before the end; 0 for empty strings. */
    static double likenessAbove(String a, String b, double floor) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return floor;
        }
        // The greatest distance that still gives more than the floor.
        int most = (int) Math.ceil((1 - floor) * longer);
        if (longer - Math.min(a.length(), b.length()) > most) {
            return floor;
        }
        return Math.max(floor, 1 - (double) editDistance(a, b, most) / longer);
    }

    /** The edit distance, or more than {@code most} when it is more than that. */
    private static int editDistance(String a, String b, int most) {
        int start = 0;
        int n = a.length();
        int m = b.length();
        while (start < n && start < m && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        while (n > start && m > start && a.charAt(n - 1) == b.charAt(m - 1)) {
            n--;
            m--;
        }
        n -= start;
        m -= start;
        if (n == 0 || m == 0) {
            return n + m;
        }
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            char c = a.charAt(start + i - 1);
            int diagonal = i - 1;
            int left = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int above = row[j];
                int cost = c == b.charAt(start + j - 1) ? diagonal : diagonal + 1;
                left = Math.min(Math.min(above, left) + 1, cost);
                diagonal = above;
                row[j] = left;
                least = Math.min(least, left);
            }
            row[0] = i;
            if (least > most) {
                return least;
            }
        }
        return row[m];
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
