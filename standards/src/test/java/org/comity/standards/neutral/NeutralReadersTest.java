package org.comity.standards.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.model.Classification;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.standards.Reading;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.junit.jupiter.api.Test;

class NeutralReadersTest {

    private static final String HEADER =
            "office,kind,application_number,registration_number,mark,mark_en,title,classes,goods,filed,applicant,status,shelf\n";

    @Test
    void readsARowWithAllItSays() {
        SourceItem.SourceRecord r = only(
                HEADER
                        + "KR,trademark,40-2019-9000001,40-9000001,달무리,MOON HALO,,9|43,\"43[G0301, S120602]커피전문점업|43:빵, 과자\",2019-03-04,가나다 주식회사|홍길동,등록,A7\n");
        RightFacts f = r.facts();
        assertThat(f.findIdentifier(NumberRole.APPLICATION).orElseThrow().canonical())
                .isEqualTo("4020199000001");
        assertThat(f.findIdentifier(NumberRole.REGISTRATION).orElseThrow().canonical())
                .isEqualTo("4090000010000");
        assertThat(f.mark().orElseThrow().texts())
                .extracting(t -> t.language() + ":" + t.value())
                .containsExactly("ko:달무리", "en:MOON HALO");
        assertThat(f.goods()).hasSize(3);
        assertThat(f.goods().getFirst().groupCodes()).containsExactly("G0301", "S120602");
        assertThat(f.goods().get(1).findName("ko").orElseThrow().value()).isEqualTo("빵, 과자");
        // Class 9 is claimed without goods.
        assertThat(f.goods().get(2).goodsClass()).isEqualTo(GoodsClass.nice(9));
        assertThat(f.parties()).extracting(Party::name).containsExactly("가나다 주식회사", "홍길동");
        assertThat(f.state()).isEqualTo(LegalState.REGISTERED);
        assertThat(f.statusWords()).contains("등록");
        assertThat(r.remainder()).containsExactly(java.util.Map.entry("shelf", "A7"));
        assertThat(r.key()).isEqualTo("KR-trademark-4020199000001");
    }

    @Test
    void readsEveryKindOfRight() {
        String rows = HEADER
                + "CN,patent,202111286633.X,,,,显示设备,G09G 3/36,,2017-04-24,,,\n"
                + "KR,utility_model,20-2015-0005106,,,,방차통,H02G 11/02,,,,,\n"
                + "KR,design,30-2021-0059920,,,,패널,26-05,,,,,\n"
                + "CN,ic_layout_design,,BS.195001234,,,MH-01,,,,,,\n"
                + "KR,copyright,,C-2020-000001,,,노래,,,,,,\n"
                + "CN,trademark,G1234567,,月晕,,,,,,,,\n";
        List<SourceItem.SourceRecord> records = Reading.records(Reading.read(Reading.text("a.csv", rows)));
        assertThat(records)
                .extracting(r -> r.facts().kind())
                .containsExactly(
                        RightKind.PATENT,
                        RightKind.UTILITY_MODEL,
                        RightKind.DESIGN,
                        RightKind.IC_LAYOUT_DESIGN,
                        RightKind.COPYRIGHT,
                        RightKind.TRADEMARK);
        assertThat(records.get(2).facts().classifications())
                .extracting(Classification::scheme)
                .containsExactly(Classification.Scheme.LOCARNO);
    }

    @Test
    void aFaultCostsItsOwnRowOnly() {
        String rows = HEADER
                + "KR,trademark,40-2019-9000001,,가,,,,,,,,\n"
                + "KR,trademark,40-2019-9000002,,\"나,,,,,,,,\n"
                + "KR,trademark,40-2019-9000003,,다,,,,,,,,\n"
                + "KR,service,40-2019-9000004,,라,,,,,,,,\n"
                + "Korea,trademark,40-2019-9000005,,마,,,,,,,,\n"
                + "KR,trademark,,,바,,,,,,,,\n"
                + "KR,trademark,40-2019-9000007,,사,,,,,31.12.2019,,,\n"
                + "KR,trademark,40-2019-9000008\n"
                + "\n"
                + "KR,trademark,40-2019-9000009,,\"아\"\"자\n차\",,,,,,,,\n";
        SourceFile file = Reading.text("a.csv", rows);
        List<SourceItem> items = Reading.read(file);
        assertThat(Reading.records(items))
                .extracting(SourceItem.SourceRecord::key)
                .containsExactly(
                        "KR-trademark-4020199000001", "KR-trademark-4020199000003", "KR-trademark-4020199000009");
        assertThat(items)
                .filteredOn(SourceItem.RejectedRecord.class::isInstance)
                .extracting(i -> ((SourceItem.RejectedRecord) i).code())
                .containsExactly(
                        ErrorCode.ROW_BROKEN,
                        ErrorCode.RECORD_VALUE_INVALID,
                        ErrorCode.RECORD_VALUE_INVALID,
                        ErrorCode.RECORD_NUMBER_MISSING,
                        ErrorCode.RECORD_VALUE_INVALID,
                        ErrorCode.ROW_BROKEN);
        assertThat(Reading.slicesAreExact(file, items)).isTrue();
        assertThat(Reading.records(items)
                        .getLast()
                        .facts()
                        .mark()
                        .orElseThrow()
                        .texts()
                        .getFirst()
                        .value())
                .startsWith("아\"자");
    }

