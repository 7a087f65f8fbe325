package org.comity.conflict.internal;

import java.io.IOException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Text;

/** A tab-separated list of marks: UTF-8, with or without byte order mark, either line ending, blank lines ignored. */
public final class ListFile {

    private static final List<String> REQUIRED = List.of("id", "mark");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ListFile() {}

    /** One line; its cells are read when they are asked for, so that a bad one concerns this line only. */
    public record Line(int number, int columns, Map<String, Integer> header, List<String> cells) {

        public String id() {
            return cell("id");
        }

        public String mark() {
            return cell("mark");
        }

        private String cell(String column) {
            Integer at = header.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        /**
         * The question this line asks.
         *
         * @throws ComityException for what cannot be asked
         */
        public Question question(Set<Forum> forums, LocalDate decided, int top) {
            requireShape();
            Optional<LocalDate> filed = date();
            return new Question(
                    mark(),
                    classes(),
                    goods(),
                    forums,
                    filed.filter(d -> d.isAfter(decided)).orElse(decided),
                    filed,
                    false,
                    top);
        }

        /** This line as an earlier mark of each forum that it belongs to and that is asked. */
        public List<EarlierMark> earlierMarks(Set<Forum> forums) {
            requireShape();
            // The same limits as for a mark asked about.
            Question checked = question(Set.of(Forum.KR), LocalDate.EPOCH, 1);
            List<GoodsItem> goods = items(checked.classes(), checked.goods());
            return forums.stream()
                    .sorted()
                    .filter(this::belongsTo)
                    .map(forum -> new EarlierMark(
                            id(),
                            forum,
                            List.of(checked.mark()),
                            goods,
                            LegalState.UNKNOWN,
                            checked.filed(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }

        private static List<GoodsItem> items(List<GoodsClass> classes, List<String> names) {
            if (names.isEmpty()) {
                return classes.stream()
                        .map(c -> GoodsItem.ofClass(c, List.of()))
                        .toList();
            }
            List<GoodsClass> of =
                    classes.isEmpty() ? List.of(new GoodsClass(Scheme.UNKNOWN, "?", Optional.empty())) : classes;
            List<Text> texts = names.stream().map(n -> Text.original(n, "und")).toList();
            return of.stream()
                    .map(c -> new GoodsItem(c, List.of(), texts, OptionalInt.empty(), false))
                    .toList();
        }

        private void requireShape() {
            if (cells.size() > columns) {
                throw new ComityException(
                        ErrorCode.TABLE_ROW_INVALID, "", number, cells.size() + " > " + columns + " columns");
            }
            if (id().isEmpty()) {
                throw new ComityException(ErrorCode.TABLE_ROW_INVALID, "", number, "id?");
            }
        }

        private boolean belongsTo(Forum forum) {
            String office = cell("office");
            if (office.isEmpty()) {
                return true;
            }
            String code = office.toUpperCase(Locale.ROOT);
            return switch (code) {
                case "CN", "CNIPA" -> forum == Forum.CN;
                case "KR", "KIPO", "MOIP" -> forum == Forum.KR;
                default -> throw new ComityException(ErrorCode.FORUM_UNKNOWN, office);
            };
        }

        private List<GoodsClass> classes() {
            return split(cell("class")).map(this::goodsClass).toList();
        }

        private GoodsClass goodsClass(String written) {
            GoodsClass read = GoodsClass.read(written);
            if (!read.exists()) {
                throw new ComityException(ErrorCode.CLASS_UNKNOWN, written);
            }
            return read;
        }

        private List<String> goods() {
            return split(cell("goods")).toList();
        }

        private static Stream<String> split(String cell) {
            return Stream.of(cell.split("[,;，；、]", -1)).map(String::strip).filter(s -> !s.isEmpty());
        }

        private Optional<LocalDate> date() {
            String written = cell("date");
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

    /**
     * The lines of a file.
     *
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static List<Line> read(Path file) {
        String text = text(file);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> header = new HashMap<>();
        int columns = 0;
        int number = 0;
        for (String written : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (written.isBlank()) {
                continue;
            }
            List<String> cells = List.of(written.split("\t", -1));
            if (header.isEmpty()) {
                columns = cells.size();
                for (int i = 0; i < columns; i++) {
                    header.putIfAbsent(cells.get(i).strip().toLowerCase(Locale.ROOT), i);
                }
                requireColumns(file, header);
            } else {
                lines.add(new Line(number, columns, header, cells));
            }
        }
        if (header.isEmpty()) {
            requireColumns(file, header);
        }
        return lines;
    }

    private static void requireColumns(Path file, Map<String, Integer> header) {
        for (String column : REQUIRED) {
            if (!header.containsKey(column)) {
                throw new ComityException(
                        ErrorCode.TABLE_COLUMN_MISSING,
                        file,
                        column,
                        REQUIRED.stream().collect(Collectors.joining(", ")));
            }
        }
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, file);
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ComityException(e, ErrorCode.ENCODING_WRONG, file, in.position(), "UTF-8");
        }
    }
}
