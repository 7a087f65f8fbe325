package org.comity.conflict;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.Hit.Ground;
import org.comity.conflict.Hit.Meeting;
import org.comity.conflict.Hit.RuleFiring;
import org.comity.conflict.Hit.Standing;
import org.comity.model.Forum;
import org.comity.script.LookRelation;
import org.comity.script.Reading;

/**
 * What an examiner of one forum would look at in a pair, with the score that comes of it; never a verdict.
 *
 * @param score 0 to 1, comparable within a forum only; what it rests on is {@link #status}
 * @param sound 0 to 1
 * @param look 0 to 1
 * @param meaning 0 to 1
 * @param askedReadings how the mark asked about is read there, most plausible first
 * @param earlierReadings the same of the earlier mark
 * @param via what met: the pairs of readings, forms, concepts and known names, strongest first
 * @param looks how the written forms relate
 * @param askedParts the words of the mark asked about with what they tell of origin
 * @param earlierParts the same of the earlier mark
 * @param shared the most telling part that both have, if they share one
 * @param goods how the goods relate; empty when those of one side are not known
 * @param rules the rules that fired, weightiest first
 * @param standing how the dates relate
 * @param grounds the provisions that apply if this mark is earlier, as in force on the days they look at
 * @param consent whether the owner of the earlier mark could consent
 * @param knownNames names of one thing that brought the two together
 * @param counted how many marks of the forum the counts of words are taken from; 0 when only the shipped lists told
 */
public record PairExplanation(
        Forum forum,
        double score,
        double sound,
        double look,
        double meaning,
        List<Reading> askedReadings,
        List<Reading> earlierReadings,
        List<Meeting> via,
        Set<LookRelation> looks,
        List<Part> askedParts,
        List<Part> earlierParts,
        Optional<Shared> shared,
        Optional<GoodsRelation> goods,
        List<WeighedRule> rules,
        Standing standing,
        List<Ground> grounds,
        Consent consent,
        List<KnownName> knownNames,
        long counted) {

    public PairExplanation {
        askedReadings = List.copyOf(askedReadings);
        earlierReadings = List.copyOf(earlierReadings);
        via = List.copyOf(via);
        looks = looks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(looks));
        askedParts = List.copyOf(askedParts);
        earlierParts = List.copyOf(earlierParts);
        rules = List.copyOf(rules);
        grounds = List.copyOf(grounds);
        knownNames = List.copyOf(knownNames);
    }

    /** What the score of a forum rests on. */
    public enum ScoreStatus {
        /** Its weights are fitted on pairs that Korean courts decided; how such pairs were decided is {@link #decided}. */
        DECIDED_PAIRS,
        /** Ordered by the rules and factors; no decided pairs of this forum are at hand, so it is not calibrated. */
        NOT_CALIBRATED;

        public static ScoreStatus of(Forum forum) {
            return switch (forum) {
                case KR -> DECIDED_PAIRS;
                case CN -> NOT_CALIBRATED;
            };
        }
    }

    public ScoreStatus status() {
        return ScoreStatus.of(forum);
    }

    /** How courts of this forum decided pairs with such a score, where enough are at hand. */
    public Optional<DecidedPairs> decided() {
        return DecidedPairs.of(forum, score);
    }

    /** What a word is in a mark (요부, 主要部分). */
    public enum Role {
        /** The part by which the mark is remembered and called: 요부, 显著部分. */
        DOMINANT,
        /** Tells of origin, but less than another. */
        SECONDARY,
        /** Tells little of origin: never 요부 (KR-9). */
        WEAK
    }

    /** Why a word tells little of origin. */
    public enum Weakness {
        COMPANY_FORM,
        FUNCTION_WORD,
        MEASURE,
        PLACE,
        TRADE_WORD,
        LAUDATORY,
        GOODS_NAME,
        /** Many marks of different owners have it (2015후932). */
        WIDELY_USED
    }

    /**
     * A word of a mark.
     *
     * @param text as written
     * @param weight 0 to 1: how much it tells of origin for these classes
     * @param weakness why it tells little, where it does
     * @param marks how many marks of the register have it
     * @param owners how many different owners these marks have
     * @param shared whether it is or holds what both marks have
     */
    public record Part(
            String text,
            Role role,
            double weight,
            Optional<Weakness> weakness,
            int marks,
            int owners,
            boolean shared) {}

    /**
     * What both marks have.
     *
     * @param asked as the mark asked about writes it
     * @param earlier as the earlier mark writes it
     * @param alike 0 to 1: how alike the two writings are
     * @param askedShare 0 to 1: how much of what the mark asked about tells stands in it
     * @param earlierShare the same of the earlier mark
     * @param marks how many marks of the register have it
     * @param owners how many different owners these marks have
     */
    public record Shared(
            String asked,
            String earlier,
            Role role,
            double weight,
            Optional<Weakness> weakness,
            double alike,
            double askedShare,
            double earlierShare,
            int marks,
            int owners) {}

    /** Where a rule is known from. */
    public enum RuleSource {
        /** Decisions of the Korean courts, named with the rule. */
        DECISIONS,
        /** An older public standard of the Chinese office; that the 2021 guideline keeps it is not verified. */
        OLDER_STANDARD
    }

    /**
     * A rule that fired.
     *
     * @param weight 0 to 1: how far it moves the score
     * @param decisions the decisions it is taken from, by number
     */
    public record WeighedRule(RuleFiring firing, double weight, RuleSource source, List<String> decisions) {
        public WeighedRule {
            decisions = List.copyOf(decisions);
        }
    }

    /** Whether the owner of the earlier mark could consent to registration. */
    public enum Consent {
        /** The law of the day allows it (상표법 제34조제1항제7호 단서). */
        POSSIBLE,
        /** Not for the identical mark on identical goods. */
        EXCLUDED_IDENTICAL,
        /** The law of the day has no such rule. */
        NOT_PROVIDED,
        /** Nothing to consent to: no such ground stands in the way. */
        NOT_NEEDED
    }
}
