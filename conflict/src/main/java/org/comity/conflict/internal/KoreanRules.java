package org.comity.conflict.internal;

import java.util.List;
import java.util.Optional;
import org.comity.conflict.internal.Rule.Firing;
import org.comity.conflict.internal.SignPair.Calls;
import org.comity.conflict.internal.SignPair.Common;
import org.comity.conflict.internal.Syllables.Syllable;
import org.comity.script.KnownNames;
import org.comity.script.KnownNames.Brand;
import org.comity.script.ReadingSystem;
import org.comity.script.Script;
import org.comity.script.SoundMatch;

/**
 * The rules of the Korean courts that need no more than readings, words, order and counts. KR-12, on goods, is
 * {@link GoodsComparison}.
 */
final class KoreanRules {

    private static final double NEAR = 0.8;
    private static final double SAME = 0.95;

    private KoreanRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("KR-1", KoreanRules::oneAspect),
                Rule.of("KR-2", KoreanRules::naturalReadings),
                new Called("KR-3", KoreanRules::beginning),
                new Called("KR-4", KoreanRules::twoSyllables),
                new Called("KR-5", KoreanRules::threeSyllables),
                new Called("KR-6", KoreanRules::vowels),
                new Called("KR-7", KoreanRules::firstCoda),
                Rule.of("KR-8", KoreanRules::reversed),
                Rule.of("KR-9", KoreanRules::dominantPart),
                Rule.of("KR-10", KoreanRules::concept),
                Rule.of("KR-11", KoreanRules::acronym),
                Rule.of("KR-13", KoreanRules::shortCallAndConcept),
                Rule.of("KR-14", KoreanRules::latinWithHangul),
                Rule.of("KR-15", KoreanRules::knownMeaning),
                Rule.of("KR-16", KoreanRules::split),
                Rule.of("KR-17", KoreanRules::descriptivePart),
                Rule.of("KR-18", KoreanRules::marketFacts));
    }

    /** A rule on two calls in Hangul. */
    @FunctionalInterface
    interface OnCalls {
        Optional<Firing> judge(List<Syllable> asked, List<Syllable> earlier);
    }

    /** Applies a rule on calls to the best pair of readings; one natural reading suffices (KR-2). */
    private record Called(String id, OnCalls rule) implements Rule {
        @Override
        public Optional<Firing> judge(SignPair pair) {
            for (Calls calls : pair.calls()) {
                if (calls.asked().equals(calls.earlier())) {
                    // One natural reading in common suffices (KR-2): another that differs separates nothing.
                    return Optional.empty();
                }
                Optional<Firing> firing = rule.judge(calls.asked(), calls.earlier());
                if (firing.isPresent()) {
                    return firing;
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Firing> oneAspect(SignPair pair) {
        if (pair.sound() >= NEAR && !pair.sounds().isEmpty()) {
            SoundMatch best = pair.sounds().getFirst();
            return Firing.speaksFor(0.1, calls(best));
        }
        if (pair.look() >= NEAR || pair.meaning() >= NEAR) {
            return Firing.speaksFor(0.1, pair.texts());
        }
        return Firing.speaksAgainst(0, pair.texts());
    }

    private static Optional<Firing> naturalReadings(SignPair pair) {
        for (SoundMatch match : pair.sounds()) {
            boolean foreign = match.asked().system() == ReadingSystem.LATIN_IN_HANGUL
                    || match.earlier().system() == ReadingSystem.LATIN_IN_HANGUL;
            if (foreign && match.score() >= 0.85) {
                return Firing.speaksFor(0.05, calls(match));
            }
        }
        return Optional.empty();
    }

    private static Optional<Firing> beginning(List<Syllable> asked, List<Syllable> earlier) {
        if (asked.equals(earlier)) {
            return Optional.empty();
        }
        int shorter = Math.min(asked.size(), earlier.size());
        int same = 0;
        while (same < shorter && asked.get(same).equals(earlier.get(same))) {
            same++;
        }
        if (same >= 2 && same * 10 >= shorter * 6) {
            return Firing.speaksFor(0.1, detail(asked, earlier));
        }
        boolean clear = !asked.getFirst().nearOnset(earlier.getFirst())
                && asked.getFirst().vowel() != earlier.getFirst().vowel();
        if (same == 0 && clear && asked.size() == earlier.size() && shorter >= 3) {
            return Firing.speaksAgainst(0.08, detail(asked, earlier));
        }
        return Optional.empty();
    }

    private static Optional<Firing> twoSyllables(List<Syllable> asked, List<Syllable> earlier) {
        if (asked.size() != 2 || earlier.size() != 2 || asked.equals(earlier)) {
            return Optional.empty();
        }
        Syllable first = asked.getFirst();
        Syllable other = earlier.getFirst();
        if (!first.nearOnset(other)) {
            return Firing.speaksAgainst(0.15, detail(asked, earlier));
        }
        boolean secondNear = asked.get(1).nearOnset(earlier.get(1))
                && !asked.get(1).sameOnset(earlier.get(1))
                && asked.get(1).vowel() == earlier.get(1).vowel();
        return first.equals(other) && secondNear ? Firing.speaksFor(0.15, detail(asked, earlier)) : Optional.empty();
    }

    private static Optional<Firing> threeSyllables(List<Syllable> asked, List<Syllable> earlier) {
        if (asked.size() != 3 || earlier.size() != 3 || asked.equals(earlier)) {
            return Optional.empty();
        }
        boolean middle = asked.get(1).equals(earlier.get(1));
        boolean first = asked.get(0).equals(earlier.get(0));
        boolean last = asked.get(2).equals(earlier.get(2));
        if (first && middle && lastNear(asked.get(2), earlier.get(2))) {
            return Firing.speaksFor(0.2, detail(asked, earlier));
        }
        if (middle && last && asked.get(0).nearOnset(earlier.get(0))) {
            return Firing.speaksFor(0.15, detail(asked, earlier));
        }
        return Optional.empty();
    }

    /** Differs in one consonant, or keeps its onset (맥시핌, 맥시팬). */
    private static boolean lastNear(Syllable a, Syllable b) {
        return a.vowel() == b.vowel() || a.sameOnset(b);
    }

    private static Optional<Firing> vowels(List<Syllable> asked, List<Syllable> earlier) {
        if (asked.size() != earlier.size() || asked.size() < 2 || asked.equals(earlier)) {
            return Optional.empty();
        }
        for (int i = 0; i < asked.size(); i++) {
            Syllable a = asked.get(i);
            Syllable b = earlier.get(i);
            if (!a.sameOnset(b) || a.coda() != b.coda()) {
                return Optional.empty();
            }
        }
        return Firing.speaksFor(0.2, detail(asked, earlier));
    }

    private static Optional<Firing> firstCoda(List<Syllable> asked, List<Syllable> earlier) {
        if (asked.size() != earlier.size() || asked.size() < 3) {
            return Optional.empty();
        }
        Syllable a = asked.getFirst();
        Syllable b = earlier.getFirst();
        boolean onlyCoda = a.sameOnset(b) && a.vowel() == b.vowel() && a.coda() != b.coda();
        return onlyCoda && asked.subList(1, asked.size()).equals(earlier.subList(1, earlier.size()))
                ? Firing.speaksFor(0.2, detail(asked, earlier))
                : Optional.empty();
    }

    private static Optional<Firing> reversed(SignPair pair) {
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.equals(b) || a.length() < 2 || b.length() < 2) {
            return Optional.empty();
        }
        int least = pair.bothOnly(Script.LATIN) ? 3 : 1;
        if (!pair.bothOnly(Script.LATIN) && !pair.bothOnly(Script.HAN) && !pair.bothOnly(Script.HANGUL)) {
            return Optional.empty();
        }
        for (int i = least; i <= a.length() - least; i++) {
            for (int j = least; j <= b.length() - least; j++) {
                double x = Letters.likeness(a.substring(0, i), b.substring(j));
                double y = Letters.likeness(a.substring(i), b.substring(0, j));
                if (Math.min(x, y) >= 0.6 && x + y >= 1.4 && Letters.likeness(a, b) < Math.min(x, y)) {
                    return Firing.speaksAgainst(
                            0.25,
                            a.substring(0, i) + "|" + a.substring(i) + " / " + b.substring(0, j) + "|"
                                    + b.substring(j));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Firing> dominantPart(SignPair pair) {
        Optional<Common> common = pair.common().filter(Common::isPart);
        if (common.isEmpty()) {
            return Optional.empty();
        }
        Common part = common.get();
        if (part.weight().isWeak()) {
            return Firing.speaksAgainst(0.25, part.detail());
        }
        return part.weight().weight() >= 0.6 ? Firing.speaksFor(0.15, part.detail()) : Optional.empty();
    }

    private static Optional<Firing> concept(SignPair pair) {
        if (pair.shareScript() || pair.meaning() < 0.9 || pair.concepts().isEmpty()) {
            return Optional.empty();
        }
        return Firing.speaksFor(
                0.15, pair.texts() + " (" + pair.concepts().getFirst().concept() + ")");
    }

    private static Optional<Firing> acronym(SignPair pair) {
        String a = pair.asked().key();
        String b = pair.earlier().key();
        for (SoundMatch match : pair.sounds()) {
            boolean lettersOnOneSide = match.asked().system() == ReadingSystem.LETTER_NAMES
                    ^ match.earlier().system() == ReadingSystem.LETTER_NAMES;
            if (lettersOnOneSide && match.score() >= SAME) {
                return Firing.speaksFor(0.1, calls(match));
            }
        }
        if (!isAcronym(a) || !isAcronym(b) || a.equals(b)) {
            return Optional.empty();
        }
        if (Letters.sameLetters(a, b)) {
            return Firing.speaksAgainst(0.15, pair.texts());
        }
        boolean sameBeginning = a.charAt(0) == b.charAt(0) && Letters.editDistance(a, b) == 1;
        return sameBeginning && Math.min(a.length(), b.length()) >= 3
                ? Firing.speaksFor(0.1, pair.texts())
                : Optional.empty();
    }

    /** Two to four Latin letters that no one reads as a word: no vowel, or nothing but one after the other. */
    private static boolean isAcronym(String key) {
        if (key.length() < 2 || key.length() > 4 || !key.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return false;
        }
        long vowels = key.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
        boolean vowelInside = key.length() > 2 && "aeiou".indexOf(key.charAt(1)) >= 0;
        return key.length() == 2 || vowels == 0 || (vowels == 1 && !vowelInside);
    }

    private static Optional<Firing> shortCallAndConcept(SignPair pair) {
        if (pair.sound() < SAME
                || pair.meaning() < NEAR
                || pair.look() >= 0.5
                || pair.sounds().isEmpty()) {
            return Optional.empty();
        }
        SoundMatch best = pair.sounds().getFirst();
        boolean isShort = Syllables.of(best.asked().text()).size() <= 3;
        return isShort ? Firing.speaksFor(0.1, calls(best)) : Optional.empty();
    }

    private static Optional<Firing> latinWithHangul(SignPair pair) {
        boolean partial = (pair.asked().origin() == Form.Origin.ONE_SCRIPT && bilingual(pair.askedWhole()))
                || (pair.earlier().origin() == Form.Origin.ONE_SCRIPT && bilingual(pair.earlierWhole()));
        return partial && pair.sound() >= 0.7 ? Firing.speaksFor(0.05, pair.texts()) : Optional.empty();
    }

    private static boolean bilingual(Form whole) {
        return whole.profile().scripts().contains(Script.HANGUL)
                && whole.profile().scripts().contains(Script.LATIN);
    }

    private static Optional<Firing> split(SignPair pair) {
        Optional<Common> common = pair.common().filter(Common::isPart);
        if (common.isEmpty() || common.get().askedRest() == common.get().earlierRest()) {
            return Optional.empty();
        }
        Common part = common.get();
        Form longer = part.askedRest() ? pair.asked() : pair.earlier();
        String called = part.askedRest() ? part.asked() : part.earlier();
        int words = longer.units().size();
        if (words >= 5) {
            return Firing.speaksAgainst(0.1, longer.text());
        }
        if (words >= 2 && !part.weight().isWeak()) {
            return Firing.speaksFor(0.1, longer.text() + " → " + called);
        }
        return Optional.empty();
    }

    private static Optional<Firing> knownMeaning(SignPair pair) {
        boolean asked = KnownMeanings.isIn(pair.asked()) || KnownMeanings.isIn(pair.askedWhole());
        boolean earlier = KnownMeanings.isIn(pair.earlier()) || KnownMeanings.isIn(pair.earlierWhole());
        return asked != earlier && soundsNear(pair) ? Firing.speaksAgainst(0.15, pair.texts()) : Optional.empty();
    }

    /** Near enough to be taken for each other, and not the same call. */
    private static boolean soundsNear(SignPair pair) {
        return pair.sound() >= 0.65 && pair.sound() < SAME;
    }

    private static Optional<Firing> descriptivePart(SignPair pair) {
        Optional<Common> common = pair.common().filter(Common::isPart);
        if (common.isEmpty()) {
            return Optional.empty();
        }
        Common part = common.get();
        return switch (part.weight().goodsName()) {
            case NO -> Optional.empty();
            case OF_OTHERS -> Firing.speaksFor(0.1, part.detail());
            case OF_THESE ->
                switch (part.weight().use()) {
                    case WIDE -> Firing.speaksAgainst(0.1, part.detail());
                    case RARE -> Firing.speaksFor(0.1, part.detail());
                    case UNKNOWN -> Optional.empty();
                };
        };
    }

    /** Fame, price and customers are facts of the market that no text shows: the rule is pointed out and counts nothing. */
    private static Optional<Firing> marketFacts(SignPair pair) {
        if (!soundsNear(pair)) {
            return Optional.empty();
        }
        List<Brand> asked = brands(pair.asked(), pair.askedWhole());
        List<Brand> earlier = brands(pair.earlier(), pair.earlierWhole());
        return asked.isEmpty() != earlier.isEmpty() ? Firing.speaksAgainst(0, pair.texts()) : Optional.empty();
    }

    private static List<Brand> brands(Form form, Form whole) {
        List<Brand> brands = KnownNames.standard().search(form.text());
        return brands.isEmpty() ? KnownNames.standard().search(whole.text()) : brands;
    }

    private static String calls(SoundMatch match) {
        return match.asked().text() + " / " + match.earlier().text();
    }

    private static String detail(List<Syllable> asked, List<Syllable> earlier) {
        return Syllables.text(asked) + " / " + Syllables.text(earlier);
    }
}
