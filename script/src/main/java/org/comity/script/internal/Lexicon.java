package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Words: Chinese phrases with an unusual reading, Korean words with their Hanja. */
final class Lexicon {

    private static final Lexicon LEXICON = new Lexicon();

    private final String[] phrases;
    private final String[] phraseReadings;
    /** Hangul words of two to four syllables in ascending order; word i stands at start[i], its Hanja at the same place. */
    private final int[] hanjaStart;

    private final char[] hanjaKeys;
    private final char[] hanjaValues;

    private Lexicon() {
        ByteBuffer in = Tables.open("words.tbl");
        int n = in.getInt();
        phrases = new String[n];
        phraseReadings = new String[n];
        for (int i = 0; i < n; i++) {
            phrases[i] = Tables.utf(in);
            phraseReadings[i] = Tables.utf(in);
        }
        int words = in.getInt();
        hanjaStart = new int[words + 1];
        char[] keys = new char[in.remaining() / 4];
        char[] values = new char[in.remaining() / 4];
        int at = 0;
        for (int i = 0; i < words; i++) {
            int length = in.get();
            for (int k = 0; k < length; k++) {
                keys[at + k] = in.getChar();
            }
            for (int k = 0; k < length; k++) {
                values[at + k] = in.getChar();
            }
            at += length;
            hanjaStart[i + 1] = at;
        }
        hanjaKeys = Arrays.copyOf(keys, at);
        hanjaValues = Arrays.copyOf(values, at);
    }

    static Lexicon get() {
        return LEXICON;
    }

    /** The length of the longest phrase with an unusual reading that begins here; 0 when there is none. */
    int phraseLength(String text, int from) {
        for (int length = Math.min(6, text.length() - from); length > 1; length--) {
            if (phrase(text, from, length) >= 0) {
                return length;
            }
        }
        return 0;
    }

    /** Syllables of the phrase, parted by spaces. */
    String phraseReading(String text, int from, int length) {
        return phraseReadings[phrase(text, from, length)];
    }

    private int phrase(String text, int from, int length) {
        return find(phrases, text, from, length);
    }

    private static int find(String[] sorted, String text, int from, int length) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(sorted[middle], text, from, length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static int compare(String entry, String text, int from, int length) {
        int shared = Math.min(entry.length(), length);
        for (int i = 0; i < shared; i++) {
            int difference = entry.charAt(i) - text.charAt(from + i);
            if (difference != 0) {
                return difference;
            }
        }
        return entry.length() - length;
    }

    /** The first of the words written like this stretch of Hangul; -1 when there is none. The following words may be equal. */
    int hanjaWord(char[] text, int from, int length) {
        int low = 0;
        int high = hanjaStart.length - 2;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareHanjaWord(middle, text, from, length);
            if (order >= 0) {
                high = middle - 1;
                if (order == 0) {
                    found = middle;
                }
            } else {
                low = middle + 1;
            }
        }
        return found;
    }

    boolean isHanjaWord(int word, char[] text, int from, int length) {
        return word < hanjaStart.length - 1 && compareHanjaWord(word, text, from, length) == 0;
    }

    private int compareHanjaWord(int word, char[] text, int from, int length) {
        int start = hanjaStart[word];
        int size = hanjaStart[word + 1] - start;
        int shared = Math.min(size, length);
        for (int i = 0; i < shared; i++) {
            int difference = hanjaKeys[start + i] - text[from + i];
            if (difference != 0) {
                return difference;
            }
        }
        return size - length;
    }

    /** The k-th Hanja of a word, in its simplified form. */
    char hanja(int word, int k) {
        return hanjaValues[hanjaStart[word] + k];
    }
}
