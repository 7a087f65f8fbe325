package org.comity.conflict.internal;

import java.util.List;
import java.util.Optional;
import org.comity.conflict.internal.Rule.Firing;
import org.comity.conflict.internal.SignPair.Calls;
import org.comity.conflict.internal.SignPair.Common;
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
    private static final double FOREIGN_NEAR = 0.85;

    /** From here on a part is taken for one that changed its place. */
    private static final double PARTS_ALIKE = 0.6;

    /** A part that weighs less is too weak to stand for the whole. */
    static final double DOMINANT = 0.6;

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
                Rule.pointedOut("KR-18", KoreanRules::marketFacts));
    }

    /** A rule on two calls in Hangul. */
    @FunctionalInterface
    interface OnCalls {
        Optional<Firing> judge(String asked, String earlier);
    }

    /** Applies a rule on calls to the best pair of readings; one natural reading suffices (KR-2). */
    private record Called(String id, OnCalls rule) implements Rule {
        @Override
        public Optional<Firing> judge(SignPair pair) {
            List<Calls> met = pair.calls();
            for (int i = 0; i < met.size(); i++) {
                Calls calls = met.get(i);
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
        if (pair.sound() >= NEAR) {
            return Firing.speaksFor(0.1, () -> calls(pair.sounds().getFirst()));
        }
        if (pair.look() >= NEAR || pair.understood() >= NEAR) {
            return Firing.speaksFor(0.1, pair::texts);
        }
        return Firing.speaksAgainst(0, pair::texts);
    }

    private static Optional<Firing> naturalReadings(SignPair pair) {
        if (pair.sound() < FOREIGN_NEAR) {
            return Optional.empty();
        }
        for (SoundMatch match : pair.sounds()) {
            boolean foreign = match.asked().system() == ReadingSystem.LATIN_IN_HANGUL
                    || match.earlier().system() == ReadingSystem.LATIN_IN_HANGUL;
            if (foreign && match.score() >= FOREIGN_NEAR) {
                return Firing.speaksFor(0.05, () -> calls(match));
            }
        }
        return Optional.empty();
    }

    private static Optional<Firing> beginning(String asked, String earlier) {
        if (asked.equals(earlier)) {
            return Optional.empty();
        }
        int shorter = Math.min(asked.length(), earlier.length());
        int same = 0;
        while (same < shorter && asked.charAt(same) == earlier.charAt(same)) {
            same++;
        }
        if (same >= 2 && same * 10 >= shorter * 6) {
            return Firing.speaksFor(0.1, () -> detail(asked, earlier));
        }
        char first = asked.charAt(0);
        char other = earlier.charAt(0);
        boolean clear = !Syllables.nearOnset(first, other) && !Syllables.sameVowel(first, other);
        if (same == 0 && clear && asked.length() == earlier.length() && shorter >= 3) {
            return Firing.speaksAgainst(0.08, () -> detail(asked, earlier));
        }
        return Optional.empty();
    }

    private static Optional<Firing> twoSyllables(String asked, String earlier) {
        if (asked.length() != 2 || earlier.length() != 2 || asked.equals(earlier)) {
            return Optional.empty();
        }
        char first = asked.charAt(0);
        char other = earlier.charAt(0);
        if (!Syllables.nearOnset(first, other)) {
            return Firing.speaksAgainst(0.15, () -> detail(asked, earlier));
        }
        char a = asked.charAt(1);
        char b = earlier.charAt(1);
        boolean secondNear = Syllables.nearOnset(a, b) && !Syllables.sameOnset(a, b) && Syllables.sameVowel(a, b);
        return first == other && secondNear ? Firing.speaksFor(0.15, () -> detail(asked, earlier)) : Optional.empty();
    }

    private static Optional<Firing> threeSyllables(String asked, String earlier) {
        if (asked.length() != 3 || earlier.length() != 3 || asked.equals(earlier)) {
            return Optional.empty();
        }
        boolean first = asked.charAt(0) == earlier.charAt(0);
        boolean middle = asked.charAt(1) == earlier.charAt(1);
        boolean last = asked.charAt(2) == earlier.charAt(2);
        if (first && middle && lastNear(asked.charAt(2), earlier.charAt(2))) {
            return Firing.speaksFor(0.2, () -> detail(asked, earlier));
        }
        if (middle && last && Syllables.nearOnset(asked.charAt(0), earlier.charAt(0))) {
            return Firing.speaksFor(0.15, () -> detail(asked, earlier));
        }
        return Optional.empty();
    }

    /** Differs in one consonant, or keeps its onset (맥시핌, 맥시팬). */
    private static boolean lastNear(char a, char b) {
        return Syllables.sameVowel(a, b) || Syllables.sameOnset(a, b);
    }

    private static Optional<Firing> vowels(String asked, String earlier) {
        if (asked.length() != earlier.length() || asked.length() < 2 || asked.equals(earlier)) {
            return Optional.empty();
        }
        for (int i = 0; i < asked.length(); i++) {
            char a = asked.charAt(i);
            char b = earlier.charAt(i);
            if (!Syllables.sameOnset(a, b) || !Syllables.sameCoda(a, b)) {
                return Optional.empty();
            }
        }
        return Firing.speaksFor(0.2, () -> detail(asked, earlier));
    }

    private static Optional<Firing> firstCoda(String asked, String earlier) {
        if (asked.length() != earlier.length() || asked.length() < 3) {
            return Optional.empty();
        }
        char a = asked.charAt(0);
        char b = earlier.charAt(0);
        boolean onlyCoda = Syllables.sameOnset(a, b) && Syllables.sameVowel(a, b) && !Syllables.sameCoda(a, b);
        return onlyCoda && asked.regionMatches(1, earlier, 1, asked.length() - 1)
                ? Firing.speaksFor(0.2, () -> detail(asked, earlier))
                : Optional.empty();
    }

    private static Optional<Firing> reversed(SignPair pair) {
        String a = pair.asked().key();
        String b = pair.earlier().key();
        if (a.length() < 2 || b.length() < 2 || a.equals(b)) {
            return Optional.empty();
        }
        boolean latin = pair.bothOnly(Script.LATIN);
        if (!latin && !pair.bothOnly(Script.HAN) && !pair.bothOnly(Script.HANGUL)) {
            return Optional.empty();
        }
        // Parts that changed places share their letters with each other.
        if (Letters.inCommon(a, b) < PARTS_ALIKE * Math.max(a.length(), b.length())) {
            return Optional.empty();
        }
        int least = latin ? 3 : 1;
        double whole = Letters.likeness(a, b);
        double needed = Math.max(Math.nextDown(PARTS_ALIKE), whole);
        for (int i = least; i <= a.length() - least; i++) {
            for (int j = least; j <= b.length() - least; j++) {
                if (!Letters.lengthsAllow(i, b.length() - j, needed)
                        || !Letters.lengthsAllow(a.length() - i, j, needed)) {
                    continue;
                }
                double x = Letters.likeness(a.substring(0, i), b.substring(j));
                if (x <= needed) {
                    continue;
                }
                double y = Letters.likeness(a.substring(i), b.substring(0, j));
                if (Math.min(x, y) >= PARTS_ALIKE && x + y >= 1.4 && whole < Math.min(x, y)) {
                    int cut = i;
                    int other = j;
                    return Firing.speaksAgainst(
                            0.25,
                            () -> a.substring(0, cut) + "|" + a.substring(cut) + " / " + b.substring(0, other) + "|"
                                    + b.substring(other));
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
        double weight = part.weight().weight();
        if (part.weight().isWeak()) {
            return Firing.speaksAgainst(0.25, part::detail);
        }
        if (weight < DOMINANT) {
            return Optional.empty();
        }
        return Firing.speaksFor(0.1 + 0.2 * Math.min(part.askedShare(), part.earlierShare()), part::detail);
    }

    private static Optional<Firing> concept(SignPair pair) {
        if (pair.shareScript() || pair.understood() < 0.9) {
            return Optional.empty();
        }
        return Firing.speaksFor(
                0.15, () -> pair.texts() + " (" + pair.concepts().getFirst().concept() + ")");
    }

    private static Optional<Firing> acronym(SignPair pair) {
        String a = pair.asked().key();
        String b = pair.earlier().key();
        for (SoundMatch match : pair.sound() < SAME ? List.<SoundMatch>of() : pair.sounds()) {
            boolean lettersOnOneSide = match.asked().system() == ReadingSystem.LETTER_NAMES
                    ^ match.earlier().system() == ReadingSystem.LETTER_NAMES;
            if (lettersOnOneSide && match.score() >= SAME) {
                return Firing.speaksFor(0.1, () -> calls(match));
            }
        }
        if (!isAcronym(a) || !isAcronym(b) || a.equals(b)) {
            return Optional.empty();
        }
        if (Letters.sameLetters(a, b)) {
            return Firing.speaksAgainst(0.15, pair::texts);
        }
        boolean sameBeginning = a.charAt(0) == b.charAt(0) && Letters.editDistance(a, b) == 1;
        return sameBeginning && Math.min(a.length(), b.length()) >= 3
                ? Firing.speaksFor(0.1, pair::texts)
                : Optional.empty();
    }

    /** Two to four Latin letters that no one reads as a word: no vowel, or nothing but one after the other. */
    private static boolean isAcronym(String key) {
        if (key.length() < 2 || key.length() > 4) {
            return false;
        }
        int vowels = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
            vowels += isVowel(c) ? 1 : 0;
        }
        boolean vowelInside = key.length() > 2 && isVowel(key.charAt(1));
        return key.length() == 2 || vowels == 0 || (vowels == 1 && !vowelInside);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static Optional<Firing> shortCallAndConcept(SignPair pair) {
        if (pair.sound() < SAME || pair.understood() < NEAR || pair.look() >= 0.5) {
            return Optional.empty();
        }
        SoundMatch best = pair.sounds().getFirst();
        boolean isShort = Syllables.of(best.asked().text()).length() <= 3;
        return isShort ? Firing.speaksFor(0.1, () -> calls(best)) : Optional.empty();
    }

    private static Optional<Firing> latinWithHangul(SignPair pair) {
        boolean partial = (pair.asked().origin() == Form.Origin.ONE_SCRIPT && bilingual(pair.askedWhole()))
                || (pair.earlier().origin() == Form.Origin.ONE_SCRIPT && bilingual(pair.earlierWhole()));
        return partial && pair.sound() >= 0.7 ? Firing.speaksFor(0.05, pair::texts) : Optional.empty();
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
            return Firing.speaksAgainst(0.1, longer::text);
        }
        if (words >= 2 && !part.weight().isWeak()) {
            return Firing.speaksFor(0.1, () -> longer.text() + " → " + called);
        }
        return Optional.empty();
    }

    private static Optional<Firing> knownMeaning(SignPair pair) {
        if (!soundsNear(pair)) {
            return Optional.empty();
        }
        boolean asked = KnownMeanings.isIn(pair.asked()) || KnownMeanings.isIn(pair.askedWhole());
        boolean earlier = KnownMeanings.isIn(pair.earlier()) || KnownMeanings.isIn(pair.earlierWhole());
        return asked != earlier ? Firing.speaksAgainst(0.15, pair::texts) : Optional.empty();
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
            case OF_OTHERS -> Firing.speaksFor(0.1, part::detail);
            case OF_THESE ->
                switch (part.weight().use()) {
                    case WIDE -> Firing.speaksAgainst(0.1, part::detail);
                    case RARE -> Firing.speaksFor(0.1, part::detail);
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
        return asked.isEmpty() != earlier.isEmpty() ? Firing.speaksAgainst(0, pair::texts) : Optional.empty();
    }

    private static List<Brand> brands(Form form, Form whole) {
        List<Brand> brands = KnownNames.standard().search(form.text());
        return brands.isEmpty() ? KnownNames.standard().search(whole.text()) : brands;
    }

    private static String calls(SoundMatch match) {
        return match.asked().text() + " / " + match.earlier().text();
    }

    private static String detail(String asked, String earlier) {
        return asked + " / " + earlier;
    }
}
