package org.comity.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.Forum;
import org.comity.procedure.Provision.DecisiveDay;
import org.junit.jupiter.api.Test;

class ProvisionsTest {

    private final Provisions provisions = Provisions.standard();

    private String article(String id, String date) {
        return provisions
                .findInForce(id, LocalDate.parse(date))
                .map(Provision::article)
                .orElse("none");
    }

    @Test
    void theEarlierMarkOfKoreaMovedThroughThreeActs() {
        assertThat(article("KR-TM-EARLIER-MARK", "1990-08-31")).isEqualTo("제9조제1항제7호");
        assertThat(article("KR-TM-EARLIER-MARK", "1990-09-01")).isEqualTo("제7조제1항제7호");
        assertThat(article("KR-TM-EARLIER-MARK", "2016-08-31")).isEqualTo("제7조제1항제7호");
        assertThat(article("KR-TM-EARLIER-MARK", "2016-09-01")).isEqualTo("제34조제1항제7호");
    }

    @Test
    void chinaIsRenumberedOnNewYear2027() {
        assertThat(article("CN-TM-EARLIER-MARK", "2026-12-31")).isEqualTo("第三十条");
        assertThat(article("CN-TM-EARLIER-MARK", "2027-01-01")).isEqualTo("第二十条");
        assertThat(article("CN-TM-EARLIER-APPLICATION", "2027-01-01")).isEqualTo("第三十五条");
        assertThat(article("CN-TM-INVALIDITY-LIMIT", "2027-01-01")).isEqualTo("第五十一条第一款");
    }

    @Test
    void oppositionPeriodsFollowTheDayOfPublication() {
        assertThat(oppositionEnds("KR-TM-OPPOSITION", "2025-07-21")).isEqualTo("2025-09-21");
        assertThat(oppositionEnds("KR-TM-OPPOSITION", "2025-07-22")).isEqualTo("2025-08-21");
        assertThat(oppositionEnds("CN-TM-OPPOSITION", "2026-09-30")).isEqualTo("2026-12-30");
        assertThat(oppositionEnds("CN-TM-OPPOSITION", "2027-01-06")).isEqualTo("2027-03-06");
    }

    @Test
    void theOpenQuestionAroundNewYear2027IsCountedShortAndSaid() {
        Provision open = provisions
                .findInForce("CN-TM-OPPOSITION", LocalDate.of(2026, 11, 20))
                .orElseThrow();
        assertThat(oppositionEnds("CN-TM-OPPOSITION", "2026-11-20")).isEqualTo("2027-01-20");
        assertThat(open.longer()).contains(new Period(3, Period.Unit.MONTHS));
        assertThat(open.statements().en()).contains("no transitional rule");
        assertThat(open.article()).contains("第三十三条").contains("第三十六条");
    }

    private LocalDate oppositionEnds(String id, String published) {
        LocalDate day = LocalDate.parse(published);
        Provision provision = provisions.findInForce(id, day).orElseThrow();
        return provision.period().orElseThrow().lastDay(day, provision.forum());
    }

    @Test
    void consentHelpsOnlySinceMay2024() {
        assertThat(article("KR-TM-CONSENT", "2024-04-30")).isEqualTo("none");
        assertThat(article("KR-TM-CONSENT", "2024-05-01")).contains("제35조제6항");
    }

    @Test
    void theOneYearBarOfKoreaWasRepealed() {
        assertThat(article("KR-TM-ONE-YEAR-BAR", "2016-08-31")).isEqualTo("제7조제1항제8호");
        assertThat(article("KR-TM-ONE-YEAR-BAR", "2016-09-01")).isEqualTo("none");
    }

    @Test
    void koreaJudgedOldItemsAsTheCourtsSaid() {
        // 2012후672 and 2011후3896: item 12 at filing, though 제7조제2항 does not name it; 92후117: the year of item 8 up to
        // registration.
        assertThat(decisive("KR-TM-BAD-FAITH", "2005-01-01")).isEqualTo(DecisiveDay.FILING);
        assertThat(decisive("KR-TM-BAD-FAITH", "2010-01-01")).isEqualTo(DecisiveDay.FILING);
        assertThat(decisive("KR-TM-ONE-YEAR-BAR", "1990-08-31")).isEqualTo(DecisiveDay.DECISION);
        assertThat(decisive("KR-TM-ONE-YEAR-BAR", "1990-09-01")).isEqualTo(DecisiveDay.FILING);
        assertThat(decisive("KR-TM-DECEPTION", "2005-01-01")).isEqualTo(DecisiveDay.DECISION);
    }

    private DecisiveDay decisive(String id, String date) {
        return provisions.findInForce(id, LocalDate.parse(date)).orElseThrow().decisive();
    }

    @Test
    void theFirstToFileRuleOfKoreaMovedThroughThreeActs() {
        assertThat(article("KR-TM-EARLIER-APPLICATION", "1990-08-31")).isEqualTo("제13조제1항");
        assertThat(article("KR-TM-EARLIER-APPLICATION", "1990-09-01")).isEqualTo("제8조제1항");
        assertThat(article("KR-TM-EARLIER-APPLICATION", "2016-09-01")).isEqualTo("제35조제1항");
        assertThat(article("KR-TM-GOODS-CLASSES", "2007-01-02")).isEqualTo("제10조제2항");
        assertThat(article("KR-TM-GOODS-CLASSES", "2007-01-03")).isEqualTo("제10조제3항");
    }

    @Test
    void koreaJudgesItemsElevenThirteenTwentyAndTwentyOneAtFiling() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(provisions.list().stream()
                        .filter(p -> p.forum() == Forum.KR && p.inForceOn(today) && p.decisive() == DecisiveDay.FILING)
                        .map(Provision::article))
                .containsExactlyInAnyOrder("제34조제1항제11호", "제34조제1항제13호", "제34조제1항제20호", "제34조제1항제21호");
        assertThat(provisions
                        .findInForce("KR-TM-EARLIER-MARK", today)
                        .orElseThrow()
                        .decisive())
                .isEqualTo(DecisiveDay.DECISION);
    }

    @Test
    void anUnknownSubjectHasNoProvision() {
        assertThat(provisions.list("KR-TM-NOTHING")).isEmpty();
        assertThat(provisions.list("KR-TM-EARLIER-MARK"))
                .extracting(Provision::from)
                .isSorted();
        assertThat(List.copyOf(provisions.list())).hasSizeGreaterThan(40);
    }
}
