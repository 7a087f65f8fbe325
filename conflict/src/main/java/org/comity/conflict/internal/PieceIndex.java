package org.comity.conflict.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Inverted lists from pieces to the marks that have them: scores all marks of a register in one pass. Immutable. */
final class PieceIndex {

    private final int[] keys;
    private final int[] starts;
    private final int[] sets;
    private final int[] markOf;
    private final int[] sizes;

    private PieceIndex(int[] keys, int[] starts, int[] sets, int[] markOf, int[] sizes) {
        this.keys = keys;
        this.starts = starts;
        this.sets = sets;
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
                    pairs[n++] = ((long) piece << 32) | set;
                }
                markOf[set] = mark;
                sizes[set++] = pieces.length;
            }
        }
        Arrays.parallelSort(pairs);
        int[] sets = new int[total];
        int[] keys = new int[total];
        int[] starts = new int[total + 1];
        int distinct = 0;
        for (int i = 0; i < total; i++) {
            int key = (int) (pairs[i] >> 32);
            if (distinct == 0 || keys[distinct - 1] != key) {
                starts[distinct] = i;
                keys[distinct++] = key;
            }
            sets[i] = (int) pairs[i];
        }
        starts[distinct] = total;
        return new PieceIndex(Arrays.copyOf(keys, distinct), Arrays.copyOf(starts, distinct + 1), sets, markOf, sizes);
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
                int at = Arrays.binarySearch(keys, piece);
                if (at < 0) {
                    continue;
                }
                for (int i = starts[at]; i < starts[at + 1]; i++) {
                    int set = sets[i];
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
