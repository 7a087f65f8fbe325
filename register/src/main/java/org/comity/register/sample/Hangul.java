package org.comity.register.sample;

/** Just enough of Hangul for made-up names: the initial-sound rule, letters of the Revised Romanisation, near syllables. */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;
    private static final int RIEUL = 5;
    private static final int NIEUN = 2;
    private static final int IEUNG = 11;

    private static final String[] INITIAL = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] MEDIAL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    /** Medials that begin with an i or y sound: before them an initial ㄹ falls away, before the others it becomes ㄴ. */
    private static final String SOFT = "야얘여예요유이";
    /** Initials and medials that are easily taken for one another. */
    private static final int[][] NEAR_INITIALS = {{0, 15}, {3, 16}, {7, 17}, {12, 14}, {9, 10}};

    private static final int[][] NEAR_MEDIALS = {{1, 5}, {4, 8}, {0, 4}, {13, 18}, {6, 12}};

    private Hangul() {}

    /** A Sino-Korean reading as it is written at the beginning of a word: 락 becomes 낙, 룡 becomes 용. */
    static String atWordStart(String reading) {
        int code = reading.charAt(0) - FIRST;
        if (code / (MEDIALS * FINALS) != RIEUL) {
            return reading;
        }
        int medial = code / FINALS % MEDIALS;
        int initial = SOFT.indexOf(syllable(IEUNG, medial, 0)) >= 0 ? IEUNG : NIEUN;
        return syllable(initial, medial, code % FINALS) + reading.substring(1);
    }

    static String romanised(String text) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST || c > LAST) {
                latin.append(c);
                continue;
            }
            int code = c - FIRST;
            latin.append(INITIAL[code / (MEDIALS * FINALS)])
                    .append(MEDIAL[code / FINALS % MEDIALS])
                    .append(FINAL[code % FINALS]);
        }
        return latin.toString();
    }

    /** The syllable with one letter exchanged for a near one, chosen by {@code pick}; the same when none fits. */
    static char near(char syllable, int pick) {
        if (syllable < FIRST || syllable > LAST) {
            return syllable;
        }
        int code = syllable - FIRST;
        int initial = code / (MEDIALS * FINALS);
        int medial = code / FINALS % MEDIALS;
        int other = partner(NEAR_INITIALS, initial);
        int otherMedial = partner(NEAR_MEDIALS, medial);
        if (other >= 0 && (pick % 2 == 0 || otherMedial < 0)) {
            initial = other;
        } else if (otherMedial >= 0) {
            medial = otherMedial;
        }
        return syllable(initial, medial, code % FINALS).charAt(0);
    }

    private static int partner(int[][] pairs, int letter) {
        for (int[] pair : pairs) {
            if (pair[0] == letter) {
                return pair[1];
            }
            if (pair[1] == letter) {
                return pair[0];
            }
        }
        return -1;
    }

    private static String syllable(int initial, int medial, int finalLetter) {
        return Character.toString(FIRST + (initial * MEDIALS + medial) * FINALS + finalLetter);
    }
}
