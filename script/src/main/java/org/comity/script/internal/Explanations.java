package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.ConceptMatch;
import org.comity.script.LookRelation;
import org.comity.script.Reading;
import org.comity.script.ReadingSystem;
import org.comity.script.Script;
import org.comity.script.SignProfile;
import org.comity.script.SoundMatch;

/** Says after the fact what met; not meant for sweeps. */
public final class Explanations {

    static final int MATCHES = 3;

    private static final ThreadLocal<SoundAlignment> SCRATCH = ThreadLocal.withInitial(SoundAlignment::new);

    private Explanations() {}

    /**
     * The pairs of readings that met best.
     *
     * @param best how near the nearest pair is known to be
     */
    public static List<SoundMatch> soundMatches(SignProfile asked, SignProfile earlier, Forum territory, double best) {
        if (best <= 0) {
            return List.of();
        }
        LatelySpoken left = LatelySpoken.of(asked.sign(), territory);
        LatelySpoken right = LatelySpoken.of(earlier.sign(), territory);
        int width = right.readings().size();
        Optional<SoundMatch> japanese = territory == Forum.KR
                ? japanese((EncodedProfile) asked, (EncodedProfile) earlier, left, right)
                : Optional.empty();
        if (width == 1 && left.readings().size() == 1 && japanese.isEmpty()) {
            return List.of(new SoundMatch(
                    best, left.readings().getFirst(), right.readings().getFirst()));
        }
        double[] scores = Comparisons.met((EncodedProfile) asked, (EncodedProfile) earlier, territory);
        int[] first = new int[MATCHES];
        int found = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= 0) {
                continue;
            }
            int at = found;
            while (at > 0 && isBefore(left, right, scores, i, first[at - 1])) {
                at--;
            }
            if (at < MATCHES) {
                found = Math.min(MATCHES, found + 1);
                System.arraycopy(first, at, first, at + 1, found - 1 - at);
                first[at] = i;
            }
        }
        SoundMatch[] matches = new SoundMatch[found];
        for (int k = 0; k < found; k++) {
            int i = first[k];
            matches[k] = new SoundMatch(
                    scores[i], left.readings().get(i / width), right.readings().get(i % width));
        }
        return japanese.map(match -> with(match, matches)).orElseGet(() -> List.of(matches));
    }

    /** The Japanese reading of a sign in Hanzi that comes nearest to the first reading of the other. */
    private static Optional<SoundMatch> japanese(
            EncodedProfile asked, EncodedProfile earlier, LatelySpoken left, LatelySpoken right) {
        if (!Comparisons.isJapaneseHeard(asked, earlier)) {
            return Optional.empty();
        }
        boolean isAsked = asked.hasScript(Script.HAN);
        LatelySpoken others = isAsked ? right : left;
        byte[][] sounds = (isAsked ? earlier : asked).korean;
        if (others.readings().isEmpty() || sounds.length == 0) {
            return Optional.empty();
        }
        SoundAlignment alignment = SCRATCH.get();
        String text = JapaneseReadings.get().nearest((isAsked ? asked : earlier).nameKey, sounds[0], alignment);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        double score = alignment.similarity(Segment.in(Segment.KOREAN, Segment.ofHangul(text)), sounds[0]);
        Reading own = new Reading(
                text, Forum.KR, ReadingSystem.JAPANESE_IN_HANGUL, 0.3, "일본어 음훈 (Unihan kJapaneseKun, kJapaneseOn)");
        Reading other = others.readings().getFirst();
        return Optional.of(isAsked ? new SoundMatch(score, own, other) : new SoundMatch(score, other, own));
    }

    private static List<SoundMatch> with(SoundMatch match, SoundMatch[] matches) {
        List<SoundMatch> all = new ArrayList<>(List.of(matches));
        all.add(match);
        all.sort((a, b) -> Double.compare(b.score(), a.score()));
        return List.copyOf(all.subList(0, Math.min(MATCHES, all.size())));
    }

    /** Nearer, or as near and more plausible. */
    private static boolean isBefore(LatelySpoken left, LatelySpoken right, double[] scores, int i, int j) {
        int order = Double.compare(scores[i], scores[j]);
        return order > 0 || (order == 0 && plausibility(left, right, i) > plausibility(left, right, j));
    }

    private static double plausibility(LatelySpoken left, LatelySpoken right, int pair) {
        int width = right.readings().size();
        return left.readings().get(pair / width).confidence()
                * right.readings().get(pair % width).confidence();
    }

    public static double commonMeaning(SignProfile asked, SignProfile earlier) {
        return Meanings.commonNearness((EncodedProfile) asked, (EncodedProfile) earlier);
    }

    public static List<ConceptMatch> conceptMatches(SignProfile asked, SignProfile earlier) {
        List<String> unitsA = Concepts.unitTexts(SignText.of(asked.sign()));
        List<String> unitsB = Concepts.unitTexts(SignText.of(earlier.sign()));
        List<Meanings.Pair> pairs = Meanings.pairs((EncodedProfile) asked, (EncodedProfile) earlier);
        List<ConceptMatch> matches = new ArrayList<>();
        for (int i = 0; i < pairs.size(); ) {
            // Neighbouring Hanzi that meet in neighbouring places are one word: 太阳, not 太 and 阳.
            int coveredA = 0;
            int coveredB = 0;
            StringBuilder name = new StringBuilder();
            int last = i;
            do {
                coveredA |= Concepts.units(pairs.get(i).asked());
                coveredB |= Concepts.units(pairs.get(i).earlier());
                name.append(Concepts.name(Concepts.concept(pairs.get(i).asked())));
                last = i++;
            } while (i < pairs.size() && continues(pairs.get(last), pairs.get(i)));
            matches.add(new ConceptMatch(
                    name.isEmpty() ? covered(unitsA, coveredA) : name.toString(),
                    covered(unitsA, coveredA),
                    covered(unitsB, coveredB)));
        }
        return matches;
    }

    private static boolean continues(Meanings.Pair left, Meanings.Pair right) {
        return Concepts.isHanzi(Concepts.concept(left.asked()))
                && Concepts.isHanzi(Concepts.concept(right.asked()))
                && Meanings.after(left.asked()) == Meanings.place(right.asked())
                && Meanings.after(left.earlier()) == Meanings.place(right.earlier());
    }

    /** The units as written; words in Latin letters with a space between. */
    private static String covered(List<String> units, int mask) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            if ((mask & (1 << i)) != 0) {
                boolean latin = units.get(i).charAt(0) < 0x250;
                out.append(latin && !out.isEmpty() ? " " : "").append(units.get(i));
            }
        }
        return out.toString();
    }

    public static Set<LookRelation> lookRelations(SignProfile asked, SignProfile earlier) {
        Set<LookRelation> relations = EnumSet.noneOf(LookRelation.class);
        String a = asked.key();
        String b = earlier.key();
        if (a.isEmpty() || b.isEmpty()) {
            return relations;
        }
        if (a.equals(b)) {
            relations.add(LookRelation.IDENTICAL);
            return relations;
        }
        if (reordered(asked, earlier)) {
            relations.add(LookRelation.REORDERED);
        }
        if (a.equals(b + b) || b.equals(a + a)) {
            relations.add(LookRelation.REDUPLICATED);
        }
        if (contains(asked, earlier)) {
            relations.add(LookRelation.CONTAINS_EARLIER);
        }
        if (contains(earlier, asked)) {
            relations.add(LookRelation.CONTAINED_IN_EARLIER);
        }
        if (sharesPart(asked, earlier)) {
            relations.add(LookRelation.SHARED_PART);
        }
        return relations;
    }

    /** The same Hanzi or syllables in another order, or the same words in another order. Anagrams of letters do not count. */
    private static boolean reordered(SignProfile asked, SignProfile earlier) {
        String a = asked.key();
        String b = earlier.key();
        if (a.length() != b.length()) {
            return false;
        }
        boolean letters = a.chars().anyMatch(c -> c < 0x250);
        if (!letters) {
            return Arrays.equals(
                    a.codePoints().sorted().toArray(), b.codePoints().sorted().toArray());
        }
        return keyWords(asked).stream()
                        .sorted()
                        .toList()
                        .equals(keyWords(earlier).stream().sorted().toList())
                && keyWords(asked).size() > 1;
    }

    private static List<String> keyWords(SignProfile profile) {
        return profile.words().stream().map(word -> SignText.of(word).key()).toList();
    }

    private static boolean contains(SignProfile whole, SignProfile part) {
        String key = part.key();
        if (key.length() >= whole.key().length()) {
            return false;
        }
        boolean letters = key.chars().allMatch(c -> c < 0x250);
        if (keyWords(whole).contains(key)) {
            return true;
        }
        // Letters inside a longer word are heard as a part only when there are enough of them to be recognised.
        return whole.key().contains(key) && key.codePointCount(0, key.length()) >= (letters ? 4 : 2);
    }

    private static boolean sharesPart(SignProfile asked, SignProfile earlier) {
        List<String> words = keyWords(earlier);
        for (String word : keyWords(asked)) {
            if (word.length() > 1 && words.contains(word)) {
                return true;
            }
        }
        String a = asked.key();
        String b = earlier.key();
        for (int i = 0; i < a.length(); i++) {
            int length = a.charAt(i) < 0x250 ? 4 : 2;
            if (i + length <= a.length()
                    && b.contains(a.substring(i, i + length).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
