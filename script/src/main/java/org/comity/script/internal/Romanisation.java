package org.comity.script.internal;

import java.util.Arrays;
import org.comity.script.ScriptRun;

/** A sign in plain letters 1 to 26: Latin as it stands, Hangul letter by letter (Revised Romanization), Hanzi in pinyin. */
final class Romanisation {

    private static final int MAX = 64;

    private static final String[] ONSETS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWELS = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };

    private Romanisation() {}

    static byte[] letters(SignText text) {
        StringBuilder out = new StringBuilder(24);
        for (ScriptRun run : text.runs()) {
            switch (run.script()) {
                case LATIN -> out.append(LatinReadings.plain(run.text()));
                case HANGUL -> appendHangul(out, run.text());
                case HAN -> appendPinyin(out, run.text());
                case DIGIT, OTHER -> {
                    // Digits are compared by look and by their readings.
                }
            }
        }
        byte[] letters = new byte[Math.min(MAX, out.length())];
        int n = 0;
        for (int i = 0; i < out.length() && n < letters.length; i++) {
            char c = out.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters[n++] = (byte) (c - 'a' + 1);
            }
        }
        return n == letters.length ? letters : Arrays.copyOf(letters, n);
    }

    private static void appendHangul(StringBuilder out, String run) {
        for (int i = 0; i < run.length() && out.length() < MAX; i++) {
            char c = run.charAt(i);
            if (Jamo.isSyllable(c)) {
                out.append(ONSETS[Jamo.onset(c)]).append(VOWELS[Jamo.vowel(c)]);
                switch (KoreanPronunciation.neutral(Jamo.coda(c))) {
                    case Jamo.C_G -> out.append('k');
                    case Jamo.C_N -> out.append('n');
                    case Jamo.C_D -> out.append('t');
                    case Jamo.C_L -> out.append('l');
                    case Jamo.C_M -> out.append('m');
                    case Jamo.C_B -> out.append('p');
                    case Jamo.C_NG -> out.append("ng");
                    default -> {
                        // open syllable
                    }
                }
            }
        }
    }

    private static void appendPinyin(StringBuilder out, String run) {
        for (Draft draft : HanReadings.pinyin(run)) {
            out.append(draft.text());
            return;
        }
    }
}
