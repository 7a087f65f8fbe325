package org.comity.standards.kipris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.model.ErrorCode;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.standards.Reading;
import org.comity.standards.SourceItem;
import org.junit.jupiter.api.Test;

/** All names and numbers are made up. */
class KiprisXmlReaderTest {

    @Test
    void readsATrademark() {
        SourceItem.SourceRecord r = only("""
                <TradeMarkInfo><SerialNumber>7</SerialNumber><ApplicationNumber>4120199000001</ApplicationNumber>
                <AppReferenceNumber> </AppReferenceNumber><ApplicationDate>20190304</ApplicationDate>
                <PublicNumber>4120199000002</PublicNumber><PublicDate>20190801</PublicDate>
                <RegistrationNumber>4190000010000</RegistrationNumber><RegistrationDate>20200115</RegistrationDate>
                <PriorityClaimNumber>1|2</PriorityClaimNumber><PriorityClaimDate>20190101|00000000</PriorityClaimDate>
                <ApplicationStatus>등록</ApplicationStatus><GoodClassificationCode>09|010(010류)</GoodClassificationCode>
                <ViennaCode>270501|020116</ViennaCode><ApplicantName>(주)가나다|홍길동</ApplicantName>
                <RegistrationRightholderName>(주)가나다 GANADA CO., LTD|주식회사 KT</RegistrationRightholderName>
                <Title>|주|가나다 GANADA</Title><FulltextExistFlag>Y</FulltextExistFlag>
                <ImagePath>http://example.org/fileToss.jsp?arg=1</ImagePath></TradeMarkInfo>""");
        RightFacts f = r.facts();
        assertThat(r.key()).isEqualTo("4120199000001");
        assertThat(f.kind()).isEqualTo(RightKind.TRADEMARK);
        Mark mark = f.mark().orElseThrow();
        assertThat(mark.kind()).contains(MarkKind.SERVICE_MARK);
        assertThat(mark.feature()).isEqualTo(Mark.Feature.COMBINED);
        // A bar in a title is part of it: the office wrote it for a bracket.
        assertThat(mark.texts())
                .singleElement()
                .satisfies(t -> assertThat(t.value()).isEqualTo("|주|가나다 GANADA"));
        assertThat(f.goods()).extracting(g -> g.goodsClass().code()).containsExactly("9", "010");
        assertThat(f.relations()).hasSize(2);
        assertThat(f.relations().get(1).date()).isEmpty();
        assertThat(f.parties())
                .filteredOn(p -> p.role() == Party.Role.HOLDER)
                .extracting(p -> p.names().size())
                .containsExactly(2, 1);
        assertThat(f.events())
                .extracting(RightEvent::kind)
                .containsExactly(
                        RightEvent.Kind.FILED, RightEvent.Kind.PUBLISHED_FOR_OPPOSITION, RightEvent.Kind.REGISTERED);
        assertThat(f.state()).isEqualTo(LegalState.REGISTERED);
        assertThat(r.remainder()).containsOnlyKeys("SerialNumber", "FulltextExistFlag");
        assertThat(r.findings()).isEmpty();
    }

