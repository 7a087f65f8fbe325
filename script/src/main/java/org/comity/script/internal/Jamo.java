package org.comity.script.internal;

/** Arithmetic of composed Hangul syllables (Unicode chapter 3.12); codas are numbered 0 (none) to 27. */
final class Jamo {

    static final int FIRST = 0xAC00;
    static final int LAST = 0xD7A3;

    // Onsets
    static final int G = 0;
    static final int GG = 1;
    static final int N = 2;
    static final int D = 3;
    static final int DD = 4;
    static final int R = 5;
    static final int M = 6;
    static final int B = 7;
    static final int BB = 8;
    static final int S = 9;
    static final int SS = 10;
    static final int NONE = 11;
    static final int J = 12;
    static final int JJ = 13;
    static final int CH = 14;
    static final int K = 15;
    static final int T = 16;
    static final int P = 17;
    static final int H = 18;

    // Vowels
    static final int A = 0;
    static final int AE = 1;
    static final int YA = 2;
    static final int YAE = 3;
    static final int EO = 4;
    static final int E = 5;
    static final int YEO = 6;
    static final int YE = 7;
    static final int O = 8;
    static final int WA = 9;
    static final int WAE = 10;
    static final int OE = 11;
    static final int YO = 12;
    static final int U = 13;
    static final int WO = 14;
    static final int WE = 15;
    static final int WI = 16;
    static final int YU = 17;
    static final int EU = 18;
    static final int UI = 19;
    static final int I = 20;

    // Codas that remain after neutralisation
    static final int C_NONE = 0;
    static final int C_G = 1;
    static final int C_N = 4;
    static final int C_D = 7;
    static final int C_L = 8;
    static final int C_M = 16;
    static final int C_B = 17;
    static final int C_S = 19;
    static final int C_NG = 21;
    static final int C_H = 27;

    private Jamo() {}

    static boolean isSyllable(int c) {
        return c >= FIRST && c <= LAST;
    }

    static int onset(char syllable) {
        return (syllable - FIRST) / 588;
    }

    static int vowel(char syllable) {
        return (syllable - FIRST) % 588 / 28;
    }

    static int coda(char syllable) {
        return (syllable - FIRST) % 28;
    }

    static char compose(int onset, int vowel, int coda) {
        return (char) (FIRST + (onset * 21 + vowel) * 28 + coda);
    }
}
