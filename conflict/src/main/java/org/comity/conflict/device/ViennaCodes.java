package org.comity.conflict.device;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * Figurative elements of a mark by the Vienna Classification, six digits each: category, division, section
 * ({@code 26.03.23} is written {@code 260323} by the Korean office).
 */
public record ViennaCodes(List<String> codes) {

    /** The categories of the classification. */
    private static final int CATEGORIES = 29;

    private static final double SAME_DIVISION = 0.6;
    private static final double SAME_CATEGORY = 0.2;

    private static final Pattern SEPARATOR = Pattern.compile("[|,;，；、\\s]+");
    private static final Pattern CODE =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?|(\\d{2})(\\d{2})(\\d{2})?");

    /** How far two codes are the same element. */
    public enum Level {
        SECTION,
        DIVISION,
        CATEGORY
    }

    /** Two codes that name the same element as far as this level, written with points. */
    public record Meeting(String asked, String earlier, Level level) {}

    public ViennaCodes {
        codes = codes.stream().distinct().sorted().toList();
    }

    /**
     * {@code 260323|270508}, {@code 26.03.23, 27.05.08}, {@code 3.7}.
     *
     * @throws ComityException OPTION_INVALID
     */
    public static ViennaCodes read(String written) {
        return new ViennaCodes(
                parts(written).map(p -> code(p).orElseThrow(() -> invalid(p))).toList());
    }

    /** The codes of a record; what is no code there is passed over. */
    public static ViennaCodes recorded(List<String> written) {
        return new ViennaCodes(written.stream()
                .flatMap(ViennaCodes::parts)
                .flatMap(p -> code(p).stream())
                .toList());
    }

    private static Stream<String> parts(String written) {
        return Arrays.stream(SEPARATOR.split(written.strip(), -1)).filter(p -> !p.isEmpty());
    }

    private static Optional<String> code(String part) {
        Matcher m = CODE.matcher(part);
        if (!m.matches()) {
            return Optional.empty();
        }
        int base = m.group(1) != null ? 1 : 4;
        int category = Integer.parseInt(m.group(base));
        if (category < 1 || category > CATEGORIES) {
            return Optional.empty();
        }
        String section = m.group(base + 2);
        return Optional.of("%02d%02d%s"
                .formatted(
                        category,
                        Integer.parseInt(m.group(base + 1)),
                        section == null ? "" : "%02d".formatted(Integer.parseInt(section))));
    }

    /** {@code 26.03.23}. */
    public static String withPoints(String code) {
        return code.replaceAll("(\\d{2})(?=\\d)", "$1.");
    }

    private static ComityException invalid(String part) {
        return new ComityException(ErrorCode.OPTION_INVALID, "Vienna", part, "26.03.23, 260323");
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /**
     * 0 to 1, symmetric: how much of either list is met in the other; the same section counts whole, the same division and
     * the same category in part. 0 when either is empty.
     */
    public double nearness(ViennaCodes other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        return (met(other) + other.met(this)) / (codes.size() + other.codes.size());
    }

    private double met(ViennaCodes other) {
        double sum = 0;
        for (String code : codes) {
            double best = 0;
            for (String candidate : other.codes) {
                best = Math.max(best, nearness(code, candidate));
            }
            sum += best;
        }
        return sum;
    }

    private static double nearness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.regionMatches(0, b, 0, 4)) {
            return SAME_DIVISION;
        }
        return a.regionMatches(0, b, 0, 2) ? SAME_CATEGORY : 0;
    }

    /** Codes that both name. */
    public List<String> shared(ViennaCodes other) {
        return codes.stream().filter(other.codes::contains).toList();
    }

    /** Each code of either with the nearest of the other, the same sections first; codes that meet none are left out. */
    public List<Meeting> meetings(ViennaCodes other) {
        Set<Meeting> meetings = new LinkedHashSet<>();
        for (String code : codes) {
            other.nearest(code).forEach(c -> meetings.add(meeting(code, c)));
        }
        for (String code : other.codes) {
            nearest(code).forEach(c -> meetings.add(meeting(c, code)));
        }
        return meetings.stream()
                .sorted(Comparator.comparing(Meeting::level)
                        .thenComparing(Meeting::asked)
                        .thenComparing(Meeting::earlier))
                .toList();
    }

    private List<String> nearest(String code) {
        double best = codes.stream().mapToDouble(c -> nearness(code, c)).max().orElse(0);
        return best == 0
                ? List.of()
                : codes.stream().filter(c -> nearness(code, c) == best).toList();
    }

    private static Meeting meeting(String a, String b) {
        double nearness = nearness(a, b);
        Level level = nearness == 1 ? Level.SECTION : nearness == SAME_DIVISION ? Level.DIVISION : Level.CATEGORY;
        return new Meeting(withPoints(a), withPoints(b), level);
    }
}
