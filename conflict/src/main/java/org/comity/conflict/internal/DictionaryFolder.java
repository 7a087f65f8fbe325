package org.comity.conflict.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.comity.conflict.InstalledDictionaries;
import org.comity.conflict.InstalledDictionary;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.script.Dictionaries;
import org.comity.script.Dictionary;

/** One file a dictionary: four lines that say what it is, then the lines of the user's file as they are. */
public final class DictionaryFolder implements InstalledDictionaries {

    private static final String ENDING = ".dictionary";
    private static final String FIRST = "# comity dictionary 1";
    private static final int HEAD = 4;
    /** CC-CEDICT has about ten. */
    private static final int MOST_BYTES = 64 << 20;

    private final Path folder;

    public DictionaryFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<InstalledDictionary> list() {
        return files().stream().map(file -> head(file, lines(file))).toList();
    }

    @Override
    public void use() {
        Dictionaries.use(files().stream()
                .map(file -> Dictionary.read(id(file), lines(file)))
                .toList());
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    private static InstalledDictionary head(Path file, List<String> lines) {
        if (lines.size() < HEAD || !lines.getFirst().equals(FIRST)) {
            throw new ComityException(ErrorCode.FILE_UNREADABLE, file, FIRST);
        }
        return new InstalledDictionary(
                id(file),
                lines.get(1).substring(2),
                LocalDate.parse(lines.get(2).substring(2)),
                Integer.parseInt(lines.get(3).substring(2)));
    }

    @Override
    public InstalledDictionary add(Path file, String licence, LocalDate day) {
        List<String> words = text(file).lines().toList();
        String id = freeId(file);
        int entries = Dictionary.read(id, words).entries().size();
        if (entries == 0) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "dictionary add", file, "傳統 简体 [pin1 yin1] /gloss/; zh TAB ko TAB en");
        }
        InstalledDictionary added =
                new InstalledDictionary(id, licence.replaceAll("\\s+", " ").strip(), day, entries);
        List<String> lines = new ArrayList<>(List.of(FIRST, "# " + added.licence(), "# " + day, "# " + entries));
        lines.addAll(words);
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "dictionary", ".part");
            Files.write(written, lines, StandardCharsets.UTF_8);
            Files.move(written, folder.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
        return added;
    }

    private static String text(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ComityException(ErrorCode.FILE_NOT_FOUND, file);
        }
        byte[] bytes;
        try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
        if (bytes.length > MOST_BYTES) {
            throw new ComityException(ErrorCode.FILE_UNREADABLE, file, "> " + (MOST_BYTES >> 20) + " MB");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ComityException(ErrorCode.ENCODING_WRONG, file, in.position(), "UTF-8");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }

    /** The name of the file without its endings, with a number where that is taken. */
    private String freeId(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}-]+", "-");
        String id = stem.isBlank() || stem.equals("-") ? "dictionary" : stem;
        String free = id;
        for (int n = 2; Files.exists(folder.resolve(free + ENDING)); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    @Override
    public boolean remove(String id) {
        if (list().stream().noneMatch(dictionary -> dictionary.id().equals(id))) {
            return false;
        }
        try {
            return Files.deleteIfExists(folder.resolve(id + ENDING));
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.HOME_NOT_WRITABLE, folder);
        }
    }
}
