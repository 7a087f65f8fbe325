package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.conflict.internal.Distinctiveness.Weight;
import org.comity.conflict.internal.Form.Unit;
import org.comity.conflict.internal.Pieces.Word;
import org.comity.conflict.internal.Rule.Firing;
import org.comity.conflict.internal.SignPair.Common;
import org.comity.model.Forum;
import org.comity.script.Script;
import org.comity.script.SignComparison;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;

/**
 * From two marks to a score that is comparable within a forum: nearness of the whole signs, of their words weighed by what they
 * tell of origin, and what the rules of the forum say. Thread-safe.
 */
final class Scoring {

    /** A shared word counts as shared from this nearness on; across scripts only the sound can show it. */
    private static final double SHARED = 0.8;

    private static final double SHARED_ACROSS = 0.68;

    /** What a pair without a common script can reach at most by {@link SignComparison#nearness}, which counts look too. */
    private static final double ACROSS = 1.9;

    private static final double ACROSS_LIMIT = 0.93;

    /** Words without a common script are one name from here on. */
    private static final double NAMED_ACROSS = 0.5;

    /** What a rule of full strength adds or takes, set by hand; it was the best of a few values for pairs decided either way. */
    private static final double RULE = 0.12;

    /** From here on two words are alike enough to tell of the same origin. */
    private static final double ALIKE = 0.6;

    /** Words of fewer sounds tell less. */
    private static final int TELLING_LENGTH = 4;

    /** More than what dividing and multiplying by the same weights can differ by. */
    private static final double ROUNDING = 1e-9;

    private final Forum forum;
    private final Distinctiveness distinctiveness;
    private final Function<String, SignProfile> profiles;
    private final List<Rule> rules;
    private final Rule[] moving;
    private final MixWeights weights;

    Scoring(Forum forum, Distinctiveness distinctiveness, Function<String, SignProfile> profiles) {
        this.forum = forum;
        this.distinctiveness = distinctiveness;
        this.profiles = profiles;
        this.weights = MixWeights.of(forum);
        this.rules = switch (forum) {
            case KR -> KoreanRules.all();
            case CN -> ChineseRules.all();
        };
        this.moving = rules.stream().filter(Rule::moves).toArray(Rule[]::new);
    }

    /** A rule that fired. */
    record Fired(String rule, Firing firing) {}

    /** Two marks compared; {@code parts} in the order of {@link MixPart}. */
    record Scored(double score, double[] parts, SignPair pair, List<Fired> rules) {}

    /** The forms of two marks that come nearest, and how near. */
    private record Nearest(Form asked, Form earlier, SignComparison comparison, double nearness) {}

    private static double near(Form asked, Form earlier, double nearness, double contained) {
        double value =
                asked.sharesScript(earlier) ? Math.max(nearness, contained) : Math.min(ACROSS_LIMIT, ACROSS * nearness);
        return asked.weight() * earlier.weight() * value;
    }

    /** The least nearness of the profiles with which two forms can come nearer than {@code best}. */
    private static double floor(Form asked, Form earlier, double best) {
        double value = best / (asked.weight() * earlier.weight());
        return (asked.sharesScript(earlier) ? value : value / ACROSS) - ROUNDING;
    }

    /** A sign wholly inside another is found even when the rest makes the whole look far away. */
    private static double containment(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int least = !shorter.isEmpty() && shorter.charAt(0) < 0x250 ? 4 : 2;
        return shorter.length() >= least && longer.contains(shorter)
                ? 0.4 + 0.5 * shorter.length() / longer.length()
                : 0;
    }

