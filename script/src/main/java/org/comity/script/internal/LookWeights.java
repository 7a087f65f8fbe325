package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import org.comity.script.GlyphLikeness;

/**
 * The weights of {@code look-weights.tsv}, fitted by {@code bench/run train look}; the first four together make 1.
 *
 * @param chance one pair of common Hanzi in a hundred is as alike as this
 * @param alike one pair in a thousand is
 */
record LookWeights(double image, double corners, double parts, double strokes, double chance, double alike) {

    private static final LookWeights WEIGHTS =
            read(new String(Tables.bytes("look-weights.tsv"), StandardCharsets.UTF_8));

    static LookWeights get() {
        return WEIGHTS;
    }

    private static LookWeights read(String text) {
        double[] weights = new double[6];
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split("\t", -1);
            double weight = Double.parseDouble(fields[1]);
            switch (fields[0]) {
                case "image" -> weights[0] = weight;
                case "corners" -> weights[1] = weight;
                case "parts" -> weights[2] = weight;
                case "strokes" -> weights[3] = weight;
                case "chance" -> weights[4] = weight;
                case "alike" -> weights[5] = weight;
                default -> throw new IllegalStateException("look-weights.tsv: " + line);
            }
        });
        double sum = weights[0] + weights[1] + weights[2] + weights[3];
        return new LookWeights(
                weights[0] / sum, weights[1] / sum, weights[2] / sum, weights[3] / sum, weights[4], weights[5]);
    }

    double likeness(GlyphLikeness p) {
        return image * p.image() + corners * p.corners() + parts * p.parts() + strokes * p.strokes();
    }
}
