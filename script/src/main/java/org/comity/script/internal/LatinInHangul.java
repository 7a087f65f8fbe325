package org.comity.script.internal;

/**
 * Sounds of a Latin word in Hangul by the loan-word orthography (외래어 표기법, chapter 3 section 1): stops as codas after a
 * short vowel, ㅡ after other consonants, l doubled between vowels, sh by the vowel that follows.
 */
final class LatinInHangul {

    private LatinInHangul() {}

    /**
     * @param sounds as {@link LatinSounds} writes them
     * @param rolled whether r before a consonant and at the end is heard (르), as in words that are not English
     * @param open whether final stops take ㅡ (나이크) instead of a coda (나익)
     */
    static String of(String sounds, boolean rolled, boolean open) {
        StringBuilder out = new StringBuilder(sounds.length());
        int n = sounds.length();
        for (int i = 0; i < n; ) {
            char c = sounds.charAt(i);
            char next = i + 1 < n ? sounds.charAt(i + 1) : '$';
            if (LatinSounds.isVowelSound(c)) {
                out.append(Jamo.compose(Jamo.NONE, vowel(' ', c), 0));
                i++;
            } else if (c == 'y' || c == 'w') {
                if (LatinSounds.isVowelSound(next)) {
                    out.append(Jamo.compose(Jamo.NONE, vowel(c, next), 0));
                    i += 2;
                } else {
                    out.append(c == 'y' ? '이' : '우');
                    i++;
                }
            } else if (LatinSounds.isVowelSound(next)) {
                appendOnset(out, c, ' ', next);
                i += 2;
            } else if ((next == 'y' || next == 'w') && i + 2 < n && LatinSounds.isVowelSound(sounds.charAt(i + 2))) {
                appendOnset(out, c, next, sounds.charAt(i + 2));
                i += 3;
            } else {
                appendClosing(out, sounds, i, rolled, open);
                i++;
            }
        }
        return out.toString();
    }

    private static void appendOnset(StringBuilder out, char consonant, char glide, char vowel) {
        if (consonant == 'S') {
            // sh: 샤 섀 셔 셰 쇼 슈 시
            out.append(Jamo.compose(Jamo.S, glide == 'w' ? vowel('w', vowel) : vowel('y', vowel), 0));
            return;
        }
        if (consonant == 'N') {
            attachCoda(out, Jamo.C_NG);
            out.append(Jamo.compose(Jamo.NONE, vowel(glide, vowel), 0));
            return;
        }
        if (consonant == 'l' && !out.isEmpty()) {
            attachCoda(out, Jamo.C_L);
        }
        int v = vowel(glide, vowel);
        int onset = onset(consonant);
        if (onset == Jamo.J || onset == Jamo.CH) {
            // No y-glide is written after ㅈ and ㅊ.
            v = v == Jamo.YA ? Jamo.A : v == Jamo.YEO ? Jamo.EO : v == Jamo.YO ? Jamo.O : v == Jamo.YU ? Jamo.U : v;
        }
        out.append(Jamo.compose(onset, v, 0));
    }

