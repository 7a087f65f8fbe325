package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.comity.testing.RealData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of goods whose number stood in the request only. */
class UnattachedIT {

    private static final String ROWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <response><header><resultCode/><resultMsg/></header><body><items>
            <trademarkDesignationGoodstInfo><DesignationGoodsSerialNumber>1</DesignationGoodsSerialNumber><DesignationGoodsClassificationInformationCode>43</DesignationGoodsClassificationInformationCode><SimilargroupCode>G0301</SimilargroupCode><DesignationGoodsHangeulName>GOODS</DesignationGoodsHangeulName></trademarkDesignationGoodstInfo>
            </items></body></response>
            """;

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.open(new Store.Options(folder.resolve("home"), Optional.empty()), key -> {});
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Path list(String name, String goods) throws IOException {
        return Files.writeString(folder.resolve(name), ROWS.replace("GOODS", goods));
    }

    private static LoadSummary ingest(Path file) {
        return store.ingest().ingest(List.of(file), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
    }

    private static long rights() {
        return store.register().coverage().rights(Office.KR, RightKind.TRADEMARK);
    }

    @Test
    void aListWithoutNumberIsKeptAndWaitsForItsRight() throws IOException {
        int waiting = store.register().listUnattached(0, 100).size();
        long rights = rights();
        Path nameless = list("goods.xml", "달무리차");
        LoadSummary first = ingest(nameless);
        assertThat(first.created()).isEqualTo(1);
        assertThat(first.quarantined()).isZero();
        assertThat(ingest(nameless).unchanged()).isEqualTo(1);
        assertThat(rights()).as("no right is made up").isEqualTo(rights);
        List<SourceReference> unattached = store.register().listUnattached(0, 100);
        assertThat(unattached).hasSize(waiting + 1);
        assertThat(unattached.getFirst().file()).endsWith("goods.xml");

        // The same list under its number: the right is there, and the nameless one is known to be its.
        assertThat(ingest(list("4020199000001.xml", "달무리차")).created()).isEqualTo(1);
        assertThat(store.register().listUnattached(0, 100)).hasSize(waiting);
        RightView right = store.register().searchNumber("4020199000001").getFirst();
        assertThat(right.sources()).hasSize(2);
        assertThat(right.facts().goods()).hasSize(1);
        assertThat(rights()).isEqualTo(rights + 1);
        assertThat(ingest(nameless).unchanged()).isEqualTo(1);
    }

    @Test
    void theOrderDoesNotMatterAndADoubtAttachesNothing() throws IOException {
        int waiting = store.register().listUnattached(0, 100).size();
        ingest(list("4020199000002.xml", "별무리차"));
        ingest(list("later.xml", "별무리차"));
        assertThat(store.register().listUnattached(0, 100)).hasSize(waiting);
        assertThat(store.register().searchNumber("4020199000002").getFirst().sources())
                .hasSize(2);

        // Two applications for the same goods: whose the nameless list is, nobody can tell any more.
        ingest(list("4020199000003.xml", "별무리차"));
        assertThat(store.register().listUnattached(0, 100)).hasSize(waiting + 1);
        assertThat(store.register().searchNumber("4020199000002").getFirst().sources())
                .hasSize(1);
    }

    @Test
    void realListsLoadWhole() {
        for (String name : List.of("TrademarkDesignationGoodstInfo.xml", "selfmark_xml_goods.xml")) {
            Path file = RealData.require("records/kipris_misc/" + name);
            LoadSummary summary = ingest(file);
            assertThat(summary.created()).isEqualTo(1);
            assertThat(summary.quarantined()).isZero();
            assertThat(ingest(file).unchanged()).isEqualTo(1);
        }
    }
}
