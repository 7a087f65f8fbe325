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

    private static final int WIDTH = MAX + 1;

    /** Row i holds the costs of the first i segments of the left sequence; kept for the next one that begins alike. */
    private final int[] rows = new int[WIDTH * WIDTH];

    private final int[] leastOfRow = new int[WIDTH];

    /** What each segment of the right sequence costs without a counterpart. */
    private final int[] rightDrop = new int[WIDTH];

    /** 0 to 1. */
    double similarity(byte[] a, byte[] b) {
        int n = Math.min(a.length, MAX);
        int m = Math.min(b.length, MAX);
        if (n == 0 || m == 0) {
            return 0;
        }
        int whole = Math.max(weight(a, n, b), weight(b, m, a));
        startRows(b, m, a);
        fillRows(a, n, b, m, 0, Integer.MAX_VALUE);
        int cost = rows[n * WIDTH + m];
        return cost >= whole ? 0 : 1 - (double) cost / whole;
    }

    /**
     * The similarity of the nearest pair. Readings of one sign mostly begin alike, so the rows of the left reading before
     * are kept as far as both agree; a pair that cannot beat the best so far is left.
     *
     * @param floor what counts as the best before any pair was seen: nothing at or below it is told apart from it
     */
    double nearest(byte[][] left, byte[][] right, double floor) {
        double best = floor;
        for (byte[] b : right) {
            int m = Math.min(b.length, MAX);
            if (m == 0) {
                continue;
            }
            byte[] before = Draft.NO_SEGMENTS;
            int filled = 0;
            int weightB = 0;
            for (byte[] a : left) {
                int n = Math.min(a.length, MAX);
                if (n == 0) {
                    continue;
                }
                if (before.length == 0 || SoundCosts.system(before) != SoundCosts.system(a)) {
                    filled = 0;
                    weightB = weight(b, m, a);
                    startRows(b, m, a);
                }
                int whole = Math.max(weight(a, n, b), weightB);
                int limit = (int) Math.ceil((1 - best) * whole);
                // The last shared row may have been filled with another segment after it.
                int shared = Math.max(0, Math.min(filled, sharedPrefix(before, a, n)) - 1);
                filled = fillRows(a, n, b, m, shared, limit);
                before = a;
                int cost = filled == n ? rows[n * WIDTH + m] : whole;
                if (cost < whole) {
                    best = Math.max(best, 1 - (double) cost / whole);
                    if (cost == 0) {
                        return 1;
                    }
                }
            }
        }
        return best;
    }

    private static int sharedPrefix(byte[] a, byte[] b, int limit) {
        int n = Math.min(a.length, limit);
        int i = 0;
        while (i < n && a[i] == b[i]) {
            i++;
        }
        return i;
    }

    /** What a sequence weighs when it meets sounds of the other's system. */
    private static int weight(byte[] s, int n, byte[] other) {
        int[] drop = SoundCosts.drops();
        int system = SoundCosts.system(other) << 14;
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += drop[system | (SoundCosts.neighbour(s, n, i) << 7) | s[i]] * PLACE[i];
        }
        return sum;
    }

    private void startRows(byte[] b, int m, byte[] other) {
        int[] drop = SoundCosts.drops();
        int system = SoundCosts.system(other) << 14;
        int[] d = rows;
        d[0] = 0;
        for (int j = 0; j < m; j++) {
            rightDrop[j] = drop[system | (SoundCosts.neighbour(b, m, j) << 7) | b[j]];
            d[j + 1] = d[j] + rightDrop[j] * PLACE[0];
        }
        leastOfRow[0] = 0;
    }

    /**
     * Fills the rows after {@code done} and returns how many are valid: all {@code n}, or fewer when every cost of the last
     * exceeds the limit. Costs only grow from row to row, so such a pair stays beyond it.
     *
     * <p>A place costs by the smaller of both positions, hence two loops, before and from the diagonal on.
     */
    private int fillRows(byte[] a, int n, byte[] b, int m, int done, int limit) {
        int[] swap = SoundCosts.swaps();
        int[] drop = SoundCosts.drops();
        int system = SoundCosts.system(b) << 14;
        int[] d = rows;
        for (int i = done; i < n; i++) {
            if (leastOfRow[i] > limit) {
                return i;
            }
            int swapRow = a[i] << 7;
            int dropA = drop[system | (SoundCosts.neighbour(a, n, i) << 7) | a[i]];
            int up = i * WIDTH;
            int here = up + WIDTH;
            int diagonal = d[up];
            int left = diagonal + dropA * PLACE[0];
            d[here] = left;
            int least = left;
            int diagonalEnd = Math.min(i, m);
            int j = 0;
            for (; j < diagonalEnd; j++) {
                int t = b[j];
                int place = PLACE[j];
                int above = d[up + j + 1];
                int other = Math.min(diagonal + swap[swapRow | t] * place, above + dropA * PLACE[j + 1]);
                left = Math.min(other, left + rightDrop[j] * place);
                diagonal = above;
                d[here + j + 1] = left;
                least = Math.min(least, left);
            }
            int place = PLACE[i];
            int placeAfter = place;
            int dropHere = dropA * place;
            for (; j < m; j++) {
                int t = b[j];
                int above = d[up + j + 1];
                int other = Math.min(diagonal + swap[swapRow | t] * place, above + dropHere);
                left = Math.min(other, left + rightDrop[j] * placeAfter);
                placeAfter = PLACE[i + 1];
                diagonal = above;
                d[here + j + 1] = left;
                least = Math.min(least, left);
            }
            leastOfRow[i + 1] = least;
        }
        return n;
    }
}
