package org.comity.standards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads files and bytes in tests, the way ingest does. */
public final class Reading {

    private Reading() {}

    public static SourceFile bytes(String name, byte[] bytes) {
        return new SourceFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    public static SourceFile text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static SourceFile file(Path path) {
        return new SourceFile() {
            @Override
            public String name() {
                return path.toString();
            }

            @Override
            public long size() {
                try {
                    return Files.size(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }

    public static DialectReader.Probe probe(SourceFile file) {
        try (InputStream in = file.open()) {
            return new DialectReader.Probe(file.name(), in.readNBytes(64 * 1024));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in a file of a recognised dialect. */
    public static List<SourceItem> read(SourceFile file) {
        return read(
                Dialects.recognise(probe(file)).orElseThrow(() -> new AssertionError(file.name() + " unread")), file);
    }

    public static List<SourceItem> read(DialectReader reader, SourceFile file) {
        List<SourceItem> items = new ArrayList<>();
        try {
            reader.read(file, items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    public static List<SourceItem.SourceRecord> records(List<SourceItem> items) {
        return items.stream()
                .filter(SourceItem.SourceRecord.class::isInstance)
                .map(SourceItem.SourceRecord.class::cast)
                .toList();
    }

    /** Files below a folder, in name order. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the raw bytes of every item stand in the file where the item says. */
    public static boolean slicesAreExact(SourceFile file, List<SourceItem> items) {
        byte[] all;
        try (InputStream in = file.open()) {
            all = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (SourceItem item : items) {
            byte[] raw = switch (item) {
                case SourceItem.SourceRecord r -> r.raw();
                case SourceItem.RejectedRecord r -> r.raw();
                case SourceItem.OfficeAnswer a -> new byte[0];
            };
            int from = (int) item.offset();
            if (from + raw.length > all.length || !Arrays.equals(all, from, from + raw.length, raw, 0, raw.length)) {
                return false;
            }
        }
        return true;
    }
}
