package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What it costs to hear one sound for another, in hundredths of a plain consonant; symmetric, 0 only for equal segments.
 *
 * <p>{@code sound-costs.tsv} is set by hand from the series of the languages and holds for all systems;
 * {@code sound-costs-learned.tsv} replaces what could be learned from names that exist in several scripts. Public for the
 * training in bench.
 */
public final class SoundCosts {

    private static final int BITS = 7;
    private static final int ROW = 1 << BITS;

    /** No cost between different sounds is less: nothing heard differently is free. */
    private static final int LEAST = 2;

    private static final int[] SWAP = new int[ROW * ROW];

    /** By system of the other side, neighbour and segment, see {@link #neighbour}. */
    private static final int[] DROP = new int[3 * ROW * ROW];

    static {
        load(text("sound-costs.tsv"));
        learned(text("sound-costs-learned.tsv"));
    }

    private SoundCosts() {}

    private static String text(String name) {
        return new String(Tables.bytes(name), StandardCharsets.UTF_8);
    }

    /** The cost of two segments standing for each other lies at {@code a << 7 | b}. */
    public static int[] swaps() {
        return SWAP;
    }

    /**
     * The cost of a segment without counterpart lies at {@code other << 14 | neighbour << 7 | segment}, where other is the
     * system of the other side.
     */
    public static int[] drops() {
        return DROP;
    }

    /** The names of all segments by number, the system before the colon; the first is none. */
    public static List<String> names() {
        return IntStream.range(0, Segment.ALL).mapToObj(Segment::name).toList();
    }

    /**
     * The segment that decides how easily this one gets lost: for a coda the one after it, for all others the one before (a
     * vowel after s is often only there to be able to say it); 0 at the edges.
     */
    public static int neighbour(byte[] segments, int length, int at) {
        if (Segment.isCoda(segments[at])) {
            return at + 1 < length ? segments[at + 1] : 0;
        }
        return at > 0 ? segments[at - 1] : 0;
    }

    /** The system of the sounds of a reading: that of its first. */
    public static int system(byte[] segments) {
        return segments.length == 0 ? 0 : Segment.system(segments[0]);
    }

    private static void load(String text) {
        int[] base = new int[5];
        int[] swap = new int[Segment.COUNT * Segment.COUNT];
        int[] drop = new int[Segment.COUNT];
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
                drop[number(name)] = Integer.parseInt(parts[2]);
            }
        });
        for (int a = 1; a < Segment.COUNT; a++) {
            for (int b = 1; b < Segment.COUNT; b++) {
                swap[a * Segment.COUNT + b] = a == b ? 0 : defaultSwap(a, b, base, drop);
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
                        swap[a * Segment.COUNT + b] = Integer.parseInt(parts[2]);
                    }
                }
            }
        });
        for (int a = 1; a < Segment.ALL; a++) {
            for (int b = 1; b < Segment.ALL; b++) {
                int cost = swap[Segment.base(a) * Segment.COUNT + Segment.base(b)];
                SWAP[(a << BITS) | b] = a == b ? 0 : Math.max(LEAST, cost);
            }
            for (int neighbour = 0; neighbour < Segment.ALL; neighbour++) {
                for (int other = 0; other < 3; other++) {
                    DROP[(other << (2 * BITS)) | (neighbour << BITS) | a] = drop[Segment.base(a)];
                }
            }
        }
    }

    /** Lines {@code swap A B COST} and {@code drop OTHER NEIGHBOUR SEGMENT COST} with the names of systems and segments. */
    private static void learned(String text) {
        List<String> names = names();
        List<String> systems = List.of("zh", "ko", "la");
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String[] parts = line.split("\t", -1);
            int cost = Math.max(LEAST, Integer.parseInt(parts[parts.length - 1]));
            if (parts[0].equals("swap")) {
                int a = known(names, parts[1]);
                int b = known(names, parts[2]);
                SWAP[(a << BITS) | b] = cost;
                SWAP[(b << BITS) | a] = cost;
            } else {
                int other = known(systems, parts[1]);
                DROP[(other << (2 * BITS)) | (known(names, parts[2]) << BITS) | known(names, parts[3])] = cost;
            }
        });
    }

    private static int known(List<String> names, String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalStateException("sound-costs-learned.tsv names an unknown sound " + name);
        }
        return at;
    }

    /** A vowel never stands for a consonant: there dropping both is the only way. */
    private static int defaultSwap(int a, int b, int[] base, int[] drop) {
        boolean vowelA = Segment.isVowel(a);
        boolean vowelB = Segment.isVowel(b);
        if (vowelA || vowelB || Segment.isGlide(a) || Segment.isGlide(b)) {
            if (vowelA && vowelB) {
                return base[2];
            }
            return Segment.isGlide(a) && Segment.isGlide(b) ? base[3] : drop[a] + drop[b];
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
