package org.comity.conflict.internal;

import java.io.IOException;
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

    static InvertedLists none() {
        return new InvertedLists(new int[0], new int[1], new int[0]);
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

    /**
     * These with other numbers, and others beside them: what {@link #of} would make of all.
     *
     * @param to the new number of each, -1 where it goes; those that stay keep their order
     * @param fresh with new numbers
     */
    InvertedLists merge(int[] to, InvertedLists fresh) {
        if (numbers.length == 0) {
            return fresh;
        }
        int[] allKeys = new int[keys.length + fresh.keys.length];
        int[] allStarts = new int[allKeys.length + 1];
        int[] all = new int[Math.addExact(numbers.length, fresh.numbers.length)];
        int size = 0;
        int distinct = 0;
        for (int i = 0, j = 0; i < keys.length || j < fresh.keys.length; ) {
            boolean own = j == fresh.keys.length || (i < keys.length && keys[i] <= fresh.keys[j]);
            boolean other = i == keys.length || (j < fresh.keys.length && fresh.keys[j] <= keys[i]);
            int before = size;
            int a = own ? starts[i] : 0;
            int aEnd = own ? starts[i + 1] : 0;
            int b = other ? fresh.starts[j] : 0;
            int bEnd = other ? fresh.starts[j + 1] : 0;
            while (a < aEnd || b < bEnd) {
                if (a < aEnd && to[numbers[a]] < 0) {
                    a++;
                } else if (b == bEnd || (a < aEnd && to[numbers[a]] <= fresh.numbers[b])) {
                    all[size++] = to[numbers[a++]];
                } else {
                    all[size++] = fresh.numbers[b++];
                }
            }
            if (size > before) {
                allStarts[distinct] = before;
                allKeys[distinct++] = own ? keys[i] : fresh.keys[j];
            }
            i += own ? 1 : 0;
            j += other ? 1 : 0;
        }
        allStarts[distinct] = size;
        return new InvertedLists(
                Arrays.copyOf(allKeys, distinct), Arrays.copyOf(allStarts, distinct + 1), Arrays.copyOf(all, size));
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

    void write(SectionWriter out) throws IOException {
        out.ints(keys);
        out.ints(starts);
        out.ints(numbers);
    }

    /** @param limit above every number */
    static InvertedLists read(SectionReader in, int limit) throws IOException {
        int[] keys = in.ints();
        int[] starts = in.ints();
        int[] numbers = in.ints();
        for (int i = 1; i < keys.length; i++) {
            DamagedIndex.unless(keys[i - 1] < keys[i], "keys out of order");
        }
        DamagedIndex.unless(starts.length == keys.length + 1, "lists without keys");
        SectionReader.checkStarts(starts, numbers.length);
        SectionReader.checkBelow(numbers, limit);
        return new InvertedLists(keys, starts, numbers);
    }
}
