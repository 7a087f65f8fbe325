package org.comity.script.internal;

import java.util.Arrays;
import org.comity.script.ReadingSystem;

/**
 * A reading of a part of a sign while the whole is put together.
 *
 * @param text Hangul or pinyin so far
 * @param segments its sound, when the text alone does not say it (a Korean sound in pinyin); empty in Korea, where the
 *     whole is pronounced at the end
 */
record Draft(String text, byte[] segments, double confidence, ReadingSystem system, String basis) {

    static final byte[] NO_SEGMENTS = new byte[0];

    Draft(String text, double confidence, ReadingSystem system, String basis) {
        this(text, NO_SEGMENTS, confidence, system, basis);
    }

    /** This part followed by another; the system that is not plain reading of print names the whole. */
    Draft then(Draft next, String separator) {
        boolean keep = system != ReadingSystem.KOREAN_PRONUNCIATION;
        String joined = basis.equals(next.basis) ? basis : basis + " + " + next.basis;
        return new Draft(
                text + separator + next.text,
                append(segments, next.segments),
                confidence * next.confidence,
                keep ? system : next.system,
                joined);
    }

    private static byte[] append(byte[] a, byte[] b) {
        if (b.length == 0) {
            return a;
        }
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
