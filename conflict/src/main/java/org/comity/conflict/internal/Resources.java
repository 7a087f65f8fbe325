package org.comity.conflict.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.conflict.MarkIndex;

/** The tables that come with this module: tab-separated, {@code #} for comments, one header line. */
public final class Resources {

    private Resources() {}

    /** One row with the line it stands in, for messages. */
    public record Row(String file, int line, List<String> cells) {
        public IllegalStateException wrong(String reason) {
            return new IllegalStateException(file + ", line " + line + ": " + reason);
        }
    }

    public static String text(String name) {
        try (InputStream stream = MarkIndex.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Row> table(String name, int columns) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        boolean header = false;
        for (String written : text(name).split("\n", -1)) {
            line++;
            if (written.isBlank() || written.startsWith("#")) {
                continue;
            }
            if (!header) {
                header = true;
                continue;
            }
            Row row = new Row(name, line, List.of(written.split("\t", -1)));
            if (row.cells.size() != columns) {
                throw row.wrong(row.cells.size() + " columns instead of " + columns);
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }
}
