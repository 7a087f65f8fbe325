package org.comity.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.script.internal.SoundCosts;

/**
 * Costs under training. A parameter is the cost of two sounds standing for each other, or of one without counterpart, as laid
 * out in {@link SoundCosts}; the cost of a pair is one parameter whichever side is asked about.
 */
final class SoundModel {

    static final int ROW = 128;
    static final int SWAPS = ROW * ROW;

    /** In hundredths of a consonant, the unit of the tables. */
    private static final float LEAST = 3;

    private static final float MOST = 180;

    /** How strongly a parameter is held to what the series of the languages say. */
    private static final float TIE = 0.002f;

    private final float[] start;
    private final float[] cost;
    private final float[] squared;
    private final boolean[] moved;

    SoundModel() {
        int[] swaps = SoundCosts.swaps();
        int[] drops = SoundCosts.drops();
        start = new float[swaps.length + drops.length];
        for (int i = 0; i < swaps.length; i++) {
            start[i] = swaps[i];
        }
        for (int i = 0; i < drops.length; i++) {
            start[SWAPS + i] = drops[i];
        }
        cost = start.clone();
        squared = new float[start.length];
        moved = new boolean[start.length];
    }

    static int swap(int a, int b) {
        return a < b ? a * ROW + b : b * ROW + a;
    }

    static int drop(byte[] segments, int length, int at, int other) {
        return SWAPS + (other << 14 | SoundCosts.neighbour(segments, length, at) << 7 | segments[at]);
    }

    float cost(int parameter) {
        return cost[parameter];
    }

    /** One step downhill, smaller for what was moved often (Duchi et al., 2011); costs stay between floor and ceiling. */
    void step(float[] slopes, float rate) {
        for (int p = 0; p < slopes.length; p++) {
            if (slopes[p] == 0) {
                continue;
            }
            float g = slopes[p] + TIE * (cost[p] - start[p]) / 100;
            squared[p] += g * g;
            float stepped = cost[p] - 100 * rate * g / (float) (Math.sqrt(squared[p]) + 1e-3);
            cost[p] = Math.clamp(stepped, LEAST, MOST);
            moved[p] = true;
        }
    }

    int size() {
        return cost.length;
    }

    /** The learned lines of {@code sound-costs-learned.tsv}: parameters that moved by half a hundredth or more. */
    List<String> lines() {
        List<String> names = SoundCosts.names();
        List<String> systems = List.of("zh", "ko", "la");
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < cost.length; p++) {
            int rounded = Math.round(cost[p]);
            if (!moved[p] || rounded == Math.round(start[p])) {
                continue;
            }
            if (p < SWAPS) {
                lines.add(String.format(
                        Locale.ROOT, "swap\t%s\t%s\t%d", names.get(p / ROW), names.get(p % ROW), rounded));
            } else {
                int at = p - SWAPS;
                lines.add(String.format(
                        Locale.ROOT,
                        "drop\t%s\t%s\t%s\t%d",
                        systems.get(at >> 14),
                        names.get(at >> 7 & 127),
                        names.get(at & 127),
                        rounded));
            }
        }
        return lines;
    }
}
