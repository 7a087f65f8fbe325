package org.comity.conflict.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.conflict.internal.Form.Unit;
import org.comity.conflict.internal.IndexedMark.Written;
import org.comity.model.Forum;
import org.comity.script.SignProfiles;

/**
 * The small pieces that a mark is made of, for quick comparison: letters and syllable parts as written, sounds as heard, word by
 * word. Immutable.
 *
 * @param letters pairs of letters, Hangul by its parts; one set for each form
 * @param spans three letters in a row with the word's edges; one set for each form
 * @param heard sound keys of all readings of all forms
 * @param sounds pairs of sounds for each of {@code heard}
 * @param japanese the same of Japanese readings of Hanzi, by which the sign asked about finds others
 * @param words the words of each form
 */
record Pieces(
        List<int[]> letters,
        List<int[]> spans,
        List<String> heard,
        List<int[]> sounds,
        List<int[]> japanese,
        List<List<Word>> words) {

    /** Shorter sets stand inside others by chance. */
    static final int INSIDE = 3;

    /** Japanese readings by which a sign finds others, and by which it is found: these are kept for every mark. */
    private static final int JAPANESE_ASKED = 48;

    private static final int JAPANESE_EARLIER = 6;

    /**
     * A word and how it sounds.
     *
     * @param key folded, for the weight of the word
     * @param sounds pairs of sounds for each of {@code heard}
     * @param length how many sounds its shortest reading has
     */
    record Word(String key, List<String> heard, List<int[]> sounds, int length) {
        static Word of(String key, List<String> heard) {
            int length = heard.stream().mapToInt(String::length).min().orElse(key.length());
            return new Word(key, heard, pairs(heard), length);
        }

        /** How alike two words are; {@code floor} when not more than that. */
        double alike(Word other, double floor) {
            return key.equals(other.key) ? 1 : Pieces.heard(heard, other.heard, floor);
        }
    }

    /** Sounds of the Japanese readings by which an earlier mark is found in Korea. */
    static List<int[]> japaneseSounds(List<Form> forms) {
        return pairs(japanese(forms, JAPANESE_EARLIER));
    }

    private static List<String> japanese(List<Form> forms, int most) {
        return forms.stream()
                .flatMap(form -> SoundKey.japanese(form, most).stream())
                .distinct()
                .toList();
    }

    /** @param wordByWord also read the words of a sign one by one: for the one asked about, too slow for a register */
    static Pieces of(List<Form> forms, Forum forum, boolean wordByWord) {
        List<Written> written = forms.stream()
                .map(form -> new Written(form, folded(form.profile().text()), SoundKey.of(form, forum)))
                .toList();
        return of(
                written,
                forum == Forum.KR && wordByWord ? japanese(forms, JAPANESE_ASKED) : List.of(),
                unit -> wordByWord
                        ? SoundKey.of(Form.of(unit.text(), Form.Origin.WHOLE, SignProfiles::of), forum)
                        : asWritten(unit));
    }

    /** Of an earlier mark. */
    static Pieces of(List<Written> written) {
        return of(written, List.of(), Pieces::asWritten);
    }

    private static List<String> asWritten(Unit unit) {
        return List.of(SoundKey.written(unit.key()));
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** @param heard how a word is heard that is not the whole form */
    private static Pieces of(List<Written> written, List<String> japanese, Function<Unit, List<String>> heard) {
        List<int[]> letters = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        List<List<Word>> words = new ArrayList<>();
        for (Written one : written) {
            Form form = one.form();
            letters.add(grams(Normalizer.normalize(form.key(), Normalizer.Form.NFD), 2));
            spans.add(grams("  " + one.folded() + " ", 3));
            all.addAll(one.heard());
            List<Word> ownWords = new ArrayList<>();
            for (Unit unit : form.units()) {
                ownWords.add(Word.of(unit.key(), form.units().size() == 1 ? one.heard() : heard.apply(unit)));
            }
            words.add(List.copyOf(ownWords));
        }
        List<String> heardOnce = List.copyOf(all);
        return new Pieces(
                List.copyOf(letters),
                List.copyOf(spans),
                heardOnce,
                pairs(heardOnce),
                pairs(japanese),
                List.copyOf(words));
    }

    private static List<int[]> pairs(List<String> heard) {
        return heard.stream().map(k -> grams(" " + k + " ", 2)).toList();
    }

    /** The sounds of all readings, Japanese ones too. */
    List<int[]> allSounds() {
        return Stream.concat(sounds.stream(), japanese.stream()).toList();
    }

    /** The sounds of all words of all forms. */
    List<int[]> wordSounds() {
        return words.stream()
                .flatMap(List::stream)
                .flatMap(w -> w.sounds.stream())
                .toList();
    }

    /** Distinct hashes of all runs of {@code n}, ascending; a run that comes again counts again. */
    static int[] grams(String text, int n) {
        if (text.length() < n) {
            return text.isEmpty() ? new int[0] : new int[] {text.hashCode()};
        }
        int[] grams = new int[text.length() - n + 1];
        for (int i = 0; i < grams.length; i++) {
            int hash = 7;
            for (int j = i; j < i + n; j++) {
                hash = hash * 31_153 + text.charAt(j);
            }
            grams[i] = hash;
        }
        Arrays.sort(grams);
        for (int i = 1, again = 0; i < grams.length; i++) {
            again = grams[i] == grams[i - 1] - again * 0x5bd1e995 ? again + 1 : 0;
            grams[i] += again * 0x5bd1e995;
        }
        Arrays.sort(grams);
        return grams;
    }

    static int shared(int[] a, int[] b) {
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                n++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return n;
    }

    /** Shared letters of the nearest forms, as a share of both. */
    static double letters(Pieces a, Pieces b) {
        return best(a.letters, b.letters);
    }

    private static double best(List<int[]> a, List<int[]> b) {
        double best = 0;
        for (int i = 0; i < a.size(); i++) {
            int[] x = a.get(i);
            for (int j = 0; j < b.size(); j++) {
                int[] y = b.get(j);
                int both = shared(x, y);
                best = Math.max(best, both == 0 ? 0 : 2.0 * both / (x.length + y.length));
            }
        }
        return best;
    }

    /** Shared sounds as a share of the shorter sign: high when one is heard inside the other. */
    static double inside(Pieces a, Pieces b) {
        return inside(a.sounds, b.sounds);
    }

    /** The same between the words of both. */
    static double wordInside(Pieces a, Pieces b) {
        if (a.isWord() && b.isWord()) {
            return inside(a, b);
        }
        double best = 0;
        for (int i = 0; i < a.words.size(); i++) {
            for (int j = 0; j < b.words.size(); j++) {
                best = Math.max(best, wordInside(a.words.get(i), b.words.get(j)));
            }
        }
        return best;
    }

    /** Whether its only word is all that is heard. */
    private boolean isWord() {
        return words.size() == 1 && words.getFirst().size() == 1;
    }

    private static double wordInside(List<Word> a, List<Word> b) {
        double best = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                best = Math.max(best, inside(a.get(i).sounds, b.get(j).sounds));
            }
        }
        return best;
    }

    private static double inside(List<int[]> a, List<int[]> b) {
        double best = 0;
        for (int i = 0; i < a.size(); i++) {
            int[] x = a.get(i);
            for (int j = 0; j < b.size() && best < 1; j++) {
                int[] y = b.get(j);
                int least = Math.min(x.length, y.length);
                if (least >= INSIDE) {
                    best = Math.max(best, (double) shared(x, y) / least);
                }
            }
        }
        return best;
    }

    /** How alike the nearest two readings are, sound by sound; {@code floor} when not more than that. */
    private static double heard(List<String> a, List<String> b, double floor) {
        double best = floor;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                best = Letters.likenessAbove(a.get(i), b.get(j), best);
            }
        }
        return best;
    }

    /** The longest common beginning of two readings as a share of the shorter. */
    static double beginning(Pieces a, Pieces b) {
        double best = 0;
        for (int i = 0; i < a.heard.size(); i++) {
            String x = a.heard.get(i);
            for (int j = 0; j < b.heard.size(); j++) {
                String y = b.heard.get(j);
                int shorter = Math.min(x.length(), y.length());
                if (shorter < 3 || x.charAt(0) != y.charAt(0)) {
                    continue;
                }
                int same = 1;
                while (same < shorter && x.charAt(same) == y.charAt(same)) {
                    same++;
                }
                best = Math.max(best, (double) same / shorter);
            }
        }
        return best;
    }
}
