package org.comity.script.internal;

/**
 * Pinyin syllables in Hangul by the loan-word orthography (외래어 표기법, table 5 of chapter 2 and chapter 3 section 4, notice
 * 2017-14): initials and finals by table, and after ㅈ ㅉ ㅊ no ㅑ ㅖ ㅛ ㅠ. Written from the rule.
 */
final class MandarinInHangul {

    private static final String[] INITIALS = {
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s"
    };
    private static final int[] INITIAL_ONSETS = {
        Jamo.J, Jamo.CH, Jamo.S, Jamo.B, Jamo.P, Jamo.M, Jamo.P, Jamo.D, Jamo.T, Jamo.N, Jamo.R, Jamo.G, Jamo.K, Jamo.H,
        Jamo.J, Jamo.CH, Jamo.S, Jamo.R, Jamo.JJ, Jamo.CH, Jamo.SS
    };

    private MandarinInHangul() {}

    /** The Hangul of a toneless syllable (ü written v or, after j q x y, u); empty when it is no syllable of Mandarin. */
    static String of(String syllable) {
        int initial = initial(syllable);
        String rest = initial < 0 ? syllable : syllable.substring(INITIALS[initial].length());
        int onset = initial < 0 ? Jamo.NONE : INITIAL_ONSETS[initial];
        if (rest.isEmpty()) {
            return "";
        }
        boolean buzzing = initial >= 0 && (initial <= 2 || initial >= 17);
        if (rest.equals("i") && buzzing) {
            return String.valueOf(Jamo.compose(onset, Jamo.EU, 0));
        }
        boolean palatal = initial >= 14 && initial <= 16;
        String finale = palatal && rest.startsWith("u") ? "v" + rest.substring(1) : rest;
        String open = initial < 0 ? ofZeroInitial(finale) : ofFinal(finale);
        if (open.isEmpty()) {
            return "";
        }
        char first = open.charAt(0);
        int vowel = Jamo.vowel(first);
        if (onset == Jamo.J || onset == Jamo.JJ || onset == Jamo.CH) {
            vowel = withoutGlide(vowel);
        }
        return Jamo.compose(onset, vowel, Jamo.coda(first)) + open.substring(1);
    }

    private static int initial(String syllable) {
        for (int i = 0; i < INITIALS.length; i++) {
            if (syllable.startsWith(INITIALS[i])) {
                return i;
            }
        }
        return -1;
    }

    private static int withoutGlide(int vowel) {
        return switch (vowel) {
            case Jamo.YA -> Jamo.A;
            case Jamo.YE -> Jamo.E;
            case Jamo.YO -> Jamo.O;
            case Jamo.YU -> Jamo.U;
            case Jamo.YEO -> Jamo.EO;
            case Jamo.YAE -> Jamo.AE;
            default -> vowel;
        };
    }

    private static String ofZeroInitial(String syllable) {
        return switch (syllable) {
            case "er", "r" -> "얼";
            case "yi" -> "이";
            case "wu" -> "우";
            case "yu" -> "위";
            case "ya" -> "야";
            case "yo" -> "요";
            case "ye" -> "예";
            case "yai" -> "야이";
            case "yao" -> "야오";
            case "you" -> "유";
            case "yan" -> "옌";
            case "yin" -> "인";
            case "yang" -> "양";
            case "ying" -> "잉";
            case "wa" -> "와";
            case "wo" -> "워";
            case "wai" -> "와이";
            case "wei" -> "웨이";
            case "wan" -> "완";
            case "wen" -> "원";
            case "wang" -> "왕";
            case "weng" -> "웡";
            case "yue" -> "웨";
            case "yuan" -> "위안";
            case "yun" -> "윈";
            case "yong" -> "융";
            case "eh" -> "에";
            default -> ofFinal(syllable);
        };
    }

    private static String ofFinal(String finale) {
        return switch (finale) {
            case "a" -> "아";
            case "o" -> "오";
            case "e" -> "어";
            case "i" -> "이";
            case "u" -> "우";
            case "v" -> "위";
            case "ai" -> "아이";
            case "ei" -> "에이";
            case "ao" -> "아오";
            case "ou" -> "어우";
            case "an" -> "안";
            case "en" -> "언";
            case "ang" -> "앙";
            case "eng" -> "엉";
            case "ia" -> "야";
            case "io" -> "요";
            case "ie" -> "예";
            case "iai" -> "야이";
            case "iao" -> "야오";
            case "iu", "iou" -> "유";
            case "ian" -> "옌";
            case "in" -> "인";
            case "iang" -> "양";
            case "ing" -> "잉";
            case "ua" -> "와";
            case "uo" -> "워";
            case "uai" -> "와이";
            case "ui", "uei" -> "우이";
            case "uan" -> "완";
            case "un", "uen" -> "운";
            case "uang" -> "왕";
            case "ong" -> "웅";
            case "ve", "ue" -> "웨";
            case "van" -> "위안";
            case "vn" -> "윈";
            case "iong", "vong" -> "융";
            default -> "";
        };
    }
}
