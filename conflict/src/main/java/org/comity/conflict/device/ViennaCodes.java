package org.comity.conflict.device;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    public ViennaCodes {
        codes = codes.stream().distinct().sorted().toList();
    }

    /**
     * {@code 260323|270508}, {@code 26.03.23, 27.05.08}, {@code 3.7}.
     *
     * @throws ComityException OPTION_INVALID
     */
    public static ViennaCodes read(String written) {
        List<String> codes = new ArrayList<>();
        for (String part : SEPARATOR.split(written.strip(), -1)) {
            if (part.isEmpty()) {
                continue;
            }
            Matcher m = CODE.matcher(part);
            if (!m.matches()) {
                throw invalid(part);
            }
            int base = m.group(1) != null ? 1 : 4;
            int category = Integer.parseInt(m.group(base));
            if (category < 1 || category > CATEGORIES) {
                throw invalid(part);
            }
            String section = m.group(base + 2);
            codes.add("%02d%02d%s"
                    .formatted(
                            category,
                            Integer.parseInt(m.group(base + 1)),
                            section == null ? "" : "%02d".formatted(Integer.parseInt(section))));
        }
        return new ViennaCodes(codes);
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
}
