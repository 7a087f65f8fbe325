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
import org.comity.conflict.goods.GoodsKnowledge;
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
        GoodsComparison comparison = new GoodsComparison(forum, GoodsKnowledge.standard(), List.of(CAFE));
        Question question = new Question(
                "x",
                classes,
                goods.isEmpty() ? List.of() : List.of(goods),
                Set.of(forum),
                LocalDate.of(2026, 11, 24),
                Optional.empty(),
                false,
                1);
        return comparison.compare(comparison.asked(question), earlier, Optional.empty());
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

    /** Class 42 held the restaurants of class 43 until 2002, and marks of that time are still registered under it. */
    @Test
    void aServiceThatChangedItsClassIsStillNear() {
        assertThat(degree(Forum.KR, 43, "", item(GoodsClass.nice(42), "식당업"))).isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 43, "커피전문점업", item(GoodsClass.nice(42), "식당업", "S120602")))
                .isEqualTo(Degree.SIMILAR);
        assertThat(degree(Forum.KR, 43, "", item(GoodsClass.nice(29), "육류"))).isEqualTo(Degree.UNCERTAIN);
    }

    /** Pairs of goods that the Supreme Court found similar, in the classes of today. */
    @Test
    void whatACourtFoundSimilarIsNeverCalledNotSimilarByItsClass() {
        assertThat(degree(Forum.KR, 41, "", item(GoodsClass.nice(16), "서적")))
                .as("2001후2467, 서적출판업")
                .isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 16, "", item(GoodsClass.nice(9), "녹음된 테이프")))
                .as("99후2747, 서적")
                .isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 35, "", item(GoodsClass.nice(42), "컴퓨터 프로그래밍업")))
                .as("97후37, 프린터 판매대행업")
                .isEqualTo(Degree.UNCERTAIN);
        assertThat(degree(Forum.KR, 1, "", item(GoodsClass.nice(5), "항염증제")))
                .as("97후2781, 공업용 살미생물제")
                .isEqualTo(Degree.UNCERTAIN);
    }

    @Test
    void theOldKoreanClassesNeedABridge() {
        assertThat(degree(Forum.KR, 43, "", item(GoodsClass.read("112"), "요식업")))
                .isEqualTo(Degree.UNCERTAIN);
    }

    @Test
    void aChineseGroupInPartsStaysOpen() {
        GoodsComparison comparison = new GoodsComparison(
                Forum.CN, GoodsKnowledge.standard(), List.of(List.of(item(GoodsClass.nice(9), "收银机", "0902"))));
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
                        .compare(
                                comparison.asked(question),
                                List.of(item(GoodsClass.nice(9), "打卡机", "0902")),
                                Optional.empty())
                        .degree())
                .isEqualTo(Degree.UNCERTAIN);
        assertThat(comparison
                        .compare(
                                comparison.asked(question),
                                List.of(item(GoodsClass.nice(9), "计步器", "0904")),
                                Optional.empty())
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