    @Test
    void invalidBytesAreTold() {
        byte[] rows = (HEADER + "KR,trademark,40-2019-9000001,,가?,,,,,,,,\nKR,trademark,40-2019-9000002,,나,,,,,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == '?') {
                rows[i] = (byte) 0xC0;
            }
        }
        List<SourceItem> items = Reading.read(Reading.bytes("a.csv", rows));
        assertThat(items).hasSize(2);
        assertThat(((SourceItem.RejectedRecord) items.getFirst()).code()).isEqualTo(ErrorCode.ENCODING_WRONG);
    }

    @Test
    void sameContentHasTheSameHashAndTheDayOfTheRowIsNoContent() {
        String head = "office,kind,application_number,mark,as_of\n";
        SourceItem.SourceRecord a = only(head + "CN,trademark,99000001,月晕,2024-01-01\n");
        SourceItem.SourceRecord b =
                only("\uFEFFmark,office,kind,as_of,application_number\n月晕 ,CN,trademark,2025-01-01,99000001\n");
        SourceItem.SourceRecord c = only(head + "CN,trademark,99000001,月暈,2024-01-01\n");
        assertThat(a.contentHash()).isEqualTo(b.contentHash()).isNotEqualTo(c.contentHash());
        assertThat(a.key()).isEqualTo(b.key()).isEqualTo(c.key());
        assertThat(b.asOf()).contains(java.time.LocalDate.of(2025, 1, 1));
    }

    @Test
    void aRenewalPointsToItsRegistration() {
        SourceItem.SourceRecord r = only(
                "office,kind,application_number,registration_number,mark\nKR,trademark,50-2008-0006097,40-0434904,하우웰\n");
        assertThat(r.facts().relations()).singleElement().satisfies(rel -> {
            assertThat(rel.kind()).isEqualTo(Relation.Kind.FOLLOW_UP_OF);
            assertThat(rel.number()).contains("4004349040000");
        });
    }

    @Test
    void jsonLinesCarryGoodsAsData() {
        String text = """
                {"office":"KR","kind":"trademark","application_number":"4020199000001","mark":"달무리","goods":[{"class":43,"groups":["G0301"],"ko":"커피|차 전문점업","en":"coffee shops"}],"applicant":["홍길동","가나다"],"filed":"2019-03-04","note":{"a":1}}
                {"office":"KR","kind":"trademark"
                [1]
                {"office":"KR","kind":"trademark","application_number":"4020199000002","mark":null}
                """;
        SourceFile file = Reading.text("a.jsonl", text);
        List<SourceItem> items = Reading.read(file);
        assertThat(Reading.slicesAreExact(file, items)).isTrue();
        assertThat(items).hasSize(4);
        SourceItem.SourceRecord first = (SourceItem.SourceRecord) items.getFirst();
        assertThat(first.facts().goods().getFirst().findName("ko").orElseThrow().value())
                .isEqualTo("커피|차 전문점업");
        assertThat(first.facts().parties()).hasSize(2);
        assertThat(first.remainder()).containsOnlyKeys("note");
        assertThat(((SourceItem.RejectedRecord) items.get(1)).code()).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(((SourceItem.RejectedRecord) items.get(2)).code()).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(items.get(3)).isInstanceOf(SourceItem.SourceRecord.class);
    }

    @Test
    void aWrongCheckDigitAndAnUnknownStatusAreFindings() {
        SourceItem.SourceRecord r = only("office,kind,application_number,status\nCN,patent,202111286633.1,某种状态\n");
        assertThat(r.findings())
                .extracting(f -> f.rule())
                .containsExactlyInAnyOrder("number.check-digit", "status.unknown");
        assertThat(r.facts().state()).isEqualTo(LegalState.UNKNOWN);
        assertThat(r.facts().statusWords()).contains("某种状态");
    }

    private static SourceItem.SourceRecord only(String text) {
        List<SourceItem> items = Reading.read(Reading.text("table.csv", text));
        assertThat(items).hasSize(1);
        return (SourceItem.SourceRecord) items.getFirst();
    }
}
