package org.comity.script.internal;

import java.util.Arrays;

/** For each character of a key the Korean syllables it may stand for: its readings when a Hanzi, itself when Hangul. */
record SinoSyllables(char[] syllables, byte[] ends) {

    private static final int MAX = 24;
    private static final int READINGS = 4;

    static SinoSyllables of(String key) {
        HanTable han = HanTable.get();
        char[] syllables = new char[MAX * READINGS * 2];
        byte[] ends = new byte[MAX];
        int n = 0;
        int size = 0;
        for (int i = 0; i < key.length() && n < MAX && size < 100; ) {
            int c = key.codePointAt(i);
            i += Character.charCount(c);
            if (Jamo.isSyllable(c)) {
                syllables[size++] = (char) c;
            } else {
                int row = han.row(c);
                int count = Math.min(READINGS, han.hangulCount(row));
                if (count == 0) {
                    continue;
                }
                int start = size;
                for (int k = 0; k < count; k++) {
                    size = add(syllables, start, size, han.hangul(row, k));
                    size = add(syllables, start, size, HanReadings.initialLaw(han.hangul(row, k)));
                }
            }
            ends[n++] = (byte) size;
        }
        return new SinoSyllables(Arrays.copyOf(syllables, size), Arrays.copyOf(ends, n));
    }

    private static int add(char[] syllables, int start, int size, char syllable) {
        for (int i = start; i < size; i++) {
            if (syllables[i] == syllable) {
                return size;
            }
        }
        syllables[size] = syllable;
        return size + 1;
    }
}
