package org.comity.conflict.internal;

/** What the score of a pair is mixed from, before the rules; each 0 to 1. */
public enum MixPart {
    /** The nearest forms of both signs. */
    NEAR,
    /** The nearest readings in the forum. */
    SOUND,
    LOOK,
    MEANING,
    /** How much of both a shared part makes up, as far as it tells of origin. */
    PART,
    /** Letters and parts of syllables. */
    LETTERS,
    /** One sign heard inside the other. */
    HEARD_INSIDE,
    /** One word heard inside another. */
    WORD_INSIDE,
    /** The most telling word of both. */
    TELLING_WORD,
    /** The same beginning. */
    BEGINNING,
    /** The shorter sign as a share of the longer. */
    LENGTH
}
