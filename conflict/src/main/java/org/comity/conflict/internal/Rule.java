package org.comity.conflict.internal;

import java.util.Optional;
import java.util.function.Function;

/** A rule of an office on the similarity of signs; it looks at one pair and speaks for, against, or not at all. */
interface Rule {

    /** Stable id as in {@code rules.txt}. */
    String id();

    Optional<Firing> judge(SignPair pair);

    static Rule of(String id, Function<SignPair, Optional<Firing>> judge) {
        record Plain(String id, Function<SignPair, Optional<Firing>> rule) implements Rule {
            @Override
            public Optional<Firing> judge(SignPair pair) {
                return rule.apply(pair);
            }
        }
        return new Plain(id, judge);
    }

    /**
     * What a rule says of a pair.
     *
     * @param speaksFor for similarity, or against
     * @param strength 0 to 1: how far it moves the score
     * @param detail the spans compared
     */
    record Firing(boolean speaksFor, double strength, String detail) {
        static Optional<Firing> speaksFor(double strength, String detail) {
            return Optional.of(new Firing(true, strength, detail));
        }

        static Optional<Firing> speaksAgainst(double strength, String detail) {
            return Optional.of(new Firing(false, strength, detail));
        }
    }
}
