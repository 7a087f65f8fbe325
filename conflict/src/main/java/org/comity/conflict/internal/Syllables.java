package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.List;

/** Hangul syllables by their letters: what the Korean rules on sound compare. */
final class Syllables {

    private static final int BASE = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int CODAS = 28;

    /** Onsets by class: plain, tense and aspirated of one place sound near (ㄱ ㄲ ㅋ). */
    private static final int[] ONSET_CLASS = {
        0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 8, 0, 2, 5, 9,
    };

    private static final int KIEUK = 15;
    private static final int TIEUT = 16;

    private Syllables() {}

    /** The syllables of a reading; what is no Hangul syllable is left out. */
    static List<Syllable> of(String reading) {
        List<Syllable> syllables = new ArrayList<>();
        reading.codePoints().filter(c -> c >= BASE && c <= LAST).forEach(c -> syllables.add(new Syllable((char) c)));
        return syllables;
    }

    static String text(List<Syllable> syllables) {
        StringBuilder text = new StringBuilder();
        syllables.forEach(s -> text.append(s.character()));
        return text.toString();
    }

    record Syllable(char character) {
        int onset() {
            return (character - BASE) / (VOWELS * CODAS);
        }

        int vowel() {
            return (character - BASE) / CODAS % VOWELS;
        }

        int coda() {
            return (character - BASE) % CODAS;
        }

        boolean sameOnset(Syllable other) {
            return onset() == other.onset();
        }

        /** Same place of articulation, or ㅋ beside ㅌ (2005허2922). */
        boolean nearOnset(Syllable other) {
            int a = onset();
            int b = other.onset();
            return ONSET_CLASS[a] == ONSET_CLASS[b] || (a == KIEUK && b == TIEUT) || (a == TIEUT && b == KIEUK);
        }

        /** How alike, 0 to 1: onset and vowel weigh most. */
        double likeness(Syllable other) {
            double onset = sameOnset(other) ? 1 : nearOnset(other) ? 0.7 : 0;
            double vowel = vowel() == other.vowel() ? 1 : 0;
            double coda = coda() == other.coda() ? 1 : 0;
            return 0.4 * onset + 0.35 * vowel + 0.25 * coda;
        }
    }
}
