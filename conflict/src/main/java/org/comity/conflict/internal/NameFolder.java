package org.comity.conflict.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.conflict.NameList;
import org.comity.conflict.NameLists;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** One file a list: four lines that say what it is, then one line an entry with its names between tabs. */
public final class NameFolder implements NameLists {

    private static final String ENDING = ".names";
    private static final String FIRST = "# comity names 1";

    private final Path folder;

    public NameFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<NameList> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(NameFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameList read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() < 4 || !lines.getFirst().equals(FIRST)) {
                throw new ComityException(ErrorCode.FILE_UNREADABLE, file, FIRST);
            }
            String name = file.getFileName().toString();
            return new NameList(
                    name.substring(0, name.length() - ENDING.length()),
                    lines.get(1).substring(2),
                    lines.get(2).substring(2),
                    LocalDate.parse(lines.get(3).substring(2)),
                    lines.stream()
                            .skip(4)
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList());
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    @Override
    public NameList add(Path file, String source, String licence, LocalDate day) {
        List<List<String>> entries = NameFile.read(file);
        if (entries.isEmpty()) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "names add", file, "zh, ko, en; name:zh, name:ko, name:en");
        }
        NameList list = new NameList(freeId(file), line(source), line(licence), day, entries);
        List<String> lines =
                new ArrayList<>(List.of(FIRST, "# " + list.source(), "# " + list.licence(), "# " + list.added()));
        entries.forEach(names -> lines.add(String.join("\t", names)));
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "list", ".part");
            Files.write(written, lines, StandardCharsets.UTF_8);
            Files.move(written, folder.resolve(list.id() + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
        return list;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The name of the file, with a number where that is taken. */
    private String freeId(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}-]+", "-");
        String id = stem.isBlank() || stem.equals("-") ? "list" : stem;
        String free = id;
        for (int n = 2; Files.exists(folder.resolve(free + ENDING)); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    @Override
    public boolean remove(String id) {
        if (list().stream().noneMatch(l -> l.id().equals(id))) {
            return false;
        }
        try {
            Files.delete(folder.resolve(id + ENDING));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
    }
}
