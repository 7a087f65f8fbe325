package org.comity.standards.goods;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsGroup;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.standards.SourceFile;
import org.comity.standards.goods.GoodsColumns.Column;
import org.comity.standards.internal.json.JsonValues;
import org.comity.standards.internal.table.Delimited;
import org.comity.standards.internal.table.Lines;
import org.comity.standards.internal.table.Spreadsheet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A list of goods and services as a user downloads it: an Excel workbook, a CSV or tab-separated table, or the Chinese table as
 * JSON (classes, groups and items with their remarks).
 *
 * @param list what it holds
 * @param leftOut rows without a name or a class
 */
public record GoodsFile(GoodsList list, long leftOut) {

    private static final long LARGEST_FILE = 512L << 20;
    private static final int MOST_GOODS = 1_000_000;
    private static final int LONGEST_NAME = 2_000;

    /** Lists begin with a title and remarks; a heading further down is none. */
    private static final int HEADINGS_WITHIN = 30;

    private static final int LONGEST_ROW_LINES = 200;

    private static final Pattern NCL = Pattern.compile("(?i)(?:ncl)?[ _-]?(?<!\\d)(1[0-9])[-_. ]?(20\\d\\d)(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<!\\d)(\\d\\d)년");
    private static final Pattern CODE = Pattern.compile("[GSgs]?\\d{4}(?:\\d{2})?");
    private static final Pattern GROUP = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");
    private static final String CHINESE_DIGITS = "一二三四五六七八九";

