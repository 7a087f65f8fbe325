package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.Hit.Meeting;
import org.comity.conflict.Hit.RuleFiring;
import org.comity.conflict.KnownName;
import org.comity.conflict.internal.Scoring.Fired;
import org.comity.conflict.internal.Scoring.Scored;
import org.comity.model.Forum;
import org.comity.script.ConceptMatch;
import org.comity.script.SignComparison;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.comity.script.SoundMatch;

/**
 * A compared pair as it is shown: factors of the sign as written, what met, the rules. Where a known name brought the two
 * together, the factors stay those of the written signs and the name is a meeting of its own.
 *
 * @param shown the factors that are shown
 * @param name the known name through which the two met
 */
record Reasons(Scored scored, SignComparison shown, Optional<KnownName> name) {

    private static final String WRITTEN = "WRITTEN";
    private static final String KNOWN_NAME = "KNOWN_NAME";

    /** From this look on two written forms are said to have met. */
    private static final double LOOK_MET = 0.4;

    /** Beside a known name only such readings of the written signs are worth showing. */
    private static final double SOUND_MET = 0.6;

    private static final int MEETINGS = 5;

    /** @param names the known names from which forms of the mark asked about were made */
    static Reasons of(Scored scored, SignProfile sign, List<KnownName> names, Forum forum) {
        SignPair pair = scored.pair();
        if (pair.asked().origin() != Form.Origin.KNOWN_NAME) {
            return new Reasons(scored, pair.comparison(), Optional.empty());
        }
        Optional<KnownName> name = names.stream()
                .filter(n -> n.other().equals(pair.asked().text()))
                .findFirst();
        return new Reasons(scored, SignProfiles.compare(sign, pair.earlier().profile(), forum), name);
    }

    double score() {
        return unit(scored.score());
    }

    double sound() {
        return unit(shown.sound());
    }

    double look() {
        return unit(shown.look());
    }

    double meaning() {
        return unit(shown.meaning());
    }

    static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    List<Meeting> via() {
        SignPair pair = scored.pair();
        List<Meeting> via = new ArrayList<>();
        if (name.isPresent()) {
            via.add(new Meeting(
                    Factor.ALIAS,
                    name.get().name(),
                    WRITTEN,
                    name.get().other(),
                    KNOWN_NAME + ":" + name.get().source(),
                    unit(pair.comparison().nearness())));
        }
        // Through a known name its readings met, not those of the written sign, which are weighed below.
        for (SoundMatch match : pair.sounds()) {
            via.add(new Meeting(
                    name.isPresent() ? Factor.ALIAS : Factor.SOUND,
                    match.asked().text(),
                    name.isPresent() ? KNOWN_NAME : match.asked().system().name(),
                    match.earlier().text(),
                    match.earlier().system().name(),
                    unit(match.score())));
        }
        if (name.isPresent()) {
            List<Meeting> byName = new ArrayList<>(via.subList(0, Math.min(2, via.size())));
            for (SoundMatch match : shown.soundMatches()) {
                if (match.score() >= SOUND_MET) {
                    byName.add(new Meeting(
                            Factor.SOUND,
                            match.asked().text(),
                            match.asked().system().name(),
                            match.earlier().text(),
                            match.earlier().system().name(),
                            unit(match.score())));
                }
            }
            return cut(byName);
        }
        if (shown.look() >= LOOK_MET) {
            via.add(new Meeting(
                    Factor.LOOK, pair.asked().text(), WRITTEN, pair.earlier().text(), WRITTEN, look()));
        }
        for (ConceptMatch match : pair.concepts()) {
            String by = "CONCEPT:" + match.concept();
            via.add(new Meeting(Factor.MEANING, match.asked(), by, match.earlier(), by, meaning()));
        }
        via.sort(Comparator.comparingDouble((Meeting m) -> -m.score()));
        return cut(via);
    }

    private static List<Meeting> cut(List<Meeting> via) {
        return via.size() > MEETINGS ? via.subList(0, MEETINGS) : via;
    }

    /** The rules that fired, weightiest first, equal ones in the order of the offices' lists. */
    List<Fired> fired() {
        return scored.rules().stream()
                .sorted(Comparator.comparingDouble((Fired f) -> -f.firing().strength()))
                .toList();
    }

    static RuleFiring shown(Fired fired) {
        return new RuleFiring(
                fired.rule(),
                fired.firing().speaksFor(),
                RuleTexts.of(fired.rule()),
                fired.firing().detail().get());
    }
}
