package org.comity.script;

/** The way a reading was derived from the written sign. */
public enum ReadingSystem {
    /** Hangul as the Korean standard pronunciation says it. */
    KOREAN_PRONUNCIATION,
    /** Hanja and Hanzi by their Korean reading, with and without the initial-sound rule. */
    SINO_KOREAN,
    /** Mandarin written in Hangul by the loan-word orthography. */
    MANDARIN_IN_HANGUL,
    /** Hanzi as Japanese names are read, written in Hangul by the loan-word orthography; only where it meets the other sign. */
    JAPANESE_IN_HANGUL,
    /** Latin words written in Hangul by the loan-word orthography or its habits. */
    LATIN_IN_HANGUL,
    /** Letters and digits called by their names. */
    LETTER_NAMES,
    /** Hanzi in pinyin, every plausible reading of a polyphone. */
    PINYIN,
    /** Latin words as a Chinese reader says them. */
    LATIN_IN_PINYIN,
    /** Hangul as copyists put it into Mandarin. */
    HANGUL_IN_PINYIN
}