    private Nearest nearest(List<Form> asked, List<Form> earlier, boolean judged) {
        Nearest best = null;
        for (int i = 0; i < asked.size(); i++) {
            Form a = asked.get(i);
            for (int j = 0; j < earlier.size(); j++) {
                Form b = earlier.get(j);
                double contained = a.sharesScript(b) ? containment(a.key(), b.key()) : 0;
                double floor =
                        best == null || near(a, b, 0, contained) > best.nearness ? -1 : floor(a, b, best.nearness);
                Optional<SignComparison> comparison = best == null && judged && readingsCount()
                        ? Optional.of(SignProfiles.compareWithMatches(a.profile(), b.profile(), forum))
                        : SignProfiles.compareAbove(a.profile(), b.profile(), forum, floor);
                if (comparison.isPresent()) {
                    double nearness = near(a, b, comparison.get().nearness(), contained);
                    if (best == null || nearness > best.nearness) {
                        best = new Nearest(a, b, comparison.get(), nearness);
                    }
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a mark without a form");
        }
        return best;
    }

    /** How near the nearest forms of two marks come, without their words and rules. */
    double nearness(List<Form> asked, List<Form> earlier) {
        return nearest(asked, earlier, false).nearness;
    }

    /** Whether the rules of the forum look at the readings of every pair. */
    private boolean readingsCount() {
        return switch (forum) {
            case KR -> true;
            case CN -> false;
        };
    }

    Scored compare(List<Form> asked, List<Form> earlier, Set<Integer> classes) {
        return compare(asked, Pieces.of(asked, forum, true), earlier, Pieces.of(earlier, forum, false), classes, true);
    }

    /**
     * Compares two marks without the rules.
     *
     * @param judged whether the rules are to speak next; changes nothing but how quick they are
     */
    Scored compare(
            List<Form> asked,
            Pieces askedPieces,
            List<Form> earlier,
            Pieces earlierPieces,
            Set<Integer> classes,
            boolean judged) {
        Nearest nearest = nearest(asked, earlier, judged);
        Form a = nearest.asked;
        Form b = nearest.earlier;
        Optional<Common> common = common(a, b, classes, nearest.comparison);
        if (common.isEmpty() && (!a.equals(asked.getFirst()) || !b.equals(earlier.getFirst()))) {
            // The nearest forms may share nothing where the whole signs do.
            common = common(asked.getFirst(), earlier.getFirst(), classes, nearest.comparison);
        }
        SignPair pair = new SignPair(a, b, wholeOf(a, asked), wholeOf(b, earlier), nearest.comparison, common);
        double[] parts = parts(nearest.nearness, pair, askedPieces, earlierPieces, classes);
        return new Scored(weights.score(pair, parts), parts, pair, List.of());
    }

    /** What the readings, the letters, the sounds and the words say, in the order of {@link MixPart}. */
    private double[] parts(double near, SignPair pair, Pieces asked, Pieces earlier, Set<Integer> classes) {
        MixPart[] all = MixPart.values();
        double[] parts = new double[all.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = switch (all[i]) {
                case NEAR -> near;
                case SOUND -> pair.asked().weight() * pair.earlier().weight() * pair.sound();
                case LOOK -> pair.look();
                case MEANING -> pair.meaning();
                case PART -> shared(pair);
                case LETTERS -> Pieces.letters(asked, earlier);
                case HEARD_INSIDE -> Pieces.inside(asked, earlier);
                case WORD_INSIDE -> Pieces.wordInside(asked, earlier);
                case TELLING_WORD -> tellingWord(asked, earlier, classes);
                case BEGINNING -> Pieces.beginning(asked, earlier);
                case LENGTH -> length(pair);
            };
        }
        return parts;
    }

    /** How much of both signs the shared part makes up, as far as it tells of origin. */
    private static double shared(SignPair pair) {
        if (pair.common().isEmpty()) {
            return 0;
        }
        Common part = pair.common().get();
        double dominance = Math.sqrt(part.askedShare() * part.earlierShare());
        return part.alike() * part.weight().weight() * (0.5 + 0.45 * dominance);
    }

    private static double length(SignPair pair) {
        int n = pair.asked().key().length();
        int m = pair.earlier().key().length();
        return n == 0 || m == 0 ? 0 : (double) Math.min(n, m) / Math.max(n, m);
    }

    /** The most telling word that both have, in whatever script. */
    private double tellingWord(Pieces asked, Pieces earlier, Set<Integer> classes) {
        double best = 0;
        for (int i = 0; i < asked.words().size(); i++) {
            List<Word> words = asked.words().get(i);
            for (int k = 0; k < words.size(); k++) {
                Word word = words.get(k);
                double tells = distinctiveness.of(word.key(), classes).weight();
                for (int j = 0; j < earlier.words().size(); j++) {
                    best = tellingWord(word, tells, earlier.words().get(j), classes, best);
                }
            }
        }
        return best;
    }

    private double tellingWord(Word word, double tells, List<Word> others, Set<Integer> classes, double before) {
        double best = before;
        for (int i = 0; i < others.size(); i++) {
            Word other = others.get(i);
            double length = Math.min(1, Math.min(word.length(), other.length()) / (double) TELLING_LENGTH);
            if (tells * length <= best) {
                continue;
            }
            double alike = word.alike(other, Math.nextDown(ALIKE));
            if (alike < ALIKE) {
                continue;
            }
            double weight =
                    Math.min(tells, distinctiveness.of(other.key(), classes).weight());
            best = Math.max(best, alike * weight * length);
        }
        return best;
    }

    /** What the rules add to the score of a pair. */
    double moved(Scored compared) {
        return rules.stream()
                .flatMap(rule -> rule.judge(compared.pair).stream())
                .mapToDouble(Scoring::move)
                .sum();
    }

    /** Lets the rules speak. */
    Scored judge(Scored compared) {
        List<Fired> fired = new ArrayList<>();
        double score = compared.score;
        for (Rule rule : rules) {
            Optional<Firing> firing = rule.judge(compared.pair);
            if (firing.isPresent()) {
                fired.add(new Fired(rule.id(), firing.get()));
                score += move(firing.get());
            }
        }
        return new Scored(limited(score, compared), compared.parts, compared.pair, List.copyOf(fired));
    }

    /** The score of {@link #judge} alone. */
    double judged(Scored compared) {
        double score = compared.score;
        for (Rule rule : moving) {
            Optional<Firing> firing = rule.judge(compared.pair);
            if (firing.isPresent()) {
                score += move(firing.get());
            }
        }
        return limited(score, compared);
    }

    /** Only equal signs reach 1. */
    private static double limited(double score, Scored compared) {
        double most = compared.score >= 1 ? 1 : Math.max(0.99, compared.score);
        return Math.clamp(score, 0, most);
    }

    private static Form wholeOf(Form form, List<Form> forms) {
        if (form.origin() != Form.Origin.ONE_SCRIPT) {
            return form;
        }
        return forms.stream()
                .filter(f -> f.origin() == Form.Origin.WHOLE
                        && f.key().contains(form.units().getFirst().key()))
                .findFirst()
                .orElse(forms.getFirst());
    }

    /** How far a rule moves the score: less than it is strong, as strong rules mostly say what the parts already show. */
    private static double move(Firing firing) {
        double far = RULE * Math.sqrt(firing.strength());
        return firing.speaksFor() ? far : -far;
    }

    /** The most telling part that both signs have; empty when they share nothing that could be called by itself. */
    Optional<Common> common(Form asked, Form earlier, Set<Integer> classes, SignComparison known) {
        Optional<Common> best = Optional.empty();
        double bestValue = 0;
        for (int i = 0; i < asked.units().size(); i++) {
            Unit a = asked.units().get(i);
            for (int j = 0; j < earlier.units().size(); j++) {
                Unit b = earlier.units().get(j);
                Weight weight = weaker(distinctiveness.of(a.key(), classes), distinctiveness.of(b.key(), classes));
                if (weight.weight() * Math.min(4, a.key().length()) <= bestValue) {
                    continue;
                }
                double alike = alike(a, b, known);
                if (alike < (a.script() == b.script() ? SHARED : SHARED_ACROSS)) {
                    continue;
                }
                double value = weight.weight() * alike * Math.min(4, a.key().length());
                if (value > bestValue) {
                    bestValue = value;
                    best = Optional.of(new Common(
                            a.text(),
                            b.text(),
                            weight,
                            hasRest(asked, a),
                            hasRest(earlier, b),
                            alike,
                            share(asked, a, classes),
                            share(earlier, b, classes)));
                }
            }
        }
        return best.isPresent() ? best : inside(asked, earlier, classes);
    }

    /**
     * How alike two words are; 0 when less than counts as shared.
     *
     * @param known a comparison made before: that of one-word signs need not be made again
     */
    private double alike(Unit a, Unit b, SignComparison known) {
        if (a.key().equals(b.key())) {
            return 1;
        }
        if (a.key().length() < 2 || b.key().length() < 2 || a.script() == Script.DIGIT || b.script() == Script.DIGIT) {
            return 0;
        }
        boolean across = a.script() != b.script();
        double floor = across ? NAMED_ACROSS / ACROSS - ROUNDING : Math.nextDown(SHARED);
        Optional<SignComparison> met = known.asked().sign().equalsIgnoreCase(a.text())
                        && known.earlier().sign().equalsIgnoreCase(b.text())
                ? Optional.of(known).filter(k -> k.nearness() > floor)
                : SignProfiles.compareAbove(profiles.apply(a.text()), profiles.apply(b.text()), forum, floor);
        if (met.isEmpty()) {
            return 0;
        }
        double nearness = met.get().nearness();
        if (!across) {
            return nearness;
        }
        return ACROSS * nearness < NAMED_ACROSS
                ? 0
                : 0.4 * Math.min(ACROSS_LIMIT, ACROSS * nearness)
                        + 0.55 * met.get().sound();
    }

    private static Weight weaker(Weight a, Weight b) {
        return a.weight() <= b.weight() ? a : b;
    }

    /** A bilingual mark says one name twice: only words of the same script are the rest of a word. */
    private static boolean hasRest(Form form, Unit unit) {
        return form.units().stream().anyMatch(u -> !u.equals(unit) && isBeside(u, unit));
    }

    private static boolean isBeside(Unit other, Unit unit) {
        return other.script() == unit.script() || other.script() == Script.DIGIT;
    }

    /** How much of what a form tells stands in this word. */
    private double share(Form form, Unit unit, Set<Integer> classes) {
        double own = mass(unit, classes);
        double all = 0;
        for (Unit u : form.units()) {
            if (u.equals(unit) || isBeside(u, unit)) {
                all += mass(u, classes);
            }
        }
        return all == 0 ? 1 : own / all;
    }

    private double mass(Unit unit, Set<Integer> classes) {
        return distinctiveness.of(unit.key(), classes).weight()
                * Math.sqrt(unit.key().length());
    }

    /** A part inside words: 비발디 in 대명비발디파크. */
    private Optional<Common> inside(Form asked, Form earlier, Set<Integer> classes) {
        String a = asked.key();
        String b = earlier.key();
        String part = Letters.longestCommon(a, b);
        if (part.length() < 2
                || part.length() < (isLatin(part) ? 4 : 2)
                || part.length() * 2 < Math.min(a.length(), b.length())) {
            return Optional.empty();
        }
        Weight weight = distinctiveness.ofPart(part, classes);
        return Optional.of(new Common(
                part,
                part,
                weight,
                part.length() < a.length(),
                part.length() < b.length(),
                1,
                (double) part.length() / a.length(),
                (double) part.length() / b.length()));
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x250) {
                return false;
            }
        }
        return true;
    }
}
