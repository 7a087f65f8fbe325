package org.comity.bench.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.comity.bench.conflicts.NamePool;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.model.Forum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether the Korean name of a Chinese one is among the few that are compared in full, when 20,000 other Korean names stand
 * beside those of its source; by channel and together.
 */
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = "Share of Chinese names whose Korean name is among the candidates, before any scoring.")
public final class CandidatesCommand implements Callable<Integer> {

    private static final int OTHERS = 20_000;
    private static final int ASKED = 1_000;
    private static final long SEED = 20_260_101;

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("brands", NamesCommand.BRAND_SOURCES);
        GROUPS.put("persons", List.of("persons"));
        GROUPS.put("places", List.of("gweather"));
    }

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with the SOURCE.dev.tsv files.")
    private Path dir = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<NameRow>> rows = NamesCommand.readAll(dir);
        out.println("| names | n | channel | recall | candidates, mean |");
        out.println("|---|--:|---|--:|--:|");
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            List<NameRow> own = group.getValue().stream()
                    .flatMap(source -> rows.getOrDefault(source, List.of()).stream())
                    .filter(row -> !row.ko().isEmpty())
                    .toList();
            Set<String> names = new TreeSet<>();
            own.forEach(row -> names.add(row.ko()));
            names.addAll(others(dir, names));
            measure(
                    group.getKey(),
                    own.stream().filter(row -> !row.zh().isEmpty()).toList(),
                    List.copyOf(names),
                    out);
        }
        out.flush();
        return 0;
    }

    /** Korean names of all sources, persons most of all: none is left out here, as in {@link NameRow#read}. */
    private static List<String> others(Path dir, Set<String> own) throws IOException {
        Set<String> distinct = new TreeSet<>();
        for (NameRow row : NameRow.readWhole(dir)) {
            distinct.add(row.ko());
        }
        distinct.remove("");
        distinct.removeAll(own);
        List<String> all = new ArrayList<>(distinct);
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(OTHERS, all.size()));
    }

    private static void measure(String group, List<NameRow> asked, List<String> names, PrintWriter out) {
        List<EarlierMark> marks = IntStream.range(0, names.size())
                .mapToObj(i -> NamePool.mark(i, names.get(i), Forum.KR))
                .toList();
        MarkIndex index = MarkIndex.of(marks, Set.of(Forum.KR), new MarkIndex.Options(false));
        int step = Math.max(1, asked.size() / ASKED);
        List<NameRow> sample = IntStream.range(0, asked.size())
                .filter(i -> i % step == 0)
                .mapToObj(asked::get)
                .toList();
        List<Map<String, List<String>>> found = sample.parallelStream()
                .map(row -> index.candidates(row.zh(), Forum.KR))
                .toList();
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < sample.size(); i++) {
            String answer = sample.get(i).ko();
            found.get(i).forEach((channel, ids) -> {
                double[] sum = sums.computeIfAbsent(channel, key -> new double[2]);
                Set<String> texts = new HashSet<>();
                ids.forEach(id -> texts.add(names.get(Integer.parseInt(id))));
                sum[0] += texts.contains(answer) ? 1 : 0;
                sum[1] += ids.size();
            });
        }
        sums.forEach((channel, sum) -> out.printf(
                Locale.ROOT,
                "| %s among %,d | %d | %s | %.3f | %.0f |%n",
                group,
                names.size(),
                sample.size(),
                channel,
                sum[0] / sample.size(),
                sum[1] / sample.size()));
        out.flush();
    }
}
