package org.comity.bench.look;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.comity.script.GlyphLikeness;
import org.comity.script.Glyphs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fits the three weights beside the drawing on half of the characters and reports the other half. Lists made by one of the
 * measures themselves (the shape list of contr4l follows four-corner codes) are left out.
 */
@Command(
        name = "look",
        description =
                "Fits the weights of look-alike Hanzi on half of the characters, by grid; reports the other half.",
        mixinStandardHelpOptions = true)
public final class TrainLook implements Callable<Integer> {

    private static final double[] CORNERS = {0, 0.05, 0.1, 0.15, 0.2};
    private static final double[] PARTS = {0, 0.1, 0.15, 0.2, 0.3};
    private static final double[] STROKES = {0, 0.1, 0.2, 0.3, 0.4};

    private static final int PAIRS = 200_000;

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with lists of look-alikes.")
    private Path dir = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Write look-weights.tsv there.")
    private @Nullable Path file;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The measures of one character against the pool, four floats a candidate. */
    private record Asked(float[] pool, List<float[]> alike) {}

    private record Weights(double corners, double parts, double strokes) {
        double of(GlyphLikeness p) {
            return p.image() + corners * p.corners() + parts * p.parts() + strokes * p.strokes();
        }
    }

    @Override
    public Integer call() throws IOException {
        List<LookList> lists = LookCommand.lists(dir).stream()
                .filter(list -> !list.name().contains("contr4l"))
                .toList();
        List<List<Asked>> fit =
                lists.stream().map(list -> asked(list.part(0, 2))).toList();
        List<Weights> grid = new ArrayList<>();
        for (double corners : CORNERS) {
            for (double parts : PARTS) {
                for (double strokes : STROKES) {
                    grid.add(new Weights(corners, parts, strokes));
                }
            }
        }
        double[] scores = grid.parallelStream()
                .mapToDouble(w -> fit.stream()
                        .mapToDouble(list -> recall(list, w))
                        .average()
                        .orElse(0))
                .toArray();
        int best = IntStream.range(0, scores.length)
                .boxed()
                .max((a, b) -> Double.compare(scores[a], scores[b]))
                .orElseThrow();
        Weights weights = grid.get(best);
        double[] chance = byChance(weights);
        String report = String.format(
                Locale.ROOT,
                "# Fitted by bench/run train look: mean recall among the first ten, %.3f on the fitted half%n"
                        + "image\t1%ncorners\t%.2f%nparts\t%.2f%nstrokes\t%.2f%n"
                        + "# One pair of common characters in a hundred, in a thousand is as alike as this%n"
                        + "chance\t%.3f%nalike\t%.3f%n",
                scores[best],
                weights.corners,
                weights.parts,
                weights.strokes,
                chance[PAIRS * 99 / 100],
                chance[PAIRS * 999 / 1000]);
        out.print(report);
        if (file != null) {
            Files.writeString(file, report);
        }
        out.println("| list | half | R@10 | R@50 | drawing alone, R@10 |");
        out.println("|---|---|--:|--:|--:|");
        for (LookList list : lists) {
            for (int half = 0; half < 2; half++) {
                Recall recall = Recall.measure(list.part(half, 2), (a, b) -> weights.of(Glyphs.parts(a, b)));
                Recall alone = Recall.measure(
                        list.part(half, 2), (a, b) -> Glyphs.parts(a, b).image());
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f | %.3f |%n",
                        list.name(),
                        half == 0 ? "fitted" : "held out",
                        recall.at10(),
                        recall.at50(),
                        alone.at10());
            }
        }
        return 0;
    }

    private static double[] byChance(Weights w) {
        int[] common = LookList.common().stream().mapToInt(Integer::intValue).toArray();
        SplittableRandom random = new SplittableRandom(PAIRS);
        double all = 1 + w.corners + w.parts + w.strokes;
        double[] likeness = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            int a = common[random.nextInt(common.length)];
            int b = common[random.nextInt(common.length - 1)];
            likeness[i] = w.of(Glyphs.parts(a, a == b ? common[common.length - 1] : b)) / all;
        }
        Arrays.sort(likeness);
        return likeness;
    }

    private static List<Asked> asked(LookList list) {
        return list.neighbours().entrySet().parallelStream()
                .map((Map.Entry<Integer, java.util.Set<Integer>> entry) -> {
                    int query = entry.getKey();
                    int[] others =
                            IntStream.of(list.pool()).filter(c -> c != query).toArray();
                    float[] pool = new float[others.length * 4];
                    for (int i = 0; i < others.length; i++) {
                        System.arraycopy(measures(query, others[i]), 0, pool, i * 4, 4);
                    }
                    return new Asked(
                            pool,
                            entry.getValue().stream()
                                    .map(c -> measures(query, c))
                                    .toList());
                })
                .toList();
    }

    private static float[] measures(int a, int b) {
        GlyphLikeness p = Glyphs.parts(a, b);
        return new float[] {(float) p.image(), (float) p.corners(), (float) p.parts(), (float) p.strokes()};
    }

    private static double recall(List<Asked> list, Weights w) {
        double sum = 0;
        for (Asked asked : list) {
            int found = 0;
            for (float[] alike : asked.alike) {
                float score = score(alike, 0, w);
                int better = 0;
                for (int i = 0; i < asked.pool.length && better < 10; i += 4) {
                    better += score(asked.pool, i, w) > score ? 1 : 0;
                }
                found += better < 10 ? 1 : 0;
            }
            sum += (double) found / asked.alike.size();
        }
        return sum / list.size();
    }

    private static float score(float[] p, int at, Weights w) {
        return (float) (p[at] + w.corners * p[at + 1] + w.parts * p[at + 2] + w.strokes * p[at + 3]);
    }
}
