package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.conflict.internal.Distinctiveness.Weight;
import org.comity.script.ConceptMatch;
import org.comity.script.Script;
import org.comity.script.SignComparison;
import org.comity.script.SoundMatch;
import org.jspecify.annotations.Nullable;

/**
 * Two signs face to face, for the rules: the forms that met best, what they have in common and what is left. Computes what a
 * rule asks for once; used by one thread at a time.
 */
final class SignPair {

    private final Form asked;
    private final Form earlier;
    private final Form askedWhole;
    private final Form earlierWhole;
    private final SignComparison comparison;
    private final Optional<Common> common;
    private @Nullable List<SoundMatch> sounds;
    private @Nullable List<Calls> calls;
    private double understood = -1;
    private @Nullable List<ConceptMatch> concepts;

    /**
     * The part two signs have in common.
     *
     * @param asked the part as the sign asked about writes it
     * @param earlier the part as the earlier sign writes it
     * @param weight how much it tells of origin
     * @param askedRest whether the sign asked about has more than it
     * @param earlierRest whether the earlier sign has more than it
     * @param alike how alike the two writings of it are
     * @param askedShare how much of what the sign asked about tells stands in it
     * @param earlierShare the same of the earlier sign
     */
    record Common(
            String asked,
            String earlier,
            Weight weight,
            boolean askedRest,
            boolean earlierRest,
            double alike,
            double askedShare,
            double earlierShare) {
        boolean isPart() {
            return askedRest || earlierRest;
        }

        String detail() {
            String part = asked.equals(earlier) ? asked : asked + " / " + earlier;
            return part + " (" + weight.count().marks() + " / " + weight.count().owners() + ")";
        }
    }

    SignPair(
            Form asked,
            Form earlier,
            Form askedWhole,
            Form earlierWhole,
            SignComparison comparison,
            Optional<Common> common) {
        this.asked = asked;
        this.earlier = earlier;
        this.askedWhole = askedWhole;
        this.earlierWhole = earlierWhole;
        this.comparison = comparison;
        this.common = common;
    }

    Form asked() {
        return asked;
    }

    Form earlier() {
        return earlier;
    }

    Form askedWhole() {
        return askedWhole;
    }

    Form earlierWhole() {
        return earlierWhole;
    }

    SignComparison comparison() {
        return comparison;
    }

    double sound() {
        return comparison.sound();
    }

    double look() {
        return comparison.look();
    }

    double meaning() {
        return comparison.meaning();
    }

    /** The meaning that is understood at once (94후1923): a word found only in a dictionary of the user's own is not. */
    double understood() {
        double u = understood;
        if (u < 0) {
            u = comparison.commonMeaning();
            understood = u;
        }
        return u;
    }

    Optional<Common> common() {
        return common;
    }

    List<SoundMatch> sounds() {
        List<SoundMatch> s = sounds;
        if (s == null) {
            s = comparison.soundMatches();
            sounds = s;
        }
        return s;
    }

    /** Two calls that met, each in nothing but Hangul syllables. */
    record Calls(String asked, String earlier) {}

    /** The readings that met as Hangul syllables, best first; those without any are left out. */
    List<Calls> calls() {
        List<Calls> c = calls;
        if (c == null) {
            List<SoundMatch> met = sounds();
            c = new ArrayList<>(met.size());
            for (SoundMatch match : met) {
                String a = Syllables.of(match.asked().text());
                String b = Syllables.of(match.earlier().text());
                if (!a.isEmpty() && !b.isEmpty()) {
                    c.add(new Calls(a, b));
                }
            }
            calls = c;
        }
        return c;
    }

    List<ConceptMatch> concepts() {
        List<ConceptMatch> c = concepts;
        if (c == null) {
            c = comparison.conceptMatches();
            concepts = c;
        }
        return c;
    }

    boolean shareScript() {
        return asked.sharesScript(earlier);
    }

    /** Both in this script alone, digits apart. */
    boolean bothOnly(Script script) {
        return asked.profile().isOnly(script) && earlier.profile().isOnly(script);
    }

    String texts() {
        return asked.text() + " / " + earlier.text();
    }
}
