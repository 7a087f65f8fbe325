package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import org.comity.script.internal.Comparisons.Channel;
import org.comity.script.internal.Comparisons.Meeting;

/**
 * What each channel adds to the nearness of two signs, by how near they are in it: straight lines between the {@code KNOTS},
 * rising from nothing. All channels of a meeting of scripts add up to 1 at most. Half a likeness is mostly chance, so the
 * curves rise late. As {@code channel-curves.tsv} has them.
 */
@SuppressWarnings("EnumOrdinal")
final class ChannelCurves {

    /** Where the lines meet; a curve is 0 at 0. */
    static final double[] KNOTS = {0, 0.1, 0.25, 0.5, 0.75, 1};

    private final double[][] values = new double[Channel.values().length][KNOTS.length];

    private ChannelCurves() {}

    static ChannelCurves[] load() {
        ChannelCurves[] curves = new ChannelCurves[Meeting.values().length];
        for (int m = 0; m < curves.length; m++) {
            curves[m] = new ChannelCurves();
        }
        new String(Tables.bytes("channel-curves.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("meeting"))
                .forEach(line -> {
                    String[] cells = line.split("\t", -1);
                    double[] own = curves[Meeting.valueOf(cells[0]).ordinal()]
                            .values[Channel.valueOf(cells[1]).ordinal()];
                    for (int k = 1; k < KNOTS.length; k++) {
                        own[k] = Double.parseDouble(cells[k + 1]);
                    }
                });
        for (ChannelCurves meeting : curves) {
            double most = 0;
            for (double[] own : meeting.values) {
                most += own[KNOTS.length - 1];
            }
            for (double[] own : meeting.values) {
                for (int k = 0; k < KNOTS.length; k++) {
                    own[k] /= most;
                }
            }
        }
        return curves;
    }

    /** What a likeness adds. */
    double at(Channel channel, double likeness) {
        double[] own = values[channel.ordinal()];
        if (likeness <= 0) {
            return 0;
        }
        int k = 1;
        while (k < KNOTS.length - 1 && likeness > KNOTS[k]) {
            k++;
        }
        double share = Math.min(1, (likeness - KNOTS[k - 1]) / (KNOTS[k] - KNOTS[k - 1]));
        return own[k - 1] + share * (own[k] - own[k - 1]);
    }

    /** The most a channel can add. */
    double most(Channel channel) {
        return values[channel.ordinal()][KNOTS.length - 1];
    }

    /** The likeness above which a channel adds more than this; above 1 when it never does. */
    double least(Channel channel, double adds) {
        double[] own = values[channel.ordinal()];
        if (adds < 0) {
            return 0;
        }
        for (int k = 1; k < KNOTS.length; k++) {
            if (own[k] > adds) {
                return KNOTS[k - 1] + (adds - own[k - 1]) / (own[k] - own[k - 1]) * (KNOTS[k] - KNOTS[k - 1]);
            }
        }
        return 2;
    }
}
