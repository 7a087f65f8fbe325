package org.comity.script.internal;

import java.nio.ByteBuffer;

/**
 * How characters look when printed: for each Hanzi its place along the axes in which Hanzi differ most, for Hangul how
 * alike its letters look inside a syllable. How it is made: {@code org.comity.bench.tables.ShapeTable}.
 */
final class ShapeTable {

    private static final ShapeTable TABLE = new ShapeTable(Tables.open("shapes.tbl"));

    private static final int FIRST_DIRECT = 0x3400;
    private static final int LAST_DIRECT = 0x9FFF;

    private static final int ONSETS = 19;
    private static final int VOWELS = 21;
    private static final int CODAS = 28;

    private final int axes;
    private final int rareAxes;
    private final float[] weights;
    private final Block[] blocks;
    private final byte[][] groups;
    private final byte[] onsets = new byte[ONSETS * ONSETS];
    private final byte[] vowels = new byte[VOWELS * VOWELS];
    private final byte[] codas = new byte[CODAS * CODAS];

    /** Places of the characters of the Basic Multilingual Plane by code point, empty when not drawn. */
    private final byte[] places;

    private final float[] lengths;
    /** As {@link #lengths}, along the axes that rare characters have. */
    private final float[] rareLengths;
    /** The two nearest groups of a character, each plus one; filled as they are asked for, always with the same value. */
    private final int[] nearest = new int[LAST_DIRECT - FIRST_DIRECT + 1];

    private record Block(int first, int last, byte[] places, float[] lengths) {}

    private ShapeTable(ByteBuffer in) {
        axes = in.get();
        rareAxes = in.get();
        weights = new float[axes];
        for (int i = 0; i < axes; i++) {
            weights[i] = in.getFloat();
        }
        places = new byte[(LAST_DIRECT - FIRST_DIRECT + 1) * axes];
        lengths = new float[LAST_DIRECT - FIRST_DIRECT + 1];
        rareLengths = new float[LAST_DIRECT - FIRST_DIRECT + 1];
        for (int block = in.get(); block > 0; block--) {
            int first = in.getInt();
            int last = in.getInt();
            for (int c = first; c <= last; c++) {
                int row = c - FIRST_DIRECT;
                lengths[row] = read(in, axes, places, row * axes);
                rareLengths[row] = length(places, row * axes, rareAxes);
            }
        }
        blocks = new Block[in.get()];
        for (int i = 0; i < blocks.length; i++) {
            int first = in.getInt();
            int last = in.getInt();
            byte[] rare = new byte[(last - first + 1) * rareAxes];
            float[] rareLength = new float[last - first + 1];
            for (int row = 0; row < rareLength.length; row++) {
                rareLength[row] = read(in, rareAxes, rare, row * rareAxes);
            }
            blocks[i] = new Block(first, last, rare, rareLength);
        }
        groups = new byte[in.getShort()][axes];
        for (byte[] group : groups) {
            read(in, axes, group, 0);
        }
        in.get(onsets);
        in.get(vowels);
        in.get(codas);
    }

    static ShapeTable get() {
        return TABLE;
    }

    /** Weighs the steps and scales them to bytes; the length of what was read, 0 for a character not drawn. */
    private float read(ByteBuffer in, int count, byte[] out, int at) {
        float[] place = new float[count];
        boolean drawn = false;
        double sum = 0;
        for (int k = 0; k < count; k += 2) {
            int pair = in.get() & 0xFF;
            drawn |= pair != 0;
            place[k] = ((pair >>> 4) - 7.5f) * weights[k];
            place[k + 1] = ((pair & 15) - 7.5f) * weights[k + 1];
            sum += place[k] * place[k] + place[k + 1] * place[k + 1];
        }
        if (!drawn) {
            return 0;
        }
        double scale = 127 / Math.sqrt(sum);
        for (int k = 0; k < count; k++) {
            out[at + k] = (byte) Math.round(place[k] * scale);
        }
        return length(out, at, count);
    }

    private static float length(byte[] places, int at, int count) {
        int sum = 0;
        for (int k = at; k < at + count; k++) {
            sum += places[k] * places[k];
        }
        return (float) Math.sqrt(sum);
    }

    /** The cosine of the two places, -1 to 1; NaN when either is not drawn. */
    float likeness(int a, int b) {
        boolean directA = a >= FIRST_DIRECT && a <= LAST_DIRECT;
        boolean directB = b >= FIRST_DIRECT && b <= LAST_DIRECT;
        if (directA && directB) {
            int rowA = a - FIRST_DIRECT;
            int rowB = b - FIRST_DIRECT;
            // 0 / 0 for what is not drawn
            return dot(places, rowA * axes, places, rowB * axes, axes) / (lengths[rowA] * lengths[rowB]);
        }
        Block blockA = directA ? null : find(a);
        Block blockB = directB ? null : find(b);
        if ((!directA && blockA == null) || (!directB && blockB == null)) {
            return Float.NaN;
        }
        int rowA = a - (blockA == null ? FIRST_DIRECT : blockA.first);
        int rowB = b - (blockB == null ? FIRST_DIRECT : blockB.first);
        int dot = dot(
                blockA == null ? places : blockA.places,
                rowA * (blockA == null ? axes : rareAxes),
                blockB == null ? places : blockB.places,
                rowB * (blockB == null ? axes : rareAxes),
                rareAxes);
        return dot
                / ((blockA == null ? rareLengths[rowA] : blockA.lengths[rowA])
                        * (blockB == null ? rareLengths[rowB] : blockB.lengths[rowB]));
    }

    private static int dot(byte[] a, int atA, byte[] b, int atB, int count) {
        int sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[atA + k] * b[atB + k];
        }
        return sum;
    }

    private @org.jspecify.annotations.Nullable Block find(int codePoint) {
        for (Block block : blocks) {
            if (codePoint >= block.first && codePoint <= block.last) {
                return block;
            }
        }
        return null;
    }

    /** The two groups of shape that the character is nearest to, the nearer in the low half; 0 when it is not drawn. */
    int groups(int codePoint) {
        if (codePoint < FIRST_DIRECT || codePoint > LAST_DIRECT || lengths[codePoint - FIRST_DIRECT] == 0) {
            return 0;
        }
        int row = codePoint - FIRST_DIRECT;
        int known = nearest[row];
        if (known == 0) {
            int best = 0;
            int second = 0;
            int bestDot = Integer.MIN_VALUE;
            int secondDot = Integer.MIN_VALUE;
            for (int g = 0; g < groups.length; g++) {
                int dot = dot(places, row * axes, groups[g], 0, axes);
                if (dot > bestDot) {
                    second = best;
                    secondDot = bestDot;
                    best = g;
                    bestDot = dot;
                } else if (dot > secondDot) {
                    second = g;
                    secondDot = dot;
                }
            }
            known = (second + 1) << 16 | (best + 1);
            nearest[row] = known;
        }
        return known;
    }

    /** 0 to 1 */
    double onset(int a, int b) {
        return onsets[a * ONSETS + b] / 100.0;
    }

    double vowel(int a, int b) {
        return vowels[a * VOWELS + b] / 100.0;
    }

    double coda(int a, int b) {
        return codas[a * CODAS + b] / 100.0;
    }
}
