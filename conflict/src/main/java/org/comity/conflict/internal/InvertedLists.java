package org.comity.conflict.internal;

import java.util.Arrays;

/** From a key to the numbers that carry it, in three arrays. Immutable. */
final class InvertedLists {

    private final int[] keys;
    private final int[] starts;
    private final int[] numbers;

    private InvertedLists(int[] keys, int[] starts, int[] numbers) {
        this.keys = keys;
        this.starts = starts;
        this.numbers = numbers;
    }

    static long pair(int key, int number) {
        return ((long) key << 32) | number;
    }

    /** @param pairs made by {@link #pair}, in any order; sorted in place */
    static InvertedLists of(long[] pairs) {
        Arrays.parallelSort(pairs);
        int total = pairs.length;
        int[] numbers = new int[total];
        int[] keys = new int[total];
        int[] starts = new int[total + 1];
        int distinct = 0;
        for (int i = 0; i < total; i++) {
            int key = (int) (pairs[i] >> 32);
            if (distinct == 0 || keys[distinct - 1] != key) {
                starts[distinct] = i;
                keys[distinct++] = key;
            }
            numbers[i] = (int) pairs[i];
        }
        starts[distinct] = total;
        return new InvertedLists(Arrays.copyOf(keys, distinct), Arrays.copyOf(starts, distinct + 1), numbers);
    }

    /** The place of the list of this key; negative when nothing carries it. */
    int find(int key) {
        return Arrays.binarySearch(keys, key);
    }

    int start(int list) {
        return starts[list];
    }

    int end(int list) {
        return starts[list + 1];
    }

    /** The number at a place from {@link #start} to before {@link #end}, ascending. */
    int number(int at) {
        return numbers[at];
    }
}
