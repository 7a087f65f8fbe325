package org.comity.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.comity.model.ComityException;
import org.junit.jupiter.api.Test;

class LawFileTest {

    private static final String HEAD = "instrument: 상표법\nforum: KR\n\n";
    private static final String FIRST = """
            id: KR-X
            article: 제1조
            from: 2000-01-01
            to: 2009-12-31
            judged: decision
            zh: 一
            ko: 하나
            en: one
            """;

    private static void refused(String text, String line, String reason) {
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> LawFile.read("x.txt", text))
                .satisfies(e -> assertThat(e.values()).element(0).isEqualTo("x.txt"))
                .satisfies(e -> assertThat(e.values()).element(1).isEqualTo(line))
                .satisfies(e -> assertThat(e.values().get(2)).contains(reason));
    }

    private static String successor(String from) {
        return FIRST.replace("2000-01-01", from).replace("to: 2009-12-31\n", "");
    }

    @Test
    void successorsFollowDayByDay() {
        assertThat(LawFile.read("x.txt", HEAD + "# why\n" + FIRST + "\n" + successor("2010-01-01")))
                .hasSize(2);
    }

    @Test
    void aGapInTimeIsRefused() {
        refused(HEAD + FIRST + "\n" + successor("2010-01-02"), "13", "gap from 2010-01-01");
    }

    @Test
    void anOverlapIsRefused() {
        refused(HEAD + FIRST + "\n" + successor("2009-12-31"), "13", "contradicts line 4");
    }

    @Test
    void aMissingLanguageIsRefused() {
        refused(HEAD + FIRST.replace("ko: 하나\n", ""), "4", "\"ko\" is missing");
        refused(HEAD + FIRST.replace("en: one", "en:  "), "4", "\"en\" is missing");
    }

    @Test
    void anUnknownOrDoubledKeyIsRefused() {
        refused(HEAD + FIRST + "until: 2011-01-01\n", "4", "\"until\" is not known");
        refused(HEAD + FIRST + "ko: 둘\n", "12", "\"ko\" stands twice");
    }

    @Test
    void anUnreadableDateOrPeriodIsRefused() {
        refused(HEAD + FIRST.replace("2000-01-01", "2000-13-01"), "4", "2000-13-01");
        refused(HEAD + FIRST + "period: a while\n", "4", "a while");
    }

    @Test
    void aSubjectOfAnotherForumIsRefused() {
        refused(HEAD + FIRST.replace("KR-X", "CN-X"), "4", "CN-X is not of KR");
    }

    @Test
    void aLineThatIsNoPairIsRefused() {
        refused(HEAD + FIRST + "dangling\n", "12", "key: value");
    }
}
