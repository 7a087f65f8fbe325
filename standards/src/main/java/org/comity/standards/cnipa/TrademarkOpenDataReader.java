package org.comity.standards.cnipa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.RightKind;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.table.Delimited;
import org.comity.standards.internal.table.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of the trademark open data: UTF-8 CSV, and tab-separated GB18030 in files named .xls.
 *
 * <p>Rows of one mark and class that follow each other are one record. Broken rows are put together again where number, class
 * and dates leave one way only; all others are rejected with their place.
 */
public final class TrademarkOpenDataReader implements DialectReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_LINES_OF_A_ROW = 50;
    private static final int MOST_ROWS_OF_A_RECORD = 5_000;

    @Override
    public String code() {
        return "cnipa-trademark-open-data";
    }

    @Override
    public Set<RightKind> kinds() {
        return EnumSet.of(RightKind.TRADEMARK);
    }

    @Override
    public boolean recognises(Probe probe) {
        return encoding(probe.head()).isPresent();
    }

    /** The encoding in which the first line is a header of one of the tables. */
    static Optional<Charset> encoding(byte[] head) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (OpenDataTable.of(firstLine(head, charset)).isPresent()) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static String firstLine(byte[] head, Charset charset) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        byte[] line = java.util.Arrays.copyOf(head, end);
        return new Lines.Line(0, line, 1).text(charset);
    }

    @Override
    public void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(16 * 1024);
        }
        Charset charset = encoding(head).orElse(StandardCharsets.UTF_8);
        try (Lines lines = new Lines(file)) {
            String header = lines.next().map(l -> l.text(charset)).orElse("");
            OpenDataTable table = OpenDataTable.of(header)
                    .orElseThrow(() -> new ComityException(
                            ErrorCode.TABLE_COLUMN_MISSING, file.name(), OpenDataTable.NUMBER, OpenDataTable.NUMBER));
            new Run(file.name(), table, charset, lines, sink).read();
        }
    }

    /**
     * A row put together.
     *
     * @param values by column
     * @param parts the lines it stands in
     * @param repaired whether its quotes, line breaks or delimiters had to be set right
     */
    record Row(Map<String, String> values, List<Lines.Line> parts, boolean repaired) {

        String value(String column) {
            return values.getOrDefault(column, "").strip();
        }

        String number() {
            return value(OpenDataTable.NUMBER).replace("'", "");
        }

        String niceClass() {
            return value(OpenDataTable.CLASS).replace("'", "");
        }
    }

    private static final class Run {
        private final String file;
        private final OpenDataTable table;
        private final Charset charset;
        private final Lines lines;
        private final Consumer<SourceItem> sink;
        private final List<Row> group = new ArrayList<>();
        private String lastKey = "";
        private int continuation;

        Run(String file, OpenDataTable table, Charset charset, Lines lines, Consumer<SourceItem> sink) {
            this.file = file;
            this.table = table;
            this.charset = charset;
            this.lines = lines;
            this.sink = sink;
        }

        void read() throws IOException {
            Optional<Lines.Line> line = lines.next();
            boolean empty = true;
            while (line.isPresent()) {
                if (!line.get().isBlank()) {
                    empty = false;
                    take(line.get());
                }
                line = lines.next();
            }
            flush();
            if (empty) {
                sink.accept(new SourceItem.OfficeAnswer(0, false, "", ""));
            }
        }

        private void take(Lines.Line first) throws IOException {
            List<Lines.Line> parts = new ArrayList<>(List.of(first));
            @Nullable Row row = assemble(parts);
            if (row == null) {
                flush();
                int columns =
                        Delimited.splitPlain(text(parts), table.delimiter()).size();
                sink.accept(new SourceItem.RejectedRecord(
                        first.offset(),
                        Lines.join(parts),
                        ErrorCode.ROW_BROKEN,
                        List.of(
                                file,
                                String.valueOf(first.number()),
                                String.valueOf(columns),
                                String.valueOf(table.columns().size()))));
                return;
            }
            if (!group.isEmpty()) {
                Row before = group.getFirst();
                Lines.Line end = group.getLast().parts().getLast();
                boolean same = before.number().equals(row.number())
                        && before.niceClass().equals(row.niceClass())
                        // A record's bytes are one stretch of the file.
                        && end.offset() + end.bytes().length == first.offset()
                        && group.size() < MOST_ROWS_OF_A_RECORD;
                if (!same) {
                    flush();
                }
            }
            group.add(row);
        }

        /** Adds following lines to {@code parts} until they make one row; null when they do not. */
        private @Nullable Row assemble(List<Lines.Line> parts) throws IOException {
            while (true) {
                String text = text(parts);
                Delimited.Row strict = Delimited.split(text, table.delimiter());
                if (strict.wellFormed() && table.fits(strict.values())) {
                    boolean quotedBreaks = parts.size() == 1 || text.indexOf('"') >= 0;
                    return row(strict.values(), parts, !quotedBreaks);
                }
                List<String> plain = Delimited.splitPlain(text, table.delimiter());
                boolean openQuote = Delimited.hasOpenQuote(text);
                Optional<Lines.Line> next = parts.size() < MOST_LINES_OF_A_ROW ? lines.next() : Optional.empty();
                boolean nextContinues = next.isPresent()
                        && !table.beginsRow(next.get().text(charset))
                        && (openQuote || plain.size() <= table.columns().size());
                // A last free value may go on in the next line although the columns are complete already.
                if (nextContinues) {
                    parts.add(next.get());
                    continue;
                }
                next.ifPresent(n -> lines.pushBack(List.of(n)));
                if (table.fits(plain)) {
                    return row(plain, parts, true);
                }
                Optional<List<String>> merged = table.merged(plain);
                return merged.isPresent() ? row(merged.get(), parts, true) : null;
            }
        }

        private Row row(List<String> values, List<Lines.Line> parts, boolean repaired) {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                byColumn.putIfAbsent(table.columns().get(i), values.get(i));
            }
            return new Row(byColumn, List.copyOf(parts), repaired);
        }

        private String text(List<Lines.Line> parts) {
            if (parts.size() == 1) {
                return parts.getFirst().text(charset);
            }
            StringBuilder text = new StringBuilder();
            for (Lines.Line part : parts) {
                if (!text.isEmpty()) {
                    text.append('\n');
                }
                text.append(part.text(charset));
            }
            return text.toString();
        }

        private void flush() {
            if (group.isEmpty()) {
                return;
            }
            String key = OpenDataRecords.key(table.kind(), group.getFirst());
            continuation = key.equals(lastKey) ? continuation + 1 : 0;
            lastKey = key;
            sink.accept(OpenDataRecords.read(table.kind(), group, continuation == 0 ? key : key + "+" + continuation));
            group.clear();
        }
    }
}
