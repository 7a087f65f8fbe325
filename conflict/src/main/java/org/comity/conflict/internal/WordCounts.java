package org.comity.conflict.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.comity.conflict.internal.Distinctiveness.Count;

/** In which marks of a forum a word stands, and how many owners these have. Immutable. */
final class WordCounts {

    /** Of the words, ascending; of so many bits that two words of one register do not share them. */
    private final long[] hashes;

    private final int[] starts;
    private final int[] marks;
    /** How many different ones each word has. */
    private final int[] owners;

    /** Where to look for a hash: one more than its place, 0 where none is; at least half of it is free. */
    private final int[] slots;

    private WordCounts(long[] hashes, int[] starts, int[] marks, int[] owners) {
        this.hashes = hashes;
        this.starts = starts;
        this.marks = marks;
        this.owners = owners;
        this.slots = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 4];
        for (int place = 0; place < hashes.length; place++) {
            int slot = slot(hashes[place]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = place + 1;
        }
    }

    private int slot(long hash) {
        return (int) hash & (slots.length - 1);
    }

    static WordCounts none() {
        return new WordCounts(new long[0], new int[1], new int[0], new int[0]);
    }

    static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** Of words that stand in one mark. */
    static long[] hashes(List<String> words) {
        return words.stream().mapToLong(WordCounts::hash).distinct().toArray();
    }

    Count find(String word) {
        long hash = hash(word);
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int place = slots[slot] - 1;
            if (hashes[place] == hash) {
                return new Count(starts[place + 1] - starts[place], owners[place]);
            }
        }
        return Count.NONE;
    }

    /**
     * These and the words of fresh marks.
     *
     * @param fresh hashes of the words of each fresh mark, each once
     * @param ownerOf the owner of each mark of the new order, equal numbers for equal owners
     */
    WordCounts merge(Order order, List<long[]> fresh, int[] ownerOf) {
        long[] all =
                new long[marks.length + fresh.stream().mapToInt(w -> w.length).sum()];
        System.arraycopy(hashes, 0, all, 0, hashes.length);
        int n = hashes.length;
        for (long[] words : fresh) {
            System.arraycopy(words, 0, all, n, words.length);
            n += words.length;
        }
        Arrays.parallelSort(all, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (distinct == 0 || all[distinct - 1] != all[i]) {
                all[distinct++] = all[i];
            }
        }
        long[] sorted = Arrays.copyOf(all, distinct);
        int[] places = new int[hashes.length];
        for (int word = 0; word < places.length; word++) {
            places[word] = Arrays.binarySearch(sorted, hashes[word]);
        }
        // Words before their marks: first how many marks each has, then which, in the order of the marks.
        int[][] freshPlaces = new int[fresh.size()][];
        int[] next = new int[distinct + 1];
        for (int mark = 0; mark < freshPlaces.length; mark++) {
            freshPlaces[mark] = places(sorted, fresh.get(mark));
            for (int place : freshPlaces[mark]) {
                next[place + 1]++;
            }
        }
        int[] before = marks.clone();
        for (int word = 0; word < places.length; word++) {
            for (int i = starts[word]; i < starts[word + 1]; i++) {
                before[i] = order.to()[marks[i]];
                next[places[word] + 1] += before[i] < 0 ? 0 : 1;
            }
        }
        for (int place = 0; place < distinct; place++) {
            next[place + 1] += next[place];
        }
        int[] ends = next.clone();
        int[] merged = new int[next[distinct]];
        for (int word = 0; word < places.length; word++) {
            for (int i = starts[word]; i < starts[word + 1]; i++) {
                if (before[i] >= 0) {
                    merged[ends[places[word]]++] = before[i];
                }
            }
        }
        for (int mark = 0; mark < order.size(); mark++) {
            if (order.from()[mark] < 0) {
                for (int place : freshPlaces[~order.from()[mark]]) {
                    merged[ends[place]++] = mark;
                }
            }
        }
        return of(sorted, next, merged, ownerOf);
    }

    private static int[] places(long[] sorted, long[] words) {
        int[] places = new int[words.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Arrays.binarySearch(sorted, words[i]);
        }
        return places;
    }

    /** Leaves out words without a mark, and counts owners. */
    private static WordCounts of(long[] hashes, int[] starts, int[] marks, int[] ownerOf) {
        int most = 0;
        for (int owner : ownerOf) {
            most = Math.max(most, Math.max(owner, ~owner));
        }
        int[] seenIn = new int[most + 1];
        Arrays.fill(seenIn, -1);
        int[] owners = new int[hashes.length];
        int kept = 0;
        for (int word = 0; word < hashes.length; word++) {
            int start = starts[word];
            int end = starts[word + 1];
            if (start == end) {
                continue;
            }
            Arrays.sort(marks, start, end);
            for (int i = start; i < end; i++) {
                int owner = ownerOf[marks[i]];
                int number = Math.max(owner, ~owner);
                if (seenIn[number] != word) {
                    seenIn[number] = word;
                    owners[kept]++;
                }
            }
            hashes[kept] = hashes[word];
            starts[kept++] = start;
        }
        starts[kept] = marks.length;
        return new WordCounts(
                Arrays.copyOf(hashes, kept), Arrays.copyOf(starts, kept + 1), marks, Arrays.copyOf(owners, kept));
    }

    void write(SectionWriter out) throws IOException {
        out.longs(hashes);
        out.ints(starts);
        out.ints(marks);
        out.ints(owners);
    }

    static WordCounts read(SectionReader in, int limit) throws IOException {
        long[] hashes = in.longs();
        int[] starts = in.ints();
        int[] marks = in.ints();
        int[] owners = in.ints();
        DamagedIndex.unless(
                starts.length == hashes.length + 1 && owners.length == hashes.length, "words without marks");
        for (int i = 1; i < hashes.length; i++) {
            DamagedIndex.unless(hashes[i - 1] < hashes[i], "words out of order");
        }
        SectionReader.checkStarts(starts, marks.length);
        SectionReader.checkBelow(marks, limit);
        return new WordCounts(hashes, starts, marks, owners);
    }
}
