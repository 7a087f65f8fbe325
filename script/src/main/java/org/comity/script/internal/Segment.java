package org.comity.script.internal;

import java.util.Arrays;

/**
 * The sounds of Korean, Mandarin and Latin readings, one byte a segment. Onsets keep the series of both languages (lax,
 * aspirated, tense; dental, retroflex, palatal), codas are segments of their own because they weigh less.
 *
 * <p>Numbers below {@link #COUNT} are plain sounds and at the same time those of Mandarin. In readings the sounds of Hangul
 * and of Latin words have numbers of their own: a Mandarin t is heard as another Korean sound than an English one.
 */
final class Segment {

    /** Names of the plain sounds as used in {@code sound-costs.tsv}, by number; 0 is no segment. */
    static final String[] NAMES = {
        "-", "G", "K", "KK", "D", "T", "TT", "B", "P", "PP", "J", "C", "JJ", "S", "SS", "H", "N", "M", "L", "R", "F",
        "V", "Z", "TS", "ZH", "CH", "SH", "X", ".k", ".t", ".p", ".n", ".m", ".ng", ".l", "y", "w", "a", "eo", "o", "u",
        "eu", "i", "e", "yu", "er"
    };

    static final byte G = 1;
    static final byte K = 2;
    static final byte KK = 3;
    static final byte D = 4;
    static final byte T = 5;
    static final byte TT = 6;
    static final byte B = 7;
    static final byte P = 8;
    static final byte PP = 9;
    static final byte J = 10;
    static final byte C = 11;
    static final byte JJ = 12;
    static final byte S = 13;
    static final byte SS = 14;
    static final byte H = 15;
    static final byte N = 16;
    static final byte M = 17;
    static final byte L = 18;
    static final byte R = 19;
    static final byte F = 20;
    static final byte V = 21;
    static final byte Z = 22;
    static final byte TS = 23;
    static final byte ZH = 24;
    static final byte CH = 25;
    static final byte SH = 26;
    static final byte X = 27;
    static final byte CODA_K = 28;
    static final byte CODA_T = 29;
    static final byte CODA_P = 30;
    static final byte CODA_N = 31;
    static final byte CODA_M = 32;
    static final byte CODA_NG = 33;
    static final byte CODA_L = 34;
    static final byte GLIDE_Y = 35;
    static final byte GLIDE_W = 36;
    static final byte VOWEL_A = 37;
    static final byte VOWEL_EO = 38;
    static final byte VOWEL_O = 39;
    static final byte VOWEL_U = 40;
    static final byte VOWEL_EU = 41;
    static final byte VOWEL_I = 42;
    static final byte VOWEL_E = 43;
    static final byte VOWEL_YU = 44;
    static final byte VOWEL_ER = 45;
    static final int COUNT = 46;

    /** Whose sounds a segment belongs to. */
    static final int MANDARIN = 0;

    static final int KOREAN = 1;
    static final int LATIN = 2;

    /** One more than the highest number in use. */
    static final int ALL;

    private static final byte[] KOREAN_SOUNDS = {
        G, KK, N, D, TT, R, M, B, PP, S, SS, J, JJ, C, K, T, P, H, L, CODA_K, CODA_T, CODA_P, CODA_N, CODA_M, CODA_NG,
        CODA_L, GLIDE_Y, GLIDE_W, VOWEL_A, VOWEL_E, VOWEL_EO, VOWEL_O, VOWEL_U, VOWEL_EU, VOWEL_I
    };
    private static final byte[] LATIN_SOUNDS = {
        P, B, T, D, K, G, C, J, S, Z, SH, H, F, V, N, M, L, R, CODA_N, CODA_M, CODA_NG, CODA_L, GLIDE_Y, GLIDE_W,
        VOWEL_A, VOWEL_E, VOWEL_EO, VOWEL_I, VOWEL_O, VOWEL_U, VOWEL_EU, CODA_K, CODA_T, CODA_P
    };

