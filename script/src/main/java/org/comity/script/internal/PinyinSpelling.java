package org.comity.script.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Sounds in pinyin: which syllables a Chinese reader or copyist would write for sounds that Mandarin does not have. */
final class PinyinSpelling {

    private PinyinSpelling() {}

    /** Segments to toneless pinyin, one syllable for each onset, consonants without a vowel with the usual filling (si, te, ke, er). */
    static String of(byte[] segments) {
        StringBuilder out = new StringBuilder(segments.length * 3);
        int n = segments.length;
        for (int i = 0; i < n; ) {
            byte s = segments[i];
            int onset = 0;
            if (!Segment.isVowel(s) && !Segment.isGlide(s)) {
                if (Segment.isCoda(s)) {
                    appendSyllable(out, loneCoda(s));
                    i++;
                    continue;
                }
                onset = s;
                i++;
            }
            int glide = 0;
            if (i < n && Segment.isGlide(segments[i])) {
                glide = segments[i++];
            }
            int vowel = 0;
            if (i < n && Segment.isVowel(segments[i])) {
                vowel = segments[i++];
            }
            int second = 0;
            if (vowel != 0 && i < n && Segment.isVowel(segments[i]) && diphthong(vowel, segments[i])) {
                second = segments[i++];
            }
            int coda = 0;
            if (vowel != 0 && second == 0 && i < n) {
                int after = segments[i];
                boolean nasalBeforeConsonant = (after == Segment.N || after == Segment.M)
                        && (i + 1 == n || (!Segment.isVowel(segments[i + 1]) && !Segment.isGlide(segments[i + 1])));
                if (after == Segment.CODA_N
                        || after == Segment.CODA_M
                        || after == Segment.CODA_NG
                        || nasalBeforeConsonant) {
                    coda = after == Segment.CODA_NG ? 2 : 1;
                    i++;
                }
            }
            appendSyllable(out, spelled(onset, glide, vowel, second, coda));
        }
        return out.toString();
    }

