package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIT {

    private static final Ingest.Options PLAIN = new Ingest.Options(Optional.empty(), false);

    @TempDir
    Path folder;

    @Test
    void aFreshHomeIsMadeOnceAndKeepsWhatWasIngested() throws IOException {
        Store.Options home = new Store.Options(folder.resolve("home"), Optional.empty());
        Path file = Files.writeString(
                folder.resolve("marks.txt"),
                LinesDialect.file(
                        "lines",
                        List.of(LinesDialect.line(
                                "4020150012345", Optional.empty(), Facts.mark("4020150012345", "설빙")))));
        List<String> told = new ArrayList<>();
        try (Store store = DefaultStore.open(home, told::add, LinesDialect.recognition())) {
            assertThat(store.sample().isEmptyRegister()).isTrue();
            LoadSummary summary = store.ingest().ingest(List.of(file), PLAIN, Ingest.Progress.NONE);
            assertThat(summary.created()).isEqualTo(1);
            assertThat(summary.rights()).containsEntry(RightKind.TRADEMARK, 1L);
        }
        assertThat(told).containsExactly("extracting-database", "creating-database", "starting-database", "migrating");
        assertThat(folder.resolve("home/data/postmaster.pid")).doesNotExist();

        told.clear();
        try (Store store = DefaultStore.open(home, told::add, LinesDialect.recognition())) {
            assertThat(told).containsExactly("starting-database");
            RightView view = store.register().searchNumber("40-2015-0012345").getFirst();
            assertThat(view.id()).isEqualTo(RightId.of("KR-trademark-4020150012345"));
            assertThat(view.headline()).contains("설빙");
            assertThat(view.sources()).hasSize(1);
            assertThat(view.synthetic()).isFalse();
        }
    }
}
