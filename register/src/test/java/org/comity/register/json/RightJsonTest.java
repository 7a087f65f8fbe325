package org.comity.register.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.LoadSummary;
import org.comity.register.RightView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RightJsonTest {

    @Test
    void writesWhatIsRecordedAndLeavesOutWhatIsNot() {
        RightFacts facts = RightFacts.builder(Office.KR, RightKind.TRADEMARK)
                .identifier(new Identifier(
                        NumberRole.APPLICATION,
                        Office.KR,
                        "40-2020-0012345",
                        "4020200012345",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2020, 2, 3))))
                .mark(Mark.ofWords(List.of(Text.original("가나다", "ko"))))
                .goods(GoodsItem.ofClass(GoodsClass.nice(43), List.of("G0502")))
                .build();
        ObjectNode json = RightJson.right(new RightView(
                new RightId(Office.KR, RightKind.TRADEMARK, "4020200012345"),
                facts,
                LegalState.PENDING,
                List.of(),
                true));

        assertThat(json.at("/id").asString()).isEqualTo("KR-trademark-4020200012345");
        assertThat(json.at("/synthetic").asBoolean()).isTrue();
        assertThat(json.at("/facts/identifiers/0/number").asString()).isEqualTo("40-2020-0012345");
        assertThat(json.at("/facts/identifiers/0/date").asString()).isEqualTo("2020-02-03");
        assertThat(json.at("/facts/identifiers/0").has("kindCode")).isFalse();
        assertThat(json.at("/facts/goods/0/groupCodes/0").asString()).isEqualTo("G0502");
        assertThat(json.at("/facts/parties").isArray()).isTrue();
        assertThat(json.at("/facts").has("statusWords")).isFalse();
    }

    @Test
    void theCountsOfALoadNameEveryKindOfRight() {
        ObjectNode json = LoadJson.summary(new LoadSummary(
                10,
                4,
                1,
                4,
                1,
                List.of("a.bin"),
                2,
                List.of("b.xml: 30 key"),
                Map.of(RightKind.TRADEMARK, 5L),
                Map.of()));

        assertThat(json.toString())
                .startsWith("{\"read\":10,\"new\":4,\"changed\":1,\"unchanged\":4,\"quarantined\":1,\"unrecognised\":1,"
                        + "\"rights\":{\"patent\":0,\"utility_model\":0,\"design\":0,\"trademark\":5,");
    }
}
