package org.comity.script.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DesignatorsTest {

    /** What a bank, an airline or a company is called by beside the word that says what it is. */
    @ParameterizedTest
    @CsvSource({
        "浦发银行, 浦发",
        "三星电子株式会社, 三星",
        "三星電子株式會社, 三星",
        "대한항공, 대한",
        "주식회사 농심, 농심",
        "Kumho Tire Co. Ltd., kumho",
        "The Hershey Company, hershey",
        "海南省, 海南",
        "포트 넬슨, 넬슨"
    })
    void aNameIsKnownByWhatIsNotADesignator(String sign, String name) {
        assertThat(SignText.of(sign).name().text()).isEqualTo(name);
    }

    /** 香港 is no harbour called 香, 青岛 no island, and a designator alone is all the name there is. */
    @ParameterizedTest
    @CsvSource({"香港", "青岛", "银行", "은행", "Company", "国际银行", "시티", "LG", "长城"})
    void aNameThatWouldNotBeOneStaysWhole(String sign) {
        SignText text = SignText.of(sign);
        assertThat(text.name()).isSameAs(text);
    }

    @Test
    void theRestOfAWordInTwoScriptsStaysTogether() {
        assertThat(SignText.of("SK텔레콤").name().text()).isEqualTo("sk");
        assertThat(SignText.of("21世纪酒店").name().text()).isEqualTo("21世纪");
    }
}
