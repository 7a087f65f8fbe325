package org.comity.conflict.internal;

import java.util.Arrays;

/**
 * Where the marks of a new index come from: those that stay of the index before, and fresh ones, in the order of their ids.
 *
 * @param from by new number: the number before, or {@code ~n} for the n-th of the fresh ones
 * @param to by number before: the new number, -1 for a mark that goes
 */
record Order(int[] from, int[] to) {

    /** All fresh. */
    static Order fresh(int size) {
        int[] from = new int[size];
        Arrays.setAll(from, i -> ~i);
        return new Order(from, new int[0]);
    }

    int size() {
        return from.length;
    }
}
