package org.comity.script.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.script.Script;
import org.comity.script.ScriptRun;

/** A sign taken apart: normalised text, folded key, runs of one script, words. */
public final class SignText {

    private final String text;
    private final String key;
    private final List<ScriptRun> runs;
    private final List<String> words;
    /** For each run, the number of the word it belongs to; runs of one word are written without a break. */
    private final int[] wordOfRun;
    /** Made when first asked for, always the same. */
    private @org.jspecify.annotations.Nullable SignText name;

    private SignText(String text, String key, List<ScriptRun> runs, List<String> words, int[] wordOfRun) {
        this.text = text;
        this.key = key;
        this.runs = runs;
        this.words = words;
        this.wordOfRun = wordOfRun;
    }

    public static SignText of(String sign) {
        String text = fold(sign);
        StringBuilder key = new StringBuilder(text.length());
        List<ScriptRun> runs = new ArrayList<>(4);
        List<String> words = new ArrayList<>(4);
        int[] wordOfRun = new int[8];
        StringBuilder run = new StringBuilder();
        Script current = null;
        int word = 0;
        boolean pendingBreak = false;
        HanTable han = HanTable.get();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Script script = scriptOf(c);
            if (script == null) {
                // An apostrophe or a point inside a word (L'OREAL, S.S.) does not part it.
                pendingBreak |= c != '\'' && c != '.';
                continue;
            }
            boolean combining = script == Script.OTHER && isMark(c);
            if (combining && current != null) {
                script = current;
            }
            if (script != current || pendingBreak) {
                if (current != null && !run.isEmpty()) {
                    wordOfRun = put(wordOfRun, runs.size(), word);
                    runs.add(new ScriptRun(current, run.toString()));
                    words.add(run.toString());
                    run.setLength(0);
                    if (pendingBreak) {
                        word++;
                    }
                }
                current = script;
            }
            pendingBreak = false;
            run.appendCodePoint(c);
            int folded = script == Script.HAN ? han.fold(c) : c;
            if (script == Script.LATIN) {
                appendPlainLatin(key, c);
            } else {
                key.appendCodePoint(folded);
            }
        }
        if (current != null && !run.isEmpty()) {
            wordOfRun = put(wordOfRun, runs.size(), word);
            runs.add(new ScriptRun(current, run.toString()));
            words.add(run.toString());
        }
        return new SignText(text, key.toString(), List.copyOf(runs), List.copyOf(words), wordOfRun);
    }

    private static int[] put(int[] array, int at, int value) {
        int[] target = at < array.length ? array : java.util.Arrays.copyOf(array, array.length * 2);
        target[at] = value;
        return target;
    }

    public String text() {
        return text;
    }

    public String key() {
        return key;
    }

    public List<ScriptRun> runs() {
        return runs;
    }

    public List<String> words() {
        return words;
    }

    /** Without the words that only say what kind of thing bears the name; this sign itself where there are none. */
    SignText name() {
        SignText known = name;
        if (known == null) {
            int[] kept = Designators.kept(runs);
            known = Designators.any(runs, kept) ? of(Designators.core(runs, kept)) : this;
            name = known;
        }
        return known;
    }

    /** Whether a space or other break stands before this run. */
    boolean breakBefore(int run) {
        return run > 0 && wordOfRun[run] != wordOfRun[run - 1];
    }

    /**
     * NFKC takes away full width, circles and compatibility jamo; case goes to lower. Old Hangul that has no composed
     * form stays as conjoining jamo. Marks of direction and joining are invisible and go.
     */
    private static String fold(String sign) {
        if (isPlain(sign)) {
            return sign;
        }
        String folded = Normalizer.normalize(dropSurrogateHalves(sign), Normalizer.Form.NFKC);
        folded = compose(folded).toLowerCase(Locale.ROOT);
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(folded.length());
        boolean space = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = true;
            } else if (Character.getType(c) != Character.FORMAT && !isVariationSelector(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /**
     * Compatibility jamo written one after the other (ㅅㅓㄹ) join under NFKC as far as onset and vowel go;
     * a consonant after a vowel is a coda unless a vowel follows it.
     */
    private static String compose(String text) {
        boolean any = false;
        for (int i = 0; i < text.length() && !any; i++) {
            any = text.charAt(i) >= 0x1100 && text.charAt(i) <= 0x11FF;
        }
        if (!any) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean onset = c >= 0x1100 && c <= 0x1112;
            boolean vowelNext = i + 1 < text.length() && text.charAt(i + 1) >= 0x1161 && text.charAt(i + 1) <= 0x1175;
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            boolean vowelBefore =
                    (before >= 0x1161 && before <= 0x1175) || (Jamo.isSyllable(before) && Jamo.coda(before) == 0);
            if (onset && vowelBefore && !vowelNext) {
                char coda = ONSET_TO_CODA.charAt(c - 0x1100);
                out.append(coda == ' ' ? c : coda);
            } else {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static final String ONSET_TO_CODA =
            "\u11A8\u11A9\u11AB\u11AE \u11AF\u11B7\u11B8 \u11BA\u11BB\u11BC\u11BD \u11BE\u11BF\u11C0\u11C1\u11C2";

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String dropSurrogateHalves(String sign) {
        for (int i = 0; i < sign.length(); i++) {
            if (Character.isSurrogate(sign.charAt(i))) {
                StringBuilder whole = new StringBuilder(sign.length());
                sign.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).forEach(whole::appendCodePoint);
                return whole.toString();
            }
        }
        return sign;
    }

    /** Most signs are composed syllables, plain Hanzi or lower-case letters already. */
    private static boolean isPlain(String sign) {
        boolean space = true;
        for (int i = 0; i < sign.length(); i++) {
            char c = sign.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= Jamo.FIRST && c <= Jamo.LAST)
                    || (c == ' ' && !space);
            if (!plain) {
                return false;
            }
            space = c == ' ';
        }
        return !space || sign.isEmpty();
    }

    /** Null for what separates or decorates. */
    private static @org.jspecify.annotations.Nullable Script scriptOf(int c) {
        if (c >= 'a' && c <= 'z') {
            return Script.LATIN;
        }
        if (c >= '0' && c <= '9') {
            return Script.DIGIT;
        }
        if (Jamo.isSyllable(c)
                || (c >= 0x1100 && c <= 0x11FF)
                || (c >= 0xA960 && c <= 0xA97F)
                || (c >= 0xD7B0 && c <= 0xD7FF)) {
            return Script.HANGUL;
        }
        if (c == 0x3005 || c == 0x3007 || Character.isIdeographic(c)) {
            return Script.HAN;
        }
        if (c < 0x80) {
            // & and + are called by name in both countries; the other ASCII signs only separate.
            return c == '&' || c == '+' ? Script.OTHER : null;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER ->
                Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? Script.LATIN : Script.OTHER;
            case Character.DECIMAL_DIGIT_NUMBER -> Script.DIGIT;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL -> null;
            default -> Script.OTHER;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Accents do not distinguish in either country: é is read and seen as e. */
    static void appendPlainLatin(StringBuilder out, int c) {
        if (c < 0x80) {
            out.append((char) c);
            return;
        }
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'ı' -> out.append('i');
            default -> {
                String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
                int base = parts.codePointAt(0);
                if (!isMark(base)) {
                    out.appendCodePoint(base);
                }
            }
        }
    }
}
