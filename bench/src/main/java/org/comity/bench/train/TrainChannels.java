package org.comity.bench.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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
 * Learns how much each channel adds where two scripts meet, and from which likeness on: a name must come nearer to its own name
 * in the other script than to others of its source. A curve is a sum of lines that begin at a knot and only rise, so it bends
 * upwards, and a first step for any likeness at all.
 */
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        description = "Fits the curves of the channels by meeting of scripts; prints them with a report by fold.")
public final class TrainChannels implements Callable<Integer> {

    private static final int FOLDS = 3;
    private static final int CHANNELS = Channel.values().length;
    private static final int MOST_PER_SOURCE = 400;
    private static final int NEAREST = 60;
    private static final int ANY = 20;
    private static final int ROUNDS = 400;
    private static final double STEP = 0.1;
    /** Holds what no name speaks for at nothing. */
    private static final double SHRINK = 0.002;
    /** Where the lines begin that a curve is the sum of. */
    private static final double[] BEGIN = {0, 0.25, 0.5, 0.75};

    /** The likeness that counts as any at all. */
    private static final double FIRST_STEP = 0.1;

    private static final int LINES = BEGIN.length + 1;

    /** A channel that adds less than this at best is left out. */
    private static final double LEAST_WORTH = 0.1;

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
        print.println("meeting\tchannel\t0.1\t0.25\t0.5\t0.75\t1");
        for (Map.Entry<Meeting, List<String[]>> meeting : DIRECTIONS.entrySet()) {
            List<Search> searches = searches(names, meeting);
            double before = 0;
            double after = 0;
            double beforeTen = 0;
            double afterTen = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                List<Search> kept =
                        searches.stream().filter(s -> s.fold == held).toList();
                double[] learned =
                        fit(searches.stream().filter(s -> s.fold != held).toList());
                ToDoubleFunction<double[]> now = channels -> Comparisons.nearness(meeting.getKey(), channels);
                ToDoubleFunction<double[]> then = channels -> sum(learned, channels);
                before += among(1, kept, now);
                after += among(1, kept, then);
                beforeTen += among(10, kept, now);
                afterTen += among(10, kept, then);
            }
            print.printf(
                    Locale.ROOT,
                    "# %s: %,d searches; first among the nearest, mean of sources, held-out: %.3f in use, %.3f fitted;"
                            + " among the first ten %.3f, %.3f%n",
                    meeting.getKey(),
                    searches.size(),
                    before / FOLDS,
                    after / FOLDS,
                    beforeTen / FOLDS,
                    afterTen / FOLDS);
            double[] learned = fit(searches);
            Channel[] channels = Channel.values();
            for (int c = 0; c < CHANNELS; c++) {
                Channel channel = channels[c];
                StringBuilder line = new StringBuilder(meeting.getKey() + "\t" + channel);
                double most = 0;
                for (double at : new double[] {0.1, 0.25, 0.5, 0.75, 1}) {
                    double[] only = new double[CHANNELS];
                    only[c] = at;
                    most = sum(learned, only);
                    line.append(String.format(Locale.ROOT, "\t%.3f", most));
                }
                if (most >= LEAST_WORTH) {
                    print.println(line);
                }
            }
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
        for (int other = 0; other < pool.size(); other++) {
            if (!pool.get(other).name(direction[1]).equals(row.name(direction[1]))) {
                others.add(Comparisons.channels(asked, profiles.get(other)));
            }
        }
        others.sort(Comparator.comparingDouble((double[] c) -> -Comparisons.nearness(meeting, c)));
        List<double[]> kept = new ArrayList<>(others.subList(0, Math.min(NEAREST, others.size())));
        for (int k = 0; k < ANY && !others.isEmpty(); k++) {
            kept.add(others.get(random.nextInt(others.size())));
        }
        return new Search(row.source(), row.fold(), Comparisons.channels(asked, own), kept.toArray(double[][]::new));
    }

    /** What the lines of one channel are worth at a likeness, the step last. */
    private static void lines(double likeness, double[] out) {
        for (int k = 0; k < BEGIN.length; k++) {
            out[k] = Math.max(0, (likeness - BEGIN[k]) / (1 - BEGIN[k]));
        }
        out[BEGIN.length] = Math.min(1, Math.max(0, likeness) / FIRST_STEP);
    }

    private static double sum(double[] weights, double[] channels) {
        double[] lines = new double[LINES];
        double sum = 0;
        for (int c = 0; c < CHANNELS; c++) {
            if (channels[c] > 0) {
                lines(channels[c], lines);
                for (int k = 0; k < LINES; k++) {
                    sum += weights[c * LINES + k] * lines[k];
                }
            }
        }
        return sum;
    }

    private static void add(double share, double[] channels, double[] slope, double[] lines) {
        for (int c = 0; c < CHANNELS; c++) {
            if (channels[c] > 0) {
                lines(channels[c], lines);
                for (int k = 0; k < LINES; k++) {
                    slope[c * LINES + k] += share * lines[k];
                }
            }
        }
    }

    /** Adam (Kingma and Ba, 2015) on the softmax of the right name among the others; weights are softplus of what moves. */
    private static double[] fit(List<Search> searches) {
        Map<String, Integer> size = new HashMap<>();
        searches.forEach(s -> size.merge(s.source, 1, Integer::sum));
        double total = size.values().stream().mapToDouble(Math::sqrt).sum();
        int n = CHANNELS * LINES;
        double[] free = new double[n];
        Arrays.fill(free, -1);
        double[] mean = new double[n];
        double[] square = new double[n];
        // Parallel parts are added in their order: the same searches give the same numbers.
        int parts = 16;
        for (int round = 1; round <= ROUNDS; round++) {
            double[] w = weights(free);
            double[][] slopes = new double[parts][n];
            IntStream.range(0, parts).parallel().forEach(part -> {
                for (int i = part; i < searches.size(); i += parts) {
                    Search search = searches.get(i);
                    // A source counts by the root of its size: large ones more, but not all.
                    slope(search, w, 1 / Math.sqrt(size.getOrDefault(search.source, 1)), slopes[part]);
                }
            });
            for (int k = 0; k < n; k++) {
                double slope = 0;
                for (double[] part : slopes) {
                    slope += part[k];
                }
                slope = (slope / total + SHRINK * w[k] / n) / (1 + Math.exp(-free[k]));
                mean[k] = 0.9 * mean[k] + 0.1 * slope;
                square[k] = 0.99 * square[k] + 0.01 * slope * slope;
                free[k] -= STEP
                        * (mean[k] / (1 - Math.pow(0.9, round)))
                        / (Math.sqrt(square[k] / (1 - Math.pow(0.99, round))) + 1e-8);
            }
        }
        return weights(free);
    }

    private static double[] weights(double[] free) {
        return Arrays.stream(free).map(f -> Math.log1p(Math.exp(f))).toArray();
    }

    private static void slope(Search search, double[] w, double share, double[] slope) {
        double own = sum(w, search.own);
        double[] part = new double[search.others.length];
        double most = 0;
        for (int k = 0; k < part.length; k++) {
            part[k] = sum(w, search.others[k]) - own;
            most = Math.max(most, part[k]);
        }
        double all = Math.exp(-most);
        for (int k = 0; k < part.length; k++) {
            part[k] = Math.exp(part[k] - most);
            all += part[k];
        }
        double[] lines = new double[LINES];
        double wrong = 0;
        for (int k = 0; k < part.length; k++) {
            add(share * part[k] / all, search.others[k], slope, lines);
            wrong += part[k] / all;
        }
        add(-share * wrong, search.own, slope, lines);
    }

    /** How often the right name is among so many first, ties at mid-rank; mean of the sources. */
    private static double among(int first, List<Search> searches, ToDoubleFunction<double[]> nearness) {
        Map<String, double[]> bySource = new TreeMap<>();
        for (Search search : searches) {
            double own = nearness.applyAsDouble(search.own);
            double before = 0;
            // Those drawn at random stand among the nearest once more and do not count.
            for (int k = 0; k < Math.min(NEAREST, search.others.length); k++) {
                double other = nearness.applyAsDouble(search.others[k]);
                before += other > own ? 1 : other == own ? 0.5 : 0;
            }
            double[] count = bySource.computeIfAbsent(search.source, key -> new double[2]);
            count[0] += before < first ? 1 : 0;
            count[1]++;
        }
        return bySource.values().stream()
                .mapToDouble(c -> c[0] / c[1])
                .average()
                .orElse(0);
    }
}
