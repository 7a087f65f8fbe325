package org.comity.conflict.internal;

import java.util.List;
import java.util.function.Function;

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

    static PieceIndex of(List<IndexedMark> marks, Function<Pieces, List<int[]>> part) {
        int count = 0;
        int total = 0;
        for (IndexedMark mark : marks) {
            for (int[] set : part.apply(mark.pieces())) {
                count++;
                total += set.length;
            }
        }
        int[] markOf = new int[count];
        int[] sizes = new int[count];
        long[] pairs = new long[total];
        int set = 0;
        int n = 0;
        for (int mark = 0; mark < marks.size(); mark++) {
            for (int[] pieces : part.apply(marks.get(mark).pieces())) {
                for (int piece : pieces) {
                    pairs[n++] = InvertedLists.pair(piece, set);
                }
                markOf[set] = mark;
                sizes[set++] = pieces.length;
            }
        }
        return new PieceIndex(InvertedLists.of(pairs), markOf, sizes);
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
