package org.comity.conflict.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.internal.Resources;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsGroup;
import org.comity.model.GoodsItem;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsKnowledgeTest {

    private static ListedGoods chinese(String group, String number, String name, String part, String note) {
        return new ListedGoods(
                GoodsClass.nice(Integer.parseInt(group.substring(0, 2))),
                Optional.of(number),
                Arrays.stream(name.split("\\|", -1))
                        .map(n -> Text.original(n, "zh"))
                        .toList(),
                List.of(group),
                Optional.of(part).filter(p -> !p.isEmpty()),
                List.of(),
                List.of(),
                Optional.of(note).filter(n -> !n.isEmpty()));
    }

    /** A small table in the manner of the Chinese one. */
    private static final GoodsKnowledge TABLE = GoodsKnowledge.of(List.of(new GoodsList(
            GoodsList.Kind.CHINESE_TABLE,
            Optional.of("NCL 12-2025"),
            List.of(
                    chinese("0310", "030301", "测试用室内芳香剂", "", ""),
                    chinese("0503", "050301", "测试用净化剂", "", ""),
                    chinese("0913", "090911", "测试用晶体甲", "1", ""),
                    chinese("0913", "090912", "测试用晶体乙", "2", ""),
                    chinese("0913", "090913", "测试用晶体丙", "3", ""),
                    chinese("0913", "090914", "测试用晶体丁", "", ""),
                    chinese("0924", "090924", "测试用其他一", "", ""),
                    chinese("0924", "090925", "测试用其他二", "", ""),
                    chinese("0610", "060610", "测试用锁", "", ""),
                    chinese("0610", "060611", "金属钥匙", "", ""),
                    chinese("0920", "092001", "电锁", "", ""),
                    chinese("0701", "070701", "测试用农机", "", ""),
                    chinese("0407", "040701", "测试用能源", "", "")),
            List.of(
                    new GoodsGroup("0310", "室内芳香剂", Optional.of("本类似群与 0503 商品类似。")),
                    new GoodsGroup("0407", "能源", Optional.of("本类似群与第八版及以前版本 0117 交叉检索。")),
                    new GoodsGroup("0503", "净化制剂", Optional.of("本类似群与 0310 商品类似。")),
                    new GoodsGroup("0610", "非电子锁", Optional.of("本类似群除金属钥匙以外的其他商品与 0920 电锁类似")),
                    new GoodsGroup("0701", "农业机械", Optional.of("本类似群与第九版及以前版本的 0712 砑光机交叉检索")),
                    new GoodsGroup("0924", "其他", Optional.of("本类似群内的商品互相之间根据商品的功能、用途确定类似商品")),
                    new GoodsGroup(
                            "0913", "晶体", Optional.of("本类似群第（二）、（三）部分互为类似商品。第（三）、（四）部分互为类似商品，其他各部分之间商品不类似；"))))));

    private static Degree china(String a, String b) {
        GoodsRelation there = TABLE.compare(List.of(a), List.of(b), Forum.CN);
        GoodsRelation back = TABLE.compare(List.of(b), List.of(a), Forum.CN);
        assertThat(back.degree()).as("%s / %s", b, a).isEqualTo(there.degree());
        return there.degree();
    }

    private static Degree korea(String a, String b) {
        return GoodsKnowledge.standard()
                .compare(List.of(a), List.of(b), Forum.KR)
                .degree();
    }

    @Test
    void linksPartsAndGroupsOfTheChineseTable() {
        assertThat(china("测试用室内芳香剂", "测试用净化剂")).as("linked").isEqualTo(Degree.SIMILAR);
        assertThat(china("测试用晶体乙", "测试用晶体丙")).as("parts 2 and 3").isEqualTo(Degree.SIMILAR);
        assertThat(china("测试用晶体甲", "测试用晶体丙")).as("parts 1 and 3").isEqualTo(Degree.NOT_SIMILAR);
        assertThat(china("测试用晶体甲", "测试用晶体丁")).as("part unknown").isEqualTo(Degree.UNCERTAIN);
        assertThat(china("测试用其他一", "测试用其他二")).as("function and use").isEqualTo(Degree.UNCERTAIN);
        assertThat(china("测试用锁", "电锁")).as("linked item").isEqualTo(Degree.SIMILAR);
        assertThat(china("金属钥匙", "电锁")).as("left out of the link").isNotEqualTo(Degree.SIMILAR);
        assertThat(china("测试用锁", "测试用净化剂")).as("notes loaded, no link").isEqualTo(Degree.NOT_SIMILAR);
    }

    @Test
    void anOldRegistrationStandsInItsOldGroup() {
        AskedGoods energy = TABLE.ask(List.of(), List.of("测试用能源"));
        List<GoodsItem> old = List.of(GoodsItem.ofClass(GoodsClass.nice(1), List.of("0117")));
        GoodsRelation under8 = TABLE.compare(energy, old, Optional.of(LocalDate.of(2003, 5, 1)), Forum.CN);
        assertThat(under8.degree()).isEqualTo(Degree.UNCERTAIN);
        assertThat(under8.reasons().getFirst().zh()).contains("0117").contains("第8版");
        GoodsRelation under11 = TABLE.compare(energy, old, Optional.of(LocalDate.of(2018, 5, 1)), Forum.CN);
        assertThat(under11.reasons().getFirst().zh()).doesNotContain("第8版");
    }

    @Test
    void theSameGoodMeetsItselfInAllLanguages() {
        for (Forum forum : Forum.values()) {
            for (String other : List.of("coffee", "커피", "Coffee ", "咖啡")) {
                assertThat(GoodsKnowledge.standard()
                                .compare(List.of("咖啡"), List.of(other), forum)
                                .degree())
                        .as(other)
                        .isEqualTo(Degree.IDENTICAL);
            }
        }
        assertThat(korea("咖啡馆", "커피전문점업")).isEqualTo(Degree.IDENTICAL);
        assertThat(korea("coffee shops", "커피 전문점업")).isEqualTo(Degree.IDENTICAL);
    }

    @Test
    void aWiderTermIncludesTheNarrowerOne() {
        assertThat(korea("수제 가죽구두", "구두")).isEqualTo(Degree.SIMILAR);
        assertThat(korea("회전의자", "의자")).isEqualTo(Degree.SIMILAR);
        assertThat(korea("장난감 자동차", "자동차")).as("only in name").isNotEqualTo(Degree.SIMILAR);
        assertThat(korea("농업용 기계", "기계")).as("too wide a word").isNotEqualTo(Degree.SIMILAR);
        assertThat(korea("피아노", "피아노 교습업")).as("a good and a service").isNotEqualTo(Degree.SIMILAR);
    }

    @Test
    void tradeInGoodsIsComparedWithThemCaseByCase() {
        GoodsRelation relation = GoodsKnowledge.standard().compare(List.of("화장품 소매업"), List.of("화장품"), Forum.KR);
        assertThat(relation.degree()).isEqualTo(Degree.UNCERTAIN);
        assertThat(relation.reasons().getFirst().en()).contains("trades in");
        assertThat(korea("화장품 소매업", "화장품 도매업")).as("one code for both").isNotEqualTo(Degree.NOT_SIMILAR);
    }

    @Test
    void koreanCodesWithoutTheirLetterOrDepthStayOpen() {
        GoodsKnowledge knowledge = GoodsKnowledge.standard();
        AskedGoods beer = knowledge.ask(List.of(GoodsClass.nice(32)), List.of("맥주"));
        for (String code : List.of("0602", "G060201", "G06")) {
            GoodsRelation relation = knowledge.compare(
                    beer,
                    List.of(GoodsItem.ofClass(GoodsClass.read("005"), List.of(code))),
                    Optional.empty(),
                    Forum.KR);
            assertThat(relation.degree()).as(code).isEqualTo(Degree.UNCERTAIN);
        }
        assertThat(knowledge
                        .compare(
                                beer,
                                List.of(GoodsItem.ofClass(GoodsClass.read("005"), List.of("G0502", "G0602"))),
                                Optional.empty(),
                                Forum.KR)
                        .degree())
                .as("a national class of before 1998 with the code of today")
                .isEqualTo(Degree.SIMILAR);
    }

    @Test
    void aListedNameWithACommaIsOneGood() {
        GoodsKnowledge knowledge = GoodsKnowledge.standard();
        assertThat(knowledge
                        .ask(List.of(), List.of("doors, not of metal; coffee"))
                        .matches())
                .extracting(GoodsMatch::written)
                .containsOnly("doors, not of metal", "coffee");
        assertThat(knowledge.ask(List.of(), List.of("커피", "전문점업")).matches())
                .as("two goods that a person named apart stay apart")
                .extracting(GoodsMatch::written)
                .contains("커피")
                .doesNotContain("커피, 전문점업");
    }

    @Test
    void everyPairKeepsWhatDecidedIt() {
        GoodsRelation relation =
                GoodsKnowledge.standard().compare(List.of("커피, 자동차"), List.of("coffee; 피아노"), Forum.KR);
        assertThat(relation.pairs()).hasSize(4);
        assertThat(relation.pairs().getFirst().degree()).isEqualTo(Degree.IDENTICAL);
        assertThat(relation.pairs()).allMatch(p -> !p.reason().zh().isEmpty());
        assertThat(relation.pairs()).isSortedAccordingTo(Comparator.comparing(GoodsRelation.Pair::degree));
    }

    @Test
    void namesAreFoundThroughSmallChanges() {
        GoodsKnowledge knowledge = GoodsKnowledge.standard();
        assertThat(confidence(knowledge, "커피전문점업")).isEqualTo(Confidence.EXACT);
        assertThat(confidence(knowledge, "커피 전문점")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "coffee shop")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "coffee shops")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "咖啡館")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "咖啡馆服务")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "shoes for sports")).isEqualTo(Confidence.FOLDED);
        assertThat(confidence(knowledge, "유기농 원두커피")).isEqualTo(Confidence.HEAD);
        assertThat(confidence(knowledge, "leather sofas for hotels")).isEqualTo(Confidence.HEAD);
        assertThat(knowledge.find("qqqqqq")).isEmpty();
    }

    private static Confidence confidence(GoodsKnowledge knowledge, String written) {
        List<GoodsMatch> found = knowledge.find(written);
        assertThat(found).as(written).isNotEmpty();
        return found.getFirst().confidence();
    }

    /** Whatever is compared, the order of the two sides says nothing, and the same question has the same answer. */
    @Test
    void theRelationIsSymmetricAndRepeatable() {
        List<String> names = new ArrayList<>();
        Starter.list().goods().forEach(g -> g.names().forEach(n -> names.add(n.value())));
        long seed = 20_261_124;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String a = names.get(random.nextInt(names.size()));
            String b = names.get(random.nextInt(names.size()));
            for (Forum forum : Forum.values()) {
                GoodsRelation there = GoodsKnowledge.standard().compare(List.of(a), List.of(b), forum);
                GoodsRelation back = GoodsKnowledge.standard().compare(List.of(b), List.of(a), forum);
                assertThat(back.degree())
                        .as("%s / %s in %s, seed %d", a, b, forum, seed)
                        .isEqualTo(there.degree());
                assertThat(GoodsKnowledge.standard().compare(List.of(a), List.of(b), forum))
                        .isEqualTo(there);
            }
        }
    }

    @Test
    void everyGoodIsItself() {
        for (ListedGoods goods : Starter.list().goods()) {
            for (Text name : goods.names()) {
                for (Forum forum : Forum.values()) {
                    assertThat(GoodsKnowledge.standard()
                                    .compare(List.of(name.value()), List.of(name.value()), forum)
                                    .degree())
                            .as(name.value())
                            .isIn(Degree.IDENTICAL);
                }
            }
        }
    }

    @Test
    void theStarterCoversAllClassesInThreeLanguages() {
        List<ListedGoods> goods = Starter.list().goods();
        assertThat(goods).hasSizeGreaterThan(600);
        for (int niceClass = 1; niceClass <= 45; niceClass++) {
            GoodsClass wanted = GoodsClass.nice(niceClass);
            assertThat(goods.stream().filter(g -> g.goodsClass().equals(wanted)).count())
                    .as("class %d", niceClass)
                    .isGreaterThanOrEqualTo(10);
        }
        for (ListedGoods good : goods) {
            Set<String> languages = Set.copyOf(
                    good.names().stream().map(Text::language).distinct().toList());
            assertThat(languages).as("%s", good.names()).contains("zh-Hans", "ko", "en");
            assertThat(good.chineseGroups())
                    .allMatch(g -> Integer.parseInt(g.substring(0, 2))
                            == good.goodsClass().niceNumber().getAsInt());
            assertThat(good.koreanCodes()).allMatch(c -> c.matches("[GS]\\d{4}(\\d{2})?"));
        }
    }

    @Test
    void theStarterSaysWhereItsKoreanCodesWereRead() {
        Map<String, Integer> perClass = new HashMap<>();
        for (Resources.Row row : Starter.rows()) {
            String codes = row.cells().get(6);
            String source = row.cells().get(7);
            assertThat(source.isEmpty()).as("%s", row.cells()).isEqualTo(codes.isEmpty());
            if (!codes.isEmpty()) {
                assertThat(source).as("%s", row.cells()).isIn("notice", "concordance", "class");
                assertThat(List.of(codes.split(" ", -1)))
                        .as("%s", row.cells())
                        .doesNotHaveDuplicates()
                        .allMatch(c -> c.matches("[GS]\\d{4}(\\d{2})?"));
                perClass.merge(row.cells().getFirst(), 1, Integer::sum);
            }
        }
        assertThat(perClass).hasSize(45);
        assertThat(perClass.values()).allMatch(n -> n >= 7);
        assertThat(perClass.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(850);
    }

    @Test
    void noNameOfTheStarterHasTwoAnswersInAClass() {
        Map<String, ListedGoods> named = new HashMap<>();
        for (ListedGoods good : Starter.list().goods()) {
            for (Text name : good.names()) {
                String key = good.goodsClass().code() + " " + name.language() + " " + name.value();
                ListedGoods other = named.putIfAbsent(key, good);
                if (other != null) {
                    assertThat(good.koreanCodes()).as(key).isEqualTo(other.koreanCodes());
                    assertThat(good.chineseGroups()).as(key).isEqualTo(other.chineseGroups());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "美容面膜, 마스크팩, beauty masks, 3, 0306, G1201",
        "连衣裙, 원피스, dresses, 25, 2501, G450101",
        "运动鞋, 운동화, sports shoes, 25, 2507, G270101",
        "面包, 빵, bread, 30, 3006, G0301",
        "威士忌, 위스키, whisky, 33, 3301, G0602",
        "咖啡馆, 커피전문점업, cafe services, 43, 4301, S120602",
        "饭店, 호텔업, hotel accommodation services, 43, 4301, S1207",
        "计算机编程, 컴퓨터 프로그래밍업, computer programming, 42, 4220, G390802"
    })
    void aGoodWrittenInAnyLanguageHasTheCodesOfBothOffices(
            String zh, String ko, String en, int niceClass, String group, String code) {
        GoodsKnowledge knowledge = GoodsKnowledge.of(List.of());
        for (String written : List.of(zh, ko, en)) {
            assertThat(knowledge.find(written))
                    .as(written)
                    .anyMatch(m -> m.goodsClass().equals(GoodsClass.nice(niceClass))
                            && m.koreanCodes().contains(code)
                            && m.chineseGroups().contains(group));
        }
    }

    @Test
    void aDeletedGoodDoesNotCount() {
        GoodsKnowledge knowledge = GoodsKnowledge.standard();
        AskedGoods coffee = knowledge.ask(List.of(), List.of("커피"));
        GoodsItem deleted = new GoodsItem(
                GoodsClass.nice(30), List.of("G0502"), List.of(Text.original("커피", "ko")), OptionalInt.empty(), true);
        assertThat(knowledge
                        .compare(coffee, List.of(deleted), Optional.empty(), Forum.KR)
                        .degree())
                .isEqualTo(Degree.UNCERTAIN);
    }
}
