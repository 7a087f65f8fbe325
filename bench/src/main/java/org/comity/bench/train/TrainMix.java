package org.comity.bench.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.comity.bench.conflicts.Figures;
import org.comity.bench.conflicts.NamePool;
import org.comity.bench.conflicts.NamePool.Pair;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PreparedMark;
import org.comity.conflict.internal.DefaultMarkIndex;
import org.comity.conflict.internal.DefaultMarkIndex.Parts;
import org.comity.conflict.internal.MixPart;
import org.comity.conflict.internal.MixWeights;
import org.comity.model.Forum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Learns how much each part weighs in the score of a pair: the earlier mark of a decided pair must come before the other
 * candidates, before random names, and, with less weight, pairs held similar before pairs held not similar. Held close to the
 * weights in use, as decided pairs are few; pairs of one decision are never parted. Korea only: no decided Chinese pairs are at
 * hand.
 */
@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        description = "Fits the weights of the score on decided Korean pairs; prints them with a report by fold.")
public final class TrainMix implements Callable<Integer> {

    private static final int FOLDS = 5;
    private static final int PARTS = MixPart.values().length;
    private static final int EASY = 20;
    private static final int ROUNDS = 300;
    private static final double SHARPNESS = 24;
    private static final double TIE = 2;
    private static final double CONTESTED = 0.3;
    private static final double RANDOM = 0.5;
    private static final double RATE = 0.002;
    private static final long SEED = 20_260_101;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the development data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("..", "shared", "data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One pair: its parts in both halves of the weights, then what the rules add. */
    private record Row(double[] parts, double rules) {
        static Row of(Parts parts) {
            double[] both = new double[2 * PARTS];
            System.arraycopy(parts.mix(), 0, both, parts.shareScript() ? 0 : PARTS, PARTS);
            return new Row(both, parts.rules());
        }

        double score(double[] w) {
            double sum = rules;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * parts[i];
            }
            return sum;
        }
    }

