package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import org.comity.script.internal.Comparisons.Channel;
import org.comity.script.internal.Comparisons.Meeting;

/** The weights of {@code channel-weights.tsv}: a line for each meeting of scripts, a column for each channel, summing up to 1. */
@SuppressWarnings("EnumOrdinal")
final class ChannelWeights {

    private ChannelWeights() {}

    static double[][] load() {
        double[][] weights = new double[Meeting.values().length][Channel.values().length];
        new String(Tables.bytes("channel-weights.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("meeting"))
                .forEach(line -> {
                    String[] parts = line.split("\t", -1);
                    double[] own = weights[Meeting.valueOf(parts[0]).ordinal()];
                    double sum = 0;
                    for (int c = 0; c < own.length; c++) {
                        own[c] = Double.parseDouble(parts[c + 1]);
                        sum += own[c];
                    }
                    for (int c = 0; c < own.length; c++) {
                        own[c] /= sum;
                    }
                });
        return weights;
    }
}
