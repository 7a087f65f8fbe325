package org.comity.script.internal;

import org.comity.script.GlyphLikeness;

/** How alike two characters look, 0 to 1; 1 only for the same character. Symmetric. */
public final class LookAlikes {

    private LookAlikes() {}

    public static double similarity(int a, int b) {
        if (a == b) {
            return 1;
        }
        boolean hangulA = Jamo.isSyllable(a);
        if (hangulA || Jamo.isSyllable(b)) {
            return hangulA && Jamo.isSyllable(b) ? hangul((char) a, (char) b) : 0;
        }
        if (a < 0x80 && b < 0x80) {
            return LATIN[(a << 7) | b];
        }
        return han(a, b);
    }

    /**
     * The letter of another alphabet that nobody can tell from this one in print: Cyrillic and Greek capitals that are
     * drawn like Latin ones (signs come here in lower case), katakana and single Hangul letters drawn like Hanzi.
     */
    static int plain(int c) {
        if (c < 0x3B1 || (c > 0x51D && c < 0x1100) || c > 0x30FC) {
            return c;
        }
        int at = DOUBLES.indexOf(c);
        return at < 0 ? c : ORIGINALS.charAt(at);
    }

    private static final String DOUBLES =
            "\u0430\u0432\u0435\u0451\u043A\u043C\u043D\u043E\u0440\u0441\u0442\u0443\u0445\u0456\u0457\u0458\u0455\u0501\u051B\u051D"
                    + "\u03B1\u03B2\u03B5\u03B6\u03B7\u03B9\u03BA\u03BC\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7"
                    + "\u30A8\u30AA\u30AB\u30BF\u30C1\u30C8\u30CB\u30CF\u30DF\u30ED\u30FC\u3007"
                    + "\u110B\u1106\u1175";
    private static final String ORIGINALS = "abeekmhopctyxiijsdqw" + "abezhikmnoptyx"
            + "\u5DE5\u624D\u529B\u5915\u5343\u535C\u4E8C\u516B\u4E09\u53E3\u4E000" + "o\u53E3l";

    private static final double[] LATIN = new double[128 * 128];

    static {
        for (char a = 0; a < 128; a++) {
            for (char b = 0; b < 128; b++) {
                LATIN[(a << 7) | b] = latin(a, b);
            }
        }
    }

    /** Pairs of letters and digits that readers and printers mix up. */
    private static double latin(char a, char b) {
        char low = a < b ? a : b;
        char high = a < b ? b : a;
        return switch (low) {
            case '0' -> high == 'o' ? 0.95 : high == 'q' || high == 'd' || high == 'c' ? 0.5 : high == '8' ? 0.5 : 0;
            case '1' -> high == 'l' ? 0.95 : high == 'i' ? 0.9 : high == '7' ? 0.5 : 0;
            case '2' -> high == 'z' ? 0.8 : 0;
            case '3' -> high == '8' ? 0.6 : high == 'e' ? 0.4 : 0;
            case '5' -> high == 's' ? 0.8 : high == '6' ? 0.5 : 0;
            case '6' -> high == 'b' ? 0.6 : high == '8' || high == 'g' ? 0.5 : 0;
            case '8' -> high == 'b' ? 0.6 : 0;
            case '9' -> high == 'g' || high == 'q' ? 0.7 : 0;
            case 'a' -> high == 'o' || high == 'e' ? 0.35 : 0;
            case 'b' -> high == 'h' ? 0.5 : high == 'd' || high == 'p' ? 0.4 : 0;
            case 'c' -> high == 'e' || high == 'o' ? 0.5 : high == 'g' ? 0.5 : 0;
            case 'd' -> high == 'o' ? 0.4 : 0;
            case 'e' -> high == 'f' ? 0.4 : 0;
            case 'f' -> high == 't' ? 0.4 : high == 'p' ? 0.4 : 0;
            case 'g' -> high == 'q' ? 0.6 : 0;
            case 'h' -> high == 'n' ? 0.6 : 0;
            case 'i' -> high == 'l' ? 0.85 : high == 'j' ? 0.6 : 0;
            case 'j' -> high == 'l' ? 0.4 : 0;
            case 'm' -> high == 'n' ? 0.6 : 0;
            case 'n' -> high == 'r' ? 0.4 : high == 'u' ? 0.5 : 0;
            case 'o' -> high == 'q' ? 0.6 : 0;
            case 'p' -> high == 'q' || high == 'r' ? 0.4 : 0;
            case 'u' -> high == 'v' ? 0.7 : 0;
            case 'v' -> high == 'y' || high == 'w' ? 0.6 : 0;
            case 'x' -> high == 'y' ? 0.4 : 0;
            default -> 0;
        };
    }

