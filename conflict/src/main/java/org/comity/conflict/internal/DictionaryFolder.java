package org.comity.conflict.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    private static final int HEAD = 4;
    /** CC-CEDICT has about ten. */
    private static final int MOST_BYTES = 64 << 20;

    private final ImportedFiles files;

    public DictionaryFolder(Path folder) {
        this.files = new ImportedFiles(folder, ".dictionary", "# comity dictionary 1", "dictionary");
    }

    @Override
    public List<InstalledDictionary> list() {
        return files.list().stream().map(this::head).toList();
    }

    @Override
    public void use() {
        Dictionaries.use(files.list().stream()
                .map(file -> Dictionary.read(files.id(file), files.lines(file, HEAD)))
                .toList());
    }

    private InstalledDictionary head(Path file) {
        List<String> lines = files.lines(file, HEAD);
        return new InstalledDictionary(
                files.id(file),
                lines.get(1).substring(2),
                LocalDate.parse(lines.get(2).substring(2)),
                Integer.parseInt(lines.get(3).substring(2)));
    }

    @Override
    public InstalledDictionary add(Path file, String licence, LocalDate day) {
        List<String> words = text(file).lines().toList();
        String id = files.freeId(file);
        int entries = Dictionary.read(id, words).entries().size();
        if (entries == 0) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "dictionary add", file, "傳統 简体 [pin1 yin1] /gloss/; zh TAB ko TAB en");
        }
        InstalledDictionary added = new InstalledDictionary(id, ImportedFiles.line(licence), day, entries);
        files.write(id, Stream.concat(Stream.of("# " + added.licence(), "# " + day, "# " + entries), words.stream()));
        return added;
    }

    @Override
    public boolean remove(String id) {
        return files.remove(id);
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
}
