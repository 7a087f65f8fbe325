package org.comity.script;

/** The scripts that the two registers' marks are written in. */
public enum Script {
    HAN,
    HANGUL,
    LATIN,
    DIGIT,
    /** Any other letter or symbol (kana, Cyrillic, Arabic, emoji): kept and compared by look, never guessed at. */
    OTHER
}
