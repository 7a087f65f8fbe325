package org.comity.script.internal;

import java.util.HashMap;
import java.util.Map;

/** What the rules say of every syllable of Mandarin, worked out once. */
final class MandarinSyllables {

    private record Syllable(byte[] segments, String hangul) {}

    private static final Map<String, Syllable> ALL = new HashMap<>();

    static {
        for (String syllable : HanTable.get().syllables()) {
            ALL.put(syllable, byRule(syllable));
        }
    }

    private MandarinSyllables() {}

    private static Syllable byRule(String syllable) {
        return new Syllable(Segment.ofSyllable(syllable), MandarinInHangul.of(syllable));
    }

    private static Syllable of(String syllable) {
        Syllable known = ALL.get(syllable);
        return known == null ? byRule(syllable) : known;
    }

    static boolean known(String syllable) {
        return ALL.containsKey(syllable);
    }

    /** Not to be changed. */
    static byte[] segments(String syllable) {
        return of(syllable).segments();
    }

    static String hangul(String syllable) {
        return of(syllable).hangul();
    }
}
