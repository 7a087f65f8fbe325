package org.comity.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.comity.model.Forum;
import org.comity.procedure.Period.Unit;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static LocalDate lastDay(String period, String event, Forum forum) {
        return Period.parse(period).lastDay(LocalDate.parse(event), forum);
    }

    @Test
    void daysAreCountedFromTheNextDayInBothLaws() {
        assertThat(lastDay("30 days", "2026-11-02", Forum.KR)).isEqualTo("2026-12-02");
        assertThat(lastDay("30 days", "2026-11-02", Forum.CN)).isEqualTo("2026-12-02");
    }

    @Test
    void aPeriodInMonthsEndsOnTheSameNumberInChina() {
        assertThat(lastDay("3 months", "2026-09-06", Forum.CN)).isEqualTo("2026-12-06");
        assertThat(lastDay("3 months", "2026-11-30", Forum.CN)).isEqualTo("2027-02-28");
    }

    @Test
    void koreaCountsWholeMonthsFromTheDayAfter() {
        // From the end of February Korea counts whole months beginning on 1 March: three days more than China.
        assertThat(lastDay("3 months", "2027-02-28", Forum.KR)).isEqualTo("2027-05-31");
        assertThat(lastDay("3 months", "2027-02-28", Forum.CN)).isEqualTo("2027-05-28");
        // Start on the 31st, target without a 31st: its last day, not one less (상표법 제16조).
        assertThat(lastDay("1 months", "2027-01-30", Forum.KR)).isEqualTo("2027-02-28");
        assertThat(lastDay("2 months", "2025-07-21", Forum.KR)).isEqualTo("2025-09-21");
    }

    @Test
    void koreaNeverEndsBeforeChinaAndBothGrowWithTheEvent() {
        for (String written : new String[] {"1 months", "2 months", "3 months", "12 months", "5 years", "30 days"}) {
            Period period = Period.parse(written);
            LocalDate before = LocalDate.MIN;
            for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
                LocalDate kr = period.lastDay(day, Forum.KR);
                assertThat(kr).isAfterOrEqualTo(period.lastDay(day, Forum.CN)).isAfterOrEqualTo(before);
                before = kr;
            }
        }
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThatThrownBy(() -> Period.parse("soon")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.parse("0 days")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.parse("5 years")).isEqualTo(new Period(5, Unit.YEARS));
    }
}
