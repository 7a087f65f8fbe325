package org.comity.script.internal;

import java.util.Arrays;
import java.util.List;

/**
 * How each unit of a sign sounds by itself, so that what no shared concept covers can be heard: of 星巴克 and 스타벅스 star is
 * meant and the rest is heard.
 *
 * @param sounds of all units
 * @param ends where those of each unit end
 */
record UnitSounds(byte[] sounds, byte[] ends) {

    static final UnitSounds NONE = new UnitSounds(Draft.NO_SEGMENTS, Draft.NO_SEGMENTS);

    private static final int MAX = 96;

    static UnitSounds of(List<String> units) {
        byte[] sounds = new byte[MAX];
        byte[] ends = new byte[units.size()];
        int n = 0;
        for (int i = 0; i < ends.length; i++) {
            byte[] own = sound(units.get(i));
            int length = Math.min(own.length, MAX - n);
            System.arraycopy(own, 0, sounds, n, length);
            n += length;
            ends[i] = (byte) n;
        }
        return new UnitSounds(Arrays.copyOf(sounds, n), ends);
    }

    private static byte[] sound(String unit) {
        int c = unit.codePointAt(0);
        if (Jamo.isSyllable(c)) {
            return Segment.in(Segment.KOREAN, Segment.ofHangul(unit));
        }
        if (Character.isIdeographic(c)) {
            HanTable han = HanTable.get();
            int row = han.row(han.fold(c));
            return han.pinyinCount(row) == 0 ? Draft.NO_SEGMENTS : Segment.ofPinyin(han.pinyin(row, 0));
        }
        if (Character.isDigit(c)) {
            return Draft.NO_SEGMENTS;
        }
        List<Draft> readings = LatinReadings.inPinyin(unit);
        return readings.isEmpty() ? Draft.NO_SEGMENTS : readings.getFirst().segments();
    }

    /** The sounds of some units, by their bits, in their order. */
    static byte[] of(EncodedProfile sign, int units) {
        byte[] some = new byte[sign.unitSounds.length];
        int n = 0;
        for (int i = 0; i < sign.unitEnds.length; i++) {
            if ((units & (1 << i)) != 0) {
                int from = i == 0 ? 0 : sign.unitEnds[i - 1];
                int length = sign.unitEnds[i] - from;
                System.arraycopy(sign.unitSounds, from, some, n, length);
                n += length;
            }
        }
        return Arrays.copyOf(some, n);
    }
}