    /**
     * Reads a file.
     *
     * @param edition its edition, when the user names it; otherwise it is looked for in the headings and in the file's name
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, TABLE_COLUMN_MISSING, ARCHIVE_REFUSED, XML_MALFORMED,
     *     JSON_MALFORMED, ENCODING_WRONG
     */
    public static GoodsFile read(Path path, Optional<String> edition) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new ComityException(ErrorCode.FILE_NOT_FOUND, path);
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw new ComityException(ErrorCode.FILE_UNREADABLE, path, "> " + (LARGEST_FILE >> 20) + " MiB");
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(1024);
            }
            Optional<String> named = edition.or(() -> editionIn(String.valueOf(path.getFileName())));
            if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
                Rows rows = new Rows(path, named);
                Spreadsheet.read(path, rows);
                return rows.end();
            }
            String start =
                    new String(head, StandardCharsets.UTF_8).replace("﻿", "").stripLeading();
            return start.startsWith("[") || start.startsWith("{") ? json(path, named) : table(path, named, start);
        } catch (NoSuchFileException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, path);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.FILE_UNREADABLE, path, String.valueOf(e.getMessage()));
        }
    }

    static Optional<String> editionIn(String text) {
        Matcher ncl = NCL.matcher(text);
        if (ncl.find()) {
            return Optional.of("NCL " + ncl.group(1) + "-" + ncl.group(2));
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            return Optional.of(year.group(1));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        return shortYear.find() ? Optional.of("20" + shortYear.group(1)) : Optional.empty();
    }

    private static GoodsFile table(Path path, Optional<String> edition, String start) throws IOException {
        Rows rows = new Rows(path, edition);
        char delimiter = start.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
        try (Lines lines = new Lines(source(path))) {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent()) {
                StringBuilder text = new StringBuilder(utf8(path, line.get()));
                boolean open = Delimited.hasOpenQuote(text.toString());
                for (int n = 0; open && n < LONGEST_ROW_LINES; n++) {
                    Optional<Lines.Line> more = lines.next();
                    if (more.isEmpty()) {
                        break;
                    }
                    String part = utf8(path, more.get());
                    text.append('\n').append(part);
                    open ^= Delimited.hasOpenQuote(part);
                }
                rows.accept(Delimited.split(text.toString(), delimiter).values());
                line = lines.next();
            }
        }
        return rows.end();
    }

    private static String utf8(Path path, Lines.Line line) {
        if (!Lines.isValid(line.bytes(), StandardCharsets.UTF_8)) {
            throw new ComityException(ErrorCode.ENCODING_WRONG, path, line.offset(), "UTF-8");
        }
        return line.text(StandardCharsets.UTF_8);
    }

    private static SourceFile source(Path path) throws IOException {
        long size = Files.size(path);
        return new SourceFile() {
            @Override
            public String name() {
                return path.toString();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }

    /** Takes the rows of a table: first looks for the headings, then reads by them. */
    private static final class Rows implements Consumer<List<String>> {

        private final Path path;
        private Optional<String> edition;
        private final List<List<String>> before = new ArrayList<>();
        private Optional<GoodsColumns> columns = Optional.empty();
        private final List<ListedGoods> goods = new ArrayList<>();
        private final Map<String, GoodsGroup> groups = new LinkedHashMap<>();
        private long leftOut;

        Rows(Path path, Optional<String> edition) {
            this.path = path;
            this.edition = edition;
        }

        @Override
        public void accept(List<String> row) {
            if (row.stream().allMatch(String::isBlank)) {
                return;
            }
            if (columns.isEmpty()) {
                headings(row);
                return;
            }
            if (goods.size() >= MOST_GOODS) {
                throw new ComityException(ErrorCode.FILE_UNREADABLE, path, "> " + MOST_GOODS);
            }
            // A workbook with a sheet for each class repeats its headings.
            Optional<GoodsColumns> again = row.size() > 1 ? GoodsColumns.find(row) : Optional.empty();
            if (again.isPresent()) {
                columns = again;
                return;
            }
            row(columns.get(), row);
        }

        private void headings(List<String> row) {
            columns = GoodsColumns.find(row);
            if (columns.isEmpty() && !before.isEmpty()) {
                columns = GoodsColumns.find(under(before.getLast(), row));
            }
            before.add(row);
            if (columns.isPresent() && edition.isEmpty()) {
                for (List<String> said : before) {
                    edition = edition.or(() -> editionIn(String.join(" ", said)));
                }
            }
            if (columns.isEmpty() && before.size() > HEADINGS_WITHIN) {
                throw missing();
            }
        }

        /** An office's name over several columns, with what each holds in the row below. */
        private static List<String> under(List<String> upper, List<String> lower) {
            List<String> both = new ArrayList<>();
            String office = "";
            for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
                String above = i < upper.size() ? upper.get(i).strip() : "";
                office = above.isEmpty() ? office : above;
                String below = i < lower.size() ? lower.get(i).strip() : "";
                both.add(below.isEmpty() ? above : office + " " + below);
            }
            return both;
        }

        private ComityException missing() {
            return new ComityException(
                    ErrorCode.TABLE_COLUMN_MISSING,
                    path,
                    "유사군코드 / 类似群 / basic number",
                    "지정상품(국문), NICE분류, 유사군코드 | 名称, 类似群 | basic number, english, CNIPA / KIPO similar group code");
        }

        private void row(GoodsColumns at, List<String> row) {
            List<String> chineseGroups = all(GROUP, at.cell(row, Column.CHINESE_GROUP));
            String groupNote = at.cell(row, Column.GROUP_NOTE);
            if (!chineseGroups.isEmpty() && (at.has(Column.GROUP_NAME) || at.has(Column.GROUP_NOTE))) {
                group(chineseGroups.getFirst(), at.cell(row, Column.GROUP_NAME), groupNote);
            }
            List<Text> names = new ArrayList<>();
            names(names, at.cell(row, Column.CHINESE), "zh-Hans");
            names(names, at.cell(row, Column.KOREAN), "ko");
            names(names, at.cell(row, Column.ENGLISH), "en");
            Optional<GoodsClass> goodsClass = goodsClass(at, row, chineseGroups);
            if (names.isEmpty() || goodsClass.isEmpty()) {
                leftOut += names.isEmpty() && !groupNote.isEmpty() ? 0 : 1;
                return;
            }
            goods.add(new ListedGoods(
                    goodsClass.get(),
                    Optional.of(at.cell(row, Column.NUMBER)).filter(n -> !n.isBlank()),
                    names,
                    chineseGroups,
                    part(at.cell(row, Column.PART)),
                    codes(at.cell(row, Column.KOREAN_CODE)),
                    codes(at.cell(row, Column.SALES_CODE)),
                    Optional.of(at.cell(row, Column.NOTE)).filter(n -> !n.isBlank())));
        }

        private void group(String code, String name, String note) {
            GoodsGroup known = groups.get(code);
            if (known == null || (known.note().isEmpty() && !note.isEmpty())) {
                groups.put(
                        code,
                        new GoodsGroup(
                                code,
                                name.isEmpty() && known != null ? known.name() : name,
                                Optional.of(note).filter(n -> !n.isBlank())));
            }
        }

        private static Optional<GoodsClass> goodsClass(GoodsColumns at, List<String> row, List<String> chineseGroups) {
            Matcher digits = DIGITS.matcher(at.cell(row, Column.NICE_CLASS));
            String written = digits.find()
                    ? digits.group()
                    : !chineseGroups.isEmpty()
                            ? chineseGroups.getFirst().substring(0, 2)
                            : at.cell(row, Column.NUMBER).matches("\\d{6}")
                                    ? at.cell(row, Column.NUMBER).substring(0, 2)
                                    : "";
            GoodsClass read = GoodsClass.read(written);
            return read.niceNumber().isPresent() ? Optional.of(read) : Optional.empty();
        }

        GoodsFile end() {
            GoodsList.Kind kind = columns.flatMap(GoodsColumns::kind).orElseThrow(this::missing);
            return new GoodsFile(new GoodsList(kind, edition, goods, List.copyOf(groups.values())), leftOut);
        }
    }

    private static void names(List<Text> names, String cell, String language) {
        for (String name : cell.split("\\s*\\|\\s*", -1)) {
            if (!name.isBlank() && name.length() <= LONGEST_NAME) {
                // The Chinese table marks national items and items of other editions with ※ and *.
                String plain = name.replaceAll("[※*＊]", "").strip();
                if (!plain.isEmpty()) {
                    names.add(Text.original(plain, language));
                }
            }
        }
    }

    private static List<String> codes(String cell) {
        return all(CODE, cell).stream()
                .map(c -> c.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> all(Pattern pattern, String cell) {
        return pattern.matcher(cell)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }

    /** {@code 2}, {@code （二）}, {@code 第（二）部分}. */
    static Optional<String> part(String cell) {
        Matcher digits = DIGITS.matcher(cell);
        if (digits.find()) {
            return Optional.of(Integer.toString(Integer.parseInt(digits.group())));
        }
        int ten = cell.indexOf('十');
        int value = 0;
        if (ten >= 0) {
            int tens = ten > 0 ? CHINESE_DIGITS.indexOf(cell.charAt(ten - 1)) + 1 : 0;
            int ones = ten + 1 < cell.length() ? CHINESE_DIGITS.indexOf(cell.charAt(ten + 1)) + 1 : 0;
            value = Math.max(1, tens) * 10 + ones;
        } else {
            for (int i = 0; i < cell.length() && value == 0; i++) {
                value = CHINESE_DIGITS.indexOf(cell.charAt(i)) + 1;
            }
        }
        return value == 0 ? Optional.empty() : Optional.of(Integer.toString(value));
    }

    /** Classes with groups with items, each with {@code id}, {@code name} and {@code remark}. */
    private static GoodsFile json(Path path, Optional<String> edition) throws IOException {
        List<ListedGoods> goods = new ArrayList<>();
        List<GoodsGroup> groups = new ArrayList<>();
        long leftOut = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
                JsonParser parser = JsonValues.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ComityException(ErrorCode.JSON_MALFORMED, path, 1, 1, "a list [ ] is expected");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode goodsClass = parser.readValueAsTree();
                for (JsonNode group : goodsClass.path("children")) {
                    String code = group.path("id").asString("");
                    if (!code.matches("\\d{4}")) {
                        leftOut++;
                        continue;
                    }
                    groups.add(new GoodsGroup(code, group.path("name").asString(""), remark(group)));
                    for (JsonNode item : group.path("children")) {
                        List<Text> names = new ArrayList<>();
                        names(names, item.path("name").asString(""), "zh-Hans");
                        GoodsClass read = GoodsClass.read(code.substring(0, 2));
                        if (names.isEmpty() || read.niceNumber().isEmpty()) {
                            leftOut++;
                            continue;
                        }
                        goods.add(new ListedGoods(
                                read,
                                Optional.of(item.path("id").asString("")).filter(n -> !n.isBlank()),
                                names,
                                List.of(code),
                                part(item.path("part").asString("")),
                                List.of(),
                                List.of(),
                                remark(item)));
                    }
                }
            }
        } catch (JacksonException e) {
            throw new ComityException(
                    e,
                    ErrorCode.JSON_MALFORMED,
                    path,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                    String.valueOf(e.getOriginalMessage()));
        }
        if (goods.isEmpty()) {
            throw new ComityException(
                    ErrorCode.TABLE_COLUMN_MISSING,
                    path,
                    "children",
                    "[{id, children: [{id, name, remark, children: […]}]}]");
        }
        return new GoodsFile(new GoodsList(GoodsList.Kind.CHINESE_TABLE, edition, goods, groups), leftOut);
    }

    private static Optional<String> remark(JsonNode node) {
        return Optional.of(node.path("remark").asString("").strip()).filter(r -> !r.isEmpty());
    }
}