    /** A decided pair with what it has to be told from. */
    private record Decided(
            boolean similar, boolean found, boolean disjoint, int fold, Row own, List<Row> hard, List<Row> easy) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Pair> pairs = NamePool.pairs(data.resolve("eval/conflicts/pairs_dev.tsv")).stream()
                .filter(p -> p.label().equals("similar") || p.label().equals("not_similar"))
                .toList();
        List<Decided> all = decided(pairs);
        double[] start = new double[2 * PARTS];
        System.arraycopy(MixWeights.of(Forum.KR, true), 0, start, 0, PARTS);
        System.arraycopy(MixWeights.of(Forum.KR, false), 0, start, PARTS, PARTS);
        double[][] held = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            held[fold] = fit(all.stream().filter(d -> d.fold != own).toList(), start);
        }
        double[] fitted = fit(all, start);
        out.println("| weights | R@1 | R@10 | R@100 | disjoint R@10 / R@100 | AUC contested | AUC easy |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        report(out, "in use", all, d -> start);
        report(out, "held out, " + FOLDS + " folds", all, d -> held[d.fold]);
        report(out, "fitted on all, same pairs", all, d -> fitted);
        out.println();
        out.println("weights\t"
                + String.join(
                        "\t", Arrays.stream(MixPart.values()).map(Enum::name).toList()));
        out.println("KR SHARING" + cells(fitted, 0));
        out.println("KR ACROSS" + cells(fitted, PARTS));
        out.flush();
        return 0;
    }

    private static String cells(double[] w, int from) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < PARTS; i++) {
            line.append(String.format(Locale.ROOT, "\t%.3f", w[from + i]));
        }
        return line.toString();
    }

    private List<Decided> decided(List<Pair> pairs) throws IOException {
        List<String> names = NamePool.names(data, NamePool.pairs(data.resolve("eval/conflicts/pairs_dev.tsv")));
        List<EarlierMark> marks = IntStream.range(0, names.size())
                .mapToObj(i -> NamePool.mark(i, names.get(i), Forum.KR))
                .toList();
        DefaultMarkIndex index = DefaultMarkIndex.of(marks, Set.of(Forum.KR), new MarkIndex.Options(false));
        List<String> decisions =
                pairs.stream().map(Pair::decision).distinct().sorted().toList();
        int[] order = IntStream.range(0, decisions.size()).toArray();
        Random random = new Random(SEED);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        Decided[] all = new Decided[pairs.size()];
        IntStream.range(0, all.length).parallel().forEach(i -> {
            Pair pair = pairs.get(i);
            PreparedMark asked = index.prepare(pair.later(), Forum.KR);
            boolean similar = pair.label().equals("similar");
            List<Row> hard = new ArrayList<>();
            boolean found = false;
            List<String> ids = similar
                    ? index.candidates(pair.later(), Forum.KR).getOrDefault(MarkIndex.TOGETHER, List.of())
                    : List.of();
            for (String id : ids) {
                String name = names.get(Integer.parseInt(id));
                if (name.equals(pair.earlier())) {
                    found = true;
                } else if (!name.equals(pair.later())) {
                    hard.add(Row.of(index.parts(asked, index.prepare(name, Forum.KR))));
                }
            }
            Random own = new Random(SEED + i);
            List<Row> easy = new ArrayList<>();
            for (int k = 0; k < EASY; k++) {
                String name = names.get(own.nextInt(names.size()));
                if (!name.equals(pair.later()) && !name.equals(pair.earlier())) {
                    easy.add(Row.of(index.parts(asked, index.prepare(name, Forum.KR))));
                }
            }
            all[i] = new Decided(
                    similar,
                    found,
                    pair.isDisjoint(),
                    order[decisions.indexOf(pair.decision())] % FOLDS,
                    Row.of(index.parts(asked, index.prepare(pair.earlier(), Forum.KR))),
                    hard,
                    easy);
        });
        return List.of(all);
    }

    /** Adam (Kingma and Ba, 2015) on all pairs at once; weights never fall below 0. */
    private static double[] fit(List<Decided> all, double[] start) {
        double[] w = start.clone();
        double[] mean = new double[w.length];
        double[] square = new double[w.length];
        List<Row> similar =
                all.stream().filter(Decided::similar).map(Decided::own).toList();
        List<Row> other = all.stream().filter(d -> !d.similar).map(Decided::own).toList();
        List<Row> easy = all.stream().flatMap(d -> d.easy.stream()).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                slope[i] = TIE * (w[i] - start[i]);
            }
            for (Decided pair : all) {
                if (pair.similar) {
                    nearest(pair, w, similar.size(), slope);
                }
            }
            apart(similar, other, w, CONTESTED, slope);
            apart(similar, easy, w, RANDOM, slope);
            for (int i = 0; i < w.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
                double step = mean[i]
                        / (1 - Math.pow(0.9, round))
                        / (Math.sqrt(square[i] / (1 - Math.pow(0.99, round))) + 1e-8);
                w[i] = Math.max(0, w[i] - RATE * step);
            }
        }
        return w;
    }

    /** The slope of minus the log of the share that the earlier mark has among all candidates. */
    private static void nearest(Decided pair, double[] w, int pairs, double[] slope) {
        double own = pair.own.score(w);
        double[] part = new double[pair.hard.size()];
        double all = 1;
        for (int k = 0; k < part.length; k++) {
            part[k] = Math.exp(Math.min(40, SHARPNESS * (pair.hard.get(k).score(w) - own)));
            all += part[k];
        }
        for (int k = 0; k < part.length; k++) {
            double share = SHARPNESS * part[k] / all / pairs;
            for (int i = 0; i < w.length; i++) {
                slope[i] += share * (pair.hard.get(k).parts[i] - pair.own.parts[i]);
            }
        }
    }

    /** The slope of the mean logistic loss of every similar pair against every other. */
    private static void apart(List<Row> similar, List<Row> others, double[] w, double weight, double[] slope) {
        double[] low = others.stream().mapToDouble(r -> r.score(w)).toArray();
        double each = weight * SHARPNESS / similar.size() / Math.max(1, others.size());
        double[] pull = new double[low.length];
        for (Row row : similar) {
            double own = row.score(w);
            double sum = 0;
            for (int k = 0; k < low.length; k++) {
                double wrong = 1 / (1 + Math.exp(SHARPNESS * (own - low[k])));
                pull[k] += wrong;
                sum += wrong;
            }
            for (int i = 0; i < w.length; i++) {
                slope[i] -= each * sum * row.parts[i];
            }
        }
        for (int k = 0; k < low.length; k++) {
            for (int i = 0; i < w.length; i++) {
                slope[i] += each * pull[k] * others.get(k).parts[i];
            }
        }
    }

    private interface Weights {
        double[] of(Decided pair);
    }

    private static void report(PrintWriter out, String name, List<Decided> all, Weights weights) {
        List<Double> similar = new ArrayList<>();
        List<Double> contested = new ArrayList<>();
        List<Double> easy = new ArrayList<>();
        List<Double> ranks = new ArrayList<>();
        List<Double> disjoint = new ArrayList<>();
        for (Decided pair : all) {
            double[] w = weights.of(pair);
            double own = pair.own.score(w);
            if (!pair.similar) {
                contested.add(own);
                continue;
            }
            similar.add(own);
            pair.easy.forEach(r -> easy.add(r.score(w)));
            double rank = 1;
            for (Row row : pair.hard) {
                double score = row.score(w);
                rank += score > own ? 1 : score == own ? 0.5 : 0;
            }
            rank = pair.found ? rank : Double.MAX_VALUE;
            ranks.add(rank);
            if (pair.disjoint) {
                disjoint.add(rank);
            }
        }
        out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f / %.3f (n=%d) | %.3f (%d v %d) | %.4f |%n",
                name,
                Figures.within(ranks, 1),
                Figures.within(ranks, 10),
                Figures.within(ranks, 100),
                Figures.within(disjoint, 10),
                Figures.within(disjoint, 100),
                disjoint.size(),
                Figures.auc(similar, contested),
                similar.size(),
                contested.size(),
                Figures.auc(similar, easy));
        out.flush();
    }
}
