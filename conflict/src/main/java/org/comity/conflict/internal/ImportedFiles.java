package org.comity.conflict.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * What a user imported into a folder of the home: text files of one ending, each with an id that is its name and with a first line
 * that says what it is.
 *
 * @param first the first line of each
 * @param plain the id of a file whose own name gives none
 */
record ImportedFiles(Path folder, String ending, String first, String plain) {

    /** In the order of their names. */
    List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    /** @param head how many lines at least say what the file is */
    List<String> lines(Path file, int head) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() < head || !lines.getFirst().equals(first)) {
                throw new ComityException(ErrorCode.FILE_UNREADABLE, file, first);
            }
            return lines;
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    /** The name of the file without its endings, with a number where that is taken. */
    String freeId(Path imported) {
        String name = imported.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}-]+", "-");
        String id = stem.isBlank() || stem.equals("-") ? plain : stem;
        String free = id;
        for (int n = 2; Files.exists(folder.resolve(free + ending)); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    /** Wholly or not at all; the first line is added. */
    void write(String id, Stream<String> lines) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, plain, ".part");
            Files.write(written, Stream.concat(Stream.of(first), lines).toList(), StandardCharsets.UTF_8);
            Files.move(written, folder.resolve(id + ending), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
    }

    /** False when there is none with this id; an id is never taken for a path. */
    boolean remove(String id) {
        if (list().stream().noneMatch(file -> id(file).equals(id))) {
            return false;
        }
        try {
            return Files.deleteIfExists(folder.resolve(id + ending));
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
    }

    /** Free text as one line of the head. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