    private static final byte[] BASE = new byte[128];
    private static final byte[] SYSTEM = new byte[128];
    private static final byte[][] IN_SYSTEM = new byte[3][COUNT];

    static {
        for (byte i = 0; i < COUNT; i++) {
            BASE[i] = i;
            IN_SYSTEM[MANDARIN][i] = i;
        }
        int next = number(KOREAN, KOREAN_SOUNDS, COUNT);
        ALL = number(LATIN, LATIN_SOUNDS, next);
    }

    private static int number(int system, byte[] sounds, int from) {
        int next = from;
        for (byte sound : sounds) {
            BASE[next] = sound;
            SYSTEM[next] = (byte) system;
            IN_SYSTEM[system][sound] = (byte) next++;
        }
        return next;
    }

    private static final byte[] ONSETS = {G, KK, N, D, TT, R, M, B, PP, S, SS, 0, J, JJ, C, K, T, P, H};
    private static final byte[][] VOWELS = {
        {0, VOWEL_A},
        {0, VOWEL_E},
        {GLIDE_Y, VOWEL_A},
        {GLIDE_Y, VOWEL_E},
        {0, VOWEL_EO},
        {0, VOWEL_E},
        {GLIDE_Y, VOWEL_EO},
        {GLIDE_Y, VOWEL_E},
        {0, VOWEL_O},
        {GLIDE_W, VOWEL_A},
        {GLIDE_W, VOWEL_E},
        {GLIDE_W, VOWEL_E},
        {GLIDE_Y, VOWEL_O},
        {0, VOWEL_U},
        {GLIDE_W, VOWEL_EO},
        {GLIDE_W, VOWEL_E},
        {GLIDE_W, VOWEL_I},
        {GLIDE_Y, VOWEL_U},
        {0, VOWEL_EU},
        {VOWEL_EU, VOWEL_I},
        {0, VOWEL_I}
    };

    /** Consonant class of each segment for skeletons: K P T S H M N L, 0 for vowels and glides. */
    private static final String CLASSES = "-KKKTTTPPPSSSSSHNMLLPPSSSSSSKTPNMNL----------L";

    private Segment() {}

    /** The plain sound. */
    static int base(int segment) {
        return BASE[segment];
    }

    static int system(int segment) {
        return SYSTEM[segment];
    }

    /** The name with its system: {@code zh:T}, {@code ko:T}, {@code la:T}. */
    static String name(int segment) {
        String name = NAMES[BASE[segment]];
        return switch (SYSTEM[segment]) {
            case KOREAN -> "ko:" + name;
            case LATIN -> "la:" + name;
            default -> "zh:" + name;
        };
    }

