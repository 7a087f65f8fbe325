package org.comity.script.internal;

import java.nio.ByteBuffer;

/**
 * Single Hanzi by the words that explain them: native Korean words (물 水) and English words (sun 日).
 *
 * @param korean without spaces
 * @param english in lower case
 */
record Glosses(WordTable korean, WordTable english) {

    private static final Glosses GLOSSES = read(Tables.open("glosses.tbl"));

    private static Glosses read(ByteBuffer in) {
        return new Glosses(WordTable.read(in), WordTable.read(in));
    }

    static Glosses get() {
        return GLOSSES;
    }
}
