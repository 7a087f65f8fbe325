package org.comity.bench.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.comity.model.Forum;
import org.comity.script.internal.EncodedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Learns what it costs to hear one sound for another: a name in one script must come nearer to its own name in another than to
 * other names of the same source. Softmax over the nearest wrong names, gradients through the best alignment.
 */
@Command(
        name = "sound",
        mixinStandardHelpOptions = true,
        description = "Fits the sound costs on names that exist in several scripts; prints a report by fold.")
public final class TrainSound implements Callable<Integer> {

    private static final int FOLDS = 3;
    private static final int READINGS = 3;
    private static final int EPOCHS = 8;
    private static final int MOST_PER_SOURCE = 400;
    private static final int MINED = 60;
    private static final int NEAREST = 10;
    private static final int BATCH = 128;
    private static final int ASKED = 240;
    private static final float SHARPNESS = 18;
    private static final long SEED = 20_260_101;

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with the SOURCE.dev.tsv files.")
    private Path dir = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Write the costs fitted on all names here.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-folds", description = "Leave the report by fold out.")
    private boolean noFolds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final List<String[]> DIRECTIONS = List.of(
            new String[] {"zh", "ko"},
            new String[] {"ko", "zh"},
            new String[] {"ko", "en"},
            new String[] {"en", "ko"},
            new String[] {"zh", "en"},
            new String[] {"en", "zh"});

    /** All names of a source in one language with their readings. */
    private record Pool(List<String> names, List<byte[][]> readings) {}

    /** A name whose own name in the other language is to be found in the pool. */
    private record Task(Forum forum, String source, byte[][] asked, int answer, Pool pool, int fold, boolean sounds) {}

