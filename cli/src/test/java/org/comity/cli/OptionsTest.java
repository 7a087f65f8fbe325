package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.ComityException;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void classesComeSeparatedOrRepeated() {
        assertThat(Options.classes(List.of("25,43", "03", "25")))
                .extracting(GoodsClass::code)
                .containsExactly("25", "43", "3");
    }

    @Test
    void koreanNationalClassesAreKnownUpToTheirLast() {
        assertThat(Options.classes(List.of("010,053,101,112")))
                .allMatch(c -> c.scheme() == GoodsClass.Scheme.KR_NATIONAL);
        for (String none : List.of("000", "054", "100", "113", "46", "0", "x")) {
            assertThatThrownBy(() -> Options.classes(List.of(none)))
                    .as(none)
                    .isInstanceOf(ComityException.class)
                    .hasMessageContaining("class-unknown");
        }
    }

    @Test
    void goodsAreSplitOutsideBracketsOnly() {
        assertThat(Options.goods(List.of("커피전문점업, 제과점업", "咖啡馆；餐厅、茶馆", "bags (leather, imitation leather); cups")))
                .containsExactly("커피전문점업", "제과점업", "咖啡馆", "餐厅", "茶馆", "bags (leather, imitation leather)", "cups");
    }

    @Test
    void bothForumsUnlessOneIsNamed() {
        assertThat(Options.forums(List.of())).containsExactlyInAnyOrder(Forum.CN, Forum.KR);
        assertThat(Options.forums(List.of("kr"))).containsExactly(Forum.KR);
        assertThat(Options.forums(List.of("CN,KR"))).containsExactlyInAnyOrder(Forum.CN, Forum.KR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "20261124", "2026.11.24", "2026/11/24"})
    void datesAreReadAsBothCountriesWriteThem(String written) {
        assertThat(Options.date(written)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-11-2026", "2026-1124", "2026-13-01", "2025-02-29", ""})
    void otherDatesAreRefused(String written) {
        assertThatThrownBy(() -> Options.date(written)).hasMessageContaining("date-unreadable");
    }
}
