package org.comity.conflict.internal;

import java.util.Arrays;

/** Arithmetic on strings of letters that the rules share. */
final class Letters {

    private Letters() {}

    static int editDistance(String a, String b) {
        return editDistance(a, b, Integer.MAX_VALUE);
    }

    /** Whether at most so many letters have to be changed. */
    static boolean within(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) <= most && editDistance(a, b, most) <= most;
    }

    /** Whether strings of these lengths can be more alike than that. */
    static boolean lengthsAllow(int a, int b, double likeness) {
        return 1 - (double) Math.abs(a - b) / Math.max(a, b) > likeness;
    }

    /** How many letters stand in both, in whatever order. */
    static int inCommon(String a, String b) {
        long taken = 0;
        int common = 0;
        int m = Math.min(Long.SIZE, b.length());
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < m; j++) {
                if ((taken & (1L << j)) == 0 && a.charAt(i) == b.charAt(j)) {
                    taken |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        // Of very long signs the rest may stand in both too.
        return common + b.length() - m;
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
        if (n <= Long.SIZE) {
            return bitDistance(a, b, start, n, m);
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

    /**
     * Myers (1999) in Hyyrö's form: a column of differences in two words.
     *
     * @param n of the first from {@code start} on, at most 64
     */
    private static int bitDistance(String a, String b, int start, int n, int m) {
        long up = -1;
        long down = 0;
        long last = 1L << (n - 1);
        int distance = n;
        for (int j = 0; j < m; j++) {
            long equal = places(a, start, n, b.charAt(start + j));
            long zero = (((equal & up) + up) ^ up) | equal | down;
            long more = down | ~(zero | up);
            long less = up & zero;
            distance += (more & last) != 0 ? 1 : 0;
            distance -= (less & last) != 0 ? 1 : 0;
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(zero | more);
            down = more & zero;
        }
        return distance;
    }

    private static long places(String a, int start, int n, char c) {
        long places = 0;
        for (int i = 0; i < n; i++) {
            places |= a.charAt(start + i) == c ? 1L << i : 0;
        }
        return places;
    }

    static boolean sameLetters(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < a.length(); i++) {
            difference += a.charAt(i) - b.charAt(i);
        }
        if (difference != 0) {
            return false;
        }
        int[] x = a.codePoints().sorted().toArray();
        int[] y = b.codePoints().sorted().toArray();
        return Arrays.equals(x, y);
    }

    /** The longest stretch that stands in both, the first of equal ones. */
    static String longestCommon(String a, String b) {
        int[] row = new int[b.length() + 1];
        int best = 0;
        int end = 0;
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = c == b.charAt(j - 1) ? diagonal + 1 : 0;
                diagonal = above;
                if (row[j] > best) {
                    best = row[j];
                    end = i;
                }
            }
        }
        return a.substring(end - best, end);
    }
}
