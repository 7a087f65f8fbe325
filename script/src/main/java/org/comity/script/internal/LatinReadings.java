package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.script.ReadingSystem;

/** Latin words and letters as Koreans write them in Hangul and as Chinese say them. */
final class LatinReadings {

    private static final int LIMIT = 6;
    private static final int LETTERS = 40;

    private static final String[] HANGUL_LETTERS = {
        "에이", "비", "시", "디", "이", "에프", "지", "에이치", "아이", "제이", "케이", "엘", "엠", "엔", "오", "피", "큐", "아르", "에스", "티",
        "유", "브이", "더블유", "엑스", "와이", "제트"
    };
    private static final String[] LETTER_SOUNDS = {
        "ei", "bi", "si", "di", "i", "Ef", "ji", "eic", "ai", "jei", "kei", "El", "Em", "En", "ou", "pi", "kyu", "ar",
        "Es", "ti", "yu", "wi", "dabulyu", "Eks", "wai", "zi"
    };

    /** By habit, in the order of {@link LatinSounds.Habit}: most marks are read the English way or as they stand. */
    private static final double[] CONFIDENCE = {1.0, 0.95, 0.75, 0.6, 0.55};

    private static final LatinSounds.Habit[] HABITS = LatinSounds.Habit.values();

    private LatinReadings() {}

    static String plain(String run) {
        StringBuilder out = new StringBuilder(run.length());
        for (int i = 0; i < run.length() && out.length() < LETTERS; ) {
            int c = run.codePointAt(i);
            i += Character.charCount(c);
            SignText.appendPlainLatin(out, c);
        }
        return out.toString();
    }

    static List<Draft> inHangul(String run) {
        String word = plain(run);
        List<Draft> drafts = new ArrayList<>(12);
        double spelledOut = spelledOut(word);
        if (spelledOut > 0) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                names.append(letterName(word.charAt(i)));
            }
            add(drafts, names.toString(), spelledOut, ReadingSystem.LETTER_NAMES, "letter names");
        }
        if (hasVowel(word)) {
            for (int i = 0; i < HABITS.length; i++) {
                boolean english = HABITS[i] == LatinSounds.Habit.ENGLISH;
                String sounds = LatinSounds.of(word, HABITS[i]);
                String basis = "외래어 표기법, " + HABITS[i].basis;
                add(
                        drafts,
                        LatinInHangul.of(sounds, !english, false),
                        CONFIDENCE[i],
                        ReadingSystem.LATIN_IN_HANGUL,
                        basis);
                if (i <= 1) {
                    add(
                            drafts,
                            LatinInHangul.of(sounds, !english, true),
                            CONFIDENCE[i] * 0.8,
                            ReadingSystem.LATIN_IN_HANGUL,
                            basis);
                }
            }
            String pinyin = PinyinSpelling.cut(word);
            if (pinyin.indexOf(' ') > 0) {
                add(
                        drafts,
                        HanReadings.hangulOfPinyin(pinyin),
                        0.85,
                        ReadingSystem.MANDARIN_IN_HANGUL,
                        "외래어 표기법, read as pinyin " + pinyin);
            }
        }
        return HanReadings.best(drafts, LIMIT);
    }

    private static void add(List<Draft> drafts, String text, double confidence, ReadingSystem system, String basis) {
        if (!text.isEmpty()) {
            drafts.add(new Draft(text, confidence, system, basis));
        }
    }

    static List<Draft> inPinyin(String run) {
        String word = plain(run);
        List<Draft> drafts = new ArrayList<>(8);
        double spelledOut = spelledOut(word);
        if (spelledOut > 0) {
            StringBuilder sounds = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                sounds.append(c >= 'a' && c <= 'z' ? LETTER_SOUNDS[c - 'a'] : "");
            }
            addSounds(drafts, sounds.toString(), spelledOut, ReadingSystem.LETTER_NAMES, "letter names");
        }
        if (hasVowel(word)) {
            String pinyin = PinyinSpelling.cut(word);
            if (pinyin.indexOf(' ') > 0) {
                drafts.add(new Draft(
                        pinyin, Segment.ofPinyin(pinyin), 0.97, ReadingSystem.LATIN_IN_PINYIN, "spelled as pinyin"));
            }
            for (int i = 0; i < HABITS.length; i++) {
                addSounds(
                        drafts,
                        LatinSounds.of(word, HABITS[i]),
                        CONFIDENCE[i],
                        ReadingSystem.LATIN_IN_PINYIN,
                        "by sound, " + HABITS[i].basis);
            }
        }
        return HanReadings.best(drafts, LIMIT);
    }

    private static void addSounds(
            List<Draft> drafts, String sounds, double confidence, ReadingSystem system, String basis) {
        byte[] segments = segments(sounds);
        String text = PinyinSpelling.of(segments);
        if (!text.isEmpty()) {
            drafts.add(new Draft(text, Segment.in(Segment.LATIN, segments), confidence, system, basis));
        }
    }

    /** Short words and words without a vowel are called by their letters (SS 에스에스, KBS). */
    private static double spelledOut(String word) {
        if (word.isEmpty() || word.length() > 6) {
            return 0;
        }
        if (!hasVowel(word)) {
            return 1;
        }
        return word.length() == 1
                ? 1
                : word.length() == 2 ? 0.9 : word.length() == 3 ? 0.7 : word.length() == 4 ? 0.3 : 0;
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (LatinSounds.isVowel(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String letterName(char c) {
        return c >= 'a' && c <= 'z' ? HANGUL_LETTERS[c - 'a'] : "";
    }

    /** Sounds to segments; nasals and l close a syllable unless a vowel follows. */
    static byte[] segments(String sounds) {
        byte[] out = new byte[sounds.length() + 1];
        int n = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            char next = i + 1 < sounds.length() ? sounds.charAt(i + 1) : '$';
            boolean opens = LatinSounds.isVowelSound(next) || next == 'y' || next == 'w';
            byte segment = switch (c) {
                case 'p' -> Segment.P;
                case 'b' -> Segment.B;
                case 't' -> Segment.T;
                case 'd' -> Segment.D;
                case 'k' -> Segment.K;
                case 'g' -> Segment.G;
                case 'c' -> Segment.C;
                case 'j' -> Segment.J;
                case 's', 'T' -> Segment.S;
                case 'z' -> Segment.Z;
                case 'S' -> Segment.SH;
                case 'h' -> opens ? Segment.H : 0;
                case 'f' -> Segment.F;
                case 'v' -> Segment.V;
                case 'n' -> opens ? Segment.N : Segment.CODA_N;
                case 'm' -> opens ? Segment.M : Segment.CODA_M;
                case 'N' -> Segment.CODA_NG;
                case 'l' -> opens ? Segment.L : Segment.CODA_L;
                case 'r' -> Segment.R;
                case 'y' -> LatinSounds.isVowelSound(next) ? Segment.GLIDE_Y : Segment.VOWEL_I;
                case 'w' -> LatinSounds.isVowelSound(next) ? Segment.GLIDE_W : Segment.VOWEL_U;
                case 'a' -> Segment.VOWEL_A;
                case 'A', 'e' -> Segment.VOWEL_E;
                case 'E' -> Segment.VOWEL_EO;
                case 'i' -> Segment.VOWEL_I;
                case 'o' -> Segment.VOWEL_O;
                case 'u' -> Segment.VOWEL_U;
                case 'W' -> Segment.VOWEL_EU;
                default -> 0;
            };
            if (segment != 0) {
                out[n++] = segment;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