    /** Syllables are built of few letters: many share one without looking alike. */
    private static final double SYLLABLE_CHANCE = 0.45;

    /** A syllable is seen as a block; how alike it looks falls with each of onset, vowel and coda that differs. */
    private static double hangul(char a, char b) {
        ShapeTable shapes = ShapeTable.get();
        return misled(
                shapes.onset(Jamo.onset(a), Jamo.onset(b))
                        * shapes.vowel(Jamo.vowel(a), Jamo.vowel(b))
                        * shapes.coda(Jamo.coda(a), Jamo.coda(b)),
                SYLLABLE_CHANCE,
                ALIKE);
    }

    /** Likenesses of pairs met lately: code points above, the likeness as float bits below; a sweep meets the same again. */
    private static final long[] MET = new long[1 << 16];

    private static double han(int a, int b) {
        if ((a | b) > 0xFFFF) {
            return misled(a, b);
        }
        int pair = a < b ? a << 16 | b : b << 16 | a;
        int slot = (pair * 0x9E3779B1) >>> 16;
        long met = MET[slot];
        if ((int) (met >>> 32) == pair) {
            return Float.intBitsToFloat((int) met);
        }
        float likeness = (float) misled(a, b);
        MET[slot] = (long) pair << 32 | Float.floatToRawIntBits(likeness);
        return likeness;
    }

    private static double misled(int a, int b) {
        LookWeights weights = LookWeights.get();
        return misled(weights.likeness(parts(a, b)), weights.chance(), weights.alike());
    }

    /** Below chance two characters merely share a corner; the more alike, the surer is the eye misled. */
    private static double misled(double likeness, double chance, double alike) {
        if (likeness < chance) {
            return 0;
        }
        double surely = likeness < alike
                ? ALIKE * (likeness - chance) / (alike - chance)
                : ALIKE + (1 - ALIKE) * (likeness - alike) / (1 - alike);
        return Math.min(MOST, surely);
    }

    /** What the rules take for alike. */
    private static final double ALIKE = 0.7;

    /** Different characters are never equal. */
    private static final double MOST = 0.98;

    /** The shape of two Hanzi, compared in four ways; what the sources do not tell counts as the drawing says. */
    public static GlyphLikeness parts(int a, int b) {
        HanTable han = HanTable.get();
        int rowA = han.row(a);
        int rowB = han.row(b);
        float drawn = ShapeTable.get().likeness(a, b);
        boolean known = rowA >= 0 && rowB >= 0;
        double image = Float.isNaN(drawn) ? 0 : Math.max(0, drawn);
        if (!known) {
            return new GlyphLikeness(image, image, image, image);
        }
        int cornersA = han.corners(rowA);
        int cornersB = han.corners(rowB);
        int cangjieA = han.cangjie(rowA);
        int cangjieB = han.cangjie(rowB);
        int strokesA = han.strokes(rowA);
        int strokesB = han.strokes(rowB);
        return new GlyphLikeness(
                image,
                cornersA < 0 || cornersB < 0 ? image : corners(cornersA, cornersB),
                cangjieA == 0 || cangjieB == 0 ? image : cangjie(cangjieA, cangjieB),
                1 - (double) Math.abs(strokesA - strokesB) / Math.max(1, Math.max(strokesA, strokesB)));
    }

    private static double corners(int a, int b) {
        int equal = (a / 1000 == b / 1000 ? 1 : 0)
                + (a / 100 % 10 == b / 100 % 10 ? 1 : 0)
                + (a / 10 % 10 == b / 10 % 10 ? 1 : 0)
                + (a % 10 == b % 10 ? 1 : 0);
        return equal / 4.0;
    }

    /** Longest common subsequence of up to five letters each. */
    private static double cangjie(int a, int b) {
        int n = (36 - Integer.numberOfLeadingZeros(a)) / 5;
        int m = (36 - Integer.numberOfLeadingZeros(b)) / 5;
        long row = 0;
        for (int i = n - 1; i >= 0; i--) {
            int s = (a >>> (5 * i)) & 31;
            long next = 0;
            int left = 0;
            for (int j = 0; j < m; j++) {
                int above = (int) ((row >>> (4 * (j + 1))) & 15);
                int diagonal = (int) ((row >>> (4 * j)) & 15);
                int t = (b >>> (5 * (m - 1 - j))) & 31;
                left = s == t ? diagonal + 1 : Math.max(above, left);
                next |= (long) left << (4 * (j + 1));
            }
            row = next;
        }
        return 2.0 * ((row >>> (4 * m)) & 15) / (n + m);
    }
}
