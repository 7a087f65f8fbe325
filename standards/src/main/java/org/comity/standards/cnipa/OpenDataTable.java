package org.comity.standards.cnipa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.standards.internal.Values;
import org.comity.standards.internal.table.Delimited;

/**
 * One of the tables of the trademark open data, by its header.
 *
 * @param kind which table
 * @param columns column names in order, variants of the header set right
 * @param delimiter comma, or tab in the files named .xls
 */
record OpenDataTable(Kind kind, List<String> columns, char delimiter) {

    enum Kind {
        BASIC,
        OWNER,
        GOODS,
        CO_OWNER,
        PRIORITY,
        INTERNATIONAL
    }

    static final String NUMBER = "注册号/申请号";
    static final String CLASS = "国际分类";

    private static final Map<String, String> VARIANTS = Map.of(
            "注册号", NUMBER,
            "申请号", NUMBER,
            "申请号/注册号", NUMBER,
            "申请/注册号", NUMBER,
            "类号", CLASS,
            "国际分类号", CLASS,
            "共有人英文文名称", "共有人英文名称",
            "注册人英文名称", "注册人外文名称");

    /** Columns of free words, the only ones in which a stray delimiter can stand. */
    private static final Set<String> FREE = Set.of(
            "商标名称", "商标设计说明", "商标颜色说明", "放弃专用权说明", "地理标志信息", "注册人中文名称", "注册人外文名称", "注册人中文地址", "注册人英文地址", "商品中文名称",
            "共有人中文名称", "共有人英文名称", "共有人中文地址", "共有人英文地址", "优先权商品");

    private static final Pattern NUMBER_FORM = Pattern.compile("G?\\d{1,9}[A-Z]{0,3}");
    private static final Pattern CLASS_FORM = Pattern.compile("\\d{0,2}");

    /** The table with this header line; empty when it is none of them. */
    static Optional<OpenDataTable> of(String headerLine) {
        char delimiter = headerLine.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> columns = new ArrayList<>();
        String before = "";
        for (String written : Delimited.split(headerLine, delimiter).values()) {
            // Seen as well: 初审公告日期>日期, and a bare 日期 after the number of a gazette issue.
            String name = written.strip().replaceFirst("[>＞].*$", "").strip();
            if (name.equals("日期") && before.endsWith("期号")) {
                name = before.substring(0, before.length() - 2) + "日期";
            }
            columns.add(VARIANTS.getOrDefault(name, name));
            before = name;
        }
        if (!columns.contains(NUMBER)) {
            return Optional.empty();
        }
        return kindOf(columns).map(kind -> new OpenDataTable(kind, List.copyOf(columns), delimiter));
    }

    private static Optional<Kind> kindOf(List<String> columns) {
        if (columns.contains("商品中文名称") && columns.contains("类似群")) {
            return Optional.of(Kind.GOODS);
        }
        if (columns.contains("共有人中文名称")) {
            return Optional.of(Kind.CO_OWNER);
        }
        if (columns.contains("优先权编号")) {
            return Optional.of(Kind.PRIORITY);
        }
        if (columns.contains("国际注册号")) {
            return Optional.of(Kind.INTERNATIONAL);
        }
        if (columns.contains("注册人中文名称")) {
            return Optional.of(Kind.OWNER);
        }
        // One batch of 2026 has no column 商标名称.
        if (columns.contains("专用期开始日期") || columns.contains("初审公告期号")) {
            return Optional.of(Kind.BASIC);
        }
        return Optional.empty();
    }

    /** Whether a line begins as a row does: with a number, and a class where the table has one. */
    boolean beginsRow(String line) {
        List<String> values = Delimited.splitPlain(line.length() > 200 ? line.substring(0, 200) : line, delimiter);
        int number = columns.indexOf(NUMBER);
        int nice = columns.indexOf(CLASS);
        return values.size() > Math.max(number, nice)
                && NUMBER_FORM.matcher(unquoted(values.get(number))).matches()
                && (nice < 0 || CLASS_FORM.matcher(unquoted(values.get(nice))).matches());
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").replace("'", "").strip();
    }

    /** Whether these values can stand in these columns. */
    boolean fits(List<String> values) {
        if (values.size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            String column = columns.get(i);
            String value = values.get(i).strip();
            boolean good = switch (column) {
                case NUMBER -> NUMBER_FORM.matcher(unquoted(value)).matches();
                case CLASS -> CLASS_FORM.matcher(unquoted(value)).matches();
                default ->
                    !column.endsWith("日期")
                            || Values.unlessFiller(value).isEmpty()
                            || Values.date(value).isPresent();
            };
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /** The values when exactly one free column can have swallowed the delimiters that are too many. */
    Optional<List<String>> merged(List<String> values) {
        int extra = values.size() - columns.size();
        if (extra <= 0 || extra > 50) {
            return Optional.empty();
        }
        List<List<String>> possible = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (FREE.contains(columns.get(i))) {
                List<String> tried = new ArrayList<>(values.subList(0, i));
                tried.add(String.join(String.valueOf(delimiter), values.subList(i, i + extra + 1)));
                tried.addAll(values.subList(i + extra + 1, values.size()));
                if (fits(tried)) {
                    possible.add(tried);
                }
            }
        }
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }
}
