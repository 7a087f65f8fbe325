package org.comity.bench.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The directions in which samples differ most, strongest first.
 *
 * @param axes unit vectors
 * @param spread standard deviation of the samples along each
 */
record PrincipalAxes(double[][] axes, double[] spread) {

    private static final int SWEEPS = 12;

    /** Jacobi's method: slow and exact; the same samples give the same axes. The samples are centred already. */
    static PrincipalAxes of(List<double[]> samples, int count) {
        int n = samples.getFirst().length;
        double[][] a = new double[n][n];
        for (double[] sample : samples) {
            for (int i = 0; i < n; i++) {
                double[] row = a[i];
                double v = sample[i];
                for (int j = 0; j < n; j++) {
                    row[j] += v * sample[j];
                }
            }
        }
        for (double[] row : a) {
            for (int j = 0; j < n; j++) {
                row[j] /= samples.size();
            }
        }
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, a[i][i]);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > 1e-12 * scale) {
                        rotate(a, vectors, p, q);
                    }
                }
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
        double[][] axes = new double[count][];
        double[] spread = new double[count];
        for (int i = 0; i < count; i++) {
            axes[i] = upright(vectors[order[i]]);
            spread[i] = Math.sqrt(Math.max(0, a[order[i]][order[i]]));
        }
        return new PrincipalAxes(axes, spread);
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        double app = a[p][p];
        double aqq = a[q][q];
        double apq = a[p][q];
        for (int i = 0; i < n; i++) {
            if (i != p && i != q) {
                double ip = a[p][i];
                double iq = a[q][i];
                a[p][i] = c * ip - s * iq;
                a[i][p] = a[p][i];
                a[q][i] = s * ip + c * iq;
                a[i][q] = a[q][i];
            }
        }
        a[p][p] = app - t * apq;
        a[q][q] = aqq + t * apq;
        a[p][q] = 0;
        a[q][p] = 0;
        // Vectors are kept as rows.
        double[] vp = vectors[p];
        double[] vq = vectors[q];
        for (int i = 0; i < n; i++) {
            double x = vp[i];
            double y = vq[i];
            vp[i] = c * x - s * y;
            vq[i] = s * x + c * y;
        }
    }

    /** An axis has two directions; the one with the larger positive component is taken. */
    private static double[] upright(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
                largest = i;
            }
        }
        if (vector[largest] < 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
        }
        return vector;
    }
}
