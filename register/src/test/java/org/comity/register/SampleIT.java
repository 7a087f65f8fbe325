package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleIT {

    @TempDir
    Path folder;

    @Test
    void theSampleIsMarkedAndTheFirstRealRecordEndsItForGood() throws IOException {
        Store.Options home = new Store.Options(folder.resolve("home"), Optional.empty());
        try (Store store = DefaultStore.open(home, key -> {}, LinesDialect.recognition())) {
            assertThat(store.sample().isEmptyRegister()).isTrue();
            store.sample().load(Ingest.Progress.NONE);
            assertThat(store.sample().isOpen()).isTrue();
            assertThat(store.register().coverage().sample()).isTrue();
            String watermark = store.register().watermark();
            List<RightView> marks = new ArrayList<>();
            store.register().forEachRight(RightKind.TRADEMARK, marks::add);
            assertThat(marks).hasSizeGreaterThan(15_000).allMatch(RightView::synthetic);
            assertThat(marks).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));

            store.sample().load(Ingest.Progress.NONE);
            assertThat(store.register().watermark()).isEqualTo(watermark);

            Path file = Files.writeString(
                    folder.resolve("marks.txt"),
                    LinesDialect.file(
                            "lines",
                            List.of(LinesDialect.line(
                                    "4020150012345", Optional.empty(), Facts.mark("4020150012345", "설빙")))));
            store.ingest().ingest(List.of(file), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
            assertThat(store.sample().isOpen()).isFalse();
            assertThat(store.register().watermark()).isNotEqualTo(watermark);
            List<RightView> real = new ArrayList<>();
            store.register().forEachRight(RightKind.TRADEMARK, real::add);
            assertThat(real).hasSize(1).noneMatch(RightView::synthetic);

            store.sample().load(Ingest.Progress.NONE);
            assertThat(store.sample().isOpen()).isFalse();
        }
    }
}
