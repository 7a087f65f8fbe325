package org.comity.script.internal;

import java.util.Arrays;

/**
 * How near two segment sequences sound: the cheapest way to turn one into the other, the beginning weighing more (KR-3,
 * CN-W4), as a share of what hearing nothing in common would cost. Symmetric; 1 only for equal sequences.
 *
 * <p>The readings of a sign mostly begin alike. Both signs are taken as trees ({@link Forks}) and every pair of beginnings is
 * aligned once, however many pairs of readings begin with it.
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

    private static final int SYSTEMS = 3;

    /** The beginning of all readings, one for each system of the other side, as dropping a sound costs by that. */
    private static final int ROOTS = SYSTEMS;

    private static final int NONE = -1;

    /** More than anything costs. */
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final Side left = new Side();
    private final Side right = new Side();

    /** Costs of every beginning on the left, a row each, with every beginning on the right. */
    private int[] costs = new int[32 * 32];

    /** One side laid out for a comparison: the roots, then a node for each segment, readings one after the other. */
    private static final class Side {
        int readings;
        int nodes;
        /** Bits of the systems of its readings. */
        int systems;

        /** The node after which the own nodes of a reading follow; none for its root. */
        int[] fork = new int[8];

        int[] forkDepth = new int[8];
        int[] start = new int[8];
        int[] end = new int[8];
        int[] system = new int[8];
        int[] segment = new int[64];
        /** Neighbour and segment, see {@link SoundCosts#drops}. */
        int[] dropAt = new int[64];
        /** What the segment costs without counterpart, and what all until here cost, by system of the other side. */
        int[][] drop = new int[SYSTEMS][64];

        int[][] sum = new int[SYSTEMS][64];

        void lay(byte[][] all, byte[] forks) {
            readings = all.length;
            nodes = ROOTS;
            systems = 0;
            if (readings > start.length) {
                fork = new int[readings];
                forkDepth = new int[readings];
                start = new int[readings];
                end = new int[readings];
                system = new int[readings];
            }
            for (int r = 0; r < readings; r++) {
                byte[] reading = all[r];
                int n = Math.min(reading.length, MAX);
                int shared = Forks.depth(forks, r);
                room(nodes + n);
                system[r] = SoundCosts.system(reading);
                systems |= 1 << system[r];
                forkDepth[r] = shared;
                fork[r] = shared == 0 ? NONE : node(forks, Forks.from(forks, r), shared);
                start[r] = nodes;
                for (int i = shared; i < n; i++) {
                    segment[nodes] = reading[i];
                    dropAt[nodes++] = (SoundCosts.neighbour(reading, n, i) << 7) | reading[i];
                }
                end[r] = nodes - 1;
                if (start[r] == nodes) {
                    // Wholly the beginning of another.
                    end[r] = fork[r];
                }
            }
        }

        private int node(byte[] forks, int reading, int depth) {
            int at = reading;
            while (depth <= forkDepth[at]) {
                at = Forks.from(forks, at);
            }
            return start[at] + depth - forkDepth[at] - 1;
        }

        private void room(int n) {
            if (n > segment.length) {
                int size = Math.max(n, 2 * segment.length);
                segment = Arrays.copyOf(segment, size);
                dropAt = Arrays.copyOf(dropAt, size);
                for (int s = 0; s < SYSTEMS; s++) {
                    drop[s] = Arrays.copyOf(drop[s], size);
                    sum[s] = Arrays.copyOf(sum[s], size);
                }
            }
        }

        /** Looks up what its segments cost beside readings of these systems. */
        void weigh(int others) {
            int[] drops = SoundCosts.drops();
            for (int s = 0; s < SYSTEMS; s++) {
                if ((others & (1 << s)) == 0) {
                    continue;
                }
                int[] own = drop[s];
                int[] until = sum[s];
                int other = s << 14;
                for (int r = 0; r < readings; r++) {
                    int before = fork[r] < 0 ? 0 : until[fork[r]];
                    int depth = forkDepth[r];
                    int last = Math.max(end[r], start[r] - 1);
                    for (int k = start[r]; k <= last; k++) {
                        int cost = drops[other | dropAt[k]];
                        own[k] = cost;
                        before += cost * PLACE[depth++];
                        until[k] = before;
                    }
                }
            }
        }

        int most(int others) {
            int most = 0;
            for (int s = 0; s < SYSTEMS; s++) {
                if ((others & (1 << s)) != 0) {
                    for (int r = 0; r < readings; r++) {
                        most = Math.max(most, weight(r, s));
                    }
                }
            }
            return most;
        }

        int weight(int reading, int other) {
            return end[reading] < 0 ? 0 : sum[other][end[reading]];
        }
    }

    /**
     * The similarity of the nearest pair of readings.
     *
     * @param floor what counts as the best before any pair was seen: nothing at or below it is told apart from it
     */
    double nearest(byte[][] a, byte[] forksA, byte[][] b, byte[] forksB, double floor) {
        if (a.length == 0 || b.length == 0) {
            return floor;
        }
        lay(a, forksA, b, forksB);
        int most = Math.max(left.most(right.systems), right.most(left.systems));
        double best = floor;
        int limit = limit(best, most);
        for (int x = 0; x < left.readings; x++) {
            for (int y = 0; y < right.readings; y++) {
                fill(x, y, limit);
                double similarity = similarity(x, y);
                if (similarity > best) {
                    if (similarity >= 1) {
                        return 1;
                    }
                    best = similarity;
                    limit = limit(best, most);
                }
            }
        }
        return best;
    }

    /** A pair of readings that costs more is not nearer than the best so far. */
    private static int limit(double best, int most) {
        return (int) Math.ceil((1 - best) * most);
    }

    // Rows of the simpler alignments below.
    private final int[] before = new int[MAX + 1];
    private final int[] after = new int[MAX + 1];
    private final int[] current = new int[MAX + 1];
    private final int[] rightDrop = new int[MAX];

    /** Of two sequences by themselves. */
    double similarity(byte[] a, byte[] b) {
        return nearest(new byte[][] {a}, Forks.NONE, new byte[][] {b}, Forks.NONE, 0);
    }

    /**
     * The similarity of a sequence and the nearest of all that take one of the choices at each place, as a share of what the
     * sequence weighs. {@code floor} when none is nearer than that.
     */
    double nearestOfChoices(byte[][][] choices, byte[] b, double floor) {
        int m = Math.min(b.length, MAX);
        if (m == 0 || choices.length == 0) {
            return floor;
        }
        byte[] any = choices[0][0];
        int whole = weight(b, m, any);
        int limit = (int) Math.ceil((1 - floor) * whole);
        before[0] = 0;
        int sumDrops = 0;
        for (int j = 0; j < m; j++) {
            rightDrop[j] =
                    SoundCosts.drops()[(SoundCosts.system(any) << 14) | (SoundCosts.neighbour(b, m, j) << 7) | b[j]];
            sumDrops += rightDrop[j] * PLACE[0];
            before[j + 1] = sumDrops;
        }
        int[] swap = SoundCosts.swaps();
        int[] drop = SoundCosts.drops();
        int system = SoundCosts.system(b) << 14;
        for (byte[][] choice : choices) {
            Arrays.fill(after, 0, m + 1, Integer.MAX_VALUE);
            int least = Integer.MAX_VALUE;
            for (byte[] a : choice) {
                int n = a.length;
                System.arraycopy(before, 0, current, 0, m + 1);
                for (int i = 0; i < n; i++) {
                    int swapRow = a[i] << 7;
                    int dropA = drop[system | (SoundCosts.neighbour(a, n, i) << 7) | a[i]];
                    int diagonal = current[0];
                    int left = diagonal + dropA * PLACE[0];
                    current[0] = left;
                    for (int j = 0; j < m; j++) {
                        int above = current[j + 1];
                        int other = Math.min(diagonal + swap[swapRow | b[j]] * PLACE[j], above + dropA * PLACE[j]);
                        left = Math.min(other, left + rightDrop[j] * PLACE[j]);
                        diagonal = above;
                        current[j + 1] = left;
                    }
                }
                for (int j = 0; j <= m; j++) {
                    after[j] = Math.min(after[j], current[j]);
                    least = Math.min(least, current[j]);
                }
            }
            if (least >= limit) {
                return floor;
            }
            System.arraycopy(after, 0, before, 0, m + 1);
        }
        int cost = before[m];
        return cost >= limit ? floor : 1 - (double) cost / whole;
    }

    /** Fewer sounds than this are found in every name. */
    private static final int LEAST_PART = 4;

    /**
     * How much of the shorter of two sequences is heard somewhere in the longer one, which is heard from any place to any
     * other; {@code floor} when that is no more.
     */
    double part(byte[] a, byte[] b, double floor) {
        int n = Math.min(a.length, MAX);
        int m = Math.min(b.length, MAX);
        if (Math.min(n, m) < LEAST_PART) {
            return floor;
        }
        int weightA = evenWeight(a, n, b);
        int weightB = evenWeight(b, m, a);
        double nearest = floor;
        if (weightA <= weightB) {
            nearest = Math.max(nearest, within(a, n, weightA, b, m));
        }
        if (weightB <= weightA) {
            nearest = Math.max(nearest, within(b, m, weightB, a, n));
        }
        return nearest;
    }

    private double within(byte[] a, int n, int weight, byte[] b, int m) {
        int[] swap = SoundCosts.swaps();
        int[] drop = SoundCosts.drops();
        int systemB = SoundCosts.system(b) << 14;
        int systemA = SoundCosts.system(a) << 14;
        for (int j = 0; j < m; j++) {
            rightDrop[j] = drop[systemA | (SoundCosts.neighbour(b, m, j) << 7) | b[j]];
        }
        Arrays.fill(current, 0, m + 1, 0);
        for (int i = 0; i < n; i++) {
            int swapRow = a[i] << 7;
            int dropA = drop[systemB | (SoundCosts.neighbour(a, n, i) << 7) | a[i]];
            int diagonal = current[0];
            int left = diagonal + dropA;
            current[0] = left;
            int least = left;
            for (int j = 0; j < m; j++) {
                int above = current[j + 1];
                int other = Math.min(diagonal + swap[swapRow | b[j]], above + dropA);
                left = Math.min(other, left + rightDrop[j]);
                diagonal = above;
                current[j + 1] = left;
                least = Math.min(least, left);
            }
            if (least >= weight) {
                return 0;
            }
        }
        int cost = weight;
        for (int j = 0; j <= m; j++) {
            cost = Math.min(cost, current[j]);
        }
        return 1 - (double) cost / weight;
    }

    private static int evenWeight(byte[] s, int n, byte[] other) {
        int[] drop = SoundCosts.drops();
        int system = SoundCosts.system(other) << 14;
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += drop[system | (SoundCosts.neighbour(s, n, i) << 7) | s[i]];
        }
        return sum;
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

    /**
     * The similarity of every reading on the left with every reading on the right, row by row; 0 for pairs that are farther than
     * so many others.
     */
    double[] all(byte[][] a, byte[] forksA, byte[][] b, byte[] forksB, int wanted) {
        double[] all = new double[a.length * b.length];
        if (all.length == 0) {
            return all;
        }
        lay(a, forksA, b, forksB);
        int most = Math.max(left.most(right.systems), right.most(left.systems));
        double[] best = new double[wanted];
        int limit = FAR;
        for (int x = 0; x < a.length; x++) {
            for (int y = 0; y < b.length; y++) {
                fill(x, y, limit);
                double similarity = similarity(x, y);
                all[x * b.length + y] = similarity;
                if (similarity > best[wanted - 1]) {
                    keep(best, similarity);
                    limit = limit(best[wanted - 1], most);
                }
            }
        }
        return all;
    }

    /** Puts a similarity among the best, in descending order. */
    private static void keep(double[] best, double similarity) {
        int at = best.length - 1;
        while (at > 0 && similarity > best[at - 1]) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = similarity;
    }

    private void lay(byte[][] a, byte[] forksA, byte[][] b, byte[] forksB) {
        left.lay(a, forksA);
        right.lay(b, forksB);
        left.weigh(right.systems);
        right.weigh(left.systems);
        if (costs.length < left.nodes * right.nodes) {
            costs = new int[Math.max(2 * costs.length, left.nodes * right.nodes)];
        }
        for (int s = 0; s < SYSTEMS; s++) {
            if ((left.systems & (1 << s)) != 0) {
                startRow(s);
            }
        }
    }

    /** Nothing on the left of this system: all on the right is without counterpart. */
    private void startRow(int system) {
        int[] d = costs;
        int row = system * right.nodes;
        int[] drop = right.drop[system];
        for (int y = 0; y < right.readings; y++) {
            int cost = right.fork[y] < 0 ? 0 : d[row + right.fork[y]];
            d[row + right.system[y]] = 0;
            for (int t = right.start[y]; t <= right.end[y]; t++) {
                cost += drop[t] * PLACE[0];
                d[row + t] = cost;
            }
        }
    }

    private double similarity(int x, int y) {
        int whole = Math.max(left.weight(x, right.system[y]), right.weight(y, left.system[x]));
        if (left.end[x] < 0 || right.end[y] < 0) {
            return 0;
        }
        int cost = costs[left.end[x] * right.nodes + right.end[y]];
        return cost >= whole ? 0 : 1 - (double) cost / whole;
    }

    /**
     * Fills what two readings add to those before them: the rows of one beside the columns of the other. Costs only grow from
     * there on, so a row that wholly exceeds the limit stays beyond it and is not worked out.
     *
     * <p>A place costs by the smaller of both positions, hence two loops, before and from the diagonal on.
     */
    private void fill(int x, int y, int limit) {
        Side a = left;
        Side b = right;
        int first = a.start[x];
        int last = a.end[x];
        int start = b.start[y];
        int end = b.end[y] + 1;
        int[] d = costs;
        int width = b.nodes;
        int systemA = a.system[x];
        int systemB = b.system[y];
        int up = (a.fork[x] < 0 ? systemA : a.fork[x]) * width;
        int depthB = b.forkDepth[y];
        int edge = depthB == 0 ? systemB : b.fork[y];
        int[] dropsA = a.drop[systemB];
        if (depthB == 0) {
            startColumn(x, systemB);
        }
        int[] swap = SoundCosts.swaps();
        int[] sounds = b.segment;
        int[] dropB = b.drop[systemA];
        int least = d[up + edge];
        for (int t = start; t < end; t++) {
            least = Math.min(least, d[up + t]);
        }
        int i = a.forkDepth[x];
        for (int k = first; k <= last; k++, i++) {
            int here = k * width;
            int before = d[here + edge];
            if (least > limit && before > limit) {
                for (int t = start; t < end; t++) {
                    d[here + t] = FAR;
                }
                least = before;
                up = here;
                continue;
            }
            int diagonal = d[up + edge];
            int dropA = dropsA[k];
            int swapRow = a.segment[k] << 7;
            int placeHere = PLACE[i];
            int placeNext = PLACE[i + 1];
            int dropHere = dropA * placeHere;
            int t = start;
            int j = depthB;
            least = before;
            int diagonalEnd = Math.min(end, t + i - j);
            for (; t < diagonalEnd; t++, j++) {
                int place = PLACE[j];
                int above = d[up + t];
                int other = Math.min(diagonal + swap[swapRow | sounds[t]] * place, above + dropA * PLACE[j + 1]);
                before = Math.min(other, before + dropB[t] * place);
                diagonal = above;
                d[here + t] = before;
                least = Math.min(least, before);
            }
            int place = j <= i ? placeHere : placeNext;
            for (; t < end; t++) {
                int above = d[up + t];
                int other = Math.min(diagonal + swap[swapRow | sounds[t]] * placeHere, above + dropHere);
                before = Math.min(other, before + dropB[t] * place);
                place = placeNext;
                diagonal = above;
                d[here + t] = before;
                least = Math.min(least, before);
            }
            up = here;
        }
    }

    /** Nothing on the right of this system: all of a reading on the left is without counterpart. */
    private void startColumn(int x, int system) {
        int[] d = costs;
        int width = right.nodes;
        int cost = d[(left.fork[x] < 0 ? left.system[x] : left.fork[x]) * width + system];
        for (int k = left.start[x]; k <= left.end[x]; k++) {
            cost += left.drop[system][k] * PLACE[0];
            d[k * width + system] = cost;
        }
    }
}
