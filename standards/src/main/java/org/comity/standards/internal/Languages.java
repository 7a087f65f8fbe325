package org.comity.standards.internal;

import org.comity.model.Office;
import org.comity.model.Text;

/** Tells the language of a name or title from its script and the office that recorded it. */
public final class Languages {

    private Languages() {}

    /** A text as recorded by this office, with its language as far as the script tells it. */
    public static Text original(String value, Office office) {
        return Text.original(value, of(value, office));
    }

    /** {@code ko} when there is Hangul; {@code zh} for Hanzi recorded in China; otherwise {@code und}: Latin letters and Hanzi in a Korean record are of no one language. */
    public static String of(String value, Office office) {
        boolean han = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.HANGUL) {
                return "ko";
            }
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return "ja";
            }
            han |= script == Character.UnicodeScript.HAN;
            i += Character.charCount(c);
        }
        return han && office.equals(Office.CN) ? "zh" : "und";
    }

    public static boolean hasHangul(String value) {
        return value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    public static boolean hasLatin(String value) {
        return value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
