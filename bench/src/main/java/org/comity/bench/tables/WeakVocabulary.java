package org.comity.bench.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.script.Signs;

/**
 * Makes {@code weak-vocabulary.tsv} of {@code conflict}: the words for qualities and for goods in the vocabularies beside
 * {@code script}, by the sections that {@code weak-sections.tsv} names. No other source.
 */
public final class WeakVocabulary {

    private static final String HEAD = """
            # Words of the vocabulary that tell little of origin; made by org.comity.bench.tables.WeakVocabulary from the lists beside script.
            classes\tkind\tko\tzh\ten
            """;

    /** Fewer characters mean too many things. */
    private static final int SHORTEST = 2;

    private static final int SHORTEST_LATIN = 3;

    private WeakVocabulary() {}

    private record Section(String file, String heading, String kind, String classes) {}

    /** The words of one kind and class list, by language. */
    private record Words(Set<String> ko, Set<String> zh, Set<String> en) {
        Words() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(String line) {
            String[] cells = line.split("\t", -1);
            add(zh, cells[0], SHORTEST);
            add(ko, cells[1], SHORTEST);
            add(en, cells[2], SHORTEST_LATIN);
        }

        private static void add(Set<String> words, String cell, int shortest) {
            for (String word : cell.split("\\|", -1)) {
                String joined = word.replaceAll("[-'’\\s]+", "");
                if (joined.codePointCount(0, joined.length()) >= shortest) {
                    words.add(joined);
                }
            }
        }
    }

    /** Argument: the file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: WeakVocabulary FILE");
        }
        Files.writeString(Path.of(arguments[0]), table());
    }

    /** The whole table; the same lists give the same text. */
    static String table() throws IOException {
        List<Section> sections = sections();
        Map<String, Words> byRow = new LinkedHashMap<>();
        for (String file : sections.stream().map(Section::file).distinct().toList()) {
            read(file, sections, byRow);
        }
        StringBuilder out = new StringBuilder(HEAD);
        byRow.forEach((row, words) -> out.append(row)
                .append('\t')
                .append(String.join(" ", words.ko))
                .append('\t')
                .append(String.join(" ", words.zh))
                .append('\t')
                .append(String.join(" ", words.en))
                .append('\n'));
        return out.toString();
    }

    private static void read(String file, List<Section> sections, Map<String, Words> byRow) throws IOException {
        String row = "";
        for (String line : lines(Signs.class, "concepts/" + file + ".tsv")) {
            if (line.startsWith("# ")) {
                String heading = line.substring(2);
                row = sections.stream()
                        .filter(s -> s.file.equals(file) && heading.startsWith(s.heading))
                        .findFirst()
                        .map(s -> s.classes + "\t" + s.kind)
                        .orElse("");
            } else if (!row.isEmpty() && !line.isBlank()) {
                byRow.computeIfAbsent(row, r -> new Words()).add(line);
            }
        }
    }

    private static List<Section> sections() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (String line : lines(WeakVocabulary.class, "weak-sections.tsv")) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length == 4 && !cells[0].equals("file")) {
                sections.add(new Section(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return sections;
    }

    private static List<String> lines(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
