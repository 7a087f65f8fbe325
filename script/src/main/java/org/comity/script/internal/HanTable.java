package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Facts about single Hanzi and Hanja, in arrays; row -1 is an unknown character. */
final class HanTable {

    private static final HanTable TABLE = new HanTable(Tables.open("han.tbl"));

    /** The Basic Multilingual Plane from here on is looked up directly. */
    private static final int DIRECT = 0x3000;

    private final String[] syllables;
    private final int[] codePoints;
    private final int[] direct = new int[0x10000 - DIRECT];
    private final int[] fold;
    private final int[] pinyinStart;
    private final short[] pinyin;
    private final int[] hangulStart;
    private final char[] hangul;
    private final byte[] strokes;
    private final short[] radical;
    private final short[] corners;
    private final int[] cangjie;
    private final short[] phonetic;

    private HanTable(ByteBuffer in) {
        syllables = new String[in.getInt()];
        for (int i = 0; i < syllables.length; i++) {
            syllables[i] = Tables.utf(in);
        }
        int n = in.getInt();
        codePoints = new int[n];
        fold = new int[n];
        pinyinStart = new int[n + 1];
        hangulStart = new int[n + 1];
        strokes = new byte[n];
        radical = new short[n];
        corners = new short[n];
        cangjie = new int[n];
        phonetic = new short[n];
        short[] pinyinPool = new short[n * 5];
        char[] hangulPool = new char[n * 8];
        int pinyinSize = 0;
        int hangulSize = 0;
        Arrays.fill(direct, -1);
        for (int i = 0; i < n; i++) {
            codePoints[i] = in.getInt();
            if (codePoints[i] >= DIRECT && codePoints[i] <= 0xFFFF) {
                direct[codePoints[i] - DIRECT] = i;
            }
            fold[i] = in.getInt();
            for (int k = in.get(); k > 0; k--) {
                pinyinPool[pinyinSize++] = in.getShort();
            }
            pinyinStart[i + 1] = pinyinSize;
            for (int k = in.get(); k > 0; k--) {
                hangulPool[hangulSize++] = in.getChar();
            }
            hangulStart[i + 1] = hangulSize;
            strokes[i] = in.get();
            radical[i] = in.getShort();
            corners[i] = in.getShort();
            cangjie[i] = in.getInt();
            phonetic[i] = in.getShort();
        }
        pinyin = Arrays.copyOf(pinyinPool, pinyinSize);
        hangul = Arrays.copyOf(hangulPool, hangulSize);
    }

    static HanTable get() {
        return TABLE;
    }

    /** Every syllable in use, sorted. */
    String[] syllables() {
        return syllables;
    }

    int row(int codePoint) {
        if (codePoint >= DIRECT && codePoint <= 0xFFFF) {
            return direct[codePoint - DIRECT];
        }
        int row = codePoint < DIRECT ? -1 : Arrays.binarySearch(codePoints, codePoint);
        return Math.max(row, -1);
    }

    /** The form of the Chinese standard list; the character itself when there is no other. */
    int fold(int codePoint) {
        int row = row(codePoint);
        return row < 0 ? codePoint : fold[row];
    }

    int pinyinCount(int row) {
        return row < 0 ? 0 : pinyinStart[row + 1] - pinyinStart[row];
    }

    /** Toneless syllable, the usual one first; ü is written v. */
    String pinyin(int row, int k) {
        return syllables[pinyin[pinyinStart[row] + k]];
    }

    int hangulCount(int row) {
        return row < 0 ? 0 : hangulStart[row + 1] - hangulStart[row];
    }

    char hangul(int row, int k) {
        return hangul[hangulStart[row] + k];
    }

    int strokes(int row) {
        return strokes[row];
    }

    int radical(int row) {
        return radical[row];
    }

    /** Four digits, or -1. */
    int corners(int row) {
        return corners[row];
    }

    /** Up to five letters of five bits; 0 when unknown. */
    int cangjie(int row) {
        return cangjie[row];
    }

    int phonetic(int row) {
        return phonetic[row];
    }
}
