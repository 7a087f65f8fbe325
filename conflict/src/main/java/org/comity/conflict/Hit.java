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
 * @param grounds the provisions that apply on the relevant date, if the earlier mark can be a ground at all
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
        List<Ground> grounds,
        GoodsRelation goods,
        Optional<OppositionWindow> opposition) {

    public Hit {
        via = List.copyOf(via);
        rules = List.copyOf(rules);
        grounds = List.copyOf(grounds);
    }

    /** The factor in which two forms met. */
    public enum Factor {
        SOUND,
        LOOK,
        MEANING
    }

    /**
     * Two forms that met.
     *
     * @param asked reading or form of the mark asked about, for example {@code 설빙}
     * @param askedBy how it was derived: a {@code ReadingSystem} name, {@code WRITTEN}, or a concept
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
     * @param provision as in force on {@code judgedOn}
     * @param judgedOn the day that this law makes decisive: the decision or the filing
     */
    public record Ground(Provision provision, LocalDate judgedOn) {}

    /**
     * When the earlier mark, once published, can be opposed.
     *
     * @param provision the article with the period
     * @param published the day of publication
     * @param lastDay last day of the period as counted; it moves on, never back, when that day is not a working day
     * @param open whether {@code lastDay} has not passed on the day of decision
     */
    public record OppositionWindow(Provision provision, LocalDate published, LocalDate lastDay, boolean open) {}
}
