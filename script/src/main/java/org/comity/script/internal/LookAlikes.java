package org.comity.script.internal;

/** How alike two characters look, 0 to 1; 1 only for the same character. */
final class LookAlikes {

    private LookAlikes() {}

    static double similarity(int a, int b) {
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
        return han(HanTable.get().row(a), HanTable.get().row(b));
    }

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

    /** A syllable is seen as a block of onset, vowel and coda; a stroke more or less within each part is hardly seen. */
    private static double hangul(char a, char b) {
        double onset = part(ONSET_SHAPES, Jamo.onset(a), Jamo.onset(b));
        double vowel = part(VOWEL_SHAPES, Jamo.vowel(a), Jamo.vowel(b));
        int codaA = Jamo.coda(a);
        int codaB = Jamo.coda(b);
        double coda = codaA == codaB
                ? 1
                : codaA == 0 || codaB == 0 ? 0.2 : CODA_SHAPES.charAt(codaA) == CODA_SHAPES.charAt(codaB) ? 0.75 : 0.3;
        return 0.4 * onset + 0.35 * vowel + 0.25 * coda;
    }

    /** Jamo of one letter differ by a stroke: ㄱㅋㄲ, ㄷㅌㄸ, ㅂㅍㅃ, ㅅㅆㅈㅊㅉ, ㅇㅎ, ㄴㄹ, ㅁ. */
    private static final String ONSET_SHAPES = "aanccnmbbssosssacbo";

    /** ㅏㅑㅐㅒ, ㅓㅕㅔㅖ, ㅗㅛㅘㅙㅚ, ㅜㅠㅝㅞㅟ, ㅡㅢ, ㅣ. */
    private static final String VOWEL_SHAPES = "aaaaeeeeooooouuuuuwwi";

    /** Codas 0 to 27 in the same families. */
    private static final String CODA_SHAPES = "-aaanncccrrrrrrrmbbssossacbo";

    private static double part(String shapes, int a, int b) {
        return a == b ? 1 : shapes.charAt(a) == shapes.charAt(b) ? 0.7 : 0;
    }

    /**
     * Cangjie letters name the visible parts in order, four-corner digits the corners; strokes say how dense the
     * character is. Equal weight, as no list of look-alikes agrees with another on better ones.
     */
    private static double han(int a, int b) {
        if (a < 0 || b < 0) {
            return 0;
        }
        HanTable han = HanTable.get();
        int strokesA = han.strokes(a);
        int strokesB = han.strokes(b);
        double strokes = 1 - (double) Math.abs(strokesA - strokesB) / Math.max(1, Math.max(strokesA, strokesB));
        double corners = corners(han.corners(a), han.corners(b));
        double radical = han.radical(a) == han.radical(b) ? 1 : 0;
        double phonetic = han.phonetic(a) != 0 && han.phonetic(a) == han.phonetic(b) ? 1 : 0;
        if (0.25 * corners + 0.15 * strokes + 0.1 * radical + 0.1 * phonetic < 0.04) {
            // Even the same parts would not lift it over the bar below.
            return 0;
        }
        double parts = cangjie(han.cangjie(a), han.cangjie(b));
        double similarity = 0.4 * parts + 0.25 * corners + 0.15 * strokes + 0.1 * radical + 0.1 * phonetic;
        // Below this two characters merely happen to share a corner.
        return similarity < 0.45 ? 0 : Math.min(0.97, similarity);
    }

    private static double corners(int a, int b) {
        if (a < 0 || b < 0) {
            return 0;
        }
        int equal = (a / 1000 == b / 1000 ? 1 : 0)
                + (a / 100 % 10 == b / 100 % 10 ? 1 : 0)
                + (a / 10 % 10 == b / 10 % 10 ? 1 : 0)
                + (a % 10 == b % 10 ? 1 : 0);
        return equal / 4.0;
    }

    /** Longest common subsequence of up to five letters each. */
    private static double cangjie(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
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
