package org.comity.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Text measured as a terminal shows it: Hanzi and Hangul take two cells, combining letters none (UAX #11). */
public final class Cells {

    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18DFF},
        {0x1AFF0, 0x1B2FF},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private Cells() {}

    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        // Medial and final jamo join the initial before them.
        if ((codePoint >= 0x1160 && codePoint <= 0x11FF) || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)) {
            return 0;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0] ? 2 : 1;
            }
        }
        return 1;
    }

    /** The text without anything that steers a terminal: control characters become U+FFFD, bidirectional overrides vanish. */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                cleaned.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : '\uFFFD');
            } else if (!((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    /** Padded on the right to this many cells; longer text is cut and ends in an ellipsis. */
    public static String left(String text, int cells) {
        String fitted = cut(text, cells);
        return fitted + " ".repeat(cells - width(fitted));
    }

    /** Padded on the left. */
    public static String right(String text, int cells) {
        String fitted = cut(text, cells);
        return " ".repeat(cells - width(fitted)) + fitted;
    }

    /** At most this many cells, an ellipsis in place of what is cut. */
    public static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            int w = width(c);
            if (used + w > cells - 1) {
                break;
            }
            kept.appendCodePoint(c);
            used += w;
        }
        return cells < 1 ? "" : kept + "…";
    }

    /** Broken into lines of at most this many cells: after spaces, and between Hanzi, which need none. */
    public static List<String> wrap(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            int w = width(piece.stripTrailing());
            if (used > 0 && used + w > cells) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            String rest = piece;
            while (width(rest.stripTrailing()) > cells) {
                String head = head(rest, cells);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(rest);
            used += width(rest);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String head(String text, int cells) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > cells && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            boolean breakable = points[i] == ' '
                    || (!last && Character.isIdeographic(points[i]) && Character.isIdeographic(points[i + 1]))
                    || (points[i] >= 0x3001 && points[i] <= 0x3002)
                    || points[i] == 0xFF0C
                    || points[i] == 0xFF1B;
            if (last || (breakable && points[i + 1] != ' ')) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