    private static void appendClosing(StringBuilder out, String sounds, int i, boolean rolled, boolean open) {
        char c = sounds.charAt(i);
        char next = i + 1 < sounds.length() ? sounds.charAt(i + 1) : '$';
        boolean afterVowel = i > 0 && LatinSounds.isVowelSound(sounds.charAt(i - 1)) && sounds.charAt(i - 1) != 'W';
        boolean afterDiphthong = afterVowel && i > 1 && LatinSounds.isVowelSound(sounds.charAt(i - 2));
        switch (c) {
            case 'n' -> {
                if (!attachCoda(out, Jamo.C_N)) {
                    out.append('느');
                }
            }
            case 'm' -> {
                if (!attachCoda(out, Jamo.C_M)) {
                    out.append('므');
                }
            }
            case 'N' -> {
                if (!attachCoda(out, Jamo.C_NG)) {
                    out.append('응');
                }
            }
            case 'l' -> {
                if (!attachCoda(out, Jamo.C_L)) {
                    out.append('을');
                }
            }
            case 'r' -> {
                if (rolled || !afterVowel) {
                    out.append('르');
                }
            }
            case 'p', 't', 'k' -> {
                boolean short1 =
                        afterVowel && !afterDiphthong && next != 'l' && next != 'r' && next != 'm' && next != 'n';
                int coda = c == 'p' ? Jamo.C_B : c == 't' ? Jamo.C_S : Jamo.C_G;
                // ts is one sound written 츠.
                if (c == 't' && next == 's') {
                    return;
                }
                if (!short1 || open || !attachCoda(out, coda)) {
                    out.append(c == 'p' ? '프' : c == 't' ? '트' : '크');
                }
            }
            case 'b' -> out.append('브');
            case 'd' -> out.append('드');
            case 'g' -> out.append('그');
            case 'c' -> out.append('치');
            case 'j' -> out.append('지');
            case 's' -> out.append(i > 0 && sounds.charAt(i - 1) == 't' ? '츠' : '스');
            case 'z' -> out.append('즈');
            case 'S' -> out.append(next == '$' ? '시' : '슈');
            case 'T' -> out.append('스');
            case 'f' -> out.append('프');
            case 'v' -> out.append('브');
            case 'h' -> {
                // A final h only lengthens.
            }
            default -> {
                // Every consonant sound stands above.
            }
        }
    }

    /** Adds a coda to the last syllable when it is open; false when there is no such syllable. */
    private static boolean attachCoda(StringBuilder out, int coda) {
        if (out.isEmpty()) {
            return false;
        }
        char last = out.charAt(out.length() - 1);
        if (!Jamo.isSyllable(last) || Jamo.coda(last) != 0) {
            return false;
        }
        out.setCharAt(out.length() - 1, (char) (last + coda));
        return true;
    }

    private static int onset(char consonant) {
        return switch (consonant) {
            case 'p', 'f' -> Jamo.P;
            case 'b', 'v' -> Jamo.B;
            case 't' -> Jamo.T;
            case 'd' -> Jamo.D;
            case 'k' -> Jamo.K;
            case 'g' -> Jamo.G;
            case 'c' -> Jamo.CH;
            case 'j', 'z' -> Jamo.J;
            case 's', 'T', 'S' -> Jamo.S;
            case 'h' -> Jamo.H;
            case 'n' -> Jamo.N;
            case 'm' -> Jamo.M;
            case 'l', 'r' -> Jamo.R;
            default -> Jamo.NONE;
        };
    }

    private static int vowel(char glide, char vowel) {
        return switch (glide) {
            case 'y' ->
                switch (vowel) {
                    case 'a' -> Jamo.YA;
                    case 'A' -> Jamo.YAE;
                    case 'e' -> Jamo.YE;
                    case 'o' -> Jamo.YO;
                    case 'u' -> Jamo.YU;
                    case 'E', 'W' -> Jamo.YEO;
                    default -> Jamo.I;
                };
            case 'w' ->
                switch (vowel) {
                    case 'a' -> Jamo.WA;
                    case 'A' -> Jamo.WAE;
                    case 'e' -> Jamo.WE;
                    case 'i' -> Jamo.WI;
                    case 'o', 'E', 'W' -> Jamo.WO;
                    default -> Jamo.U;
                };
            default ->
                switch (vowel) {
                    case 'a' -> Jamo.A;
                    case 'A' -> Jamo.AE;
                    case 'e' -> Jamo.E;
                    case 'i' -> Jamo.I;
                    case 'o' -> Jamo.O;
                    case 'u' -> Jamo.U;
                    case 'E' -> Jamo.EO;
                    default -> Jamo.EU;
                };
        };
    }
}
