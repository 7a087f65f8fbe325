package org.comity.conflict;

import java.util.List;
import java.util.Optional;
import org.comity.conflict.internal.Resources;
import org.comity.model.Forum;

/**
 * How courts decided pairs of marks with such a score. A share among pairs that were fought over until the courts decided, which
 * most pairs never are: no chance of success, and no verdict.
 *
 * @param share 0 to 1: how many of them were held similar
 * @param pairs how many decided pairs have such a score
 * @param from the least such score
 */
public record DecidedPairs(double share, int pairs, double from) {

    /** Columns forum, from, pairs, share; made by {@code bench/run train calibration}. */
    private static final List<Line> TABLE = Resources.table("decided-pairs.tsv", 4).stream()
            .map(row -> new Line(
                    Forum.valueOf(row.cells().get(0)),
                    new DecidedPairs(
                            Double.parseDouble(row.cells().get(3)),
                            Integer.parseInt(row.cells().get(2)),
                            Double.parseDouble(row.cells().get(1)))))
            .toList();

    private record Line(Forum forum, DecidedPairs pairs) {}

    /** Empty where hardly a decided pair has such a score, and for forums of which no decided pairs are at hand. */
    public static Optional<DecidedPairs> of(Forum forum, double score) {
        return TABLE.stream()
                .filter(line -> line.forum == forum && score >= line.pairs.from)
                .reduce((lower, higher) -> higher)
                .map(Line::pairs);
    }

    /** How many of ten were held similar, rounded. */
    public long ofTen() {
        return Math.round(share * 10);
    }
}
