package org.comity.server.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class QuestionFormTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

    private static Question read(String... namesAndValues) {
        LinkedMultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return QuestionForm.of(new Parameters(values)).read(TODAY);
    }

    @Test
    void aMarkAloneIsAskedInBothForumsForToday() {
        Question question = read("mark", "한빛나루");
        assertThat(question.forums()).containsExactlyInAnyOrder(Forum.CN, Forum.KR);
        assertThat(question.decided()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(question.filed()).isEmpty();
    }

    @Test
    void listsArePartedWherePeoplePartThem() {
        Question question =
                read("mark", "a", "class", "43, 30、9", "class", "25", "goods", "咖啡馆、茶馆；糕点", "goods", "의류,신발");
        assertThat(question.classes()).extracting(c -> c.code()).containsExactly("43", "30", "9", "25");
        assertThat(question.goods()).containsExactly("咖啡馆", "茶馆", "糕点", "의류,신발");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertRefused(ErrorCode.MARK_EMPTY, "mark", "  ");
        assertRefused(ErrorCode.MARK_TOO_LONG, "mark", "가".repeat(10_000));
        assertRefused(ErrorCode.MARK_CONTROL_CHARACTER, "mark", "a\u0000b");
        assertRefused(ErrorCode.CLASS_UNKNOWN, "mark", "a", "class", "46");
        assertRefused(ErrorCode.CLASS_UNKNOWN, "mark", "a", "class", "054");
        assertRefused(ErrorCode.FORUM_UNKNOWN, "mark", "a", "in", "JP");
        assertRefused(ErrorCode.DATE_UNREADABLE, "mark", "a", "on", "2026-02-30");
        assertRefused(ErrorCode.DATE_UNREADABLE, "mark", "a", "filed", "12026-01-01");
        assertRefused(ErrorCode.OPTION_INVALID, "mark", "a", "top", "100000000000");
        assertRefused(ErrorCode.OPTION_INVALID, "mark", "a", "goods", "x;".repeat(201));
    }

    private static void assertRefused(ErrorCode code, String... namesAndValues) {
        assertThatThrownBy(() -> read(namesAndValues))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void theFirstPreferredLanguageThatComitySpeaksIsTaken() {
        assertThat(Languages.accepted(List.of("fr, zh-TW;q=0.8, ko;q=0.9"))).isEqualTo(DisplayLanguage.KO);
        assertThat(Languages.accepted(List.of("zh-Hans-CN"))).isEqualTo(DisplayLanguage.ZH);
        assertThat(Languages.accepted(List.of("*"))).isEqualTo(DisplayLanguage.EN);
        assertThat(Languages.accepted(List.of(";;;"))).isEqualTo(DisplayLanguage.EN);
        assertThat(Languages.accepted(List.of())).isEqualTo(DisplayLanguage.EN);
    }
}