    private final Map<String, byte[][]> read = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        List<TrainingName> names = TrainingName.read(dir, FOLDS);
        List<Task> tasks = tasks(names);
        print.printf(Locale.ROOT, "%,d names, %,d searches%n%n", names.size(), tasks.size());
        if (!noFolds) {
            Map<String, List<double[]>> found = new TreeMap<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                measure(
                        new SoundModel(),
                        tasks.stream().filter(t -> t.fold == held).toList(),
                        found,
                        0);
                SoundModel model =
                        train(tasks.stream().filter(t -> t.fold != held).toList(), print);
                measure(model, tasks.stream().filter(t -> t.fold == held).toList(), found, 1);
            }
            print.println(
                    "| forum and source | n | Hit@1 before | after | Hit@10 before | after | MRR before | after |");
            print.println("|---|--:|--:|--:|--:|--:|--:|--:|");
            found.forEach((key, all) -> {
                double[] b = mean(all, 0);
                double[] a = mean(all, 1);
                print.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                        key,
                        a[3],
                        b[0],
                        a[0],
                        b[1],
                        a[1],
                        b[2],
                        a[2]);
            });
            print.flush();
        }
        if (out.isPresent()) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    "# What sounds cost, in hundredths of a consonant, where it could be learned; made by: bench/run train sound");
            lines.addAll(train(tasks, print).lines());
            Files.write(out.get(), lines, StandardCharsets.UTF_8);
            print.printf(Locale.ROOT, "%n%,d costs written to %s%n", lines.size() - 1, out.get());
        }
        print.flush();
        return 0;
    }

    private static double[] mean(List<double[]> all, int which) {
        double[] sum = new double[4];
        for (double[] one : all) {
            if (one[4] == which) {
                for (int k = 0; k < 3; k++) {
                    sum[k] += one[k];
                }
                sum[3]++;
            }
        }
        for (int k = 0; k < 3; k++) {
            sum[k] /= Math.max(1, sum[3]);
        }
        return sum;
    }

    private byte[][] readings(String name, Forum forum) {
        return read.computeIfAbsent(forum + name, key -> {
            byte[][] all = EncodedProfile.of(name).segments(forum);
            return all.length <= READINGS ? all : Arrays.copyOf(all, READINGS);
        });
    }

    private List<Task> tasks(List<TrainingName> names) {
        Map<String, List<TrainingName>> bySource = new TreeMap<>();
        for (TrainingName name : names) {
            bySource.computeIfAbsent(name.source(), key -> new ArrayList<>()).add(name);
        }
        List<Task> tasks = new ArrayList<>();
        for (Forum forum : Forum.values()) {
            bySource.forEach((source, rows) -> {
                for (String[] direction : DIRECTIONS) {
                    boolean korean = direction[0].equals("ko") || direction[1].equals("ko");
                    if (forum == Forum.CN || korean) {
                        add(forum, source, rows, direction[0], direction[1], tasks);
                    }
                }
            });
        }
        return tasks;
    }

    private void add(Forum forum, String source, List<TrainingName> rows, String from, String to, List<Task> tasks) {
        Pool pool = new Pool(new ArrayList<>(), new ArrayList<>());
        List<TrainingName> asked = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (TrainingName row : rows) {
            if (row.name(to).isEmpty()) {
                continue;
            }
            if (!row.name(from).isEmpty()) {
                asked.add(row);
                answers.add(pool.names.size());
            }
            pool.names.add(row.name(to));
            pool.readings.add(readings(row.name(to), forum));
        }
        for (int i = 0; i < asked.size(); i++) {
            TrainingName row = asked.get(i);
            tasks.add(new Task(
                    forum,
                    source + " " + from + "-" + to,
                    readings(row.name(from), forum),
                    answers.get(i),
                    pool,
                    row.fold(),
                    row.sounds(from, to)));
        }
    }

    private static SoundModel train(List<Task> all, PrintWriter print) {
        SoundModel model = new SoundModel();
        Random random = new Random(SEED);
        List<Task> sounding = all.stream().filter(Task::sounds).toList();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            List<Task> tasks = new ArrayList<>(sounding);
            Collections.shuffle(tasks, random);
            Map<String, Integer> taken = new HashMap<>();
            tasks.removeIf(t -> taken.merge(t.forum + t.source, 1, Integer::sum) > MOST_PER_SOURCE);
            float rate = 0.06f / (1 + 0.35f * epoch);
            double loss = 0;
            for (int from = 0; from < tasks.size(); from += BATCH) {
                List<Task> batch = tasks.subList(from, Math.min(tasks.size(), from + BATCH));
                long seed = random.nextLong();
                Gradient[] gradients = new Gradient[batch.size()];
                double[] losses = new double[batch.size()];
                IntStream.range(0, batch.size()).parallel().forEach(i -> {
                    gradients[i] = new Gradient();
                    losses[i] = learn(model, batch.get(i), new Random(seed + i), gradients[i]);
                });
                float[] sum = new float[model.size()];
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i].addTo(sum);
                    loss += losses[i];
                }
                model.step(sum, rate);
            }
            print.printf(Locale.ROOT, "epoch %d: %,d names, loss %.4f%n", epoch + 1, tasks.size(), loss / tasks.size());
            print.flush();
        }
        return model;
    }

    /** The loss of one search: minus the log of the share that its own name has among the nearest. */
    private static double learn(SoundModel model, Task task, Random random, Gradient out) {
        Aligner aligner = new Aligner(model);
        Pool pool = task.pool;
        String answer = pool.names.get(task.answer);
        int size = Math.min(MINED, pool.names.size());
        int[] others = new int[size];
        float[] near = new float[size];
        int n = 0;
        for (int k = 0; k < size; k++) {
            int other = random.nextInt(pool.names.size());
            if (!pool.names.get(other).equals(answer)) {
                others[n] = other;
                near[n++] = aligner.similarity(task.asked, pool.readings.get(other));
            }
        }
        int count = n;
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted((x, y) -> Float.compare(near[y], near[x]))
                .limit(NEAREST)
                .mapToInt(Integer::intValue)
                .toArray();
        float own = aligner.similarity(task.asked, pool.readings.get(task.answer));
        double[] share = new double[order.length];
        double sum = 1;
        for (int k = 0; k < order.length; k++) {
            share[k] = Math.exp(SHARPNESS * (near[order[k]] - own));
            sum += share[k];
        }
        float ownSlope = (float) (SHARPNESS * (1 / sum - 1));
        if (ownSlope < -0.02) {
            aligner.slope(task.asked, pool.readings.get(task.answer), ownSlope, out);
            for (int k = 0; k < order.length; k++) {
                float slope = (float) (SHARPNESS * share[k] / sum);
                if (slope > 0.02) {
                    aligner.slope(task.asked, pool.readings.get(others[order[k]]), slope, out);
                }
            }
        }
        return Math.log(sum);
    }

    private static void measure(SoundModel model, List<Task> tasks, Map<String, List<double[]>> found, int which) {
        Map<String, Integer> taken = new HashMap<>();
        List<Task> asked = tasks.stream()
                .filter(t -> t.forum == Forum.CN && !t.source.startsWith("en-") && !t.source.endsWith("-zh"))
                .filter(t -> !t.source.contains(" en-"))
                .filter(t -> taken.merge(t.source, 1, Integer::sum) <= ASKED / FOLDS)
                .toList();
        double[][] results = new double[asked.size()][];
        IntStream.range(0, results.length).parallel().forEach(i -> {
            Task task = asked.get(i);
            Aligner aligner = new Aligner(model);
            String answer = task.pool.names.get(task.answer);
            float own = 0;
            for (int c = 0; c < task.pool.names.size(); c++) {
                if (task.pool.names.get(c).equals(answer)) {
                    own = Math.max(own, aligner.similarity(task.asked, task.pool.readings.get(c)));
                }
            }
            int above = 0;
            int beside = 0;
            int step = Math.max(1, task.pool.names.size() / 2_000);
            for (int c = 0; c < task.pool.names.size(); c += step) {
                if (!task.pool.names.get(c).equals(answer)) {
                    float score = aligner.similarity(task.asked, task.pool.readings.get(c));
                    above += score > own ? 1 : 0;
                    beside += score == own ? 1 : 0;
                }
            }
            double rank = 1 + above + beside / 2.0;
            results[i] = new double[] {rank <= 1 ? 1 : 0, rank <= 10 ? 1 : 0, 1 / rank, 0, which};
        });
        for (int i = 0; i < results.length; i++) {
            found.computeIfAbsent(asked.get(i).forum + " " + asked.get(i).source, key -> new ArrayList<>())
                    .add(results[i]);
        }
    }
}
