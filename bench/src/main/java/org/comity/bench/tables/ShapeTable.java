package org.comity.bench.tables;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code shapes.tbl} of {@code script}: how characters look when printed. Each Hanzi is drawn in Noto Serif CJK SC,
 * or in HanaMin when Noto has none, described by its strokes and kept as its place along the axes in which Hanzi differ
 * most, four bits each. Hangul is drawn in Noto Sans CJK KR; what is kept of it is how alike its letters look inside
 * syllables. The fonts are Debian's {@code fonts-noto-cjk} and {@code fonts-hanazono}, named in NOTICE.
 */
public final class ShapeTable {

    public static final String NAME = "shapes.tbl";

    /** Characters of trade: the basic block and extension A. */
    private static final int[][] USUAL = {{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}};

    /** Extensions B to D: hardly met in marks, kept coarsely. */
    private static final int[][] RARE = {{0x20000, 0x2A6DF}, {0x2A700, 0x2B81D}};

    static final int AXES = 48;
    static final int RARE_AXES = 16;

    /** Sixteen steps cover this many standard deviations. */
    private static final double REACH = 5.2;
    /** Between no and full whitening: axes of small spread tell look-alikes apart, axes of large spread kinds of shape. */
    private static final double POWER = 0.75;

    private static final int GROUPS = 2048;
    private static final int ROUNDS = 6;
    private static final long SEED = 20_26;

    private final GlyphImages serif;
    private final GlyphImages usualRest;
    private final GlyphImages rareRest;
    private final GlyphImages korean;

    private ShapeTable(Path noto, Path hana) throws IOException {
        serif = new GlyphImages(noto.resolve("NotoSerifCJK-Regular.ttc"), "NotoSerifCJKsc-Regular");
        korean = new GlyphImages(noto.resolve("NotoSansCJK-Regular.ttc"), "NotoSansCJKkr-Regular");
        usualRest = new GlyphImages(hana.resolve("HanaMinA.ttf"), "HanaMinA");
        rareRest = new GlyphImages(hana.resolve("HanaMinB.ttf"), "HanaMinB");
    }

