package org.comity.script;

import java.util.List;
import java.util.Set;
import org.comity.model.Forum;

/**
 * A sign prepared once for many comparisons: normalised text, runs, readings as sound segments per territory, shapes and
 * concepts in compact arrays. Immutable, thread-safe; made by {@link SignProfiles#of}, implemented only in this module.
 *
 * <p>A profile holds a few hundred bytes. What is only needed to explain or to index ({@link #readings},
 * {@link #candidateKeys}) is not held but derived again from the sign when asked for; the same sign always gives the
 * same answer.
 */
public interface SignProfile {

    /** The sign as it was given. */
    String sign();

    /** The sign with width, compatibility forms, case and runs of space folded; its script forms are kept. */
    String text();

    /**
     * The characters that count, without space and punctuation, traditional forms folded to simplified: signs that an
     * office calls identical apart from style have equal keys. Empty when nothing but punctuation was given.
     */
    String key();

    /** The words of {@link #text} as written, split at spaces, punctuation and changes of script. */
    List<String> words();

    /** The stretches of one script in the order written. */
    List<ScriptRun> runs();

    Set<Script> scripts();

    /** Whether it is written in this script alone, digits apart. */
    boolean isOnly(Script script);

    /** How the sign is read in the territory, most plausible first; the readings that comparison uses. */
    List<Reading> readings(Forum territory);

    /**
     * How Japanese would read a sign of a few Hanzi as a name, in Hangul: the usual readings first, at most so many. There are
     * dozens of them and one at best is ever heard, hence not among {@link #readings}. Empty for other signs.
     */
    List<String> japaneseReadings(int most);

    /**
     * Keys for an inverted index of this territory, distinct, in ascending order: two signs that come near each other in
     * sound, look or meaning share at least one, mostly several. The kind stands in the top three bits,
     * see {@link CandidateKey}.
     */
    int[] candidateKeys(Forum territory);

    /** About how many bytes this profile holds. */
    int footprint();
}
