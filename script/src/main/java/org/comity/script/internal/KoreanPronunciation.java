package org.comity.script.internal;

/**
 * Hangul as pronounced, by the rules of the standard pronunciation (표준 발음법) that need no dictionary; the article stands
 * beside each. Rules that depend on word formation (15, 24, 26 to 30) are left out: a mark has no morphology we can know.
 */
final class KoreanPronunciation {

    private static final int GG = 2;
    private static final int GS = 3;
    private static final int NJ = 5;
    private static final int NH = 6;
    private static final int D = 7;
    private static final int L = 8;
    private static final int LG = 9;
    private static final int LM = 10;
    private static final int LB = 11;
    private static final int LS = 12;
    private static final int LT = 13;
    private static final int LP = 14;
    private static final int LH = 15;
    private static final int B = 17;
    private static final int BS = 18;
    private static final int SS = 20;
    private static final int NG = 21;
    private static final int J = 22;
    private static final int CH = 23;
    private static final int K = 24;
    private static final int T = 25;
    private static final int P = 26;
    private static final int H = 27;

    private KoreanPronunciation() {}

    /** Anything that is no composed syllable is kept and separates. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Jamo.isSyllable(out.charAt(i))) {
                boolean joined = i + 1 < out.length() && Jamo.isSyllable(out.charAt(i + 1));
                if (joined) {
                    join(out, i);
                } else {
                    char c = out.charAt(i);
                    out.setCharAt(i, Jamo.compose(Jamo.onset(c), Jamo.vowel(c), neutral(Jamo.coda(c))));
                }
            }
        }
        for (int i = 0; i < out.length(); i++) {
            if (Jamo.isSyllable(out.charAt(i))) {
                out.setCharAt(i, vowelAsPronounced(out.charAt(i)));
            }
        }
        return out.toString();
    }

    /** 5: 져 쪄 쳐 lose the glide; a consonant before ㅢ leaves ㅣ. */
    private static char vowelAsPronounced(char c) {
        int onset = Jamo.onset(c);
        int vowel = Jamo.vowel(c);
        if (vowel == Jamo.YEO && (onset == Jamo.J || onset == Jamo.JJ || onset == Jamo.CH)) {
            return Jamo.compose(onset, Jamo.EO, Jamo.coda(c));
        }
        if (vowel == Jamo.UI && onset != Jamo.NONE) {
            return Jamo.compose(onset, Jamo.I, Jamo.coda(c));
        }
        return c;
    }

    private static void join(StringBuilder out, int i) {
        char left = out.charAt(i);
        char right = out.charAt(i + 1);
        int coda = Jamo.coda(left);
        int onset = Jamo.onset(right);
        boolean beforeI = Jamo.vowel(right) == Jamo.I;
        if (coda == 0) {
            return;
        }
        if (onset == Jamo.NONE) {
            int moved = liaisonOnset(coda, beforeI);
            coda = liaisonRemainder(coda);
            onset = moved;
        } else {
            if (onset == Jamo.H) {
                int aspirated = aspiratedWithH(coda, beforeI);
                if (aspirated >= 0) {
                    coda = coda == LG ? L : coda == LB ? L : coda == NJ ? Jamo.C_N : 0;
                    onset = aspirated;
                } else {
                    coda = neutral(coda);
                }
            } else {
                int[] joined = contact(coda, onset);
                coda = joined[0];
                onset = joined[1];
            }
        }
        out.setCharAt(i, Jamo.compose(Jamo.onset(left), Jamo.vowel(left), coda));
        out.setCharAt(i + 1, Jamo.compose(onset, Jamo.vowel(right), Jamo.coda(right)));
    }

    /** 13, 14 and, before ㅣ, 17 (굳이 [구지], 같이 [가치]); 12.4: ㅎ falls before a vowel. */
    private static int liaisonOnset(int coda, boolean beforeI) {
        return switch (coda) {
            case Jamo.C_G, LG -> Jamo.G;
            case GG -> Jamo.GG;
            case GS, LS, BS, SS -> Jamo.SS;
            case Jamo.C_N, NH -> Jamo.N;
            case NJ, J -> Jamo.J;
            case D -> beforeI ? Jamo.J : Jamo.D;
            case L, LH -> Jamo.R;
            case LM, Jamo.C_M -> Jamo.M;
            case LB, B -> Jamo.B;
            case LT, T -> beforeI ? Jamo.CH : Jamo.T;
            case LP, P -> Jamo.P;
            case Jamo.C_S -> Jamo.S;
            case CH -> Jamo.CH;
            case K -> Jamo.K;
            default -> Jamo.NONE;
        };
    }

