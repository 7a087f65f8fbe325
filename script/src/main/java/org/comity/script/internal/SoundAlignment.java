package org.comity.script.internal;

/**
 * How near two segment sequences sound: the cheapest way to turn one into the other, the beginning weighing more (KR-3,
 * CN-W4), as a share of what hearing nothing in common would cost. Symmetric; 1 only for equal sequences.
 */
final class SoundAlignment {

    /** Longer readings are compared by their first segments. */
    static final int MAX = 96;

    /** Weight of the place in the sign, in sixteenths: both courts hear the first syllable best. */
    private static final int[] PLACE = new int[MAX + 1];

    static {
        int[] first = {22, 21, 20, 19, 18, 17, 16};
        for (int i = 0; i <= MAX; i++) {
            PLACE[i] = i < first.length ? first[i] : 16;
        }
    }

    private final int[] row = new int[MAX + 1];

    /** 0 to 1. */
    double similarity(byte[] a, byte[] b) {
        return similarity(a, b, 0);
    }

    /** The similarity when it is greater than {@code least}, otherwise something not greater: for finding the best pair. */
    double similarity(byte[] a, byte[] b, double least) {
        int n = Math.min(a.length, MAX);
        int m = Math.min(b.length, MAX);
        if (n == 0 || m == 0) {
            return 0;
        }
        int whole = Math.max(weight(a, n), weight(b, m));
        int limit = (int) Math.ceil((1 - least) * whole);
        int cost = cost(a, n, b, m, limit);
        return cost >= whole ? 0 : 1 - (double) cost / whole;
    }

    private static int weight(byte[] s, int n) {
        int[] drop = SoundCosts.drops();
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += drop[s[i]] * PLACE[i];
        }
        return sum;
    }

    private int cost(byte[] a, int n, byte[] b, int m, int limit) {
        int[] swap = SoundCosts.swaps();
        int[] drop = SoundCosts.drops();
        int[] d = row;
        d[0] = 0;
        for (int j = 1; j <= m; j++) {
            d[j] = d[j - 1] + drop[b[j - 1]] * PLACE[0];
        }
        for (int i = 1; i <= n; i++) {
            int s = a[i - 1];
            int swapRow = s << 6;
            int dropA = drop[s];
            int diagonal = d[0];
            d[0] = diagonal + dropA * PLACE[0];
            int least = d[0];
            for (int j = 1; j <= m; j++) {
                int place = PLACE[i < j ? i - 1 : j - 1];
                int t = b[j - 1];
                int best = diagonal + swap[swapRow | t] * place;
                diagonal = d[j];
                int withoutA = diagonal + dropA * PLACE[i - 1 < j ? i - 1 : j];
                int withoutB = d[j - 1] + drop[t] * PLACE[j - 1 < i ? j - 1 : i];
                if (withoutA < best) {
                    best = withoutA;
                }
                if (withoutB < best) {
                    best = withoutB;
                }
                d[j] = best;
                if (best < least) {
                    least = best;
                }
            }
            // Costs only grow from row to row.
            if (least > limit) {
                return Integer.MAX_VALUE;
            }
        }
        return d[m];
    }

    /**
     * How much of the shorter sequence is heard inside the longer one, 0 to 1: for marks of which one is a part of the
     * other (KR-16, CN-W12).
     */
    double contained(byte[] a, byte[] b) {
        boolean first = a.length <= b.length;
        byte[] part = first ? a : b;
        byte[] whole = first ? b : a;
        int n = Math.min(part.length, MAX);
        int m = Math.min(whole.length, MAX);
        if (n == 0 || m == 0) {
            return 0;
        }
        int[] swap = SoundCosts.swaps();
        int[] drop = SoundCosts.drops();
        int[] d = row;
        java.util.Arrays.fill(d, 0, m + 1, 0);
        int weight = 0;
        for (int i = 1; i <= n; i++) {
            int s = part[i - 1];
            int diagonal = d[0];
            weight += drop[s];
            d[0] = diagonal + drop[s];
            for (int j = 1; j <= m; j++) {
                int t = whole[j - 1];
                int best = diagonal + swap[(s << 6) | t];
                diagonal = d[j];
                best = Math.min(best, diagonal + drop[s]);
                best = Math.min(best, d[j - 1] + drop[t]);
                d[j] = best;
            }
        }
        int cost = d[0];
        for (int j = 1; j <= m; j++) {
            cost = Math.min(cost, d[j]);
        }
        return cost >= weight ? 0 : 1 - (double) cost / weight;
    }
}
