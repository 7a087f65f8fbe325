package org.comity.conflict;

import java.util.List;
import java.util.Optional;
import org.comity.conflict.GoodsRelation.Degree;

/**
 * A pair in figures, for runs over many.
 *
 * @param score 0 to 1, comparable within a forum only
 * @param sound 0 to 1
 * @param look 0 to 1
 * @param meaning 0 to 1
 * @param goods how the goods relate; empty when those of one side are not known
 * @param rules ids of the rules that fired, weightiest first
 * @param against ids of those among them that speak against similarity
 */
public record PairScore(
        double score,
        double sound,
        double look,
        double meaning,
        Optional<Degree> goods,
        List<String> rules,
        List<String> against) {
    public PairScore {
        rules = List.copyOf(rules);
        against = List.copyOf(against);
    }
}
