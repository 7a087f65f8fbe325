package org.comity.conflict.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.goods.ChineseNote.InSeveralGroups;
import org.comity.conflict.goods.ChineseNote.Link;
import org.comity.conflict.goods.ChineseNote.OlderEdition;
import org.comity.conflict.goods.ChineseNote.PartsApart;
import org.comity.model.Forum;
import org.comity.model.GoodsGroup;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.standards.goods.GoodsFile;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;

/** The vocabulary and the rules beside the lists of the offices. */
class RealListsIT {

    private static final Pattern KOREAN_CODE = Pattern.compile("(?<![A-Z0-9])[GS]\\d{4}(?:\\d{2})?(?!\\d)");
    private static final Pattern CLASSES = Pattern.compile("\"asignProductMainCodeList\":\\s*\\[([^\\]]*)\\]");
    private static final Pattern NICE_CLASS = Pattern.compile("\"(\\d{2})\"");
    private static final Pattern TRADE = Pattern.compile("(.+) (소매업|도매업)");

    private static GoodsList table() {
        return GoodsFile.read(RealData.require("goods/cn_goods_table_2025.json"), Optional.empty())
                .list();
    }

    @Test
    void theChineseGroupsOfTheVocabularyAreThoseOfTheTable() {
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, Set<String>> numbers = new HashMap<>();
        for (ListedGoods goods : table().goods()) {
            for (Text name : goods.names()) {
                String key = goods.goodsClass().code() + " " + name.value();
                groups.computeIfAbsent(key, k -> new TreeSet<>()).addAll(goods.chineseGroups());
                goods.number()
                        .ifPresent(n -> numbers.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(n));
            }
        }
        int checked = 0;
        for (ListedGoods goods : Starter.list().goods()) {
            if (goods.chineseGroups().isEmpty()) {
                continue;
            }
            String key =
                    goods.goodsClass().code() + " " + goods.names().getFirst().value();
            assertThat(groups.get(key)).as(key).isEqualTo(new TreeSet<>(goods.chineseGroups()));
            assertThat(numbers.get(key)).as(key).contains(goods.number().orElseThrow());
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(600);
    }

    /**
     * The records are older than the list the codes were read in, so not every code occurs; but a code that stands in a
     * class where no record has it or its group must stay an exception.
     */
    @Test
    void theKoreanCodesOfTheVocabularyAreThoseOfTheirClassInTheRecords() throws IOException {
        Map<Integer, Set<String>> seen = new HashMap<>();
        String records = Files.readString(RealData.require("records/kr_trademarks_500.json"), StandardCharsets.UTF_8);
        for (String record : records.split("\\}", -1)) {
            Matcher classes = CLASSES.matcher(record);
            Matcher codes = KOREAN_CODE.matcher(record);
            if (classes.find()) {
                List<String> found = codes.results().map(MatchResult::group).toList();
                for (MatchResult niceClass :
                        NICE_CLASS.matcher(classes.group(1)).results().toList()) {
                    seen.computeIfAbsent(Integer.valueOf(niceClass.group(1)), k -> new HashSet<>())
                            .addAll(found);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(44);
        int coded = 0;
        int codes = 0;
        int known = 0;
        for (ListedGoods goods : Starter.list().goods()) {
            coded += goods.koreanCodes().isEmpty() ? 0 : 1;
            for (String code : goods.koreanCodes()) {
                Set<String> ofClass =
                        seen.getOrDefault(goods.goodsClass().niceNumber().getAsInt(), Set.of());
                codes++;
                known += ofClass.stream().anyMatch(c -> c.regionMatches(0, code, 0, 5)) ? 1 : 0;
            }
        }
        assertThat(coded).isGreaterThanOrEqualTo(850);
        assertThat(known).isGreaterThan(codes * 85 / 100);
    }

    /** The list of 2020 names the trade in a good with 판매알선업; the code is that of retail and wholesale too. */
    @Test
    void theCodesOfTradeAreThoseOfTheListOfClass35() {
        Map<String, Set<String>> listed = new HashMap<>();
        GoodsFile.read(RealData.require("goods/kr_class35_names_2020.csv"), Optional.empty())
                .list()
                .goods()
                .forEach(g -> g.names()
                        .forEach(n -> listed.computeIfAbsent(n.value(), k -> new TreeSet<>())
                                .addAll(g.koreanCodes())));
        int trades = 0;
        for (ListedGoods goods : Starter.list().goods()) {
            for (Text name : goods.names()) {
                Matcher trade = TRADE.matcher(name.value());
                if (trade.matches()) {
                    assertThat(new TreeSet<>(goods.koreanCodes()))
                            .as(name.value())
                            .isEqualTo(listed.get(trade.group(1) + " 판매알선업"));
                    trades++;
                }
            }
        }
        assertThat(trades).isGreaterThanOrEqualTo(70);
    }

    /** The counts were taken from the table itself. */
    @Test
    void theNotesOfTheTableAreUnderstood() {
        GoodsList table = table();
        long parted = 0;
        long several = 0;
        long older = 0;
        List<String> silent = new ArrayList<>();
        for (GoodsGroup group : table.groups()) {
            if (group.note().isPresent()) {
                List<ChineseNote> said = ChineseNote.read(group.note().get());
                parted += said.contains(new PartsApart()) ? 1 : 0;
                several += said.stream().anyMatch(n -> n instanceof InSeveralGroups) ? 1 : 0;
                older += said.stream().anyMatch(n -> n instanceof OlderEdition) ? 1 : 0;
                if (said.isEmpty()) {
                    silent.add(group.code() + " " + group.note().get());
                }
            }
        }
        assertThat(parted).isEqualTo(19);
        assertThat(several).isEqualTo(3);
        assertThat(older).isEqualTo(27);
        long linked = 0;
        for (ListedGoods goods : table.goods()) {
            if (goods.note().isPresent()) {
                List<ChineseNote> said = ChineseNote.read(goods.note().get());
                linked += said.stream().anyMatch(n -> n instanceof Link) ? 1 : 0;
                if (said.isEmpty()) {
                    silent.add(goods.number().orElse("") + " " + goods.note().get());
                }
            }
        }
        assertThat(linked).isGreaterThan(250);
        assertThat(silent).as("notes that say nothing").hasSizeLessThan(5);
    }

    /** Whole groups that a note links are similar, from either side; groups in parts without part numbers stay open. */
    @Test
    void linkedGroupsMeetFromBothSides() {
        GoodsList table = table();
        GoodsKnowledge knowledge = GoodsKnowledge.of(List.of(table));
        Map<String, String> named = new HashMap<>();
        table.goods()
                .forEach(g -> named.putIfAbsent(
                        g.chineseGroups().getFirst(), g.names().getFirst().value()));
        int links = 0;
        for (GoodsGroup group : table.groups()) {
            for (ChineseNote note : ChineseNote.read(group.note().orElse(""))) {
                if (note instanceof Link link
                        && link.own().isEmpty()
                        && link.ownExcept().isEmpty()
                        && named.containsKey(link.target().group())) {
                    String ours = named.getOrDefault(group.code(), "");
                    String theirs = named.getOrDefault(link.target().group(), "");
                    boolean whole = link.target().parts().isEmpty()
                            && link.target().paragraphs().isEmpty()
                            && link.target().names().isEmpty()
                            && !link.caseByCase();
                    Degree there = knowledge
                            .compare(List.of(ours), List.of(theirs), Forum.CN)
                            .degree();
                    Degree back = knowledge
                            .compare(List.of(theirs), List.of(ours), Forum.CN)
                            .degree();
                    assertThat(back).as("%s %s", group.code(), link).isEqualTo(there);
                    if (whole) {
                        assertThat(there).as("%s %s", group.code(), link).isIn(Degree.IDENTICAL, Degree.SIMILAR);
                        links++;
                    }
                }
            }
        }
        assertThat(links).isGreaterThanOrEqualTo(3);
    }

    /** 98 codes of the table stand in several groups; every name leads to its own entry. */
    @Test
    void everyItemOfTheTableIsFoundByItsName() {
        GoodsList table = table();
        Map<String, Set<String>> groupsOf = new HashMap<>();
        for (ListedGoods goods : table.goods()) {
            groupsOf.computeIfAbsent(goods.number().orElseThrow(), k -> new LinkedHashSet<>())
                    .addAll(goods.chineseGroups());
        }
        assertThat(groupsOf.values().stream().filter(g -> g.size() > 1)).hasSize(98);
        GoodsKnowledge knowledge = GoodsKnowledge.of(List.of(table));
        int met = 0;
        for (ListedGoods goods : table.goods()) {
            List<GoodsMatch> found = knowledge.find(goods.names().getFirst().value(), Set.of(goods.goodsClass()));
            assertThat(found).as("%s", goods.names()).isNotEmpty();
            assertThat(found.getFirst().confidence()).isEqualTo(Confidence.EXACT);
            met++;
        }
        assertThat(met).isEqualTo(10_158);
    }

    /** China's, Korea's and the names of both beside one another: a good meets itself through its basic number. */
    @Test
    void theListsMeetByBasicNumber() {
        GoodsList names = GoodsFile.read(RealData.require("goods/goods_zh_en_ko_permissive.csv"), Optional.empty())
                .list();
        GoodsKnowledge knowledge = GoodsKnowledge.of(List.of(names));
        int pairs = 0;
        int same = 0;
        for (int i = 0; i < names.goods().size(); i += 25) {
            ListedGoods goods = names.goods().get(i);
            Optional<String> zh = name(goods, "zh");
            Optional<String> ko = name(goods, "ko");
            if (zh.isPresent() && ko.isPresent()) {
                pairs++;
                same += knowledge
                                        .compare(List.of(zh.get()), List.of(ko.get()), Forum.CN)
                                        .degree()
                                == Degree.IDENTICAL
                        ? 1
                        : 0;
            }
        }
        assertThat(pairs).isGreaterThan(150);
        assertThat((double) same / pairs).isGreaterThan(0.98);
    }

    private static Optional<String> name(ListedGoods goods, String language) {
        return goods.names().stream()
                .filter(n -> n.language().startsWith(language))
                .map(Text::value)
                .findFirst();
    }
}