    private static void appendSyllable(StringBuilder out, String syllable) {
        if (!syllable.isEmpty()) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(syllable);
        }
    }

    private static boolean diphthong(int first, int second) {
        return (first == Segment.VOWEL_A
                        && (second == Segment.VOWEL_I || second == Segment.VOWEL_O || second == Segment.VOWEL_U))
                || (first == Segment.VOWEL_E && second == Segment.VOWEL_I)
                || (first == Segment.VOWEL_O && second == Segment.VOWEL_U);
    }

    private static String loneCoda(int coda) {
        return switch (coda) {
            case Segment.CODA_K -> "ke";
            case Segment.CODA_T -> "te";
            case Segment.CODA_P -> "pu";
            case Segment.CODA_L -> "er";
            case Segment.CODA_M -> "mu";
            case Segment.CODA_NG -> "eng";
            default -> "en";
        };
    }

    /** Spellings already worked out; onset, glide, vowel, second vowel and coda make the place. */
    private static final AtomicReferenceArray<String> SPELLED = new AtomicReferenceArray<>(36 * 3 * 10 * 10 * 3);

    private static String spelled(int onset, int glide, int vowel, int second, int coda) {
        int v = vowel == 0 ? 0 : vowel - Segment.VOWEL_A + 1;
        int w = second == 0 ? 0 : second - Segment.VOWEL_A + 1;
        int g = glide == 0 ? 0 : glide - Segment.GLIDE_Y + 1;
        int place = (((onset * 3 + g) * 10 + v) * 10 + w) * 3 + coda;
        String known = SPELLED.get(place);
        if (known == null) {
            known = syllable(onset, glide, vowel, second, coda);
            SPELLED.set(place, known);
        }
        return known;
    }

    private static String syllable(int onset, int glide, int vowel, int second, int coda) {
        String initial = initial(onset, glide, vowel);
        if (vowel == 0 && glide == 0) {
            return switch (onset) {
                case Segment.G, Segment.KK -> "ge";
                case Segment.K -> "ke";
                case Segment.D, Segment.TT -> "de";
                case Segment.T -> "te";
                case Segment.B, Segment.PP -> "bu";
                case Segment.P -> "pu";
                case Segment.F, Segment.V -> "fu";
                case Segment.M -> "mu";
                case Segment.N -> "en";
                case Segment.L, Segment.R -> "er";
                case Segment.H -> "";
                case Segment.C, Segment.CH -> "qi";
                case Segment.J -> "ji";
                case Segment.SH, Segment.X -> "shi";
                case Segment.Z -> "zi";
                case Segment.TS -> "ci";
                default -> "si";
            };
        }
        boolean y = glide == Segment.GLIDE_Y;
        boolean w = glide == Segment.GLIDE_W;
        String finale = switch (vowel) {
            case Segment.VOWEL_A ->
                coda == 1
                        ? y ? "ian" : w ? "uan" : "an"
                        : coda == 2
                                ? y ? "iang" : w ? "uang" : "ang"
                                : second == Segment.VOWEL_I
                                        ? w ? "uai" : "ai"
                                        : second != 0 ? y ? "iao" : "ao" : y ? "ia" : w ? "ua" : "a";
            case Segment.VOWEL_EO ->
                coda == 1
                        ? y ? "ian" : w ? "un" : "en"
                        : coda == 2 ? y ? "ing" : w ? "ong" : "eng" : y ? "ie" : w ? "uo" : "e";
            case Segment.VOWEL_O ->
                coda == 1 ? "ong" : coda == 2 ? y ? "iong" : "ong" : second != 0 ? "ou" : y ? "iao" : "o";
            case Segment.VOWEL_U -> coda == 1 ? "un" : coda == 2 ? y ? "iong" : "ong" : y ? "iu" : "u";
            case Segment.VOWEL_EU -> coda == 1 ? "en" : coda == 2 ? "eng" : "i-";
            case Segment.VOWEL_I -> coda == 1 ? "in" : coda == 2 ? "ing" : w ? "ui" : "i";
            case Segment.VOWEL_E -> coda == 1 ? y ? "ian" : "en" : coda == 2 ? "eng" : y ? "ie" : w ? "ui" : "ei";
            case Segment.VOWEL_YU -> coda == 0 ? "v" : "vn";
            case Segment.VOWEL_ER -> "er";
            default -> "e";
        };
        return fit(initial, finale);
    }

    private static String initial(int onset, int glide, int vowel) {
        boolean front =
                glide == Segment.GLIDE_Y || (vowel == Segment.VOWEL_I && glide == 0) || vowel == Segment.VOWEL_YU;
        return switch (onset) {
            case Segment.G, Segment.KK -> front ? "j" : "g";
            case Segment.K -> front ? "q" : "k";
            case Segment.D, Segment.TT -> "d";
            case Segment.T -> "t";
            case Segment.B, Segment.PP -> "b";
            case Segment.P -> "p";
            case Segment.J, Segment.JJ -> front ? "j" : "zh";
            case Segment.C -> front ? "q" : "ch";
            case Segment.S, Segment.SS -> front ? "x" : "s";
            case Segment.SH, Segment.X -> front ? "x" : "sh";
            case Segment.H -> front ? "x" : "h";
            case Segment.N -> "n";
            case Segment.M -> "m";
            case Segment.L, Segment.R -> "l";
            case Segment.F -> "f";
            case Segment.V ->
                vowel == Segment.VOWEL_A || vowel == Segment.VOWEL_E || vowel == Segment.VOWEL_I ? "w" : "f";
            case Segment.Z -> front ? "j" : "z";
            case Segment.TS -> front ? "q" : "c";
            case Segment.ZH -> front ? "j" : "zh";
            case Segment.CH -> front ? "q" : "ch";
            default -> "";
        };
    }

    /** Bends a syllable that Mandarin lacks to the one written for it (gi to ji, fi to fei, wi to wei). */
    private static String fit(String initial, String finale) {
        boolean palatal = initial.equals("j") || initial.equals("q") || initial.equals("x");
        boolean sibilant = initial.equals("z")
                || initial.equals("c")
                || initial.equals("s")
                || initial.equals("zh")
                || initial.equals("ch")
                || initial.equals("sh");
        boolean labial = initial.equals("b") || initial.equals("p") || initial.equals("m") || initial.equals("f");
        String f = finale;
        if (f.equals("i-")) {
            f = sibilant || palatal ? "i" : labial ? "u" : "e";
        }
        if (initial.isEmpty()) {
            return switch (f) {
                case "i" -> "yi";
                case "u" -> "wu";
                case "o" -> "ou";
                case "ei" -> "ai";
                case "v" -> "yu";
                case "vn" -> "yun";
                case "in" -> "yin";
                case "ing" -> "ying";
                case "iu" -> "you";
                case "ui" -> "wei";
                case "un" -> "wen";
                case "uo" -> "wo";
                case "ong" -> "weng";
                case "ia", "ie", "iao", "ian", "iang", "iong" -> "y" + f.substring(1);
                case "ua", "uai", "uan", "uang" -> "w" + f.substring(1);
                default -> f;
            };
        }
        if (initial.equals("w")) {
            return f.equals("i") || f.equals("ei") ? "wei" : f.startsWith("a") || f.startsWith("e") ? "w" + f : "wu";
        }
        if (palatal && f.equals("ui")) {
            return initial + "u";
        }
        String candidate = initial + f;
        if (known(candidate)) {
            return candidate;
        }
        String bent = switch (f) {
            case "o" -> labial ? "o" : "uo";
            case "ei" -> sibilant ? "e" : "ai";
            case "i" -> initial.equals("f") ? "ei" : initial.equals("h") ? "ui" : "i";
            case "e" -> labial ? "o" : "e";
            case "in" -> "ing";
            case "en" -> "an";
            case "un" -> "en";
            case "ia" -> "a";
            case "ie" -> "ei";
            case "iu" -> "u";
            case "iao" -> "ao";
            case "ian" -> "an";
            case "iang" -> "ang";
            case "iong" -> "ong";
            case "ua" -> "a";
            case "uan" -> "an";
            case "uang" -> "ang";
            case "uo" -> "o";
            case "ui" -> "ei";
            case "ou" -> "ao";
            case "ong" -> "eng";
            case "v" -> "u";
            case "vn" -> "un";
            default -> "a";
        };
        return known(initial + bent) ? initial + bent : known(initial + "e") ? initial + "e" : initial + "i";
    }

    static boolean known(String syllable) {
        return MandarinSyllables.known(syllable);
    }

    /**
     * Cuts a Latin word into pinyin syllables, the longest first, trying shorter ones when the rest does not come out;
     * empty when it is not pinyin.
     */
    static String cut(String word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        return word.length() <= 30 && cut(word, 0, out, new boolean[word.length() + 1]) ? out.toString() : "";
    }

    private static boolean cut(String word, int from, StringBuilder out, boolean[] dead) {
        if (from == word.length()) {
            return true;
        }
        for (int length = Math.min(6, word.length() - from); length >= 1 && !dead[from]; length--) {
            String syllable = word.substring(from, from + length);
            if (known(syllable) && (length > 1 || "aeo".contains(syllable))) {
                int mark = out.length();
                appendSyllable(out, syllable);
                if (cut(word, from + length, out, dead)) {
                    return true;
                }
                out.setLength(mark);
            }
        }
        dead[from] = true;
        return false;
    }
}
