package org.comity.standards.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values that offices write: dates in all their forms, joined lists, texts with their fillers. */
public final class Values {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s].*|[+-]\\d\\d:\\d\\d|Z)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private Values() {}

    /** The text without white space at its ends and with print line breaks as single spaces; empty when nothing is left. */
    public static Optional<String> text(String raw) {
        String s = raw.strip();
        if (s.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                s.indexOf('\n') < 0 && s.indexOf('\r') < 0
                        ? s
                        : LINE_BREAK.matcher(s).replaceAll(" "));
    }

    /** The text, unless it is one of the fillers that mean absence: blanks, {@code 0}, {@code 00000000}. */
    public static Optional<String> unlessFiller(String raw) {
        return text(raw).filter(s -> !ZEROS.matcher(s).matches());
    }

    /** The day that is written, in any of the offices' forms; empty for fillers and for what is no date. */
    public static Optional<LocalDate> date(String raw) {
        String s = raw.strip();
        Matcher m = DATE.matcher(s);
        if (!m.matches()) {
            m = COMPACT_DATE.matcher(s);
        }
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The parts of a list joined by {@code |}, blank parts left out. */
    public static List<String> bars(String joined) {
        return Arrays.stream(joined.split("\\|", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** White space as single spaces: the form in which two statements are compared. */
    public static String squeezed(String value) {
        String s = value.strip();
        boolean afterSpace = false;
        for (int i = 0; i < s.length(); i++) {
            boolean space = isSpace(s.charAt(i));
            if (space && (afterSpace || s.charAt(i) != ' ')) {
                return SPACE.matcher(s).replaceAll(" ");
            }
            afterSpace = space;
        }
        return s;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
