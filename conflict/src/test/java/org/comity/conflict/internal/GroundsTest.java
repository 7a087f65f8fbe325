package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Hit.Ground;
import org.comity.conflict.Hit.OppositionWindow;
import org.comity.conflict.Hit.Standing;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.procedure.Provisions;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private final Grounds grounds = new Grounds(Provisions.standard());

    private static EarlierMark earlier(Forum forum, LegalState state, String filed, Optional<LocalDate> published) {
        return new EarlierMark(
                "1",
                forum,
                List.of("한빛나루"),
                List.of(),
                state,
                Optional.of(LocalDate.parse(filed)),
                Optional.empty(),
                published,
                Optional.empty());
    }

    private static Question question(String decided, String filed) {
        return new Question(
                "한빛나루",
                List.of(),
                List.of(),
                Set.of(Forum.KR, Forum.CN),
                LocalDate.parse(decided),
                filed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(filed)),
                false,
                10);
    }

    private List<String> articles(Question question, EarlierMark earlier, Degree goods, boolean identical) {
        Standing standing = Grounds.standing(question, earlier);
        return grounds.of(question, earlier, standing, goods, identical, false).stream()
                .map(g -> g.provision().article())
                .toList();
    }

    @Test
    void theArticleIsTheOneInForceOnTheDecision() {
        EarlierMark registered = earlier(Forum.KR, LegalState.REGISTERED, "1985-01-01", Optional.empty());
        assertThat(articles(question("1989-01-01", "1988-01-01"), registered, Degree.SIMILAR, false))
                .containsExactly("제9조제1항제7호");
        assertThat(articles(question("2015-01-01", "2014-01-01"), registered, Degree.SIMILAR, false))
                .containsExactly("제7조제1항제7호");
        assertThat(articles(question("2026-11-24", ""), registered, Degree.SIMILAR, false))
                .containsExactly("제34조제1항제7호", "제34조제1항제7호 단서, 제35조제6항");
        EarlierMark chinese = earlier(Forum.CN, LegalState.REGISTERED, "2020-01-01", Optional.empty());
        assertThat(articles(question("2026-12-31", ""), chinese, Degree.SIMILAR, false))
                .containsExactly("第三十条");
        assertThat(articles(question("2027-01-01", ""), chinese, Degree.SIMILAR, false))
                .containsExactly("第二十条");
    }

    @Test
    void theOldKoreanActJudgedTheEarlierMarkAtFiling() {
        EarlierMark registered = earlier(Forum.KR, LegalState.REGISTERED, "2010-01-01", Optional.empty());
        Question old = question("2015-06-01", "2014-01-01");
        Question now = question("2026-06-01", "2025-01-01");
        assertThat(judgedOn(old, registered)).isEqualTo("2014-01-01");
        assertThat(judgedOn(now, registered)).isEqualTo("2026-06-01");
    }

    private LocalDate judgedOn(Question question, EarlierMark earlier) {
        Ground first = grounds.of(question, earlier, Standing.EARLIER, Degree.SIMILAR, false, false)
                .getFirst();
        return first.judgedOn();
    }

    @Test
    void consentDoesNotHelpForTheSameMarkOnTheSameGoods() {
        EarlierMark registered = earlier(Forum.KR, LegalState.REGISTERED, "2020-01-01", Optional.empty());
        assertThat(articles(question("2026-11-24", ""), registered, Degree.IDENTICAL, true))
                .containsExactly("제34조제1항제7호");
    }

    @Test
    void aLaterOrSameDayMarkIsNoGround() {
        EarlierMark mark = earlier(Forum.KR, LegalState.REGISTERED, "2025-05-05", Optional.empty());
        assertThat(Grounds.standing(question("2026-01-01", "2025-05-05"), mark)).isEqualTo(Standing.SAME_DAY);
        assertThat(articles(question("2026-01-01", "2025-05-05"), mark, Degree.IDENTICAL, true))
                .isEmpty();
        assertThat(articles(question("2026-01-01", "2025-05-04"), mark, Degree.IDENTICAL, true))
                .isEmpty();
    }

    @Test
    void anEndedMarkIsNoGroundBeyondTheYearAfterItsEnd() {
        EarlierMark expired = earlier(Forum.KR, LegalState.EXPIRED, "2000-01-01", Optional.empty());
        assertThat(articles(question("2026-01-01", ""), expired, Degree.IDENTICAL, true))
                .isEmpty();
        EarlierMark chinese = earlier(Forum.CN, LegalState.EXPIRED, "2000-01-01", Optional.empty());
        assertThat(articles(question("2026-01-01", ""), chinese, Degree.SIMILAR, true))
                .containsExactly("第五十条");
        assertThat(articles(question("2027-01-01", ""), chinese, Degree.SIMILAR, true))
                .isEmpty();
        EarlierMark longGone = new EarlierMark(
                "1",
                Forum.CN,
                List.of("한빛나루"),
                List.of(),
                LegalState.EXPIRED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.empty(),
                List.of());
        assertThat(articles(question("2026-01-01", ""), longGone, Degree.SIMILAR, true))
                .isEmpty();
    }

    @Test
    void dissimilarGoodsLeaveOnlyFame() {
        EarlierMark registered = earlier(Forum.KR, LegalState.REGISTERED, "2020-01-01", Optional.empty());
        Question question = question("2026-11-24", "");
        assertThat(articles(question, registered, Degree.NOT_SIMILAR, true)).isEmpty();
        assertThat(grounds.of(question, registered, Standing.EARLIER, Degree.NOT_SIMILAR, true, true))
                .extracting(g -> g.provision().article())
                .containsExactly("제34조제1항제11호");
    }

    @Test
    void theOppositionPeriodOfAPublishedMark() {
        LocalDate published = LocalDate.of(2026, 11, 2);
        EarlierMark korean = earlier(Forum.KR, LegalState.PUBLISHED, "2026-01-01", Optional.of(published));
        OppositionWindow window =
                grounds.opposition(question("2026-11-24", ""), korean).orElseThrow();
        assertThat(window.lastDay()).isEqualTo("2026-12-02");
        assertThat(window.open()).isTrue();
        assertThat(grounds.opposition(question("2026-12-03", ""), korean)
                        .orElseThrow()
                        .open())
                .isFalse();
        assertThat(grounds.opposition(
                        question("2026-11-24", ""),
                        earlier(Forum.KR, LegalState.REGISTERED, "2026-01-01", Optional.of(published))))
                .isEmpty();
    }

    @Test
    void whereTheLawLeavesThePeriodOpenTheShorterIsCountedAndTheLongerMayStillRun() {
        EarlierMark chinese =
                earlier(Forum.CN, LegalState.PUBLISHED, "2026-01-01", Optional.of(LocalDate.of(2026, 10, 6)));
        OppositionWindow window =
                grounds.opposition(question("2026-12-10", ""), chinese).orElseThrow();
        assertThat(window.lastDay()).isEqualTo("2026-12-06");
        assertThat(window.open()).isTrue();
    }
}
