package org.comity.conflict.device.internal;

import java.util.Arrays;

/** The two perceptual hashes of a square of ink, 64 x 64. */
public final class Hashes {

    private static final int SIDE = Drawing.SIDE;
    private static final int WAVES = 8;
    private static final int CELLS = 16;
    private static final int CELL = SIDE / CELLS;
    /** Differences smaller than this are blank paper and noise. */
    private static final double NOISE = 0.02;

    private static final double[][] COSINES = cosines();

    private Hashes() {}

    /** Signs of the lowest waves against their median; the mean itself (wave 0, 0) is replaced by the next wave. */
    public static long waves(double[] square) {
        double[][] rows = new double[SIDE][WAVES + 1];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u <= WAVES; u++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINES[u][x] * square[y * SIDE + x];
                }
                rows[y][u] = sum;
            }
        }
        double[] waves = new double[WAVES * WAVES];
        for (int v = 0; v < WAVES; v++) {
            for (int u = 0; u < WAVES; u++) {
                int wave = u == 0 && v == 0 ? WAVES : u;
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += COSINES[v][y] * rows[y][wave];
                }
                waves[v * WAVES + u] = sum;
            }
        }
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long bits = 0;
        for (int i = 0; i < waves.length; i++) {
            bits |= waves[i] > median ? 1L << i : 0;
        }
        return bits;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[WAVES + 1][SIDE];
        for (int u = 0; u <= WAVES; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = StrictMath.cos(Math.PI * u * (2 * x + 1) / (2.0 * SIDE));
            }
        }
        return cosines;
    }

    public static long[] across(double[] square) {
        return differences(square, 1, 0);
    }

    public static long[] down(double[] square) {
        return differences(square, 0, 1);
    }

    /** Which cell has clearly more ink than the next; the last one is compared with the first. */
    private static long[] differences(double[] square, int dx, int dy) {
        long[] bits = new long[CELLS * CELLS / 64];
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                double here = cell(square, x, y);
                double next = cell(square, (x + dx) % CELLS, (y + dy) % CELLS);
                if (here - next > NOISE) {
                    int at = y * CELLS + x;
                    bits[at >> 6] |= 1L << (at & 63);
                }
            }
        }
        return bits;
    }

    private static double cell(double[] square, int x, int y) {
        double sum = 0;
        for (int j = y * CELL; j < (y + 1) * CELL; j++) {
            for (int i = x * CELL; i < (x + 1) * CELL; i++) {
                sum += square[j * SIDE + i];
            }
        }
        return sum / (CELL * CELL);
    }
}
