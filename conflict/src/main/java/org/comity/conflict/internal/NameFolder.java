package org.comity.conflict.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.conflict.NameList;
import org.comity.conflict.NameLists;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** One file a list: four lines that say what it is, then one line an entry with its names between tabs. */
public final class NameFolder implements NameLists {

    private static final int HEAD = 4;

    private final ImportedFiles files;

    public NameFolder(Path folder) {
        this.files = new ImportedFiles(folder, ".names", "# comity names 1", "list");
    }

    @Override
    public List<NameList> list() {
        return files.list().stream().map(this::read).toList();
    }

    private NameList read(Path file) {
        List<String> lines = files.lines(file, HEAD);
        return new NameList(
                files.id(file),
                lines.get(1).substring(2),
                lines.get(2).substring(2),
                LocalDate.parse(lines.get(3).substring(2)),
                lines.stream()
                        .skip(HEAD)
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList());
    }

    @Override
    public NameList add(Path file, String source, String licence, LocalDate day) {
        List<List<String>> entries = NameFile.read(file);
        if (entries.isEmpty()) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "names add", file, "zh, ko, en; name:zh, name:ko, name:en");
        }
        NameList list =
                new NameList(files.freeId(file), ImportedFiles.line(source), ImportedFiles.line(licence), day, entries);
        files.write(
                list.id(),
                Stream.concat(
                        Stream.of("# " + list.source(), "# " + list.licence(), "# " + list.added()),
                        entries.stream().map(names -> String.join("\t", names))));
        return list;
    }

    @Override
    public boolean remove(String id) {
        return files.remove(id);
    }
}
