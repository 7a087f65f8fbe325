package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The costs of {@code sound-costs.tsv} as arrays, in hundredths of a consonant; symmetric, 0 only for equal segments. */
final class SoundCosts {

    private static final int ROW = 64;

    private static final int[] SWAP = new int[ROW * ROW];
    private static final int[] DROP = new int[ROW];

    static {
        load(new String(Tables.bytes("sound-costs.tsv"), StandardCharsets.UTF_8));
    }

    private SoundCosts() {}

    static int swap(int a, int b) {
        return SWAP[(a << 6) | b];
    }

    static int drop(int segment) {
        return DROP[segment];
    }

    static int[] swaps() {
        return SWAP;
    }

    static int[] drops() {
        return DROP;
    }

    private static void load(String text) {
        int[] base = new int[5];
        text.lines().filter(line -> line.startsWith("base")).forEach(line -> {
            String[] parts = line.split("\t", -1);
            int cost = Integer.parseInt(parts[2]);
            switch (parts[1]) {
                case "consonant" -> base[0] = cost;
                case "coda" -> base[1] = cost;
                case "vowel" -> base[2] = cost;
                case "glide" -> base[3] = cost;
                case "coda-consonant" -> base[4] = cost;
                default -> throw new IllegalStateException("sound-costs.tsv: " + line);
            }
        });
        text.lines().filter(line -> line.startsWith("drop")).forEach(line -> {
            String[] parts = line.split("\t", -1);
            for (String name : parts[1].split(" ", -1)) {
                DROP[number(name)] = Integer.parseInt(parts[2]);
            }
        });
        for (int a = 1; a < Segment.COUNT; a++) {
            for (int b = 1; b < Segment.COUNT; b++) {
                SWAP[(a << 6) | b] = a == b ? 0 : defaultSwap(a, b, base);
            }
        }
        text.lines().filter(line -> line.startsWith("swap")).forEach(line -> {
            String[] parts = line.split("\t", -1);
            int[] group = Arrays.stream(parts[1].split(" ", -1))
                    .mapToInt(SoundCosts::number)
                    .toArray();
            for (int a : group) {
                for (int b : group) {
                    if (a != b) {
                        SWAP[(a << 6) | b] = Integer.parseInt(parts[2]);
                    }
                }
            }
        });
    }

    /** A vowel never stands for a consonant: there dropping both is the only way. */
    private static int defaultSwap(int a, int b, int[] base) {
        boolean vowelA = Segment.isVowel(a);
        boolean vowelB = Segment.isVowel(b);
        if (vowelA || vowelB || Segment.isGlide(a) || Segment.isGlide(b)) {
            if (vowelA && vowelB) {
                return base[2];
            }
            return Segment.isGlide(a) && Segment.isGlide(b) ? base[3] : DROP[a] + DROP[b];
        }
        if (Segment.isCoda(a) && Segment.isCoda(b)) {
            return base[1];
        }
        return Segment.isCoda(a) || Segment.isCoda(b) ? base[4] : base[0];
    }

    private static int number(String name) {
        for (int i = 1; i < Segment.NAMES.length; i++) {
            if (Segment.NAMES[i].equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("sound-costs.tsv names an unknown segment " + name);
    }
}
