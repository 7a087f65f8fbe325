package org.comity.bench.train;

import java.util.Arrays;

/** Slopes of the loss by parameter, in the order they came up: their sum does not depend on chance. */
final class Gradient {

    private int[] parameters = new int[256];
    private float[] slopes = new float[256];
    private int size;

    void add(int parameter, float slope) {
        if (size == parameters.length) {
            parameters = Arrays.copyOf(parameters, size * 2);
            slopes = Arrays.copyOf(slopes, size * 2);
        }
        parameters[size] = parameter;
        slopes[size++] = slope;
    }

    /** Adds the slopes to sums by parameter. */
    void addTo(float[] sums) {
        for (int i = 0; i < size; i++) {
            sums[parameters[i]] += slopes[i];
        }
    }
}
