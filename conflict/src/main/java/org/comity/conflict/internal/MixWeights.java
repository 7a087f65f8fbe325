package org.comity.conflict.internal;

import java.util.List;
import org.comity.model.Forum;

/** How much each {@link MixPart} weighs in a forum, for signs that share a script and for such that do not; from {@code mix-weights.tsv}. */
public final class MixWeights {

    private final double[] sharing;
    private final double[] across;

    private MixWeights(double[] sharing, double[] across) {
        this.sharing = sharing;
        this.across = across;
    }

    static MixWeights of(Forum forum) {
        List<String> lines = Resources.text("mix-weights.tsv").lines().toList();
        return new MixWeights(row(lines, forum + " SHARING"), row(lines, forum + " ACROSS"));
    }

    private static double[] row(List<String> lines, String name) {
        String line = lines.stream()
                .filter(l -> l.startsWith(name + "\t"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("mix-weights.tsv lacks " + name));
        String[] cells = line.split("\t", -1);
        double[] weights = new double[MixPart.values().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.parseDouble(cells[i + 1]);
        }
        return weights;
    }

    /** The weights in use, of signs that share a script or of those that do not. */
    public static double[] of(Forum forum, boolean shareScript) {
        MixWeights weights = of(forum);
        return (shareScript ? weights.sharing : weights.across).clone();
    }

    double score(SignPair pair, double[] parts) {
        if (pair.asked().key().equals(pair.earlier().key())
                && !pair.asked().key().isEmpty()) {
            return pair.asked().weight() * pair.earlier().weight();
        }
        double[] weights = pair.shareScript() ? sharing : across;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * parts[i];
        }
        return Math.clamp(sum, 0, 0.99);
    }
}
