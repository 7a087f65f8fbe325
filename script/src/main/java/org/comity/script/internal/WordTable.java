package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * The words of one language with the concepts they name. A stretch of text is looked up by a hash that grows with it
 * ({@link #hash}), so that all stretches from one place cost little more than the longest.
 */
final class WordTable {

    private final char[] pool;
    /** Word i stands in the pool from start[i] to start[i + 1], its concepts likewise. */
    private final int[] start;

    private final int[] concepts;
    private final int[] conceptStart;
    /** Word numbers plus one by hash, open addressing; 0 where free. */
    private final int[] slots;

    private final int longest;

    private WordTable(char[] pool, int[] start, int[] concepts, int[] conceptStart) {
        this.pool = pool;
        this.start = start;
        this.concepts = concepts;
        this.conceptStart = conceptStart;
        int words = start.length - 1;
        int size = Integer.highestOneBit(Math.max(8, words * 3));
        slots = new int[size];
        int most = 0;
        for (int word = 0; word < words; word++) {
            int hash = 0;
            for (int i = start[word]; i < start[word + 1]; i++) {
                hash = hash(hash, pool[i]);
            }
            most = Math.max(most, start[word + 1] - start[word]);
            int slot = slot(hash);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = word + 1;
        }
        longest = most;
    }

    /** As the generator wrote it: number of words, their lengths, their letters in UTF-8, how many concepts each, concepts. */
    static WordTable read(ByteBuffer in) {
        int words = in.getInt();
        int[] start = new int[words + 1];
        for (int i = 0; i < words; i++) {
            start[i + 1] = start[i] + in.get();
        }
        byte[] letters = new byte[in.getInt()];
        in.get(letters);
        int[] conceptStart = new int[words + 1];
        for (int i = 0; i < words; i++) {
            conceptStart[i + 1] = conceptStart[i] + in.get();
        }
        int[] concepts = new int[conceptStart[words]];
        for (int i = 0; i < concepts.length; i++) {
            concepts[i] = in.getShort() & 0xFFFF;
        }
        return new WordTable(new String(letters, StandardCharsets.UTF_8).toCharArray(), start, concepts, conceptStart);
    }

    static WordTable of(SortedMap<String, int[]> words) {
        StringBuilder pool = new StringBuilder();
        int[] start = new int[words.size() + 1];
        int[] conceptStart = new int[words.size() + 1];
        int[] concepts = new int[16];
        int at = 0;
        for (var word : words.entrySet()) {
            pool.append(word.getKey());
            int[] named = word.getValue();
            int from = conceptStart[at];
            if (from + named.length > concepts.length) {
                concepts = Arrays.copyOf(concepts, 2 * (from + named.length));
            }
            System.arraycopy(named, 0, concepts, from, named.length);
            at++;
            start[at] = pool.length();
            conceptStart[at] = from + named.length;
        }
        return new WordTable(
                pool.toString().toCharArray(), start, Arrays.copyOf(concepts, conceptStart[at]), conceptStart);
    }

    /** The hash of a word by its letters one after the other, beginning with 0. */
    static int hash(int hash, char next) {
        return hash * 31 + next;
    }

    /** The number of letters of the longest word. */
    int longest() {
        return longest;
    }

    /** The word that stands in the text from a place, by its {@link #hash}; -1 when it is none. */
    int find(char[] text, int from, int length, int hash) {
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int word = slots[slot] - 1;
            int at = start[word];
            if (start[word + 1] - at == length && Arrays.equals(pool, at, at + length, text, from, from + length)) {
                return word;
            }
        }
        return -1;
    }

    int count(int word) {
        return conceptStart[word + 1] - conceptStart[word];
    }

    int concept(int word, int k) {
        return concepts[conceptStart[word] + k];
    }

    private int slot(int hash) {
        return ((hash * 0x9E3779B1) >>> 7) & (slots.length - 1);
    }
}
