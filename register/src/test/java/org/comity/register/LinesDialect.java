package org.comity.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.register.internal.facts.StoredJson;
import org.comity.register.internal.ingest.Recognition;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;

/**
 * A dialect of tests: after the line {@code #CODE} one item a line. {@code key TAB asOf|- TAB facts}; {@code !reason} is a record
 * that cannot be read, {@code ?} an empty answer, {@code ?code message} an error answer, {@code BREAK} the end of a file that
 * breaks off.
 */
final class LinesDialect implements DialectReader {

    private final String code;

    LinesDialect(String code) {
        this.code = code;
    }

    static Recognition recognition() {
        return new Recognition() {
            @Override
            public List<DialectReader> readers() {
                return List.of(new LinesDialect("lines"), new LinesDialect("other"));
            }

            @Override
            public Optional<String> nameUnread(Probe probe) {
                return head(probe).startsWith("#known") ? Optional.of("known-format") : Optional.empty();
            }
        };
    }

    static String line(String key, Optional<LocalDate> asOf, RightFacts facts) {
        return key + "\t" + asOf.map(LocalDate::toString).orElse("-") + "\t" + StoredJson.write(facts);
    }

    static String file(String code, List<String> lines) {
        return "#" + code + "\n" + String.join("\n", lines) + "\n";
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<RightKind> kinds() {
        return Set.of(RightKind.values());
    }

    @Override
    public boolean recognises(Probe probe) {
        return head(probe).startsWith("#" + code + "\n");
    }

    private static String head(Probe probe) {
        return new String(probe.head(), StandardCharsets.UTF_8);
    }

    @Override
    public void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            long offset = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                byte[] raw = line.getBytes(StandardCharsets.UTF_8);
                if (line.equals("BREAK")) {
                    throw new ComityException(ErrorCode.XML_MALFORMED, file.name(), 1, 1, "broken off");
                }
                if (line.startsWith("!")) {
                    sink.accept(new SourceItem.RejectedRecord(
                            offset, raw, ErrorCode.RECORD_INVALID, List.of(file.name(), line.substring(1))));
                } else if (line.startsWith("?")) {
                    sink.accept(new SourceItem.OfficeAnswer(offset, line.length() > 1, "", line.substring(1)));
                } else if (!line.startsWith("#")) {
                    String[] parts = line.split("\t", 3);
                    sink.accept(new SourceItem.SourceRecord(
                            offset,
                            raw,
                            parts[0],
                            hash(parts[2]),
                            StoredJson.readFacts(parts[2]),
                            Map.of("Zweites", "2", "Erstes", "1"),
                            parts[1].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])),
                            List.of()));
                }
                offset += raw.length + 1;
            }
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
