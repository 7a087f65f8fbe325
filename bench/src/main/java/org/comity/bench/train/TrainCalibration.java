package org.comity.bench.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.bench.conflicts.NamePool;
import org.comity.bench.conflicts.NamePool.Pair;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.model.Forum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Learns which share of the decided Korean pairs with such a score was held similar: bands of equally many pairs, neighbours
 * joined until the share never falls (pool adjacent violators). Judged on held-out folds; pairs of one decision are never parted.
 */
@Command(
        name = "calibration",
        mixinStandardHelpOptions = true,
        description = "Fits the share of decided pairs held similar by score; prints the table with its reliability.")
public final class TrainCalibration implements Callable<Integer> {

    private static final int FOLDS = 5;
    private static final int SHUFFLES = 20;
    private static final int BANDS = 6;
    private static final int FIFTHS = 5;
    private static final long SEED = 20_260_101;

    /** Below the scores of all but so many of a hundred decided pairs nothing is said. */
    private static final int UNSAID = 5;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the development data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("..", "shared", "data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Scored(double score, boolean similar, String decision) {}

    /** Pairs from this score on. */
    private record Band(double from, int pairs, int similar) {
        double share() {
            return (double) similar / pairs;
        }

        Band with(Band next) {
            return new Band(from, pairs + next.pairs, similar + next.similar);
        }
    }

    /** A pair with the share that was foretold without its decision. */
    private record Foretold(double share, boolean similar) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Scored> all = scored();
        double base = all.stream().filter(Scored::similar).count() / (double) all.size();
        List<Foretold> bands = new ArrayList<>();
        List<Foretold> constant = new ArrayList<>();
        List<String> decisions =
                all.stream().map(Scored::decision).distinct().sorted().toList();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            int[] fold = folds(decisions.size(), new Random(SEED + shuffle));
            for (int held = 0; held < FOLDS; held++) {
                int own = held;
                Predicate<Scored> out1 = p -> fold[decisions.indexOf(p.decision)] == own;
                List<Scored> rest = all.stream().filter(out1.negate()).toList();
                List<Band> fitted = fit(rest);
                double share = rest.stream().filter(Scored::similar).count() / (double) rest.size();
                all.stream().filter(out1).forEach(p -> {
                    bands.add(new Foretold(share(fitted, p.score), p.similar));
                    constant.add(new Foretold(share, p.similar));
                });
            }
        }
        out.printf(
                Locale.ROOT,
                "%d decided pairs, %.3f held similar; %d folds by decision, %d times%n%n",
                all.size(),
                base,
                FOLDS,
                SHUFFLES);
        out.println("| held out | Brier | expected calibration error |");
        out.println("|---|--:|--:|");
        out.printf(
                Locale.ROOT, "| the share of all pairs for each | %.4f | %.4f |%n", brier(constant), error(constant));
        out.printf(Locale.ROOT, "| the share by score | %.4f | %.4f |%n%n", brier(bands), error(bands));
        out.println("| foretold, fifths | mean foretold | held similar | pairs |");
        out.println("|---|--:|--:|--:|");
        List<List<Foretold>> fifths = fifths(bands);
        for (int i = 0; i < fifths.size(); i++) {
            List<Foretold> fifth = fifths.get(i);
            out.printf(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %d |%n",
                    i + 1,
                    mean(fifth),
                    held(fifth),
                    Math.round(fifth.size() / (double) SHUFFLES));
        }
        out.println();
        out.println("forum\tfrom\tpairs\tshare");
        for (Band band : fit(all)) {
            out.printf(Locale.ROOT, "KR\t%.3f\t%d\t%.3f%n", band.from, band.pairs, band.share());
        }
        out.flush();
        return 0;
    }

    private List<Scored> scored() throws IOException {
        List<Pair> pairs = NamePool.pairs(data.resolve("eval/conflicts/pairs_dev.tsv"));
        List<String> names = NamePool.names(data, pairs);
        List<EarlierMark> marks = IntStream.range(0, names.size())
                .mapToObj(i -> NamePool.mark(i, names.get(i), Forum.KR))
                .toList();
        MarkIndex index = MarkIndex.of(marks, Set.of(Forum.KR), new MarkIndex.Options(false));
        return pairs.stream()
                .filter(p -> p.label().equals("similar") || p.label().equals("not_similar"))
                .map(p -> new Scored(
                        index.score(index.prepare(p.later(), Forum.KR), index.prepare(p.earlier(), Forum.KR)),
                        p.label().equals("similar"),
                        p.decision()))
                .sorted(Comparator.comparingDouble(Scored::score))
                .toList();
    }

    private static int[] folds(int decisions, Random random) {
        int[] order = IntStream.range(0, decisions).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        for (int i = 0; i < order.length; i++) {
            order[i] %= FOLDS;
        }
        return order;
    }

    /** @param pairs by ascending score */
    private static List<Band> fit(List<Scored> pairs) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            List<Scored> own = pairs.subList(i * pairs.size() / BANDS, (i + 1) * pairs.size() / BANDS);
            double from = i == 0 ? pairs.get(pairs.size() * UNSAID / 100).score : own.getFirst().score;
            Band band = new Band(
                    from, own.size(), (int) own.stream().filter(Scored::similar).count());
            while (!bands.isEmpty() && bands.getLast().share() >= band.share()) {
                band = bands.removeLast().with(band);
            }
            bands.add(band);
        }
        return bands;
    }

    /** The few below the first band are taken with it. */
    private static double share(List<Band> bands, double score) {
        double share = bands.getFirst().share();
        for (Band band : bands) {
            share = score >= band.from ? band.share() : share;
        }
        return share;
    }

    private static double brier(List<Foretold> all) {
        return all.stream()
                .mapToDouble(f -> Math.pow(f.share - (f.similar ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /** Mean distance of what was foretold from what was held, by fifths. */
    private static double error(List<Foretold> all) {
        double sum = 0;
        for (List<Foretold> fifth : fifths(all)) {
            sum += Math.abs(mean(fifth) - held(fifth)) * fifth.size();
        }
        return sum / all.size();
    }

    private static List<List<Foretold>> fifths(List<Foretold> all) {
        List<Foretold> sorted =
                all.stream().sorted(Comparator.comparingDouble(Foretold::share)).toList();
        return IntStream.range(0, FIFTHS)
                .mapToObj(i -> sorted.subList(i * sorted.size() / FIFTHS, (i + 1) * sorted.size() / FIFTHS))
                .toList();
    }

    private static double mean(List<Foretold> some) {
        return some.stream().mapToDouble(Foretold::share).average().orElse(0);
    }

    private static double held(List<Foretold> some) {
        return some.stream().mapToDouble(f -> f.similar ? 1 : 0).average().orElse(0);
    }
}
