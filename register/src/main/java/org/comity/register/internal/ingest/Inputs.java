package org.comity.register.internal.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** Which files the paths of a command mean: folders are walked in the order of their names, each file once. */
final class Inputs {

    private Inputs() {}

    /**
     * Lists the files.
     *
     * @throws ComityException FILE_NOT_FOUND before anything is read
     */
    static List<InputFile> list(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new ComityException(ErrorCode.FILE_NOT_FOUND, path);
            }
            if (!Files.isDirectory(path)) {
                files.add(path.normalize());
                continue;
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile)
                        .map(Path::normalize)
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new ComityException(e, ErrorCode.FILE_UNREADABLE, path, String.valueOf(e.getMessage()));
            } catch (UncheckedIOException e) {
                throw new ComityException(e, ErrorCode.FILE_UNREADABLE, path, String.valueOf(e.getMessage()));
            }
        }
        List<InputFile> inputs = new ArrayList<>();
        for (Path file : files) {
            try {
                inputs.add(new InputFile(file, Files.size(file)));
            } catch (IOException e) {
                throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, file);
            }
        }
        return inputs;
    }

    /** The first bytes of a stream. */
    static byte[] head(InputStream in) throws IOException {
        return in.readNBytes(1 << 16);
    }

    /** Whether these bytes begin a zip archive (also an empty one). */
    static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }
}
