package org.comity.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; the widest flexible column gives way when the terminal is narrow. */
public final class Table {

    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final List<String> header;
    private final List<Boolean> numeric;
    private final List<List<String>> rows = new ArrayList<>();

    /** Columns by their headings; those that begin with {@code >} are aligned to the right. */
    public Table(List<String> columns) {
        header = columns.stream()
                .map(c -> c.startsWith(">") ? c.substring(1) : c)
                .toList();
        numeric = columns.stream().map(c -> c.startsWith(">")).toList();
    }

    public Table row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + header.size() + " columns");
        }
        rows.add(cells.stream().map(Cells::clean).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, heading first, each at most {@code columns} cells unless there are too many columns for that. */
    public List<String> lines(int columns, Style style) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Cells.width(header.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        int total = GAP * (widths.length - 1);
        for (int w : widths) {
            total += w;
        }
        while (total > columns) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                if (!numeric.get(i) && (numeric.get(widest) || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (numeric.get(widest) || widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        List<String> lines = new ArrayList<>();
        lines.add(style.faint(line(header, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                line.append(" ".repeat(GAP));
            }
            line.append(numeric.get(i) ? Cells.right(cells.get(i), widths[i]) : Cells.left(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
