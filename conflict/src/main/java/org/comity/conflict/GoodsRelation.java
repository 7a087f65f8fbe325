package org.comity.conflict;

import java.util.List;
import org.comity.procedure.Provision;

/**
 * How the goods of two marks relate, by the terms of the forum; classes and codes are presumptions, not verdicts.
 *
 * @param degree the answer: the nearest of all pairs
 * @param reasons what decided it, most decisive first, each in three languages
 * @param pairs one good with one good, each with what decided it, nearest first; long lists are cut
 */
public record GoodsRelation(Degree degree, List<Provision.Statement> reasons, List<Pair> pairs) {

    /** Nearest first. */
    public enum Degree {
        IDENTICAL,
        SIMILAR,
        UNCERTAIN,
        NOT_SIMILAR
    }

    /**
     * Two goods.
     *
     * @param asked the good asked about as written, or its class where no good was named
     * @param earlier the good of the earlier mark, or its class and codes where the record names no good
     * @param reason the note, link or code that decided
     */
    public record Pair(String asked, String earlier, Degree degree, Provision.Statement reason) {}

    public GoodsRelation {
        reasons = List.copyOf(reasons);
        pairs = List.copyOf(pairs);
    }

    /** A relation without its pairs. */
    public GoodsRelation(Degree degree, List<Provision.Statement> reasons) {
        this(degree, reasons, List.of());
    }
}
