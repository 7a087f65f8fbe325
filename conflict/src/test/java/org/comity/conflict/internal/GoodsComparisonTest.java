package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Text;
import org.junit.jupiter.api.Test;

class GoodsComparisonTest {

    private static GoodsItem item(GoodsClass goodsClass, String name, String... codes) {
        return new GoodsItem(
                goodsClass, List.of(codes), List.of(Text.original(name, "ko")), OptionalInt.empty(), false);
    }

    private static final List<GoodsItem> CAFE = List.of(item(GoodsClass.nice(43), "커피전문점업", "S120602"));

    private static GoodsRelation relate(Forum forum, List<GoodsClass> classes, String goods, List<GoodsItem> earlier) {
        GoodsComparison comparison = new GoodsComparison(forum, List.of(CAFE));
        Question question = new Question(
                "x",
                classes,
                goods.isEmpty() ? List.of() : List.of(goods),
                Set.of(forum),
                LocalDate.of(2026, 11, 24),
                Optional.empty(),
                false,
                1);
        return comparison.compare(comparison.asked(question), earlier);
    }

    private static Degree degree(Forum forum, int niceClass, String goods, GoodsItem earlier) {
        return relate(forum, List.of(GoodsClass.nice(niceClass)), goods, List.of(earlier))
                .degree();
    }

    @Test
    void theSameItemInTheSameClassIsIdentical() {
        assertThat(degree(Forum.KR, 43, "커피 전문점업", CAFE.getFirst())).isEqualTo(Degree.IDENTICAL);
    }

    @Test
    void goodsNamedInAnyLoadedMarkBringTheirCodes() {
        GoodsRelation relation = relate(
                Forum.KR, List.of(GoodsClass.nice(43)), "커피전문점업", List.of(item(GoodsClass.nice(43), "식당업", "S120602")));
        assertThat(relation.degree()).isEqualTo(Degree.SIMILAR);
        assertThat(relation.reasons().getFirst().en()).contains("S120602").contains("presumed similar");
        assertThat(relation.reasons()).hasSize(2);
    }

    @Test
    void noCommonCodeIsPresumedNotSimilarInKoreaOnly() {
        GoodsItem hotel = item(GoodsClass.nice(43), "호텔업", "S120801");
        assertThat(degree(Forum.KR, 43, "커피전문점업", hotel)).isEqualTo(Degree.NOT_SIMILAR);
    }

    @Test
    void aCodeWrittenLessDeepLeavesItOpen() {
        assertThat(degree(Forum.KR, 43, "커피전문점업", item(GoodsClass.nice(43), "식당업", "S1206")))
                .isEqualTo(Degree.UNCERTAIN);
    }

    @Test
    void aClassAloneDoesNotDecide() {
        assertThat(degree(Forum.KR, 43, "", CAFE.getFirst())).isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 30, "", CAFE.getFirst())).isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 35, "", item(GoodsClass.nice(7), "펌프"))).isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 12, "", CAFE.getFirst())).isEqualTo(Degree.NOT_SIMILAR);
    }

    @Test
    void theOldKoreanClassesNeedABridge() {
        assertThat(degree(Forum.KR, 43, "", item(GoodsClass.read("112"), "요식업")))
                .isEqualTo(Degree.UNCERTAIN);
    }

    @Test
    void aChineseGroupInPartsStaysOpen() {
        GoodsComparison comparison =
                new GoodsComparison(Forum.CN, List.of(List.of(item(GoodsClass.nice(9), "收银机", "0902"))));
        Question question = new Question(
                "x",
                List.of(GoodsClass.nice(9)),
                List.of("收银机"),
                Set.of(Forum.CN),
                LocalDate.of(2026, 11, 24),
                Optional.empty(),
                false,
                1);
        assertThat(comparison
                        .compare(comparison.asked(question), List.of(item(GoodsClass.nice(9), "打卡机", "0902")))
                        .degree())
                .isEqualTo(Degree.UNCERTAIN);
        assertThat(comparison
                        .compare(comparison.asked(question), List.of(item(GoodsClass.nice(9), "计步器", "0904")))
                        .degree())
                .isEqualTo(Degree.UNCERTAIN);
    }

    @Test
    void nothingNamedLeavesItOpen() {
        assertThat(relate(Forum.KR, List.of(), "", CAFE).degree()).isEqualTo(Degree.UNCERTAIN);
        assertThat(relate(Forum.KR, List.of(GoodsClass.nice(43)), "", List.of()).degree())
                .isEqualTo(Degree.UNCERTAIN);
    }
}
