package org.comity.bench.conflicts;

import java.util.List;

/** Figures of merit. */
public final class Figures {

    private Figures() {}

    /** The share of ranks up to the limit. */
    public static double within(List<Double> ranks, int limit) {
        return ranks.isEmpty()
                ? 0
                : (double) ranks.stream().filter(r -> r <= limit).count() / ranks.size();
    }

    /** The chance that one of the first scores higher than one of the others; ties count half. */
    public static double auc(List<Double> first, List<Double> others) {
        double wins = 0;
        for (double a : first) {
            for (double b : others) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return first.isEmpty() || others.isEmpty() ? 0.5 : wins / ((double) first.size() * others.size());
    }
}
