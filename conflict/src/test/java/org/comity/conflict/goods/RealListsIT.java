package org.comity.conflict.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    @Test
    void theKoreanCodesOfTheVocabularyOccurInRecordsAndLists() throws IOException {
        Set<String> codes = new HashSet<>();
        List<Path> files = new ArrayList<>();
        files.add(RealData.require("records/kr_trademarks_500.json"));
        files.add(RealData.require("goods/kr_class35_names_2020.csv"));
        for (String folder : List.of("records/kipris", "records/kipris_misc")) {
            try (Stream<Path> all = Files.walk(RealData.require(folder))) {
                all.filter(p -> p.toString().endsWith(".xml")).forEach(files::add);
            }
        }
        for (Path file : files) {
            KOREAN_CODE
                    .matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .forEach(codes::add);
        }
        int coded = 0;
        for (ListedGoods goods : Starter.list().goods()) {
            assertThat(codes).as("%s", goods.names()).containsAll(goods.koreanCodes());
            coded += goods.koreanCodes().isEmpty() ? 0 : 1;
        }
        assertThat(coded).isGreaterThan(100);
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