    private static int liaisonRemainder(int coda) {
        return switch (coda) {
            case GS -> Jamo.C_G;
            case NJ -> Jamo.C_N;
            case LG, LM, LB, LS, LT, LP -> L;
            case BS -> B;
            case NG -> NG;
            default -> 0;
        };
    }

    /** 12, supplement 1: ㄱ ㄷ ㅂ ㅈ and ㅎ become one aspirate; 17, supplement: 닫히다 [다치다]. */
    private static int aspiratedWithH(int coda, boolean beforeI) {
        return switch (coda) {
            case Jamo.C_G, GG, GS, LG, K -> Jamo.K;
            case D -> beforeI ? Jamo.CH : Jamo.T;
            case Jamo.C_S, SS, CH, T -> Jamo.T;
            case B, BS, LB, LP, P -> Jamo.P;
            case NJ, J -> Jamo.CH;
            default -> -1;
        };
    }

    private static int[] contact(int coda, int onset) {
        if (coda == H || coda == NH || coda == LH) {
            // 12: ㅎ joins ㄱ ㄷ ㅈ to an aspirate, makes ㅅ tense, and falls before ㄴ.
            int rest = coda == H ? 0 : coda == NH ? Jamo.C_N : L;
            return switch (onset) {
                case Jamo.G -> new int[] {rest, Jamo.K};
                case Jamo.D -> new int[] {rest, Jamo.T};
                case Jamo.J -> new int[] {rest, Jamo.CH};
                case Jamo.S -> new int[] {rest, Jamo.SS};
                case Jamo.N -> coda == LH ? new int[] {L, Jamo.R} : new int[] {Jamo.C_N, Jamo.N};
                default -> contact(coda == H ? D : rest, onset);
            };
        }
        int plain = neutral(coda);
        int spoken = onset;
        boolean obstruent = plain == Jamo.C_G || plain == D || plain == B;
        if (obstruent || coda == LB || coda == LT) {
            // 23, 25: a lax onset becomes tense after an obstruent.
            spoken = tense(onset);
        }
        if (onset == Jamo.N || onset == Jamo.M) {
            if (obstruent) {
                // 18: 국물 [궁물]
                plain = nasal(plain);
            } else if (plain == L && onset == Jamo.N) {
                // 20: 칼날 [칼랄]
                spoken = Jamo.R;
            }
        } else if (onset == Jamo.R) {
            if (obstruent) {
                // 19, supplement: 독립 [동닙]
                plain = nasal(plain);
                spoken = Jamo.N;
            } else if (plain == Jamo.C_M || plain == NG) {
                // 19: 침략 [침냑]
                spoken = Jamo.N;
            } else if (plain == Jamo.C_N) {
                // 20: 신라 [실라]
                plain = L;
            }
        }
        return new int[] {plain, spoken};
    }

    private static int tense(int onset) {
        return switch (onset) {
            case Jamo.G -> Jamo.GG;
            case Jamo.D -> Jamo.DD;
            case Jamo.B -> Jamo.BB;
            case Jamo.S -> Jamo.SS;
            case Jamo.J -> Jamo.JJ;
            default -> onset;
        };
    }

    private static int nasal(int coda) {
        return switch (coda) {
            case Jamo.C_G -> NG;
            case D -> Jamo.C_N;
            default -> Jamo.C_M;
        };
    }

    /** 8 to 11: only seven codas are spoken. */
    static int neutral(int coda) {
        return switch (coda) {
            case GG, GS, LG, K -> Jamo.C_G;
            case NJ, NH -> Jamo.C_N;
            case Jamo.C_S, SS, J, CH, T, H -> D;
            case LB, LS, LT, LH -> L;
            case LM -> Jamo.C_M;
            case LP, BS, P -> B;
            default -> coda;
        };
    }
}