    @Test
    void aRenewalIsAFilingOfItsOwnOnAnOldRegistration() {
        RightFacts f =
                only("<TradeMarkInfo><ApplicationNumber>5020089000001</ApplicationNumber><RegistrationNumber>4090000010000</RegistrationNumber></TradeMarkInfo>")
                        .facts();
        assertThat(f.relations()).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(Relation.Kind.FOLLOW_UP_OF);
            assertThat(r.number()).contains("4090000010000");
        });
        assertThat(f.mark().orElseThrow().kind()).contains(MarkKind.TRADEMARK);
    }

    @Test
    void tellsUtilityModelsFromPatentsAndSingleDesignsFromFurtherOnes() {
        assertThat(only("<PatentUtilityInfo><ApplicationNumber>2020159000001</ApplicationNumber></PatentUtilityInfo>")
                        .facts()
                        .kind())
                .isEqualTo(RightKind.UTILITY_MODEL);
        assertThat(only("<PatentUtilityInfo><ApplicationNumber>1020159000001</ApplicationNumber></PatentUtilityInfo>")
                        .facts()
                        .kind())
                .isEqualTo(RightKind.PATENT);
        assertThat(
                        only("<DesignInfo><applicationNumber>3020219000001</applicationNumber><designNumber>M01</designNumber></DesignInfo>")
                                .key())
                .isEqualTo("3020219000001");
        SourceItem.SourceRecord second = only(
                "<DesignInfo><applicationNumber>3020219000001</applicationNumber><designNumber>M002</designNumber></DesignInfo>");
        assertThat(second.key()).isEqualTo("3020219000001M002");
        assertThat(second.facts()
                        .findIdentifier(NumberRole.APPLICATION)
                        .orElseThrow()
                        .original())
                .isEqualTo("3020219000001M002");
    }

    @Test
    void positionAndSignedAddressesAreNoContent() {
        String record =
                "<TradeMarkInfo><SerialNumber>%s</SerialNumber><ApplicationNumber>4020199000001</ApplicationNumber><Title>%s</Title><ImagePath>http://x/fileToss.jsp?arg=%s</ImagePath></TradeMarkInfo>";
        String a = only(record.formatted("1", "달 무리", "aa")).contentHash();
        assertThat(only(record.formatted("2", "달\n   무리", "bb")).contentHash()).isEqualTo(a);
        assertThat(only(record.formatted("1", "달무리", "aa")).contentHash()).isNotEqualTo(a);
    }

    @Test
    void flagsLostCharactersAndUnknownWords() {
        SourceItem.SourceRecord r = only(
                "<PatentUtilityInfo><ApplicationNumber>1020159000001</ApplicationNumber><Abstract>가\uFFFD나</Abstract><RegistrationStatus>보류</RegistrationStatus><ApplicationDate>2015</ApplicationDate></PatentUtilityInfo>");
        assertThat(r.findings())
                .extracting(f -> f.rule())
                .containsExactlyInAnyOrder("text.replacement-character", "status.unknown", "date.unreadable");
        assertThat(r.facts().statusWords()).contains("보류");
        assertThat(r.facts().state()).isEqualTo(LegalState.UNKNOWN);
    }

    @Test
    void nothingBelowItemsIsPassedOver() {
        List<SourceItem> items =
                items("<NewKindOfInfo><ApplicationNumber>4020199000001</ApplicationNumber></NewKindOfInfo>"
                        + "<TradeMarkInfo><Title>번호 없음</Title></TradeMarkInfo>stray<item/>");
        assertThat(items)
                .extracting(i -> ((SourceItem.RejectedRecord) i).code())
                .containsExactly(
                        ErrorCode.RECORD_TYPE_UNKNOWN,
                        ErrorCode.RECORD_NUMBER_MISSING,
                        ErrorCode.RECORD_INVALID,
                        ErrorCode.RECORD_TYPE_UNKNOWN);
    }

    @Test
    void anErrorBesideRecordsIsToldToo() {
        List<SourceItem> items = Reading.read(
                Reading.text(
                        "a.xml",
                        "<response><header><resultCode>22</resultCode><resultMsg>LIMIT</resultMsg></header><body><items><TradeMarkInfo><ApplicationNumber>4020199000001</ApplicationNumber></TradeMarkInfo></items></body></response>"));
        assertThat(items).hasSize(2);
        assertThat(((SourceItem.OfficeAnswer) items.getLast()).error()).isTrue();
    }

    private static SourceItem.SourceRecord only(String record) {
        List<SourceItem> items = items(record);
        assertThat(items).hasSize(1);
        return (SourceItem.SourceRecord) items.getFirst();
    }

    private static List<SourceItem> items(String records) {
        return Reading.read(Reading.text(
                "a.xml",
                "<response><header><resultCode>00</resultCode></header><body><items>" + records
                        + "</items></body></response>"));
    }
}
