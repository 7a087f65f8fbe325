package org.comity.standards.kipris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.RightKind;
import org.comity.standards.Reading;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;

class KiprisRealRecordsIT {

    private final KiprisXmlReader reader = new KiprisXmlReader();

    @Test
    void everyRecordIsReadAndPagesThatOverlapSayTheSame() {
        Map<String, Set<String>> hashes = new HashMap<>();
        Map<String, Set<String>> bytes = new HashMap<>();
        Map<RightKind, Set<String>> rights = new EnumMap<>(RightKind.class);
        int records = 0;
        for (Path path : Reading.files(RealData.require("records/kipris"))) {
            SourceFile file = Reading.file(path);
            List<SourceItem> items = Reading.read(reader, file);
            assertThat(Reading.slicesAreExact(file, items)).as(path.toString()).isTrue();
            assertThat(items).as(path.toString()).isNotEmpty();
            assertThat(items).noneMatch(SourceItem.RejectedRecord.class::isInstance);
            for (SourceItem.SourceRecord r : Reading.records(items)) {
                records++;
                hashes.computeIfAbsent(r.key(), k -> new HashSet<>()).add(r.contentHash());
                bytes.computeIfAbsent(r.key(), k -> new HashSet<>()).add(java.util.Arrays.hashCode(r.raw()) + "");
                rights.computeIfAbsent(r.facts().kind(), k -> new HashSet<>())
                        .add(r.facts()
                                .findIdentifier(NumberRole.APPLICATION)
                                .orElseThrow()
                                .canonical());
                assertThat(r.facts().state()).as(r.key()).isNotEqualTo(LegalState.UNKNOWN);
            }
        }
        Set<String> patents = new HashSet<>(rights.getOrDefault(RightKind.PATENT, Set.of()));
        patents.addAll(rights.getOrDefault(RightKind.UTILITY_MODEL, Set.of()));
        assertThat(patents).hasSize(828);
        assertThat(rights.get(RightKind.TRADEMARK)).hasSize(142);
        assertThat(rights.get(RightKind.DESIGN)).hasSize(117);
        // Page overlaps differ in a serial number only: one statement each.
        assertThat(hashes.values()).allMatch(h -> h.size() == 1);
        assertThat(bytes.values().stream().filter(b -> b.size() > 1)).hasSizeGreaterThanOrEqualTo(501);
        assertThat(records).isGreaterThan(2325 + 142 + 117);
    }

    @Test
    void answersWithoutRecordsAreTold() {
        Path misc = RealData.require("records/kipris_misc");
        assertThat(answer(misc.resolve("Empty_TradeMarkInfo.xml")).error()).isFalse();
        assertThat(answer(misc.resolve("Empty_TrademarkDesignationGoodstInfo.xml"))
                        .error())
                .isFalse();
        assertThat(answer(misc.resolve("Error_EmptyApplicationNumber.xml")).code())
                .isEqualTo("10");
        assertThat(answer(misc.resolve("Error_InvalidKey.xml")).code()).isEqualTo("30");
        SourceItem.OfficeAnswer blocked = answer(RealData.require("records/kipris/pages/blocked_users.xml"));
        assertThat(blocked.error()).isTrue();
        assertThat(blocked.message()).isEqualTo("Blocked users.");
    }

    private SourceItem.OfficeAnswer answer(Path path) {
        List<SourceItem> items = Reading.read(reader, Reading.file(path));
        assertThat(items).hasSize(1);
        return (SourceItem.OfficeAnswer) items.getFirst();
    }

    @Test
    void bothElementStylesAreRead() {
        Path misc = RealData.require("records/kipris_misc");
        List<SourceItem.SourceRecord> camel = new ArrayList<>(
                Reading.records(Reading.read(reader, Reading.file(misc.resolve("selfmark_xml_advancedSerach.xml")))));
        assertThat(camel).hasSizeGreaterThan(10).allMatch(r -> r.facts().kind() == RightKind.TRADEMARK);
        SourceItem.SourceRecord third = camel.stream()
                .filter(r -> r.key().equals("4020160078536/item"))
                .findFirst()
                .orElseThrow();
        assertThat(third.facts().mark().orElseThrow().viennaCodes()).containsExactly("270519", "270903", "270912");
        assertThat(third.facts()
                        .findIdentifier(NumberRole.REGISTRATION)
                        .orElseThrow()
                        .canonical())
                .isEqualTo("4012573440000");
        List<SourceItem> pascal = Reading.read(reader, Reading.file(misc.resolve("selfmark_xml_appNum.xml")));
        assertThat(Reading.records(pascal)).hasSize(1);
    }

    @Test
    void aGoodsListIsARecordAndTheFileNameMaySayWhoseItIs() throws java.io.IOException {
        Path goods = RealData.require("records/kipris_misc/TrademarkDesignationGoodstInfo.xml");
        List<SourceItem> unnamed = Reading.read(reader, Reading.file(goods));
        assertThat(unnamed).singleElement().isInstanceOfSatisfying(SourceItem.SourceRecord.class, r -> {
            assertThat(r.facts().identifiers()).isEmpty();
            assertThat(r.facts().goods()).hasSize(3);
            assertThat(r.findings()).extracting(f -> f.rule()).contains("goods.number-missing");
        });
        assertThat(Reading.slicesAreExact(Reading.file(goods), unnamed)).isTrue();

        byte[] bytes = java.nio.file.Files.readAllBytes(goods);
        SourceFile named = Reading.bytes("goods/4020190000011.xml", bytes);
        SourceItem.SourceRecord record =
                Reading.records(Reading.read(reader, named)).getFirst();
        // Nine rows are three items with three similar-group codes each.
        assertThat(record.facts().goods()).hasSize(3);
        assertThat(record.facts().goods().getFirst().groupCodes()).containsExactly("G0301", "G0502", "S120602");
        assertThat(record.facts().goods().getLast().findName("ko").orElseThrow().value())
                .isEqualTo("중국식퓨전음식전문점경영업");
    }
}
