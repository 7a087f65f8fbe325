package org.comity.conflict.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a tab-separated table, read as they are asked for: UTF-8, with or without byte order mark, either line ending,
 * blank lines ignored, a header line with the names of the columns in any order.
 */
public final class TableLines implements Iterator<TableLines.Row>, AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** No mark with its goods is longer; a file without line ends is no table. */
    private static final int MAX_LINE = 1 << 22;

    private final Path file;
    private final InputStream in;
    private final Map<String, Integer> header = new HashMap<>();
    private int columns;
    private int number;
    private long offset;
    private boolean ended;
    private @Nullable Row next;

    /** One line; its cells are read when they are asked for, so that a bad one concerns this line only. */
    public record Row(int number, int columns, Map<String, Integer> header, List<String> cells) {

        /** The cell in this column without white space at its ends; empty when there is none. */
        public String cell(String column) {
            Integer at = header.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        /** @throws ComityException TABLE_ROW_INVALID for a line with more cells than columns or without an id */
        void requireShape() {
            if (cells.size() > columns) {
                throw new ComityException(
                        ErrorCode.TABLE_ROW_INVALID, "", number, cells.size() + " > " + columns + " columns");
            }
            if (cell("id").isEmpty()) {
                throw new ComityException(ErrorCode.TABLE_ROW_INVALID, "", number, "id?");
            }
        }

        List<GoodsClass> classes(String column) {
            return split(column).map(Row::goodsClass).toList();
        }

        List<String> goods(String column) {
            return split(column).toList();
        }

        private static GoodsClass goodsClass(String written) {
            GoodsClass read = GoodsClass.read(written);
            if (!read.exists()) {
                throw new ComityException(ErrorCode.CLASS_UNKNOWN, written);
            }
            return read;
        }

        private Stream<String> split(String column) {
            return Stream.of(cell(column).split("[,;，；、]", -1))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty());
        }

        Optional<LocalDate> date(String column) {
            String written = cell(column);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        written.length() == 8
                                ? LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE)
                                : LocalDate.parse(written));
            } catch (DateTimeException e) {
                throw new ComityException(e, ErrorCode.DATE_UNREADABLE, written);
            }
        }
    }

    private TableLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * Opens a table and reads its header.
     *
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING; the reading of lines may
     *     throw the second and third as well
     */
    static TableLines open(Path file, List<String> required) {
        try {
            TableLines lines = new TableLines(file, new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            try {
                lines.readHeader(required);
                return lines;
            } catch (ComityException e) {
                lines.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ComityException unreadable(Path file, IOException e) {
        return new ComityException(
                e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }

    private void readHeader(List<String> required) {
        List<String> first = findCells();
        List<String> names = first == null ? List.of() : first;
        columns = names.size();
        for (int i = 0; i < columns; i++) {
            header.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (String column : required) {
            if (!header.containsKey(column)) {
                throw new ComityException(ErrorCode.TABLE_COLUMN_MISSING, file, column, String.join(", ", required));
            }
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            List<String> cells = findCells();
            next = cells == null ? null : new Row(number, columns, header, cells);
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    /** The cells of the next line that is not blank; null at the end. */
    private @Nullable List<String> findCells() {
        for (String line = findLine(); line != null; line = findLine()) {
            if (!line.isBlank()) {
                return List.of(line.split("\t", -1));
            }
        }
        return null;
    }

    private @Nullable String findLine() {
        if (ended) {
            return null;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            long start = offset;
            while (true) {
                int b = in.read();
                offset++;
                if (b < 0) {
                    ended = true;
                    break;
                }
                if (b == '\n') {
                    break;
                }
                if (b == '\r') {
                    in.mark(1);
                    if (in.read() == '\n') {
                        offset++;
                    } else {
                        in.reset();
                    }
                    break;
                }
                bytes.write(b);
                if (bytes.size() > MAX_LINE) {
                    throw new ComityException(
                            ErrorCode.TABLE_ROW_INVALID, file, number + 1, "> " + MAX_LINE + " bytes");
                }
            }
            number++;
            String line = decode(bytes.toByteArray(), start);
            return number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private String decode(byte[] bytes, long start) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ComityException(e, ErrorCode.ENCODING_WRONG, file, start + buffer.position(), "UTF-8");
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
