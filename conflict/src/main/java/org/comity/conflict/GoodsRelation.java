package org.comity.conflict;

import java.util.List;
import org.comity.procedure.Provision;

/**
 * How the goods of two marks relate, by the terms of the forum; classes and codes are presumptions, not verdicts.
 *
 * @param degree the answer
 * @param reasons what decided it, most decisive first, each in three languages
 */
public record GoodsRelation(Degree degree, List<Provision.Statement> reasons) {

    public enum Degree {
        IDENTICAL,
        SIMILAR,
        UNCERTAIN,
        NOT_SIMILAR
    }

    public GoodsRelation {
        reasons = List.copyOf(reasons);
    }
}
