package org.comity.bench.conflicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.conflict.EarlierMark;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names among which the earlier mark of a decided case has to be found; from the development data, never shipped. */
public final class NamePool {

    private static final Pattern COMPANY_FORM = Pattern.compile(
            "주식회사|유한회사|유한책임회사|㈜|\\(주\\)|(?i)\\b(CO|LTD|INC|CORP|CORPORATION|COMPANY|LIMITED|LLC|PLC)\\b\\.?|,");
    private static final List<String> BRAND_FILES = List.of(
            "airlines",
            "brand-koen",
            "brand-zhen",
            "brandjoin-weak",
            "brandjoin",
            "cars",
            "cedict-brand",
            "coins",
            "nsi",
            "press",
            "sp500");

    private static final int EVERY = 26;

    private NamePool() {}

    /** A decided pair. */
    public record Pair(
            String later, String laterScript, String earlier, String earlierScript, String label, String decision) {
        /** Whether no script occurs on both sides. */
        public boolean isDisjoint() {
            Set<String> a = new TreeSet<>(List.of(laterScript.split("\\+")));
            a.retainAll(List.of(earlierScript.split("\\+")));
            return a.isEmpty();
        }
    }

    public static List<Pair> pairs(Path file) throws IOException {
        return rows(file).stream()
                .map(r -> new Pair(
                        r.get("mark_a"),
                        r.get("script_a"),
                        r.get("mark_b"),
                        r.get("script_b"),
                        r.get("label"),
                        r.get("forum")))
                .toList();
    }

    /** All names, in a fixed order without doubles. */
    public static List<String> names(Path data, List<Pair> pairs) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            names.add(pair.later);
            names.add(pair.earlier);
        }
        JsonNode records = JsonMapper.shared()
                .readTree(data.resolve("records/kr_trademarks_500.json").toFile());
        for (JsonNode record : records) {
            for (String field : List.of("productName", "productNameEng")) {
                add(names, record.path(field).asString(""));
            }
        }
        for (Row row : rows(data.resolve("parties/dart_corps_ko_en_dev.tsv"))) {
            add(names, COMPANY_FORM.matcher(row.get("name_ko")).replaceAll(" "));
            add(names, COMPANY_FORM.matcher(row.get("name_en")).replaceAll(" "));
        }
        for (String brands : BRAND_FILES) {
            for (Row row : rows(data.resolve("eval/names/" + brands + ".dev.tsv"))) {
                for (String language : List.of("zh", "ko", "en")) {
                    add(names, row.get(language));
                }
            }
        }
        try (Stream<String> lines = Files.lines(data.resolve("names/zh_company_short_names.txt"))) {
            List<String> all = lines.toList();
            for (int i = 0; i < all.size(); i += EVERY) {
                add(names, all.get(i));
            }
        }
        return List.copyOf(names);
    }

    /** A name as an earlier mark of which nothing else is known; its id is its place. */
    public static EarlierMark mark(int place, String name, Forum forum) {
        return new EarlierMark(
                String.format(Locale.ROOT, "%06d", place),
                forum,
                List.of(name),
                List.of(),
                LegalState.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void add(Set<String> names, String name) {
        String clean = name.replace("\uFEFF", "").replaceAll("\\s+", " ").strip();
        if (clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
            names.add(clean);
        }
    }

    /** A row of a tab-separated file with a header. */
    private record Row(List<String> header, List<String> cells) {
        String get(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().replace("\uFEFF", "").split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                rows.add(new Row(header, List.of(line.split("\t", -1))));
            }
        }
        return rows;
    }
}
