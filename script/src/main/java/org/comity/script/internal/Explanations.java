package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.ConceptMatch;
import org.comity.script.LookRelation;
import org.comity.script.SignProfile;
import org.comity.script.SoundMatch;

/** Says after the fact what met; not meant for sweeps. */
public final class Explanations {

    private static final int MATCHES = 3;

    private static final ThreadLocal<SoundAlignment> SCRATCH = ThreadLocal.withInitial(SoundAlignment::new);

    private Explanations() {}

    public static List<SoundMatch> soundMatches(SignProfile asked, SignProfile earlier, Forum territory) {
        SoundAlignment alignment = SCRATCH.get();
        List<SoundMatch> matches = new ArrayList<>();
        List<Spoken> left = LatelySpoken.of(asked.sign(), territory);
        List<Spoken> right = LatelySpoken.of(earlier.sign(), territory);
        double[] best = new double[MATCHES];
        for (Spoken a : left) {
            byte[][] one = {a.segments()};
            for (Spoken b : right) {
                // What comes behind the last of the best cannot be shown; equal ones are told apart by plausibility
                // below.
                double least = best[MATCHES - 1];
                double floor = least > 0 ? Math.nextDown(least) : 0;
                double score = alignment.nearest(one, new byte[][] {b.segments()}, floor);
                if (score > floor) {
                    matches.add(new SoundMatch(score, a.reading(), b.reading()));
                    keep(best, score);
                }
            }
        }
        matches.sort((a, b) -> {
            int order = Double.compare(b.score(), a.score());
            return order != 0 ? order : Double.compare(plausibility(b), plausibility(a));
        });
        return List.copyOf(matches.subList(0, Math.min(MATCHES, matches.size())));
    }

    /** Puts a score among the best, in descending order. */
    private static void keep(double[] best, double score) {
        for (int i = 0; i < best.length; i++) {
            if (score > best[i]) {
                System.arraycopy(best, i, best, i + 1, best.length - 1 - i);
                best[i] = score;
                return;
            }
        }
    }

    private static double plausibility(SoundMatch match) {
        return match.asked().confidence() * match.earlier().confidence();
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
