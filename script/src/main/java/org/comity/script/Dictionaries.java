package org.comity.script;

import java.util.List;
import org.comity.script.internal.DictionaryWords;

/** The user's own dictionaries in this process. */
public final class Dictionaries {

    private Dictionaries() {}

    /**
     * Uses these, and no others, for profiles made from now on. One process works on one home, so this is said once at the start,
     * before signs are prepared: profiles made earlier do not know the words.
     */
    public static void use(List<Dictionary> dictionaries) {
        DictionaryWords.use(dictionaries);
    }

    /** A number that is another one for other dictionaries, so that what was made with them is not mixed with what was not. */
    public static long fingerprint() {
        return DictionaryWords.fingerprint();
    }
}
