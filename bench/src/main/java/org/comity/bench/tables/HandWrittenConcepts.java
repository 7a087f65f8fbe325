package org.comity.bench.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.bench.tables.ConceptCollection.Row;
import org.comity.script.Signs;

/**
 * The vocabularies beside {@code script}: lines {@code zh TAB ko TAB en}, strokes between synonyms, # before comments. Chinese
 * is simplified, Korean in Hangul, English in lower case and singular.
 */
final class HandWrittenConcepts {

    /** Files of names, which are not English words: their Korean forms stand in them. */
    private static final String NAMES = "(places|myth)-\\d+\\.tsv";

    private HandWrittenConcepts() {}

    /** The rows of all files in the order of their names. */
    static void read(Consumer<Row> rows) throws IOException {
        URL folder = Signs.class.getResource("concepts");
        if (folder == null) {
            throw new IllegalStateException("the folder concepts is not on the class path");
        }
        try {
            URI place = folder.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    read(jar.provider().getPath(place), rows);
                }
            } else {
                read(Path.of(place), rows);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Path folder, Consumer<Row> rows) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    Row row = row(line, file.getFileName() + ", line " + number);
                    rows.accept(
                            file.getFileName().toString().matches(NAMES)
                                    ? new Row(row.zh(), row.ko(), row.en(), Set.of())
                                    : row);
                }
            }
        }
    }

    /** What cannot be looked up (a Chinese word with Latin letters in it) is left out; a row without two languages is a mistake. */
    static Row row(String line, String place) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new UncheckedIOException(new IOException(place + ": " + cells.length + " columns instead of 3"));
        }
        Row row = new Row(
                words(cells[0], "", "\\p{IsHan}{1,12}"),
                words(cells[1], "", "[가-힣]{1,14}"),
                words(cells[2], " ", "[a-z]+( [a-z]+){0,2}"));
        int languages = (row.zh().isEmpty() ? 0 : 1)
                + (row.ko().isEmpty() ? 0 : 1)
                + (row.en().isEmpty() ? 0 : 1);
        if (languages < 2) {
            throw new UncheckedIOException(new IOException(place + ": words in fewer than two languages: " + line));
        }
        return row;
    }

    private static Set<String> words(String cell, String space, String form) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : cell.split("\\|", -1)) {
            String plain = word.strip().replaceAll("[-'’]", "").replaceAll("\\s+", space);
            if (plain.matches(form)) {
                words.add(plain);
            }
        }
        return words;
    }
}
