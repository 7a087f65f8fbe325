package org.comity.conflict.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A rule of an office on the similarity of signs; it looks at one pair and speaks for, against, or not at all. */
interface Rule {

    /** Stable id as in {@code rules.txt}. */
    String id();

    Optional<Firing> judge(SignPair pair);

    /** Whether it ever moves the score; a rule that does not is pointed out only. */
    default boolean moves() {
        return true;
    }

    /** A rule that is pointed out and counts nothing. */
    static Rule pointedOut(String id, Function<SignPair, Optional<Firing>> judge) {
        record PointedOut(String id, Function<SignPair, Optional<Firing>> rule) implements Rule {
            @Override
            public Optional<Firing> judge(SignPair pair) {
                return rule.apply(pair);
            }

            @Override
            public boolean moves() {
                return false;
            }
        }
        return new PointedOut(id, judge);
    }

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
     * @param detail the spans compared; put into words only when someone reads them
     */
    record Firing(boolean speaksFor, double strength, Supplier<String> detail) {
        static Optional<Firing> speaksFor(double strength, Supplier<String> detail) {
            return Optional.of(new Firing(true, strength, detail));
        }

        static Optional<Firing> speaksAgainst(double strength, Supplier<String> detail) {
            return Optional.of(new Firing(false, strength, detail));
        }
    }
}
