package org.comity.bench.look;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many of the listed look-alikes stand among the first of the pool; ties count at the middle of their ranks.
 *
 * @param characters asked about
 * @param listed look-alikes to find
 * @param at10 the share found among the first ten, mean over characters
 * @param at50 among the first fifty
 * @param allAt10 the share of all look-alikes, long lists weighing more
 * @param allAt50 among the first fifty
 */
record Recall(int characters, int listed, double at10, double at50, double allAt10, double allAt50) {

    interface Likeness {
        double of(int a, int b);
    }

    static Recall measure(LookList list, Likeness likeness) {
        int[] pool = list.pool();
        double[][] found = list.neighbours().entrySet().parallelStream()
                .map(entry -> found(entry, pool, likeness))
                .toArray(double[][]::new);
        double at10 = 0;
        double at50 = 0;
        double all = 0;
        double all10 = 0;
        double all50 = 0;
        for (double[] one : found) {
            at10 += one[0] / one[2];
            at50 += one[1] / one[2];
            all10 += one[0];
            all50 += one[1];
            all += one[2];
        }
        return new Recall(found.length, (int) all, at10 / found.length, at50 / found.length, all10 / all, all50 / all);
    }

    private static double[] found(Map.Entry<Integer, Set<Integer>> asked, int[] pool, Likeness likeness) {
        int query = asked.getKey();
        double[] scores =
                IntStream.of(pool).mapToDouble(c -> likeness.of(query, c)).toArray();
        double[] found = new double[3];
        for (int alike : asked.getValue()) {
            if (alike == query) {
                continue;
            }
            double score = likeness.of(query, alike);
            int better = 0;
            int equal = 0;
            for (int i = 0; i < pool.length; i++) {
                if (pool[i] != query && pool[i] != alike) {
                    better += scores[i] > score ? 1 : 0;
                    equal += scores[i] == score ? 1 : 0;
                }
            }
            double rank = better + equal / 2.0;
            found[0] += rank < 10 ? 1 : 0;
            found[1] += rank < 50 ? 1 : 0;
            found[2]++;
        }
        return found;
    }
}
