package org.comity.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightFacts;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;

class RealRecordsIT {

    @Test
    void everyFileOfTheFolderIsReadOrNamed() {
        Path root = RealData.require("records");
        Map<String, Integer> named = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        for (Path path : Reading.files(root)) {
            SourceFile file = Reading.file(path);
            DialectReader.Probe probe = Reading.probe(file);
            Optional<DialectReader> reader = Dialects.recognise(probe);
            if (reader.isPresent()) {
                named.merge(reader.get().code(), 1, Integer::sum);
                List<SourceItem> items = Reading.read(reader.get(), file);
                assertThat(items).as(path.toString()).isNotEmpty();
                assertThat(Reading.slicesAreExact(file, items))
                        .as(path.toString())
                        .isTrue();
                assertThat(Dialects.readers().stream().filter(r -> r.recognises(probe)))
                        .as(path.toString())
                        .hasSize(1);
            } else {
                Dialects.nameUnread(probe)
                        .ifPresentOrElse(n -> named.merge(n, 1, Integer::sum), () -> silent.add(path.toString()));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(named)
                .containsEntry("cnipa-patent-v2", 6)
                .containsEntry("cnipa-patent-v1", 5)
                .containsEntry("cnipa-application-body", 18)
                .containsEntry("kr-trademark-json", 1)
                .containsEntry("cn-trademark-json", 1)
                .containsEntry("st66", 6)
                .containsEntry("st96", 12)
                .containsEntry("st36", 2)
                .containsEntry("docdb", 5)
                .containsEntry("global-dossier", 4)
                .containsEntry("ntis-patents-csv", 3)
                .containsEntry("image", 38);
    }

    @Test
    void theChinesePatentsTellTheirNumbersPrioritiesAndParties() {
        List<SourceItem.SourceRecord> v2 = records("records/cn_patent_xml_new");
        v2 = new ArrayList<>(v2);
        v2.addAll(records("records/cn_patent_sipo/citation"));
        assertThat(v2).hasSize(6);
        RightFacts divided = facts(v2, "202111286633X");
        assertThat(divided.relations())
                .extracting(Relation::kind)
                .containsExactly(Relation.Kind.PRIORITY, Relation.Kind.DIVISION_OF);
        assertThat(divided.relations().getFirst().number()).contains("10-2016-0063019");
        assertThat(divided.relations().get(1).number()).contains("201710269973.9");
        assertThat(divided.parties().getFirst().name()).isEqualTo("三星显示有限公司");
        assertThat(divided.parties().getFirst().country().orElseThrow().code()).isEqualTo("KR");
        assertThat(divided.parties())
                .filteredOn(p -> p.identifiers().contains("cn-agency:11204"))
                .hasSize(1);
        assertThat(divided.classifications().getFirst().symbol()).isEqualTo("G09G 3/36");
        assertThat(divided.classifications().getFirst().version()).contains("2006.01");
        // Sixteen elements are eight priorities, each told twice.
        assertThat(v2)
                .anyMatch(r -> r.facts().relations().stream()
                                .filter(x -> x.kind() == Relation.Kind.PRIORITY)
                                .count()
                        == 8);
        assertThat(v2).allMatch(r -> r.asOf().isPresent());
        assertThat(v2)
                .allMatch(r -> r.remainder().entrySet().stream()
                        .noneMatch(
                                e -> !e.getKey().contains("@") && e.getValue().matches("0+")));
        assertThat(v2)
                .filteredOn(r -> r.facts().state() == LegalState.REGISTERED)
                .hasSize(1);

        List<SourceItem.SourceRecord> v1 = records("records/cn_patent_xml_old");
        assertThat(v1).hasSize(5);
        assertThat(v1)
                .anyMatch(r -> r.facts().relations().stream()
                                .filter(x -> x.kind() == Relation.Kind.PRIORITY
                                        && x.number().orElse("").startsWith("10-2013-"))
                                .count()
                        == 6);
        assertThat(v1)
                .allMatch(r -> r.facts().parties().stream()
                        .filter(p -> p.role() == Party.Role.APPLICANT)
                        .allMatch(p -> p.address().isPresent()));
        assertThat(v1).allMatch(r -> r.findings().isEmpty());
    }

    @Test
    void filingPackagesAreFiveRightsInEighteenParts() {
        List<SourceItem.SourceRecord> parts = records("records/cn_patent_sipo/application");
        assertThat(parts).hasSize(18);
        assertThat(parts.stream()
                        .map(r -> r.facts()
                                .findIdentifier(NumberRole.APPLICATION)
                                .orElseThrow()
                                .canonical())
                        .collect(Collectors.toSet()))
                .hasSize(5);
        assertThat(parts.stream().map(SourceItem.SourceRecord::key).collect(Collectors.toSet()))
                .hasSize(18);
        assertThat(parts).filteredOn(r -> !r.facts().abstracts().isEmpty()).hasSize(4);
        assertThat(parts).filteredOn(r -> !r.facts().titles().isEmpty()).hasSize(4);
        assertThat(parts.stream().flatMap(r -> r.facts().abstracts().stream()))
                .anyMatch(t -> t.value().contains("在称量料罐的均压放散出口"));
    }

    @Test
    void theKoreanMarksKeepTheirLaterFilingsOnOldRegistrations() {
        List<SourceItem.SourceRecord> marks = records("records/kr_trademarks_500.json");
        assertThat(marks).hasSize(500);
        assertThat(marks.stream().map(SourceItem.SourceRecord::key).distinct()).hasSize(500);
        Map<String, Long> followUps = marks.stream()
                .filter(r -> r.facts().relations().stream().anyMatch(x -> x.kind() == Relation.Kind.FOLLOW_UP_OF))
                .collect(Collectors.groupingBy(r -> r.key().substring(0, 2), Collectors.counting()));
        // 83 and 12 renewals, 44 reclassifications (one row of each of 51 and 56 names no registration), 3 with added
        // goods.
        assertThat(followUps)
                .containsExactlyInAnyOrderEntriesOf(Map.of("50", 83L, "51", 13L, "56", 45L, "70", 2L, "71", 1L));
        assertThat(marks).allMatch(r -> r.facts().state() != LegalState.UNKNOWN);
        assertThat(marks)
                .filteredOn(r -> r.facts().identifiers().stream()
                                .filter(i -> i.role() == NumberRole.REGISTRATION)
                                .count()
                        == 2)
                .hasSize(2);
        assertThat(marks).allMatch(r -> r.facts().mark().isPresent());
    }

    @Test
    void aChineseMarkStandsWhereGazetteAndDatesSayAndNotItsPaperwork() {
        Map<String, LegalState> states = records("records/cn_trademarks_6.json").stream()
                .collect(Collectors.toMap(
                        r -> r.facts()
                                .findIdentifier(NumberRole.APPLICATION)
                                .orElseThrow()
                                .canonical(),
                        r -> r.facts().state()));
        assertThat(states)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        // Only steps of paperwork are told of these two.
                        "16435657", LegalState.UNKNOWN,
                        "16435655", LegalState.UNKNOWN,
                        "15392502", LegalState.CANCELLED,
                        // Registered in issue 1494, surrendered in issue 1524.
                        "16079857", LegalState.ABANDONED,
                        // Its last step is a change of name.
                        "16050943", LegalState.REGISTERED,
                        // Refused, then registered after review.
                        "14259541", LegalState.REGISTERED));
    }

    private static RightFacts facts(List<SourceItem.SourceRecord> records, String application) {
        return records.stream()
                .map(SourceItem.SourceRecord::facts)
                .filter(f -> f.findIdentifier(NumberRole.APPLICATION)
                        .orElseThrow()
                        .canonical()
                        .equals(application))
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceItem.SourceRecord> records(String relative) {
        List<SourceItem.SourceRecord> all = new ArrayList<>();
        for (Path path : Reading.files(RealData.require(relative))) {
            List<SourceItem> items = Reading.read(Reading.file(path));
            all.addAll(Reading.records(items));
            assertThat(items).as(path.toString()).allMatch(SourceItem.SourceRecord.class::isInstance);
        }
        return all;
    }
}
