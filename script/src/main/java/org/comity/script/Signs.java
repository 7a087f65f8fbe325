package org.comity.script;

import java.util.List;
import org.comity.script.internal.SignText;

/** Normal forms of written signs. Pure; never fails, whatever the characters. */
public final class Signs {

    private Signs() {}

    /**
     * Folds what no office treats as a difference of the words: composed and decomposed forms, full width, circled and
     * compatibility letters, compatibility jamo, case, runs of space. Simplified and traditional forms are kept.
     */
    public static String normalise(String sign) {
        return SignText.of(sign).text();
    }

    /** The characters that count, simplified: equal for signs that differ only in style, spacing or simplification. */
    public static String key(String sign) {
        return SignText.of(sign).key();
    }

    /** The stretches of one script, without spaces and punctuation. */
    public static List<ScriptRun> runs(String sign) {
        return SignText.of(sign).runs();
    }

    /** The words, split at spaces, punctuation and changes of script. */
    public static List<String> words(String sign) {
        return SignText.of(sign).words();
    }
}
