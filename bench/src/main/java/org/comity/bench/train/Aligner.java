package org.comity.bench.train;

import org.comity.script.internal.SoundCosts;

/** The alignment of {@code SoundAlignment} with costs that may move, and the way back through it. One per thread. */
final class Aligner {

    private static final int MAX = 96;
    private static final int WIDTH = MAX + 1;
    private static final float[] PLACE = new float[WIDTH];

    static {
        int[] first = {22, 21, 20, 19, 18, 17, 16};
        for (int i = 0; i < WIDTH; i++) {
            PLACE[i] = (i < first.length ? first[i] : 16) / 16f;
        }
    }

    private final SoundModel model;
    private final float[] d = new float[WIDTH * WIDTH];
    private final int[] dropA = new int[WIDTH];
    private final int[] dropB = new int[WIDTH];

    Aligner(SoundModel model) {
        this.model = model;
    }

    /** 0 to 1, as the engine has it, for the nearest readings of the two. */
    float similarity(byte[][] left, byte[][] right) {
        float best = 0;
        for (byte[] a : left) {
            for (byte[] b : right) {
                best = Math.max(best, similarity(a, b));
            }
        }
        return best;
    }

    /** Adds {@code weight} times the slope of the similarity of the nearest readings. */
    void slope(byte[][] left, byte[][] right, float weight, Gradient out) {
        float best = 0;
        byte[] bestA = null;
        byte[] bestB = null;
        for (byte[] a : left) {
            for (byte[] b : right) {
                float similarity = similarity(a, b);
                if (similarity > best) {
                    best = similarity;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        if (bestA != null && bestB != null) {
            slope(bestA, bestB, weight, out);
        }
    }

    private float similarity(byte[] a, byte[] b) {
        int n = Math.min(a.length, MAX);
        int m = Math.min(b.length, MAX);
        if (n == 0 || m == 0) {
            return 0;
        }
        float whole = Math.max(prepare(a, n, b, dropA), prepare(b, m, a, dropB));
        fill(a, n, b, m);
        return Math.max(0, 1 - d[n * WIDTH + m] / whole);
    }

    private float prepare(byte[] s, int n, byte[] other, int[] drops) {
        int system = SoundCosts.system(other);
        float sum = 0;
        for (int i = 0; i < n; i++) {
            drops[i] = SoundModel.drop(s, n, i, system);
            sum += model.cost(drops[i]) * PLACE[i];
        }
        return sum;
    }

    private void fill(byte[] a, int n, byte[] b, int m) {
        d[0] = 0;
        for (int j = 0; j < m; j++) {
            d[j + 1] = d[j] + model.cost(dropB[j]) * PLACE[0];
        }
        for (int i = 0; i < n; i++) {
            int up = i * WIDTH;
            int here = up + WIDTH;
            float lost = model.cost(dropA[i]);
            d[here] = d[up] + lost * PLACE[0];
            for (int j = 0; j < m; j++) {
                float swapped = d[up + j] + swap(a[i], b[j]) * PLACE[Math.min(i, j)];
                float dropped = d[up + j + 1] + lost * PLACE[Math.min(i, j + 1)];
                float inserted = d[here + j] + model.cost(dropB[j]) * PLACE[Math.min(i + 1, j)];
                d[here + j + 1] = Math.min(swapped, Math.min(dropped, inserted));
            }
        }
    }

    private float swap(byte a, byte b) {
        return a == b ? 0 : model.cost(SoundModel.swap(a, b));
    }

    private void slope(byte[] a, byte[] b, float weight, Gradient out) {
        int n = Math.min(a.length, MAX);
        int m = Math.min(b.length, MAX);
        float wholeA = prepare(a, n, b, dropA);
        float wholeB = prepare(b, m, a, dropB);
        float whole = Math.max(wholeA, wholeB);
        fill(a, n, b, m);
        float cost = d[n * WIDTH + m];
        if (cost >= whole) {
            return;
        }
        float each = -weight / whole;
        for (int i = n, j = m; i > 0 || j > 0; ) {
            float here = d[i * WIDTH + j];
            if (i > 0 && j > 0) {
                float place = PLACE[Math.min(i - 1, j - 1)];
                if (here == d[(i - 1) * WIDTH + j - 1] + swap(a[i - 1], b[j - 1]) * place) {
                    if (a[i - 1] != b[j - 1]) {
                        out.add(SoundModel.swap(a[i - 1], b[j - 1]), each * place);
                    }
                    i--;
                    j--;
                    continue;
                }
            }
            if (i > 0 && here == d[(i - 1) * WIDTH + j] + model.cost(dropA[i - 1]) * PLACE[Math.min(i - 1, j)]) {
                out.add(dropA[i - 1], each * PLACE[Math.min(i - 1, j)]);
                i--;
            } else {
                out.add(dropB[j - 1], each * PLACE[Math.min(i, j - 1)]);
                j--;
            }
        }
        float share = weight * cost / (whole * whole);
        int[] drops = wholeA >= wholeB ? dropA : dropB;
        for (int k = 0; k < (wholeA >= wholeB ? n : m); k++) {
            out.add(drops[k], share * PLACE[k]);
        }
    }
}
