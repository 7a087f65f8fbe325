package org.comity.conflict.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Inverted lists from pieces to the marks that have them: scores all marks of a register in one pass. Immutable. */
final class PieceIndex {

    private final InvertedLists setsOf;
    private final int[] markOf;
    private final int[] sizes;

    private PieceIndex(InvertedLists setsOf, int[] markOf, int[] sizes) {
        this.setsOf = setsOf;
        this.markOf = markOf;
        this.sizes = sizes;
    }

    static PieceIndex none() {
        return new PieceIndex(InvertedLists.none(), new int[0], new int[0]);
    }

    /** @param fresh the sets of each fresh mark */
    PieceIndex merge(Order order, List<List<int[]>> fresh) {
        int total = 0;
        int count = 0;
        for (List<int[]> sets : fresh) {
            count += sets.size();
            for (int[] set : sets) {
                total = Math.addExact(total, set.length);
            }
        }
        long[] pairs = new long[total];
        int[] to = new int[markOf.length];
        Arrays.fill(to, -1);
        int[] marks = new int[markOf.length + count];
        int[] lengths = new int[marks.length];
        int set = 0;
        int before = 0;
        int n = 0;
        for (int mark = 0; mark < order.size(); mark++) {
            int from = order.from()[mark];
            if (from < 0) {
                for (int[] pieces : fresh.get(~from)) {
                    for (int piece : pieces) {
                        pairs[n++] = InvertedLists.pair(piece, set);
                    }
                    marks[set] = mark;
                    lengths[set++] = pieces.length;
                }
                continue;
            }
            while (before < markOf.length && markOf[before] < from) {
                before++;
            }
            for (; before < markOf.length && markOf[before] == from; before++) {
                to[before] = set;
                marks[set] = mark;
                lengths[set++] = sizes[before];
            }
        }
        return new PieceIndex(
                setsOf.merge(to, InvertedLists.of(pairs)), Arrays.copyOf(marks, set), Arrays.copyOf(lengths, set));
    }

    void write(SectionWriter out) throws IOException {
        out.ints(markOf);
        out.ints(sizes);
        setsOf.write(out);
    }

    static PieceIndex read(SectionReader in, int marks) throws IOException {
        int[] markOf = in.ints();
        int[] sizes = in.ints();
        DamagedIndex.unless(sizes.length == markOf.length, "sets without sizes");
        SectionReader.checkBelow(markOf, marks);
        SectionReader.checkBelow(sizes, Integer.MAX_VALUE);
        return new PieceIndex(InvertedLists.read(in, markOf.length), markOf, sizes);
    }

    /**
     * Raises, for each mark, the best shares that one of its sets has in common with one of those asked.
     *
     * @param both of both sets together
     * @param smaller of the smaller one: high when one stands inside the other
     */
    void raise(List<int[]> asked, float[] both, float[] smaller) {
        int[] shared = new int[sizes.length];
        int[] touched = new int[sizes.length];
        for (int[] pieces : asked) {
            int n = 0;
            for (int piece : pieces) {
                int list = setsOf.find(piece);
                if (list < 0) {
                    continue;
                }
                for (int i = setsOf.start(list), end = setsOf.end(list); i < end; i++) {
                    int set = setsOf.number(i);
                    if (shared[set]++ == 0) {
                        touched[n++] = set;
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                int set = touched[i];
                int mark = markOf[set];
                both[mark] = Math.max(both[mark], 2f * shared[set] / (pieces.length + sizes[set]));
                int least = Math.min(pieces.length, sizes[set]);
                if (least >= Pieces.INSIDE) {
                    smaller[mark] = Math.max(smaller[mark], (float) shared[set] / least);
                }
                shared[set] = 0;
            }
        }
    }
}
