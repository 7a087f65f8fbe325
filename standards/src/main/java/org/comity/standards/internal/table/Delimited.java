package org.comity.standards.internal.table;

import java.util.ArrayList;
import java.util.List;

/** Splits a row of delimited values after RFC 4180, and tells when its quotes do not add up. */
public final class Delimited {

    private Delimited() {}

    /**
     * The values of a row.
     *
     * @param values in order, quotes resolved
     * @param wellFormed whether every quoted value is closed and followed by a delimiter
     */
    public record Row(List<String> values, boolean wellFormed) {}

    public static Row split(String line, char delimiter) {
        List<String> values = new ArrayList<>();
        boolean wellFormed = true;
        int i = 0;
        while (true) {
            if (i < line.length() && line.charAt(i) == '"') {
                StringBuilder value = new StringBuilder();
                i++;
                boolean closed = false;
                while (i < line.length()) {
                    char c = line.charAt(i++);
                    if (c != '"') {
                        value.append(c);
                    } else if (i < line.length() && line.charAt(i) == '"') {
                        value.append('"');
                        i++;
                    } else {
                        closed = true;
                        break;
                    }
                }
                int next = line.indexOf(delimiter, i);
                int end = next < 0 ? line.length() : next;
                if (!closed || !line.substring(i, end).isBlank()) {
                    wellFormed = false;
                    value.append(line, i, end);
                }
                values.add(value.toString());
                i = end;
            } else {
                int next = line.indexOf(delimiter, i);
                int end = next < 0 ? line.length() : next;
                values.add(line.substring(i, end));
                i = end;
            }
            if (i >= line.length()) {
                return new Row(values, wellFormed);
            }
            i++;
            if (i == line.length()) {
                values.add("");
                return new Row(values, wellFormed);
            }
        }
    }

    /** The values when quotes are taken as plain characters; a pair around a whole value is still removed. */
    public static List<String> splitPlain(String line, char delimiter) {
        List<String> values = new ArrayList<>();
        int from = 0;
        while (true) {
            int next = line.indexOf(delimiter, from);
            String value = line.substring(from, next < 0 ? line.length() : next);
            if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
                value = value.substring(1, value.length() - 1).replace("\"\"", "\"");
            }
            values.add(value);
            if (next < 0) {
                return values;
            }
            from = next + 1;
        }
    }

    public static boolean hasOpenQuote(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 != 0;
    }
}
