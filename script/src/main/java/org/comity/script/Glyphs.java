package org.comity.script;

import org.comity.script.internal.LookAlikes;

/** Single characters as the eye sees them. Pure, symmetric, thread-safe; unknown characters are alike only to themselves. */
public final class Glyphs {

    private Glyphs() {}

    /** 0 to 1; 1 only for the same code point. Hanzi, Hangul, Latin letters and digits; 0 across scripts. */
    public static double likeness(int a, int b) {
        return LookAlikes.similarity(a, b);
    }

    /** The measures that {@link #likeness} of two Hanzi is weighed from. */
    public static GlyphLikeness parts(int a, int b) {
        return LookAlikes.parts(a, b);
    }
}
