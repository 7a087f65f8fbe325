package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightIdTest {

    /** A record may carry anything as its number; one odd row must not stop a load. */
    @ParameterizedTest
    @ValueSource(strings = {"4020150074346", "G-1234", "../../X", ".5", "A/B", "<B>", "한글"})
    void aNumberOfAnyFormIsKept(String number) {
        RightId id = new RightId(Office.KR, RightKind.TRADEMARK, number);
        assertThat(RightId.of(id.toString())).isEqualTo(id);
    }

    @Test
    void aBlankNumberIsRefused() {
        assertThatThrownBy(() -> new RightId(Office.KR, RightKind.TRADEMARK, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
