package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.register.internal.facts.StoredJson;
import org.junit.jupiter.api.Test;

class StoredFactsTest {

    @Test
    void factsReadBackEqual() {
        RightFacts facts = Facts.mark("4020150012345", "설빙 雪氷");
        assertThat(StoredJson.readFacts(StoredJson.write(facts))).isEqualTo(facts);
    }

    @Test
    void whatAnOlderBuildDidNotWriteIsEmpty() {
        RightFacts facts =
                StoredJson.readFacts("{\"office\":\"KR\",\"kind\":\"PATENT\",\"state\":\"UNKNOWN\",\"later\":[1]}");
        assertThat(facts)
                .isEqualTo(RightFacts.builder(Office.KR, RightKind.PATENT).build());
    }
}
