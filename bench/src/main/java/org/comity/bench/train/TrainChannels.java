package org.comity.bench.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.comity.script.internal.Comparisons;
import org.comity.script.internal.Comparisons.Channel;
import org.comity.script.internal.Comparisons.Meeting;
import org.comity.script.internal.EncodedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Learns how much each channel weighs where two scripts meet: a name must come nearer to its own name in the other script than
 * to others of its source. Weights are never negative and sum up to one; every source counts alike.
 */
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        description = "Fits the weights of the channels by meeting of scripts; prints them with a report by fold.")
public final class TrainChannels implements Callable<Integer> {

    private static final int FOLDS = 3;
    private static final int CHANNELS = Channel.values().length;
    private static final int MOST_PER_SOURCE = 400;
    private static final int MINED = 400;
    private static final int NEAREST = 20;
    private static final int ROUNDS = 600;
    private static final double SHARPNESS = 25;
    private static final long SEED = 20_260_101;

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with the SOURCE.dev.tsv files.")
    private Path dir = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final Map<Meeting, List<String[]>> DIRECTIONS = new EnumMap<>(Map.of(
            Meeting.HAN_HANGUL, List.of(new String[] {"zh", "ko"}, new String[] {"ko", "zh"}),
            Meeting.HANGUL_LATIN, List.of(new String[] {"ko", "en"}, new String[] {"en", "ko"}),
            Meeting.HAN_LATIN, List.of(new String[] {"zh", "en"}, new String[] {"en", "zh"})));

    /** The channels of the right name and of the nearest wrong ones. */
    private record Search(String source, int fold, double[] own, double[][] others) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        List<TrainingName> names = TrainingName.read(dir, FOLDS);
        print.println("meeting\t"
                + String.join(
                        "\t", Arrays.stream(Channel.values()).map(Enum::name).toList()));
        for (Map.Entry<Meeting, List<String[]>> meeting : DIRECTIONS.entrySet()) {
            List<Search> searches = searches(names, meeting);
            double before = 0;
            double after = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                List<Search> kept =
                        searches.stream().filter(s -> s.fold == held).toList();
                double[] learned =
                        fit(searches.stream().filter(s -> s.fold != held).toList());
                before += first(kept, start(meeting.getKey()));
                after += first(kept, learned);
            }
            print.printf(
                    Locale.ROOT,
                    "# %s: %,d searches; first among the nearest, mean of sources, held-out: %.3f before, %.3f after%n",
                    meeting.getKey(),
                    searches.size(),
                    before / FOLDS,
                    after / FOLDS);
            StringBuilder line = new StringBuilder(meeting.getKey().name());
            for (double weight : fit(searches)) {
                line.append(String.format(Locale.ROOT, "\t%.3f", weight));
            }
            print.println(line);
            print.flush();
        }
        return 0;
    }

    private static List<Search> searches(List<TrainingName> names, Map.Entry<Meeting, List<String[]>> meeting) {
        Map<String, List<TrainingName>> bySource = new TreeMap<>();
        for (TrainingName name : names) {
            bySource.computeIfAbsent(name.source(), key -> new ArrayList<>()).add(name);
        }
        List<Search> searches = new ArrayList<>();
        Random random = new Random(SEED);
        bySource.forEach((source, rows) -> {
            for (String[] direction : meeting.getValue()) {
                List<TrainingName> both = new ArrayList<>(rows.stream()
                        .filter(r -> !r.name(direction[0]).isEmpty()
                                && !r.name(direction[1]).isEmpty())
                        .toList());
                Collections.shuffle(both, random);
                List<TrainingName> pool = both.subList(0, Math.min(both.size(), MOST_PER_SOURCE * 2));
                List<EncodedProfile> profiles = pool.stream()
                        .map(r -> EncodedProfile.of(r.name(direction[1])))
                        .toList();
                List<TrainingName> asked = pool.subList(0, Math.min(pool.size(), MOST_PER_SOURCE));
                long seed = random.nextLong();
                Search[] found = new Search[asked.size()];
                IntStream.range(0, found.length)
                        .parallel()
                        .forEach(i -> found[i] = search(
                                asked.get(i),
                                direction,
                                pool,
                                profiles,
                                profiles.get(i),
                                meeting.getKey(),
                                new Random(seed + i)));
                searches.addAll(Arrays.asList(found));
            }
        });
        return searches;
    }

    private static Search search(
            TrainingName row,
            String[] direction,
            List<TrainingName> pool,
            List<EncodedProfile> profiles,
            EncodedProfile own,
            Meeting meeting,
            Random random) {
        EncodedProfile asked = EncodedProfile.of(row.name(direction[0]));
        List<double[]> others = new ArrayList<>();
        for (int k = 0; k < Math.min(MINED, pool.size()); k++) {
            int other = random.nextInt(pool.size());
            if (!pool.get(other).name(direction[1]).equals(row.name(direction[1]))) {
                others.add(Comparisons.channels(asked, profiles.get(other)));
            }
        }
        double[] start = start(meeting);
        others.sort((x, y) -> Double.compare(sum(start, y), sum(start, x)));
        double[][] nearest = others.subList(0, Math.min(NEAREST, others.size())).toArray(double[][]::new);
        return new Search(row.source(), row.fold(), Comparisons.channels(asked, own), nearest);
    }

    private static double[] start(Meeting meeting) {
        return Comparisons.weights(meeting);
    }

    private static double sum(double[] weights, double[] channels) {
        double sum = 0;
        for (int c = 0; c < CHANNELS; c++) {
            sum += weights[c] * channels[c];
        }
        return sum;
    }

    /** Exponentiated gradient (Kivinen and Warmuth, 1997): weights stay positive and sum up to one. */
    private static double[] fit(List<Search> searches) {
        Map<String, Integer> size = new HashMap<>();
        searches.forEach(s -> size.merge(s.source, 1, Integer::sum));
        double[] w = new double[CHANNELS];
        Arrays.fill(w, 1.0 / CHANNELS);
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[CHANNELS];
            for (Search s : searches) {
                // A source counts by the root of its size: large ones more, but not all.
                double share = 1 / Math.sqrt(size.getOrDefault(s.source, 1));
                double own = sum(w, s.own);
                double all = 1;
                double[] part = new double[s.others.length];
                for (int k = 0; k < part.length; k++) {
                    part[k] = Math.exp(SHARPNESS * (sum(w, s.others[k]) - own));
                    all += part[k];
                }
                for (int k = 0; k < part.length; k++) {
                    for (int c = 0; c < CHANNELS; c++) {
                        slope[c] += share * part[k] / all * (s.others[k][c] - s.own[c]);
                    }
                }
            }
            double norm = 0;
            double total = size.values().stream().mapToDouble(Math::sqrt).sum();
            for (int c = 0; c < CHANNELS; c++) {
                w[c] *= Math.exp(-2 * SHARPNESS * slope[c] / total / 10);
                norm += w[c];
            }
            for (int c = 0; c < CHANNELS; c++) {
                w[c] /= norm;
            }
        }
        return w;
    }

    private static double first(List<Search> searches, double[] w) {
        Map<String, double[]> bySource = new TreeMap<>();
        for (Search s : searches) {
            double own = sum(w, s.own);
            boolean first = Arrays.stream(s.others).noneMatch(o -> sum(w, o) >= own);
            double[] count = bySource.computeIfAbsent(s.source, key -> new double[2]);
            count[0] += first ? 1 : 0;
            count[1]++;
        }
        return bySource.values().stream()
                .mapToDouble(c -> c[0] / c[1])
                .average()
                .orElse(0);
    }
}
