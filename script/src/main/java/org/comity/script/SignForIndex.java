package org.comity.script;

import java.util.List;

/**
 * A sign prepared for an index of one territory: everything derived from it at once, as each part by itself would read the sign
 * anew.
 *
 * @param text as {@link SignProfile#text}
 * @param runs as {@link SignProfile#runs}; each is also one of {@link SignProfile#words}
 * @param readings as {@link SignProfile#readings} of the territory
 * @param candidateKeys as {@link SignProfile#candidateKeys} of the territory; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignForIndex(
        SignProfile profile, String text, List<ScriptRun> runs, List<Reading> readings, int[] candidateKeys) {}
