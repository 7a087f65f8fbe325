package org.comity.bench.names;

import java.util.List;

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

    /** A method under test: scores of one query against all candidates. */
    interface Method {
        double score(int query, int candidate);
    }

    /** Ties take their middle rank; candidates equal to the answer count as right and never stand in its way. */
    static Retrieval measure(List<String> answers, List<String> candidates, Method method) {
        int n = answers.size();
        int pool = candidates.size();
        double hit1 = 0;
        double hit10 = 0;
        double reciprocal = 0;
        double[] scores = new double[pool];
        for (int q = 0; q < n; q++) {
            double right = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < pool; c++) {
                scores[c] = Math.rint(method.score(q, c) * 1e9);
                if (candidates.get(c).equals(answers.get(q))) {
                    right = Math.max(right, scores[c]);
                }
            }
            int above = 0;
            int beside = 0;
            for (int c = 0; c < pool; c++) {
                if (!candidates.get(c).equals(answers.get(q))) {
                    above += scores[c] > right ? 1 : 0;
                    beside += scores[c] == right ? 1 : 0;
                }
            }
            double rank = 1 + above + beside / 2.0;
            hit1 += rank <= 1 ? 1 : 0;
            hit10 += rank <= 10 ? 1 : 0;
            reciprocal += 1 / rank;
        }
        return new Retrieval(n, pool, hit1 / n, hit10 / n, reciprocal / n);
    }
}
