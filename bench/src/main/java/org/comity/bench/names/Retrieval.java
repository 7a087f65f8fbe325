package org.comity.bench.names;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the right names are found.
 *
 * @param n queries
 * @param pool names to choose from
 * @param hit1 share of queries whose answer stands first
 * @param hit10 share among the first ten
 * @param mrr mean of one over the rank
 */
record Retrieval(int n, int pool, double hit1, double hit10, double mrr) {

    /** Scores are the same that differ by less than one part in this. */
    private static final double ROUNDING = 1e9;

    /** A method under test: scores of one query against all candidates. Thread-safe. */
    interface Method {
        /** The score, or anything up to {@code floor} when it is not more than that. */
        double score(int query, int candidate, double floor);
    }

    /** What one query adds up to. */
    private record Found(double hit1, double hit10, double reciprocal) {
        static final Found NONE = new Found(0, 0, 0);

        Found plus(Found other) {
            return new Found(hit1 + other.hit1, hit10 + other.hit10, reciprocal + other.reciprocal);
        }
    }

    /** Ties take their middle rank; candidates equal to the answer count as right and never stand in its way. */
    static Retrieval measure(List<String> answers, List<String> candidates, Method method) {
        int n = answers.size();
        Found[] found = new Found[n];
        IntStream.range(0, n).parallel().forEach(q -> found[q] = find(q, answers.get(q), candidates, method));
        // Added in order, so that the last digit does not depend on the threads.
        Found all = Arrays.stream(found).reduce(Found.NONE, Found::plus);
        return new Retrieval(n, candidates.size(), all.hit1 / n, all.hit10 / n, all.reciprocal / n);
    }

    private static Found find(int query, String answer, List<String> candidates, Method method) {
        double right = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < candidates.size(); c++) {
            if (candidates.get(c).equals(answer)) {
                right = Math.max(right, rounded(method.score(query, c, Double.NEGATIVE_INFINITY)));
            }
        }
        double floor = (right - 1) / ROUNDING;
        int above = 0;
        int beside = 0;
        for (int c = 0; c < candidates.size(); c++) {
            if (!candidates.get(c).equals(answer)) {
                double score = rounded(method.score(query, c, floor));
                above += score > right ? 1 : 0;
                beside += score == right ? 1 : 0;
            }
        }
        double rank = 1 + above + beside / 2.0;
        return new Found(rank <= 1 ? 1 : 0, rank <= 10 ? 1 : 0, 1 / rank);
    }

    private static double rounded(double score) {
        return Math.rint(score * ROUNDING);
    }

    /** Bounds of the share of hits among the first ten that such a sample leaves open: Wilson's interval at 95 %. */
    double[] hit10Bounds() {
        double z = 1.96;
        double middle = hit10 + z * z / (2 * n);
        double spread = z * Math.sqrt(hit10 * (1 - hit10) / n + z * z / (4.0 * n * n));
        double whole = 1 + z * z / n;
        return new double[] {Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)};
    }
}
