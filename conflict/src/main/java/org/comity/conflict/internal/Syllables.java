package org.comity.conflict.internal;

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
    static String of(String reading) {
        for (int i = 0; i < reading.length(); i++) {
            if (!isSyllable(reading.charAt(i))) {
                return without(reading, i);
            }
        }
        return reading;
    }

    private static String without(String reading, int from) {
        StringBuilder syllables = new StringBuilder(reading.length()).append(reading, 0, from);
        for (int i = from + 1; i < reading.length(); i++) {
            if (isSyllable(reading.charAt(i))) {
                syllables.append(reading.charAt(i));
            }
        }
        return syllables.toString();
    }

    private static boolean isSyllable(char c) {
        return c >= BASE && c <= LAST;
    }

    private static int onset(char syllable) {
        return (syllable - BASE) / (VOWELS * CODAS);
    }

    private static int vowel(char syllable) {
        return (syllable - BASE) / CODAS % VOWELS;
    }

    private static int coda(char syllable) {
        return (syllable - BASE) % CODAS;
    }

    static boolean sameOnset(char a, char b) {
        return onset(a) == onset(b);
    }

    static boolean sameVowel(char a, char b) {
        return vowel(a) == vowel(b);
    }

    static boolean sameCoda(char a, char b) {
        return coda(a) == coda(b);
    }

    /** Same place of articulation, or ㅋ beside ㅌ (2005허2922). */
    static boolean nearOnset(char a, char b) {
        int x = onset(a);
        int y = onset(b);
        return ONSET_CLASS[x] == ONSET_CLASS[y] || (x == KIEUK && y == TIEUT) || (x == TIEUT && y == KIEUK);
    }
}
