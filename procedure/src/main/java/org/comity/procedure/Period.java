package org.comity.procedure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.Forum;

/**
 * A period of days, months or years, as a law states it.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record Period(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3}) (days|months|years)");

    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    public Period {
        if (amount < 1) {
            throw new IllegalArgumentException("a period of " + amount + " " + unit);
        }
    }

    /** Reads {@code 30 days}, {@code 2 months}, {@code 5 years}. */
    public static Period parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is no period");
        }
        return new Period(
                Integer.parseInt(parts.group(1)), Unit.valueOf(parts.group(2).toUpperCase(Locale.ROOT)));
    }

    /**
     * The last day of this period by the forum's way of counting, before any roll to a working day.
     *
     * <p>China (商标法实施条例 第十二条): the day of the event is left out; a period in months ends on the day of the same number,
     * or on the last day of a month without it. Korea (상표법 제16조): counting starts the next day; a period in months ends on the
     * day before the one with that number, or on the last day of a month without it.
     */
    public LocalDate lastDay(LocalDate event, Forum forum) {
        return switch (unit) {
            case DAYS -> event.plusDays(amount);
            case MONTHS -> lastDayOfMonths(event, amount, forum);
            case YEARS -> lastDayOfMonths(event, 12L * amount, forum);
        };
    }

    private static LocalDate lastDayOfMonths(LocalDate event, long months, Forum forum) {
        return switch (forum) {
            case CN -> event.plusMonths(months);
            case KR -> {
                LocalDate start = event.plusDays(1);
                YearMonth target = YearMonth.from(start).plusMonths(months);
                yield start.getDayOfMonth() > target.lengthOfMonth()
                        ? target.atEndOfMonth()
                        : target.atDay(start.getDayOfMonth()).minusDays(1);
            }
        };
    }
}