    /** Plain sounds as sounds of a system; sounds it does not have stay plain. */
    static byte[] in(int system, byte[] plain) {
        byte[] out = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            byte own = IN_SYSTEM[system][plain[i]];
            out[i] = own == 0 ? plain[i] : own;
        }
        return out;
    }

    /** The class letter as a number from 1 to 8, or 0. A final ng counts as n, a Mandarin er as l. */
    static int consonantClass(byte segment) {
        return "KPTSHMNL".indexOf(CLASSES.charAt(BASE[segment])) + 1;
    }

    static boolean isVowel(int segment) {
        return BASE[segment] >= VOWEL_A;
    }

    static boolean isGlide(int segment) {
        return BASE[segment] == GLIDE_Y || BASE[segment] == GLIDE_W;
    }

    static boolean isCoda(int segment) {
        return BASE[segment] >= CODA_K && BASE[segment] <= CODA_L;
    }

    /** Segments of Hangul as pronounced; anything else is skipped. */
    static byte[] ofHangul(String pronounced) {
        byte[] out = new byte[pronounced.length() * 4];
        int n = 0;
        int before = 0;
        for (int i = 0; i < pronounced.length(); i++) {
            char c = pronounced.charAt(i);
            if (!Jamo.isSyllable(c)) {
                continue;
            }
            byte onset = ONSETS[Jamo.onset(c)];
            if (onset != 0) {
                // A doubled consonant is one longer sound: ㄹㄹ is l where a single ㄹ is r.
                if (before == CODA_L && onset == R) {
                    n--;
                    onset = L;
                } else if ((before == CODA_N && onset == N) || (before == CODA_M && onset == M)) {
                    n--;
                }
                out[n++] = onset;
            }
            byte[] vowel = VOWELS[Jamo.vowel(c)];
            if (vowel[0] != 0) {
                out[n++] = vowel[0];
            }
            out[n++] = vowel[1];
            before = codaOf(Jamo.coda(c));
            if (before != 0) {
                out[n++] = (byte) before;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static int codaOf(int coda) {
        return switch (KoreanPronunciation.neutral(coda)) {
            case Jamo.C_G -> CODA_K;
            case Jamo.C_N -> CODA_N;
            case Jamo.C_D -> CODA_T;
            case Jamo.C_L -> CODA_L;
            case Jamo.C_M -> CODA_M;
            case Jamo.C_B -> CODA_P;
            case Jamo.C_NG -> CODA_NG;
            default -> 0;
        };
    }

    /** Segments of toneless pinyin, syllables parted by spaces. */
    static byte[] ofPinyin(String pinyin) {
        byte[] out = new byte[pinyin.length() * 2 + 4];
        int n = 0;
        for (int start = 0; start < pinyin.length(); ) {
            int end = pinyin.indexOf(' ', start);
            end = end < 0 ? pinyin.length() : end;
            byte[] syllable = MandarinSyllables.segments(pinyin.substring(start, end));
            System.arraycopy(syllable, 0, out, n, syllable.length);
            n += syllable.length;
            start = end + 1;
        }
        return Arrays.copyOf(out, n);
    }

    /** Segments of one toneless syllable, by rule. */
    static byte[] ofSyllable(String syllable) {
        if (syllable.isEmpty()) {
            return Draft.NO_SEGMENTS;
        }
        byte[] out = new byte[8];
        return Arrays.copyOf(out, appendPinyin(out, 0, syllable, 0, syllable.length()));
    }

    private static int appendPinyin(byte[] out, int from, String s, int start, int end) {
        int n = from;
        int i = start;
        char first = s.charAt(i);
        boolean h = i + 1 < end && s.charAt(i + 1) == 'h';
        byte initial = switch (first) {
            case 'b' -> B;
            case 'p' -> P;
            case 'm' -> M;
            case 'f' -> F;
            case 'd' -> D;
            case 't' -> T;
            case 'n' -> N;
            case 'l' -> L;
            case 'g' -> G;
            case 'k' -> K;
            case 'h' -> H;
            case 'j' -> J;
            case 'q' -> C;
            case 'x' -> X;
            case 'r' -> R;
            case 'z' -> h ? ZH : Z;
            case 'c' -> h ? CH : TS;
            case 's' -> h ? SH : S;
            default -> 0;
        };
        if (initial != 0) {
            out[n++] = initial;
            i += h && (first == 'z' || first == 'c' || first == 's') ? 2 : 1;
        }
        boolean palatal = initial == J || initial == C || initial == X;
        boolean buzzing = initial == R
                || initial == Z
                || initial == TS
                || initial == S
                || initial == ZH
                || initial == CH
                || initial == SH;
        String rest = s.substring(i, end);
        boolean zero = initial == 0;
        if (zero && !rest.isEmpty()) {
            rest = switch (rest) {
                case "yi" -> "i";
                case "yin" -> "in";
                case "ying" -> "ing";
                case "you" -> "iu";
                case "wu" -> "u";
                case "wei" -> "uei";
                case "wen" -> "uen";
                case "weng" -> "ueng";
                default ->
                    rest.charAt(0) == 'y'
                            ? rest.startsWith("yu")
                                    ? "v" + rest.substring(2)
                                    : rest.equals("yong") ? "iong" : "i" + rest.substring(1)
                            : rest.charAt(0) == 'w' ? "u" + rest.substring(1) : rest;
            };
        }
        if (palatal && rest.startsWith("u")) {
            rest = "v" + rest.substring(1);
        }
        byte[] tail = switch (rest) {
            case "a" -> new byte[] {VOWEL_A};
            case "o" -> new byte[] {VOWEL_O};
            case "e" -> new byte[] {VOWEL_EO};
            case "eh" -> new byte[] {VOWEL_E};
            case "er", "r" -> new byte[] {VOWEL_ER};
            case "i" -> new byte[] {buzzing ? VOWEL_EU : VOWEL_I};
            case "u" -> new byte[] {VOWEL_U};
            case "v" -> new byte[] {VOWEL_YU};
            case "ai" -> new byte[] {VOWEL_A, VOWEL_I};
            case "ei" -> new byte[] {VOWEL_E, VOWEL_I};
            case "ao" -> new byte[] {VOWEL_A, VOWEL_O};
            case "ou" -> new byte[] {VOWEL_O, VOWEL_U};
            case "an" -> new byte[] {VOWEL_A, CODA_N};
            case "en" -> new byte[] {VOWEL_EO, CODA_N};
            case "ang" -> new byte[] {VOWEL_A, CODA_NG};
            case "eng" -> new byte[] {VOWEL_EO, CODA_NG};
            case "ong" -> new byte[] {VOWEL_U, CODA_NG};
            case "ia" -> new byte[] {GLIDE_Y, VOWEL_A};
            case "io" -> new byte[] {GLIDE_Y, VOWEL_O};
            case "ie" -> new byte[] {GLIDE_Y, VOWEL_E};
            case "iai" -> new byte[] {GLIDE_Y, VOWEL_A, VOWEL_I};
            case "iao" -> new byte[] {GLIDE_Y, VOWEL_A, VOWEL_O};
            case "iu", "iou" -> new byte[] {GLIDE_Y, VOWEL_U};
            case "ian" -> new byte[] {GLIDE_Y, VOWEL_E, CODA_N};
            case "in" -> new byte[] {VOWEL_I, CODA_N};
            case "iang" -> new byte[] {GLIDE_Y, VOWEL_A, CODA_NG};
            case "ing" -> new byte[] {VOWEL_I, CODA_NG};
            case "iong" -> new byte[] {GLIDE_Y, VOWEL_U, CODA_NG};
            case "ua" -> new byte[] {GLIDE_W, VOWEL_A};
            case "uo" -> new byte[] {GLIDE_W, VOWEL_O};
            case "uai" -> new byte[] {GLIDE_W, VOWEL_A, VOWEL_I};
            case "ui" -> new byte[] {VOWEL_U, VOWEL_I};
            case "uei" -> new byte[] {GLIDE_W, VOWEL_E, VOWEL_I};
            case "uan" -> new byte[] {GLIDE_W, VOWEL_A, CODA_N};
            case "un" -> new byte[] {VOWEL_U, CODA_N};
            case "uen" -> new byte[] {GLIDE_W, VOWEL_EO, CODA_N};
            case "uang" -> new byte[] {GLIDE_W, VOWEL_A, CODA_NG};
            case "ueng" -> new byte[] {GLIDE_W, VOWEL_EO, CODA_NG};
            case "ve", "ue" -> new byte[] {GLIDE_W, VOWEL_E};
            case "van" -> new byte[] {VOWEL_YU, VOWEL_A, CODA_N};
            case "vn" -> new byte[] {VOWEL_YU, CODA_N};
            default -> new byte[0];
        };
        System.arraycopy(tail, 0, out, n, tail.length);
        return n + tail.length;
    }
}
