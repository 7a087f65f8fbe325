package org.comity.bench.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One line of a development file; an empty name is absent.
 *
 * @param category the file's own division, for example {@code coined-name/species}
 */
record NameRow(String category, String zh, String ko, String en) {

    private static final List<String> SUFFIXES =
            List.of("股份有限公司", "有限责任公司", "有限公司", "集团", "公司", "주식회사", "유한회사", "(주)", "㈜");
    private static final List<String> ENGLISH_SUFFIXES = List.of(
            " inc", " corp", " corporation", " company", " co", " ltd", " plc", " limited", " group", " holdings");

    /** The rows by source; pokeapi is divided into its categories, as the reference does. */
    static Map<String, List<NameRow>> read(Path file) throws IOException {
        // Persons are many: every eighth row, as in the reference.
        return read(file, file.getFileName().toString().startsWith("persons") ? 8 : 1);
    }

    /** Every row of every file. */
    static List<NameRow> readWhole(Path dir) throws IOException {
        List<NameRow> rows = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(dir)) {
            files = found.filter(f -> f.getFileName().toString().endsWith(".dev.tsv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            read(file, 1).values().forEach(rows::addAll);
        }
        return rows;
    }

    private static Map<String, List<NameRow>> read(Path file, int step) throws IOException {
        String source = file.getFileName().toString().replace(".dev.tsv", "");
        Map<String, List<NameRow>> rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 1; i < lines.size(); i += step) {
            String[] fields = lines.get(i).split("\t", -1);
            String category = fields[2];
            String name = source.equals("pokeapi")
                    ? source + " " + category.substring(category.lastIndexOf('/') + 1)
                    : source;
            rows.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new NameRow(category, plain(fields[3]), plain(fields[4]), plainEnglish(fields[5])));
        }
        return rows;
    }

    private static String plain(String name) {
        String stripped = name;
        for (String suffix : SUFFIXES) {
            stripped = stripped.replace(suffix, "");
        }
        return stripped.isBlank() ? name : stripped.strip();
    }

    private static String plainEnglish(String name) {
        String stripped = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        for (String suffix : ENGLISH_SUFFIXES) {
            if (stripped.toLowerCase(Locale.ROOT).endsWith(suffix)) {
                String head = stripped.substring(0, stripped.length() - suffix.length());
                return head.endsWith(",") ? head.substring(0, head.length() - 1) : head;
            }
        }
        return name;
    }

    String name(String language) {
        return switch (language) {
            case "zh" -> zh;
            case "ko" -> ko;
            default -> en;
        };
    }
}