    /** Arguments: output folder, then optionally the folders of the Noto CJK and the Hanazono fonts. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("usage: ShapeTable OUTPUT [NOTO_FOLDER [HANAZONO_FOLDER]]");
        }
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out);
        Files.write(
                out.resolve(NAME),
                generate(
                        Path.of(arguments.length > 1 ? arguments[1] : "/usr/share/fonts/opentype/noto"),
                        Path.of(arguments.length > 2 ? arguments[2] : "/usr/share/fonts/truetype/hanazono")));
    }

    public static byte[] generate(Path noto, Path hana) throws IOException {
        return new ShapeTable(noto, hana).run();
    }

    private byte[] run() throws IOException {
        List<float[]> both = new ArrayList<>();
        List<float[]> bothInHana = new ArrayList<>();
        for (int c = USUAL[1][0]; c <= USUAL[1][1]; c += 4) {
            float[] inSerif = serif.describe(c);
            float[] inHana = usualRest.describe(c);
            if (inSerif != null && inHana != null) {
                both.add(inSerif);
                bothInHana.add(inHana);
            }
        }
        // The same character is a little heavier in one font than in the other: each font has its own middle.
        double[] serifMiddle = middle(both);
        double[] hanaMiddle = middle(bothInHana);
        PrincipalAxes axes =
                PrincipalAxes.of(both.stream().map(f -> less(f, serifMiddle)).toList(), AXES);
        NavigableMap<Integer, byte[]> usual = codes(USUAL, usualRest, axes, serifMiddle, hanaMiddle);
        NavigableMap<Integer, byte[]> rare = codes(RARE, rareRest, axes, serifMiddle, hanaMiddle);
        double[] weights = new double[AXES];
        for (int i = 0; i < AXES; i++) {
            weights[i] = StrictMath.pow(axes.spread()[i], POWER);
        }
        byte[][] groups = groups(usual, weights);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(AXES);
            out.writeByte(RARE_AXES);
            for (double weight : weights) {
                out.writeFloat((float) weight);
            }
            write(out, USUAL, usual, AXES);
            write(out, RARE, rare, RARE_AXES);
            out.writeShort(groups.length);
            for (byte[] group : groups) {
                pack(out, group, AXES);
            }
            writeHangul(out);
        }
        return bytes.toByteArray();
    }

    private NavigableMap<Integer, byte[]> codes(
            int[][] blocks, GlyphImages rest, PrincipalAxes axes, double[] serifMiddle, double[] restMiddle) {
        NavigableMap<Integer, byte[]> codes = new TreeMap<>();
        for (int[] block : blocks) {
            for (int c = block[0]; c <= block[1]; c++) {
                float[] drawn = serif.describe(c);
                double[] middle = serifMiddle;
                if (drawn == null) {
                    drawn = rest.describe(c);
                    middle = restMiddle;
                }
                if (drawn != null) {
                    codes.put(c, code(less(drawn, middle), axes));
                }
            }
        }
        return codes;
    }

    private static double[] middle(List<float[]> samples) {
        double[] middle = new double[GlyphImages.FEATURES];
        for (float[] sample : samples) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += sample[i];
            }
        }
        for (int i = 0; i < middle.length; i++) {
            middle[i] /= samples.size();
        }
        return middle;
    }

    private static double[] less(float[] drawn, double[] middle) {
        double[] out = new double[middle.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = drawn[i] - middle[i];
        }
        return out;
    }

    private static byte[] code(double[] centred, PrincipalAxes axes) {
        byte[] code = new byte[AXES];
        for (int k = 0; k < AXES; k++) {
            double place = 0;
            double[] axis = axes.axes()[k];
            for (int i = 0; i < centred.length; i++) {
                place += axis[i] * centred[i];
            }
            double step = axes.spread()[k] * REACH / 15;
            code[k] = (byte) Math.clamp(Math.round(place / step + 7.5), 0, 15);
        }
        return code;
    }

    private static void write(DataOutputStream out, int[][] blocks, NavigableMap<Integer, byte[]> codes, int axes)
            throws IOException {
        out.writeByte(blocks.length);
        for (int[] block : blocks) {
            out.writeInt(block[0]);
            out.writeInt(block[1]);
            for (int c = block[0]; c <= block[1]; c++) {
                pack(out, codes.get(c), axes);
            }
        }
    }

    /** Two places a byte; a character that no font has is all zero. */
    private static void pack(DataOutputStream out, byte @Nullable [] code, int axes) throws IOException {
        for (int k = 0; k < axes; k += 2) {
            out.writeByte(code == null ? 0 : code[k] << 4 | code[k + 1]);
        }
    }

