package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.script.SignProfiles;
import org.junit.jupiter.api.Test;

/** The ways in which a mark is called: its legal form is no part of any (KR-16), and each of its scripts may stand alone (KR-14). */
final class FormTest {

    private static List<String> keys(String mark) {
        return Form.of(List.of(mark), SignProfiles::of).stream().map(Form::key).toList();
    }

    @Test
    void firmIsAlsoCalledWithoutItsLegalForm() {
        assertThat(keys("주식회사 한빛")).containsExactly("주식회사한빛", "한빛");
        assertThat(keys("(주)한빛")).containsExactly("주한빛", "한빛");
        assertThat(keys("HANBIT CO., LTD.")).containsExactly("hanbitcoltd", "hanbit");
        assertThat(keys("韓光株式會社")).hasSize(2).last().asString().hasSize(2);
        assertThat(keys("翰光有限公司")).hasSize(2).last().isEqualTo("翰光");
    }

    @Test
    void lettersInsideAWordAreNoLegalForm() {
        assertThat(keys("INCA")).hasSize(1);
        assertThat(keys("SALTD")).hasSize(1);
        assertThat(keys("COCO")).hasSize(1);
    }

    @Test
    void nothingButALegalFormStays() {
        assertThat(keys("주식회사")).hasSize(1);
        assertThat(keys("LIMITED")).hasSize(1);
    }

    @Test
    void bothScriptsOfABilingualMarkStandAlone() {
        assertThat(keys("POPEYE 뽀빠이")).contains("popeye", "뽀빠이");
    }
}
