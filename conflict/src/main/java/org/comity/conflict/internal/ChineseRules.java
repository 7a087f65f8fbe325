package org.comity.conflict.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comity.conflict.internal.Rule.Firing;
import org.comity.conflict.internal.SignPair.Common;
import org.comity.model.Forum;
import org.comity.script.Glyphs;
import org.comity.script.ReadingSystem;
import org.comity.script.Script;
import org.comity.script.SignComparison;
import org.comity.script.SignProfiles;
import org.comity.script.SoundMatch;

/** The word rules of the Chinese office that need no more than readings, characters, order and containment. */
final class ChineseRules {

    private static final double NEAR = 0.8;

    /** From here on two characters may be taken for each other. */
    private static final double ALIKE = 0.7;

    /** Letters of near sound or shape at the beginning of a word. */
    private static final List<String> NEAR_LETTERS = List.of("ckq", "ij", "sz", "vw", "o0q", "fp", "iy");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "le", "la", "les", "el");
    private static final List<String> ENDINGS = List.of("ies", "es", "ing", "est", "er", "ed", "ly", "s");

    private ChineseRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("CN-W1", ChineseRules::sameHanzi),
                Rule.of("CN-W2", ChineseRules::sameLetters),
                Rule.of("CN-W3", ChineseRules::wordsReordered),
                Rule.of("CN-W4", ChineseRules::singleHanziDiffer),
                Rule.of("CN-W5", ChineseRules::singleLettersDiffer),
                Rule.of("CN-W6", ChineseRules::likeShape),
                Rule.of("CN-W7", ChineseRules::soundAndLook),
                Rule.of("CN-W8", ChineseRules::sameMeaning),
                Rule.of("CN-W9", ChineseRules::reduplication),
                Rule.of("CN-W10", ChineseRules::inflection),
                Rule.of("CN-W11", ChineseRules::genericAdded),
                Rule.of("CN-W12", ChineseRules::contained));
    }

    private static Optional<Firing> sameHanzi(SignPair pair) {
        if (!pair.bothOnly(Script.HAN)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.equals(b)) {
            return Firing.speaksFor(0.2, pair::texts);
        }
        return a.length() >= 2 && Letters.sameLetters(a, b) ? Firing.speaksFor(0.75, pair::texts) : Optional.empty();
    }

    private static Optional<Firing> sameLetters(SignPair pair) {
        if (!pair.bothOnly(Script.LATIN) && !pair.bothOnly(Script.DIGIT)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.equals(b)) {
            return Firing.speaksFor(0.2, pair::texts);
        }
        boolean oneWord =
                pair.asked().units().size() == 1 && pair.earlier().units().size() == 1;
        return oneWord && a.length() >= 3 && Letters.sameLetters(a, b) && !isRotation(a, b)
                ? Firing.speaksAgainst(0.1, pair::texts)
                : Optional.empty();
    }

    private static boolean isRotation(String a, String b) {
        int n = a.length();
        for (int at = 0; n == b.length() && at < n; at++) {
            if (a.regionMatches(at, b, 0, n - at) && a.regionMatches(0, b, n - at, at)) {
                return true;
            }
        }
        return n == 0 && b.isEmpty();
    }

    private static Optional<Firing> wordsReordered(SignPair pair) {
        if (!pair.bothOnly(Script.LATIN)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.equals(b)) {
            return Optional.empty();
        }
        List<Form.Unit> words = pair.asked().units();
        List<Form.Unit> others = pair.earlier().units();
        boolean sameTwo = words.size() == 2
                && others.size() == 2
                && words.get(0).key().equals(others.get(1).key())
                && words.get(1).key().equals(others.get(0).key());
        boolean written = a.length() >= 6 && isRotation(a, b) && rotatesAtLeast(a, b, 3);
        return sameTwo || written ? Firing.speaksFor(0.75, pair::texts) : Optional.empty();
    }

    private static boolean rotatesAtLeast(String a, String b, int letters) {
        int at = (a + a).indexOf(b);
        return at >= letters && a.length() - at >= letters;
    }

    private static Optional<Firing> singleHanziDiffer(SignPair pair) {
        if (!pair.bothOnly(Script.HAN)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.length() < 3 || b.length() < 3 || a.equals(b) || Letters.sameLetters(a, b)) {
            return Optional.empty();
        }
        int allowed = Math.min(a.length(), b.length()) >= 5 ? 2 : 1;
        if (a.length() != b.length() || !Letters.within(a, b, allowed)) {
            return Optional.empty();
        }
        if (a.charAt(0) == b.charAt(0)) {
            return Firing.speaksFor(0.3, pair::texts);
        }
        return nearHanzi(a.substring(0, 1), b.substring(0, 1))
                ? Firing.speaksFor(0.25, pair::texts)
                : Firing.speaksAgainst(0.15, pair::texts);
    }

    private static boolean nearHanzi(String a, String b) {
        SignComparison compared = SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), Forum.CN);
        return compared.sound() >= 0.85 || compared.look() >= ALIKE;
    }

    private static Optional<Firing> singleLettersDiffer(SignPair pair) {
        if (!pair.bothOnly(Script.LATIN)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || a.equals(b) || Letters.sameLetters(a, b)) {
            return Optional.empty();
        }
        if (!Letters.within(a, b, shorter >= 6 ? 2 : 1)) {
            return Optional.empty();
        }
        boolean nearFirst = a.charAt(0) == b.charAt(0) || near(a.charAt(0), b.charAt(0));
        return nearFirst ? Firing.speaksFor(0.25, pair::texts) : Firing.speaksAgainst(0.15, pair::texts);
    }

    private static boolean near(char a, char b) {
        for (String letters : NEAR_LETTERS) {
            if (letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Firing> likeShape(SignPair pair) {
        if (!pair.bothOnly(Script.HAN)) {
            return Optional.empty();
        }
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.length() != b.length() || a.equals(b)) {
            return Optional.empty();
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)
                    && (Character.isSurrogate(a.charAt(i)) || Glyphs.likeness(a.charAt(i), b.charAt(i)) < ALIKE)) {
                return Optional.empty();
            }
        }
        return Firing.speaksFor(0.3, () -> differing(a, b));
    }

    private static String differing(String a, String b) {
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                spans.append(spans.isEmpty() ? "" : ", ")
                        .append(a.charAt(i))
                        .append(" / ")
                        .append(b.charAt(i));
            }
        }
        return spans.toString();
    }

    private static Optional<Firing> soundAndLook(SignPair pair) {
        if (pair.sound() < NEAR) {
            return Firing.speaksAgainst(0, pair::texts);
        }
        Supplier<String> spans = () -> calls(pair.sounds().getFirst()) + "; " + pair.texts();
        if (pair.look() >= 0.5) {
            return Firing.speaksFor(0.15, spans);
        }
        // 注音 of a Hanzi name in Latin letters is that name written (CN-W1), not merely its sound.
        SoundMatch best = pair.sounds().getFirst();
        boolean annotation = best.asked().system() == ReadingSystem.LATIN_IN_PINYIN
                ^ best.earlier().system() == ReadingSystem.LATIN_IN_PINYIN;
        return Firing.speaksAgainst(annotation ? 0 : 0.1, spans);
    }

    private static String calls(SoundMatch match) {
        return match.asked().text() + " / " + match.earlier().text();
    }

    private static Optional<Firing> sameMeaning(SignPair pair) {
        if (pair.meaning() < 0.9 || pair.sound() >= NEAR || pair.look() >= NEAR) {
            return Optional.empty();
        }
        return Firing.speaksFor(
                0.2, () -> pair.texts() + " (" + pair.concepts().getFirst().concept() + ")");
    }

    private static Optional<Firing> reduplication(SignPair pair) {
        String a = pair.asked().key();
        String b = pair.earlier().key();
        return isTwice(a, b) || isTwice(b, a) ? Firing.speaksFor(0.5, pair::texts) : Optional.empty();
    }

    private static boolean isTwice(String a, String once) {
        int n = once.length();
        return n > 0 && a.length() == 2 * n && a.startsWith(once) && a.startsWith(once, n);
    }

    /** Of a combined mark each text counts by itself. */
    private static Optional<Firing> ofCombined(SignPair pair) {
        boolean oneText = pair.asked().origin() == Form.Origin.ONE_SCRIPT
                || pair.earlier().origin() == Form.Origin.ONE_SCRIPT;
        return oneText && pair.sound() >= NEAR && pair.look() >= NEAR
                ? Firing.speaksFor(0.1, pair::texts)
                : Optional.empty();
    }

    private static Optional<Firing> inflection(SignPair pair) {
        if (!pair.bothOnly(Script.LATIN)
                || pair.asked().key().equals(pair.earlier().key())) {
            return Optional.empty();
        }
        return sameStems(pair.asked().units(), pair.earlier().units())
                ? Firing.speaksFor(0.4, pair::texts)
                : Optional.empty();
    }

    /** Whether both are the same words apart from their endings and articles, and not articles alone. */
    private static boolean sameStems(List<Form.Unit> asked, List<Form.Unit> earlier) {
        boolean any = false;
        int i = afterArticles(asked, 0);
        int j = afterArticles(earlier, 0);
        while (i < asked.size() && j < earlier.size()) {
            String a = asked.get(i).key();
            String b = earlier.get(j).key();
            if (a.charAt(0) != b.charAt(0) || !stem(a).equals(stem(b))) {
                return false;
            }
            any = true;
            i = afterArticles(asked, i + 1);
            j = afterArticles(earlier, j + 1);
        }
        return any && i == asked.size() && j == earlier.size();
    }

    private static int afterArticles(List<Form.Unit> units, int from) {
        int at = from;
        while (at < units.size() && ARTICLES.contains(units.get(at).key())) {
            at++;
        }
        return at;
    }

    /** The word without its endings, one after the other: runners, runner, run(n). */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return stem(word.substring(0, word.length() - ending.length()));
            }
        }
        return word.endsWith("e") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<Firing> genericAdded(SignPair pair) {
        Optional<Common> common = pair.common().filter(c -> c.askedRest() && !c.earlierRest());
        if (common.isEmpty() || common.get().weight().isWeak() || common.get().askedShare() < 0.6) {
            return Optional.empty();
        }
        return Firing.speaksFor(
                0.25, () -> pair.asked().text() + " = " + common.get().earlier() + " + …");
    }

    private static Optional<Firing> contained(SignPair pair) {
        Optional<Common> common = pair.common().filter(Common::isPart);
        if (common.isEmpty()) {
            return ofCombined(pair);
        }
        Common part = common.get();
        if (part.weight().isWeak()) {
            return Firing.speaksAgainst(0.25, part::detail);
        }
        boolean whole = !part.askedRest() || !part.earlierRest();
        return whole || part.weight().weight() >= 0.75
                ? Firing.speaksFor(whole ? 0.2 : 0.1, part::detail)
                : Optional.empty();
    }
}