    /** Spherical k-means with seeded beginnings: characters of one group look somewhat alike. */
    private static byte[][] groups(NavigableMap<Integer, byte[]> usual, double[] weights) {
        List<byte[]> codes = usual.entrySet().stream()
                .filter(entry -> entry.getKey() >= USUAL[1][0])
                .map(Map.Entry::getValue)
                .toList();
        float[][] points = codes.stream().map(code -> unit(code, weights)).toArray(float[][]::new);
        SplittableRandom random = new SplittableRandom(SEED);
        float[][] centres = new float[GROUPS][];
        int[] nearest = new int[points.length];
        for (int g = 0; g < GROUPS; g++) {
            centres[g] = points[random.nextInt(points.length)].clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, points.length).parallel().forEach(i -> nearest[i] = nearest(points[i], centres));
            for (float[] centre : centres) {
                java.util.Arrays.fill(centre, 0);
            }
            for (int i = 0; i < points.length; i++) {
                float[] centre = centres[nearest[i]];
                for (int k = 0; k < AXES; k++) {
                    centre[k] += points[i][k];
                }
            }
            for (int g = 0; g < GROUPS; g++) {
                if (!scaleToUnit(centres[g])) {
                    centres[g] = points[random.nextInt(points.length)].clone();
                }
            }
        }
        byte[][] packed = new byte[GROUPS][AXES];
        for (int g = 0; g < GROUPS; g++) {
            double largest = 0;
            for (int k = 0; k < AXES; k++) {
                largest = Math.max(largest, Math.abs(centres[g][k] / weights[k]));
            }
            for (int k = 0; k < AXES; k++) {
                packed[g][k] = (byte) Math.clamp(Math.round(centres[g][k] / weights[k] / largest * 7.5 + 7.5), 0, 15);
            }
        }
        return packed;
    }

    private static float[] unit(byte[] code, double[] weights) {
        float[] out = new float[AXES];
        for (int k = 0; k < AXES; k++) {
            out[k] = (float) ((code[k] - 7.5) * weights[k]);
        }
        scaleToUnit(out);
        return out;
    }

    private static boolean scaleToUnit(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += v * v;
        }
        if (sum == 0) {
            return false;
        }
        float norm = (float) Math.sqrt(sum);
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= norm;
        }
        return true;
    }

    private static int nearest(float[] point, float[][] centres) {
        int best = 0;
        float bestDot = -2;
        for (int g = 0; g < centres.length; g++) {
            float dot = 0;
            float[] centre = centres[g];
            for (int k = 0; k < AXES; k++) {
                dot += point[k] * centre[k];
            }
            if (dot > bestDot) {
                bestDot = dot;
                best = g;
            }
        }
        return best;
    }

    private static final int ONSETS = 19;
    private static final int VOWELS = 21;
    private static final int CODAS = 28;

    /** Of how alike letters of Hangul are, at the end of the table. */
    static final int HANGUL_BYTES = ONSETS * ONSETS + VOWELS * VOWELS + CODAS * CODAS;

    /** None, ㄴ and ㅇ stand for all codas where the coda is not what differs. */
    private static final int[] SOME_CODAS = {0, 4, 21};
    /** ㄱ, ㅁ, ㅅ, ㅇ and ㅎ for all onsets. */
    private static final int[] SOME_ONSETS = {0, 6, 9, 11, 18};
    /** One vowel of each place: ㅏ, ㅓ, ㅗ, ㅜ, ㅣ. */
    private static final int[] SOME_VOWELS = {0, 4, 8, 13, 20};

    /** How alike two onsets, vowels, codas look inside otherwise equal syllables, in hundredths. */
    private void writeHangul(DataOutputStream out) throws IOException {
        float[][] drawn = new float[ONSETS * VOWELS * CODAS][];
        for (int i = 0; i < drawn.length; i++) {
            float[] features = korean.describe(0xAC00 + i);
            if (features == null) {
                throw new IOException("the Korean font lacks " + Character.toString(0xAC00 + i));
            }
            drawn[i] = features;
        }
        double[] middle = middle(List.of(drawn));
        double[][] syllables = new double[drawn.length][];
        for (int i = 0; i < drawn.length; i++) {
            syllables[i] = less(drawn[i], middle);
        }
        for (int a = 0; a < ONSETS; a++) {
            for (int b = 0; b < ONSETS; b++) {
                double sum = 0;
                for (int vowel = 0; vowel < VOWELS; vowel++) {
                    for (int coda : SOME_CODAS) {
                        sum += cosine(syllables[at(a, vowel, coda)], syllables[at(b, vowel, coda)]);
                    }
                }
                out.writeByte(hundredths(sum / (VOWELS * SOME_CODAS.length)));
            }
        }
        for (int a = 0; a < VOWELS; a++) {
            for (int b = 0; b < VOWELS; b++) {
                double sum = 0;
                for (int onset = 0; onset < ONSETS; onset++) {
                    for (int coda : SOME_CODAS) {
                        sum += cosine(syllables[at(onset, a, coda)], syllables[at(onset, b, coda)]);
                    }
                }
                out.writeByte(hundredths(sum / (ONSETS * SOME_CODAS.length)));
            }
        }
        for (int a = 0; a < CODAS; a++) {
            for (int b = 0; b < CODAS; b++) {
                double sum = 0;
                for (int onset : SOME_ONSETS) {
                    for (int vowel : SOME_VOWELS) {
                        sum += cosine(syllables[at(onset, vowel, a)], syllables[at(onset, vowel, b)]);
                    }
                }
                out.writeByte(hundredths(sum / (SOME_ONSETS.length * SOME_VOWELS.length)));
            }
        }
    }

    private static int at(int onset, int vowel, int coda) {
        return (onset * VOWELS + vowel) * CODAS + coda;
    }

    private static double cosine(double[] a, double[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }

    private static int hundredths(double likeness) {
        return Math.clamp(Math.round(likeness * 100), 0, 100);
    }
}
