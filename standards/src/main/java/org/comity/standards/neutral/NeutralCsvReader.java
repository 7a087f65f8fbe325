package org.comity.standards.neutral;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.comity.standards.internal.Heads;
import org.comity.standards.internal.table.Delimited;
import org.comity.standards.internal.table.Lines;

/** Reads the neutral table as CSV (RFC 4180, UTF-8) or as tab-separated values. */
public final class NeutralCsvReader implements DialectReader {

    private static final int LONGEST_ROW_LINES = 2_000;

    @Override
    public String code() {
        return "neutral-csv";
    }

    @Override
    public Set<RightKind> kinds() {
        return EnumSet.allOf(RightKind.class);
    }

    @Override
    public boolean recognises(Probe probe) {
        List<String> header =
                header(Heads.text(probe.head()).lines().findFirst().orElse(""));
        return header.contains("office")
                && header.contains("kind")
                && (header.contains("application_number") || header.contains("registration_number"));
    }

    private static List<String> header(String line) {
        return Delimited.split(line, delimiter(line)).values().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static char delimiter(String header) {
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    @Override
    public void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        try (Lines lines = new Lines(file)) {
            Optional<Lines.Line> first = lines.next();
            String headerLine = first.map(l -> l.text(StandardCharsets.UTF_8)).orElse("");
            char delimiter = delimiter(headerLine);
            List<String> header = header(headerLine);
            for (String column : List.of("office", "kind")) {
                if (!header.contains(column)) {
                    throw new ComityException(
                            ErrorCode.TABLE_COLUMN_MISSING, file.name(), column, "office, kind, application_number");
                }
            }
            Optional<Lines.Line> line = lines.next();
            boolean empty = true;
            while (line.isPresent()) {
                if (!line.get().isBlank()) {
                    empty = false;
                    sink.accept(row(file.name(), header, delimiter, line.get(), lines));
                }
                line = lines.next();
            }
            if (empty) {
                sink.accept(new SourceItem.OfficeAnswer(0, false, "", ""));
            }
        }
    }

    private static SourceItem row(String file, List<String> header, char delimiter, Lines.Line first, Lines lines)
            throws IOException {
        List<Lines.Line> parts = new ArrayList<>(List.of(first));
        StringBuilder text = new StringBuilder(first.text(StandardCharsets.UTF_8));
        boolean open = Delimited.hasOpenQuote(text.toString());
        while (open && parts.size() < LONGEST_ROW_LINES) {
            Optional<Lines.Line> more = lines.next();
            if (more.isEmpty()) {
                break;
            }
            parts.add(more.get());
            String part = more.get().text(StandardCharsets.UTF_8);
            text.append('\n').append(part);
            open ^= Delimited.hasOpenQuote(part);
        }
        Delimited.Row row = Delimited.split(text.toString(), delimiter);
        if (!row.wellFormed() || row.values().size() != header.size()) {
            // A stray quote would swallow the rows after it: only the line it stands in is set aside.
            lines.pushBack(parts.subList(1, parts.size()));
            Delimited.Row alone = Delimited.split(first.text(StandardCharsets.UTF_8), delimiter);
            return new SourceItem.RejectedRecord(
                    first.offset(),
                    first.bytes(),
                    ErrorCode.ROW_BROKEN,
                    List.of(
                            file,
                            String.valueOf(first.number()),
                            String.valueOf(alone.values().size()),
                            String.valueOf(header.size())));
        }
        byte[] raw = Lines.join(parts);
        if (!Lines.isValid(raw, StandardCharsets.UTF_8)) {
            return new SourceItem.RejectedRecord(
                    first.offset(),
                    raw,
                    ErrorCode.ENCODING_WRONG,
                    List.of(file, String.valueOf(first.offset()), "UTF-8"));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), row.values().get(i));
        }
        return NeutralRecord.read(file, columns, List.of(), first.offset(), raw);
    }
}
