package org.comity.conflict.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.CheckReport;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.LegalState;
import org.comity.procedure.Provision;
import org.comity.register.Coverage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CheckJsonTest {

    private static final EarlierMark EARLIER = new EarlierMark(
            "KR-trademark-1",
            Forum.KR,
            List.of("한빛나루", "HANBITNARU"),
            List.of(),
            LegalState.REGISTERED,
            Optional.of(LocalDate.of(2019, 3, 4)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static Hit hit() {
        return new Hit(
                1,
                EARLIER,
                0.98765432,
                1,
                0,
                0,
                List.of(new Hit.Meeting(Hit.Factor.SOUND, "한빛나루", "WRITTEN", "한빛나루", "WRITTEN", 1)),
                List.of(new Hit.RuleFiring("KR-1", true, new Provision.Statement("一", "일", "one"), "한빛")),
                List.of(),
                new GoodsRelation(GoodsRelation.Degree.UNCERTAIN, List.of()),
                Optional.empty());
    }

    @Test
    void aHitBeginsWithTheMembersOfTheBatchContract() {
        assertThat(CheckJson.hit(hit()).propertyNames())
                .startsWith("rank", "id", "mark", "score", "sound", "look", "meaning", "via", "rules");
    }

    @Test
    void scoresCarryFourDecimals() {
        assertThat(CheckJson.hit(hit()).get("score").asDouble()).isEqualTo(0.9877);
    }

    @Test
    void aReportRepeatsTheQuestionAndNamesItsBasis() {
        Question question = new Question(
                "한빛나루",
                List.of(GoodsClass.nice(43)),
                List.of("커피전문점업"),
                Set.of(Forum.KR, Forum.CN),
                LocalDate.of(2026, 11, 24),
                Optional.empty(),
                false,
                10);
        ObjectNode json = CheckJson.report(new CheckReport(
                question,
                List.of(new CheckReport.ForumReport(Forum.KR, List.of(), 12, List.of(hit()))),
                new Coverage(true, List.of(), 0)));

        assertThat(json.at("/question/in").toString()).isEqualTo("[\"CN\",\"KR\"]");
        assertThat(json.at("/question/on").asString()).isEqualTo("2026-11-24");
        assertThat(json.at("/question").has("filed")).isFalse();
        assertThat(json.at("/forums/0/hits/0/rules/0/statement/ko").asString()).isEqualTo("일");
        assertThat(json.at("/basis/sample").asBoolean()).isTrue();
    }
}
