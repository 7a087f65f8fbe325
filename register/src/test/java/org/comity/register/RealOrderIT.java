package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.model.LegalState;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision 010 on what offices really send, through all readers and the database. */
class RealOrderIT {

    @TempDir
    Path folder;

    private record Right(RightFacts facts, LegalState state, int sources) {}

    @Test
    void realFilesInAnyOrderGiveTheSameRights() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(RealData.require("records/kipris"))) {
            below.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        files.add(RealData.require("records/kr_trademarks_500.json"));
        files.add(RealData.require("records/cn_trademarks_6.json"));
        Map<RightId, Right> sorted = load("sorted", files);
        Collections.shuffle(files, new Random(20150074346L));
        Map<RightId, Right> shuffled = load("shuffled", files);
        assertThat(sorted).hasSizeGreaterThan(500);
        assertThat(shuffled.keySet()).isEqualTo(sorted.keySet());
        sorted.forEach(
                (id, right) -> assertThat(shuffled.get(id)).as(id.toString()).isEqualTo(right));
    }

    private Map<RightId, Right> load(String home, List<Path> files) {
        Map<RightId, Right> rights = new TreeMap<>();
        try (Store store = Store.open(new Store.Options(folder.resolve(home), Optional.empty()), key -> {})) {
            Ingest.Options plain = new Ingest.Options(Optional.empty(), false);
            LoadSummary first = store.ingest().ingest(files, plain, Ingest.Progress.NONE);
            String watermark = store.register().watermark();
            LoadSummary again = store.ingest().ingest(files, plain, Ingest.Progress.NONE);
            assertThat(again.created() + again.changed()).isZero();
            assertThat(again.read()).isEqualTo(first.read());
            assertThat(store.register().watermark()).isEqualTo(watermark);
            for (RightKind kind : RightKind.values()) {
                store.register()
                        .forEachRight(
                                kind,
                                r -> rights.put(
                                        r.id(),
                                        new Right(
                                                r.facts(),
                                                r.state(),
                                                r.sources().size())));
            }
        }
        return rights;
    }
}
