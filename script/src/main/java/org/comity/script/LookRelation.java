package org.comity.script;

/** How two written signs relate to the eye, apart from a degree; the office rules on composition start from these facts. */
public enum LookRelation {
    /** The same characters once width, case, spacing, punctuation and simplified or traditional form are folded. */
    IDENTICAL,
    /** The same characters in another order (CN-W1, KR-8). */
    REORDERED,
    /** One is the other doubled (CN-W9). */
    REDUPLICATED,
    /** The sign asked about contains the whole earlier sign as a part of at least two characters or as one of its words. */
    CONTAINS_EARLIER,
    /** The earlier sign contains the whole sign asked about. */
    CONTAINED_IN_EARLIER,
    /** They share a word or a run of at least two Hanzi, two Hangul syllables or four letters. */
    SHARED_PART
}
