package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Question;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.RightFacts;
import org.comity.model.Text;
import org.comity.standards.DialectReader.Probe;
import org.comity.standards.Dialects;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem.SourceRecord;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The goods of real records and the Chinese table of similar goods: what the offices wrote decides, and a class never hides it. */
class RealGoodsIT {

    private static final Pattern LINK = Pattern.compile("与[^。；]*?类似|跨类似群保护[（(][^）)]*");
    private static final Pattern GROUP = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private record FileOf(Path path) implements SourceFile {
        @Override
        public String name() {
            // A goods list is only read when its file is named after the application.
            return "4020070000001-" + path.getFileName();
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private static List<RightFacts> koreanMarks(String... places) throws IOException {
        List<RightFacts> facts = new ArrayList<>();
        for (String place : places) {
            try (Stream<Path> all = Files.walk(RealData.require(place))) {
                for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                    FileOf file = new FileOf(path);
                    Probe probe;
                    try (InputStream in = file.open()) {
                        probe = new Probe(file.name(), in.readNBytes(64 * 1024));
                    }
                    Dialects.recognise(probe).orElseThrow().read(file, item -> {
                        if (item instanceof SourceRecord r) {
                            facts.add(r.facts());
                        }
                    });
                }
            }
        }
        return facts;
    }

    private static GoodsRelation relate(
            GoodsComparison comparison, Forum forum, List<GoodsClass> classes, List<String> goods, GoodsItem earlier) {
        Question question = new Question(
                "x", classes, goods, Set.of(forum), LocalDate.of(2026, 11, 24), Optional.empty(), false, 1);
        return comparison.compare(comparison.asked(question), List.of(earlier), Optional.empty());
    }

    /** A real restaurant service carries the codes of foods too, so it meets goods of other classes. */
    @Test
    void aNamedServiceMeetsItselfAndWhateverSharesItsCodeInAnyClass() throws IOException {
        List<GoodsItem> named = koreanMarks(
                        "records/kipris_misc/TrademarkDesignationGoodstInfo.xml",
                        "records/kipris_misc/selfmark_xml_goods.xml")
                .stream()
                .flatMap(f -> f.goods().stream())
                .filter(i -> !i.names().isEmpty())
                .toList();
        assertThat(named).isNotEmpty();
        GoodsComparison comparison = new GoodsComparison(Forum.KR, GoodsKnowledge.standard(), List.of(named));
        List<GoodsItem> others = koreanMarks("records/kr_trademarks_500.json").stream()
                .flatMap(f -> f.goods().stream())
                .toList();
        int ofOtherClasses = 0;
        for (GoodsItem asked : named) {
            List<String> name = List.of(asked.names().getFirst().value());
            assertThat(relate(comparison, Forum.KR, List.of(asked.goodsClass()), name, asked)
                            .degree())
                    .isEqualTo(Degree.IDENTICAL);
            for (GoodsItem other : others) {
                if (other.groupCodes().stream().anyMatch(asked.groupCodes()::contains)) {
                    assertThat(relate(comparison, Forum.KR, List.of(asked.goodsClass()), name, other)
                                    .degree())
                            .as("%s / %s", asked, other)
                            .isEqualTo(Degree.SIMILAR);
                    ofOtherClasses += other.goodsClass().equals(asked.goodsClass()) ? 0 : 1;
                }
            }
        }
        assertThat(ofOtherClasses).isGreaterThan(10);
    }

    /** Restaurants registered in class 42 before the 8th edition put them into class 43. */
    @Test
    void restaurantsOfClass42MeetClass43() throws IOException {
        GoodsComparison comparison = new GoodsComparison(Forum.KR, GoodsKnowledge.standard(), List.of());
        int old = 0;
        for (RightFacts facts : koreanMarks("records/kr_trademarks_500.json")) {
            for (GoodsItem item : facts.goods()) {
                if (item.goodsClass().equals(GoodsClass.nice(42))
                        && item.groupCodes().contains("S120602")) {
                    old++;
                    assertThat(relate(comparison, Forum.KR, List.of(GoodsClass.nice(43)), List.of(), item)
                                    .degree())
                            .isEqualTo(Degree.UNCERTAIN);
                }
            }
        }
        assertThat(old).isGreaterThan(2);
    }

    @Test
    void theChineseTableDecides() throws IOException {
        JsonNode table =
                JsonMapper.shared().readTree(Files.readAllBytes(RealData.require("goods/cn_goods_table_2025.json")));
        Set<String> parted = new TreeSet<>();
        Set<List<Integer>> linked = new HashSet<>();
        for (JsonNode goodsClass : table) {
            for (JsonNode group : goodsClass.path("children")) {
                String id = group.path("id").asString();
                String note = group.path("remark").asString("");
                boolean inParts = note.contains("各部") && note.contains("不类似");
                if (inParts) {
                    parted.add(id);
                }
                links(id, note, linked);
                List<GoodsItem> items = new ArrayList<>();
                for (JsonNode item : group.path("children")) {
                    links(id, item.path("remark").asString(""), linked);
                    items.add(new GoodsItem(
                            GoodsClass.nice(Integer.parseInt(id.substring(0, 2))),
                            List.of(id),
                            List.of(Text.original(item.path("name").asString(), "zh")),
                            OptionalInt.empty(),
                            false));
                }
                if (items.size() > 1) {
                    GoodsComparison comparison =
                            new GoodsComparison(Forum.CN, GoodsKnowledge.standard(), List.of(items));
                    String first = items.getFirst().names().getFirst().value();
                    if (first.matches(".*[,;，、；].*")) {
                        continue;
                    }
                    assertThat(relate(
                                            comparison,
                                            Forum.CN,
                                            List.of(items.getFirst().goodsClass()),
                                            List.of(first),
                                            items.getLast())
                                    .degree())
                            .as(id)
                            .isEqualTo(inParts ? Degree.UNCERTAIN : Degree.SIMILAR);
                }
            }
        }
        assertThat(parted).hasSize(19);
        assertThat(linked).hasSizeGreaterThan(50);
        GoodsComparison comparison = new GoodsComparison(Forum.CN, GoodsKnowledge.standard(), List.of());
        for (List<Integer> pair : linked) {
            GoodsItem earlier = GoodsItem.ofClass(GoodsClass.nice(pair.getLast()), List.of());
            assertThat(relate(comparison, Forum.CN, List.of(GoodsClass.nice(pair.getFirst())), List.of(), earlier)
                            .degree())
                    .as("classes %s are linked by a note of the table", pair)
                    .isEqualTo(Degree.UNCERTAIN);
        }
    }

    /** The classes that a note of a group or of an item links. */
    private static void links(String group, String note, Set<List<Integer>> linked) {
        Matcher link = LINK.matcher(note);
        while (link.find()) {
            Matcher other = GROUP.matcher(link.group());
            while (other.find()) {
                int a = Integer.parseInt(group.substring(0, 2));
                int b = Integer.parseInt(other.group().substring(0, 2));
                if (a != b && b >= 1 && b <= 45) {
                    linked.add(List.of(a, b));
                }
            }
        }
    }
}
