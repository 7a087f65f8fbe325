package org.comity.script;

/** The kinds of candidate keys, rarest and most telling first; the kind of a key is in its top three bits. */
public enum CandidateKey {
    /** The whole folded key of the sign. */
    WHOLE(0),
    /** One word of a sign, folded. */
    WORD(1),
    /** Two neighbouring Hanzi, Hangul syllables or three letters as written, folded. */
    WRITTEN_GRAM(2),
    /** Three neighbouring consonant classes of a reading, its beginning included. */
    SOUND_TRIGRAM(3),
    /** Two neighbouring consonant classes of a reading, its beginning included. */
    SOUND_BIGRAM(4),
    /** A concept, named by a Hanzi. */
    CONCEPT(5),
    /** One Korean syllable that a Hanzi of the sign reads or that the sign prints, with its neighbour. */
    SINO_KOREAN(6),
    /** The shape group of a Hanzi, alone or with that of the next, or a Latin word with its confusable letters folded. */
    SHAPE(7);

    private static final int SHIFT = 29;
    private static final int CONTENT = (1 << SHIFT) - 1;

    private static final CandidateKey[] BY_NUMBER = values();

    private final int number;

    CandidateKey(int number) {
        this.number = number;
    }

    /** A key of this kind for the hash of its content. */
    public int of(int hash) {
        int mixed = hash ^ (hash >>> 16);
        return (number << SHIFT) | (mixed & CONTENT);
    }

    public static CandidateKey kindOf(int key) {
        return BY_NUMBER[key >>> SHIFT];
    }
}
