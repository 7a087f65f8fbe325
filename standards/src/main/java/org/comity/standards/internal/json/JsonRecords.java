package org.comity.standards.internal.json;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Splits a file that holds one array of objects into its objects, each with its exact bytes. */
public final class JsonRecords {

    private static final int LARGEST_RECORD = 64 * 1024 * 1024;

    private JsonRecords() {}

    /** Makes an item of an object. */
    public interface Mapping {
        SourceItem read(JsonNode object, long offset, byte[] raw);
    }

    /**
     * Reads a file to its end.
     *
     * @throws ComityException JSON_MALFORMED or, for what is no UTF-8, ENCODING_WRONG; items before the place have been handed
     *     over
     */
    public static void read(SourceFile file, Mapping mapping, java.util.function.Consumer<SourceItem> sink)
            throws IOException {
        try (InputStream bytes = new BufferedInputStream(file.open(), 64 * 1024);
                Kept in = new Kept(requireUtf8(bytes, file.name()), file.name());
                JsonParser parser = JsonValues.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ComityException(ErrorCode.JSON_MALFORMED, file.name(), 1, 1, "a list [ ] is expected");
            }
            boolean empty = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                empty = false;
                long from = parser.currentTokenLocation().getByteOffset();
                JsonNode node = parser.readValueAsTree();
                long to = parser.currentLocation().getByteOffset();
                byte[] raw = in.slice(from, to);
                in.release(to);
                sink.accept(
                        node.isObject()
                                ? mapping.read(node, from, raw)
                                : new SourceItem.RejectedRecord(
                                        from,
                                        raw,
                                        ErrorCode.RECORD_INVALID,
                                        List.of(file.name(), "an object { } is expected in the list")));
            }
            if (empty) {
                sink.accept(new SourceItem.OfficeAnswer(0, false, "", ""));
            }
            if (parser.nextToken() != null) {
                throw malformed(file.name(), null, parser, "something follows the end of the list");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            String said = e.getOriginalMessage();
            throw new ComityException(e, ErrorCode.JSON_MALFORMED, file.name(), line, column, said == null ? "" : said);
        }
    }

    /** The parser would change to UTF-16 or UTF-32 by itself and no longer tell the places of bytes. */
    private static InputStream requireUtf8(InputStream bytes, String file) throws IOException {
        bytes.mark(4);
        byte[] head = bytes.readNBytes(4);
        bytes.reset();
        boolean marked = head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFF + 0xFE;
        boolean zero = false;
        for (byte b : head) {
            zero |= b == 0;
        }
        if (marked || zero) {
            throw new ComityException(ErrorCode.ENCODING_WRONG, file, 0, "UTF-8");
        }
        return bytes;
    }

    private static ComityException malformed(
            String file, @org.jspecify.annotations.Nullable Throwable cause, JsonParser parser, String detail) {
        return new ComityException(
                cause,
                ErrorCode.JSON_MALFORMED,
                file,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr(),
                detail);
    }

    /** A stream that keeps what was read since the last release. */
    private static final class Kept extends FilterInputStream {
        private final String file;
        private byte[] window = new byte[64 * 1024];
        private long start;
        private int end;

        Kept(InputStream in, String file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int off, int len) throws IOException {
            int n = super.read(target, off, len);
            if (n > 0) {
                if (end + n > window.length) {
                    if (end + n > LARGEST_RECORD) {
                        throw new ComityException(ErrorCode.FILE_UNREADABLE, file, "a record has more than 64 MB");
                    }
                    window = Arrays.copyOf(window, Math.max(window.length * 2, end + n));
                }
                System.arraycopy(target, off, window, end, n);
                end += n;
            }
            return n;
        }

        byte[] slice(long from, long to) {
            return Arrays.copyOfRange(window, (int) (from - start), (int) (to - start));
        }

        void release(long before) {
            int drop = (int) (before - start);
            System.arraycopy(window, drop, window, 0, end - drop);
            start = before;
            end -= drop;
        }
    }
}
