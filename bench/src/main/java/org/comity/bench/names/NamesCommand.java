package org.comity.bench.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.model.Forum;
import org.comity.script.SignComparison;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Query a name in one language, find it among all names of the source in the other. No list of known names is used and
 * no table is made from these files.
 */
@Command(
        name = "names",
        description =
                "Cross-script retrieval on SOURCE.dev.tsv files: Hit@1, Hit@10 and MRR beside plain string methods.",
        mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {

    /** Fewer queries than this leave so much open that the interval is printed. */
    private static final int FEW = 200;

    /** All names of firms and goods in one pool. */
    private static final String BRANDS = "brands";

    static final List<String> BRAND_SOURCES =
            List.of("sp500", "brandjoin", "brandjoin-weak", "airlines", "cars", "press", "nsi", "coins");

    private static final List<String> HEAD =
            List.of("source", "direction", "n", "pool", "Hit@1", "Hit@10", "95 %", "MRR", "floor MRR");
    private static final List<String> STRING_METHODS = List.of("contains", "Levenshtein", "trigram", "jamo bigram");

    private static final String[][] DIRECTIONS = {{"zh", "ko"}, {"ko", "zh"}, {"ko", "en"}, {"zh", "en"}};

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with the SOURCE.dev.tsv files.")
    private Path dir = Path.of("");

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only this source; may be given again.")
    private @Nullable List<String> sources;

    @Option(names = "--only", description = "Leave the string methods out.")
    private boolean only;

    @Option(names = "--tsv", description = "Print tab-separated values instead of a Markdown table.")
    private boolean tsv;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        Map<String, String> floors = floors();
        print(Stream.concat(HEAD.stream(), only ? Stream.of() : STRING_METHODS.stream())
                .toList());
        if (!tsv) {
            out.println("|---|---|--:|--:|--:|--:|:-:|--:|--:|" + (only ? "" : "--:|--:|--:|--:|"));
        }
        Map<String, List<NameRow>> all = readAll(dir);
        List<NameRow> brands = new ArrayList<>();
        BRAND_SOURCES.forEach(source -> brands.addAll(all.getOrDefault(source, List.of())));
        all.put(BRANDS, brands);
        for (Map.Entry<String, List<NameRow>> part : all.entrySet()) {
            String source = part.getKey();
            if (sources == null || sources.stream().anyMatch(s -> source.equals(s) || source.startsWith(s + " "))) {
                for (String[] direction : DIRECTIONS) {
                    measure(source, part.getValue(), direction[0], direction[1], floors);
                }
            }
        }
        return 0;
    }

    /** The rows of all files by source. */
    static Map<String, List<NameRow>> readAll(Path dir) throws IOException {
        Map<String, List<NameRow>> all = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(dir)) {
            files = found.filter(f -> f.getFileName().toString().endsWith(".dev.tsv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            all.putAll(NameRow.read(file));
        }
        return all;
    }

    private void measure(String source, List<NameRow> rows, String from, String to, Map<String, String> floors) {
        List<String> queries = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        for (NameRow row : rows) {
            String query = row.name(from);
            String answer = row.name(to);
            if (!answer.isEmpty()) {
                candidates.add(answer);
                if (!query.isEmpty()) {
                    queries.add(query);
                    answers.add(answer);
                }
            }
        }
        if (queries.isEmpty()) {
            return;
        }
        // The territory of the language that is searched; English stands in the Korean or Chinese register.
        Forum forum = to.equals("ko") || (to.equals("en") && from.equals("ko")) ? Forum.KR : Forum.CN;
        List<SignProfile> asked = queries.stream().map(SignProfiles::of).toList();
        List<SignProfile> earlier = candidates.stream().map(SignProfiles::of).toList();
        Retrieval comity = Retrieval.measure(
                answers,
                candidates,
                (q, c, floor) -> SignProfiles.compareAbove(asked.get(q), earlier.get(c), forum, floor)
                        .map(SignComparison::nearness)
                        .orElse(floor));
        List<String> cells = new ArrayList<>(List.of(
                source,
                from + "-" + to,
                Integer.toString(comity.n()),
                Integer.toString(comity.pool()),
                number(comity.hit1()),
                number(comity.hit10()),
                comity.n() < FEW ? bounds(comity.hit10Bounds()) : "",
                number(comity.mrr()),
                floors.getOrDefault(source + " " + from + "-" + to, "")));
        if (only) {
            print(cells);
            return;
        }
        List<String> q = queries.stream().map(StringMethods::fold).toList();
        List<String> c = candidates.stream().map(StringMethods::fold).toList();
        Retrieval contains =
                Retrieval.measure(answers, candidates, (i, j, floor) -> StringMethods.contains(q.get(i), c.get(j)));
        Retrieval levenshtein =
                Retrieval.measure(answers, candidates, (i, j, floor) -> StringMethods.levenshtein(q.get(i), c.get(j)));
        List<Set<String>> qTrigrams = q.stream().map(StringMethods::trigrams).toList();
        List<Set<String>> cTrigrams = c.stream().map(StringMethods::trigrams).toList();
        Retrieval trigram = Retrieval.measure(
                answers, candidates, (i, j, floor) -> StringMethods.jaccard(qTrigrams.get(i), cTrigrams.get(j)));
        List<Map<String, Integer>> qJamo =
                q.stream().map(StringMethods::jamoBigrams).toList();
        List<Map<String, Integer>> cJamo =
                c.stream().map(StringMethods::jamoBigrams).toList();
        Retrieval jamo =
                Retrieval.measure(answers, candidates, (i, j, floor) -> StringMethods.dice(qJamo.get(i), cJamo.get(j)));
        for (Retrieval method : List.of(contains, levenshtein, trigram, jamo)) {
            cells.add(number(method.mrr()));
        }
        print(cells);
    }

    private static String bounds(double[] interval) {
        return number(interval[0]) + "-" + number(interval[1]);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void print(List<String> cells) {
        out.println(tsv ? String.join("\t", cells) : "| " + String.join(" | ", cells) + " |");
    }

    /** The best earlier mix of string and letter methods on the same files and protocol, by MRR; see the resource's head. */
    private static Map<String, String> floors() throws IOException {
        Map<String, String> floors = new HashMap<>();
        try (InputStream in = NamesCommand.class.getResourceAsStream("floors.tsv")) {
            if (in == null) {
                throw new IllegalStateException("floors.tsv is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                floors.put(fields[0] + " " + fields[1], fields[2]);
            });
        }
        return floors;
    }
}
