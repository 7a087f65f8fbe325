package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Hanzi are read in Japanese names, in Hangul (本田 혼다): a name of a few characters has dozens of readings, of which only
 * the right one is ever heard. All are compared at once, character by character, instead of being listed.
 */
final class JapaneseReadings {

    /** Longer names are not Japanese ones, or are words of which each is read by itself. */
    static final int CHARACTERS = 5;

    /** Of the readings of the first characters so many are followed up when one is looked for by name. */
    private static final int BEGINNINGS = 64;

    private static final byte[][] NONE = {};

    private static final JapaneseReadings TABLE = new JapaneseReadings(Tables.open("japanese.tbl"));

    private final int[] codePoints;
    /** At the beginning of a name and further on, where first sounds differ. */
    private final String[] first;

    private final String[] later;
    private final byte[] @Nullable [][] firstSounds;
    private final byte[] @Nullable [][] laterSounds;

    private JapaneseReadings(ByteBuffer in) {
        int n = in.getInt();
        codePoints = new int[n];
        first = new String[n];
        later = new String[n];
        for (int i = 0; i < n; i++) {
            codePoints[i] = in.getInt();
            first[i] = Tables.utf(in);
            later[i] = Tables.utf(in);
        }
        firstSounds = new byte[n][][];
        laterSounds = new byte[n][][];
    }

    static JapaneseReadings get() {
        return TABLE;
    }

    private static List<String> texts(String cell) {
        return Arrays.asList(cell.split(" ", -1));
    }

    /** The sounds of a folded Hanzi; none when it is in no Japanese dictionary. */
    private byte[][] sounds(int codePoint, boolean atStart) {
        int row = Arrays.binarySearch(codePoints, codePoint);
        if (row < 0) {
            return NONE;
        }
        byte[] @Nullable [][] known = atStart ? firstSounds : laterSounds;
        byte[][] sounds = known[row];
        if (sounds == null) {
            sounds = texts(atStart ? first[row] : later[row]).stream()
                    .map(text -> Segment.in(Segment.KOREAN, Segment.ofHangul(text)))
                    .toArray(byte[][]::new);
            known[row] = sounds;
        }
        return sounds;
    }

    /** The sounds that each character of a name may have; empty when one of them has none or there are too many. */
    byte[][][] sounds(String name) {
        int n = name.codePointCount(0, name.length());
        if (n == 0 || n > CHARACTERS) {
            return new byte[0][][];
        }
        byte[][][] sounds = new byte[n][][];
        for (int i = 0, at = 0; i < n; i++) {
            int c = name.codePointAt(at);
            at += Character.charCount(c);
            sounds[i] = sounds(c, i == 0);
            if (sounds[i].length == 0) {
                return new byte[0][][];
            }
        }
        return sounds;
    }

    /** The readings of a name, those of the usual readings of its characters first. */
    List<String> texts(String name, int most) {
        int n = name.codePointCount(0, name.length());
        if (n == 0 || n > CHARACTERS) {
            return List.of();
        }
        List<List<String>> choices = new ArrayList<>();
        int deepest = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int row = Arrays.binarySearch(codePoints, c);
            if (row < 0) {
                return List.of();
            }
            choices.add(texts(i == 0 ? first[row] : later[row]));
            deepest += choices.getLast().size() - 1;
            i += Character.charCount(c);
        }
        List<String> all = new ArrayList<>();
        for (int depth = 0; depth <= deepest && all.size() < most; depth++) {
            append(choices, 0, depth, "", most, all);
        }
        return all;
    }

    /** All readings whose choices are together as far from the first ones as {@code depth}. */
    private static void append(
            List<List<String>> choices, int at, int depth, String before, int most, List<String> all) {
        if (at == choices.size()) {
            if (depth == 0 && all.size() < most) {
                all.add(before);
            }
            return;
        }
        List<String> here = choices.get(at);
        for (int k = 0; k <= Math.min(depth, here.size() - 1) && all.size() < most; k++) {
            append(choices, at + 1, depth - k, before + here.get(k), most, all);
        }
    }

    /** The reading nearest to one in Hangul, for the reader; empty where there is none. */
    String nearest(String name, byte[] sound, SoundAlignment alignment) {
        if (name.codePointCount(0, name.length()) > CHARACTERS) {
            return "";
        }
        List<String> readings = new ArrayList<>(List.of(""));
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int row = Arrays.binarySearch(codePoints, c);
            if (row < 0) {
                return "";
            }
            List<String> longer = new ArrayList<>();
            for (String before : readings) {
                texts(i == 0 ? first[row] : later[row]).forEach(text -> longer.add(before + text));
            }
            readings = nearestBeginnings(longer, sound, alignment);
            i += Character.charCount(c);
        }
        return readings.isEmpty()
                ? ""
                : nearestBeginnings(readings, sound, alignment).getFirst();
    }

    /** Those that go on best, the nearest first. */
    private static List<String> nearestBeginnings(List<String> readings, byte[] sound, SoundAlignment alignment) {
        record Beginning(String text, double nearness) {}
        return readings.stream()
                .map(text -> new Beginning(
                        text, alignment.similarity(Segment.in(Segment.KOREAN, Segment.ofHangul(text)), sound)))
                .sorted((x, y) -> Double.compare(y.nearness, x.nearness))
                .limit(BEGINNINGS)
                .map(Beginning::text)
                .toList();
    }
}
