package org.comity.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.procedure.Provision;

/**
 * An earlier mark that comes near the mark asked about, and why.
 *
 * @param rank 1-based place in its forum
 * @param earlier the earlier mark
 * @param score 0 to 1, comparable within a forum only
 * @param sound 0 to 1
 * @param look 0 to 1
 * @param meaning 0 to 1
 * @param via what met: the pairs of readings or forms behind the factor scores, strongest first
 * @param rules the office rules that fired
 * @param standing whether the earlier mark is earlier at all; a later one is shown and is no ground
 * @param grounds the provisions that apply on the relevant date, if the earlier mark can be a ground at all: first those that
 *     stand in the way, then what limits them (consent)
 * @param goods how the goods relate
 * @param opposition the opposition period against the earlier mark, when it is or may be open
 */
public record Hit(
        int rank,
        EarlierMark earlier,
        double score,
        double sound,
        double look,
        double meaning,
        List<Meeting> via,
        List<RuleFiring> rules,
        Standing standing,
        List<Ground> grounds,
        GoodsRelation goods,
        Optional<OppositionWindow> opposition) {

    /** How the dates of the two marks relate: filing or priority of the earlier mark, filing (or decision) of the one asked about. */
    public enum Standing {
        EARLIER,
        SAME_DAY,
        LATER,
        /** The record of the earlier mark names no date; a doubt is no clearance, so it is treated as earlier. */
        UNDATED
    }

    /** A hit whose dates say nothing. */
    public Hit(
            int rank,
            EarlierMark earlier,
            double score,
            double sound,
            double look,
            double meaning,
            List<Meeting> via,
            List<RuleFiring> rules,
            List<Ground> grounds,
            GoodsRelation goods,
            Optional<OppositionWindow> opposition) {
        this(rank, earlier, score, sound, look, meaning, via, rules, Standing.UNDATED, grounds, goods, opposition);
    }

    public Hit {
        via = List.copyOf(via);
        rules = List.copyOf(rules);
        grounds = List.copyOf(grounds);
    }

    /** The factor in which two forms met. */
    public enum Factor {
        SOUND,
        LOOK,
        MEANING,
        /** Two names of one thing, known from a list or shown by the register; the next text names the source after a colon. */
        ALIAS
    }

    /**
     * Two forms that met.
     *
     * @param asked reading or form of the mark asked about, for example {@code 설빙}
     * @param askedBy how it was derived: a {@code ReadingSystem} name, {@code WRITTEN}, {@code KNOWN_NAME}, or
     *     {@code CONCEPT:} with the concept
     * @param earlier the form of the earlier mark, for example {@code 설빙}
     * @param earlierBy how that was derived, for example {@code SINO_KOREAN}
     * @param score 0 to 1
     */
    public record Meeting(
            Factor factor, String asked, String askedBy, String earlier, String earlierBy, double score) {}

    /**
     * A rule of the office that speaks to this pair.
     *
     * @param rule stable id, for example {@code KR-5} or {@code CN-W4}
     * @param speaksFor whether it speaks for similarity; otherwise against
     * @param statement the rule in short, in three languages
     * @param detail the spans compared, in the sign's own letters
     */
    public record RuleFiring(String rule, boolean speaksFor, Provision.Statement statement, String detail) {}

    /**
     * A provision under which the earlier mark may be a ground.
     *
     * @param provision as in force on the day of decision; for Korea the act before 2016-09-01 judged by its own articles
     * @param judgedOn the day that this law makes decisive for the facts: the decision or the filing
     */
    public record Ground(Provision provision, LocalDate judgedOn) {}

    /**
     * When the earlier mark, once published, can be opposed.
     *
     * @param provision the article with the period
     * @param published the day of publication
     * @param lastDay last day of the period as counted; it moves on, never back, when that day is not a working day
     * @param open whether the period is, or where the law leaves its length open may still be, running on the day of decision
     */
    public record OppositionWindow(Provision provision, LocalDate published, LocalDate lastDay, boolean open) {}
}
