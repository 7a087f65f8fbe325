package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.model.GoodsClass.Scheme;
import org.junit.jupiter.api.Test;

class GoodsClassTest {

    @Test
    void whatAnOfficeWroteIsReadInItsClassification() {
        assertThat(GoodsClass.read(" 09 ")).isEqualTo(GoodsClass.nice(9));
        assertThat(GoodsClass.read("112").scheme()).isEqualTo(Scheme.KR_NATIONAL);
        assertThat(GoodsClass.read("46").scheme()).isEqualTo(Scheme.UNKNOWN);
        assertThat(GoodsClass.read("").code()).isEqualTo("?");
    }

    @Test
    void aClassExistsOnlyAsFarAsItsClassificationWent() {
        for (String real : new String[] {"1", "45", "001", "053", "101", "112"}) {
            assertThat(GoodsClass.read(real).exists()).as(real).isTrue();
        }
        for (String none : new String[] {"0", "46", "000", "054", "100", "113", "999", "x", ""}) {
            assertThat(GoodsClass.read(none).exists()).as(none).isFalse();
        }
    }
}
