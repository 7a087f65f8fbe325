package org.comity.standards.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceFile;

/**
 * The physical lines of a file as bytes. Line feeds are found byte by byte: in UTF-8 and GB18030 the byte 0A is never part
 * of another character.
 */
public final class Lines implements Closeable {

    /** The longest line; a longer one means that the file is no table. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final String file;
    private final InputStream in;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private final byte[] chunk = new byte[128 * 1024];
    private int at;
    private int end;
    private long offset;
    private long number;

    /**
     * A line.
     *
     * @param offset place of its first byte in the file
     * @param bytes all of it, with its line end
     * @param number counted from 1
     */
    public record Line(long offset, byte[] bytes, long number) {

        /** The line without its end, and without a byte order mark at the beginning of the file. */
        public String text(Charset charset) {
            int end = bytes.length;
            while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
                end--;
            }
            int start = number == 1 && hasMark(bytes) ? 3 : 0;
            return new String(bytes, Math.min(start, end), Math.max(0, end - start), charset);
        }

        public boolean isBlank() {
            for (byte b : bytes) {
                if (" \t\r\n".indexOf(b) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    public Lines(SourceFile file) throws IOException {
        this.file = file.name();
        this.in = file.open();
    }

    public Optional<Line> next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return Optional.of(pushedBack.pop());
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean ended = false;
        while (!ended && fill()) {
            int from = at;
            while (at < end && !ended) {
                ended = chunk[at++] == '\n';
            }
            line.write(chunk, from, at - from);
            if (line.size() > LONGEST) {
                throw new ComityException(
                        ErrorCode.FILE_UNREADABLE, file, "line " + (number + 1) + " has more than 16 MB");
            }
        }
        if (line.size() == 0) {
            return Optional.empty();
        }
        number++;
        Line result = new Line(offset, line.toByteArray(), number);
        offset += line.size();
        return Optional.of(result);
    }

    /** Whether there are bytes to look at. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(chunk));
        }
        return at < end;
    }

    /** Gives lines back, to be read again in their order. */
    public void pushBack(List<Line> lines) {
        for (Line line : lines.reversed()) {
            pushedBack.push(line);
        }
    }

    /** Whether the bytes are valid in this encoding. */
    public static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    public static byte[] join(List<Line> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(l -> all.writeBytes(l.bytes));
        return all.toByteArray();
    }

    private static boolean hasMark(byte[] b) {
        return b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
