package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut in two forms: the program alone is killed, then the program and its database with it. */
class KillIT {

    private static final String FIRST_ADDRESS = "http://127.0.0.1:21847";

    @TempDir
    Path folder;

    @Test
    void whatWasConfirmedIsThereAfterEveryKill() throws Exception {
        Path root = folder.resolve("home");
        Store.Options home = new Store.Options(root, Optional.empty());

        int confirmed = ingestUntilKilled(root, 0, false);
        Set<String> numbers;
        List<String> told = new ArrayList<>();
        assertThat(Store.findServer(home)).isEmpty();
        try (ServerLock _ = Store.lockForServer(home, URI.create("http://127.0.0.1:23911"));
                Store store = DefaultStore.open(home, told::add, LinesDialect.recognition())) {
            assertThat(told).containsExactly("attaching-database");
            assertThat(Store.findServer(home).orElseThrow().address()).hasPort(23911);
            numbers = numbers(store);
            assertThat(numbers).containsAll(firstNumbers(0, confirmed));
            assertWhole(store, numbers);
        }
        assertThat(root.resolve("data/postmaster.pid")).doesNotExist();

        int secondFrom = 1_000_000;
        int secondConfirmed = ingestUntilKilled(root, secondFrom, true);
        told.clear();
        try (ServerLock _ = Store.lockForServer(home, URI.create("http://127.0.0.1:24017"));
                Store store = DefaultStore.open(home, told::add, LinesDialect.recognition())) {
            assertThat(told).containsExactly("recovering-database", "starting-database");
            Set<String> all = numbers(store);
            assertThat(all).containsAll(numbers).containsAll(firstNumbers(secondFrom, secondConfirmed));
            assertWhole(store, all);
        }
    }

    /** Loads are all or nothing here, since each is smaller than a batch; and each right answers with source and version. */
    private static void assertWhole(Store store, Set<String> numbers) {
        assertThat(numbers.size() % IngestingProcess.PER_LOAD).isZero();
        RightView last =
                store.register().searchNumber(List.copyOf(numbers).getLast()).getFirst();
        assertThat(last.sources()).hasSize(1);
        assertThat(store.register().listVersions(last.id())).hasSize(1);
    }

    private static Set<String> numbers(Store store) {
        Set<String> numbers = new TreeSet<>();
        store.register()
                .forEachRight(
                        RightKind.TRADEMARK, right -> numbers.add(right.id().number()));
        return numbers;
    }

    private static List<String> firstNumbers(int from, int to) {
        return Stream.iterate(from, i -> i < to, i -> i + 1)
                .map(IngestingProcess::number)
                .toList();
    }

    private int ingestUntilKilled(Path root, int from, boolean databaseToo) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = IngestingProcess.start(root, folder.resolve("load.txt"), from, FIRST_ADDRESS, errors);
        int confirmed = from;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = said.readLine()) != null) {
                confirmed = Integer.parseInt(line);
                if (confirmed == from + 4 * IngestingProcess.PER_LOAD) {
                    assertRefused(root, process.pid());
                    kill(root, process, databaseToo);
                }
            }
        }
        process.waitFor();
        assertThat(confirmed)
                .as(() -> Files.exists(errors) ? read(errors) : "")
                .isGreaterThanOrEqualTo(from + 4 * IngestingProcess.PER_LOAD);
        return confirmed;
    }

    private static void assertRefused(Path root, long pid) {
        assertThatThrownBy(() -> Store.lockForServer(
                        new Store.Options(root, Optional.empty()), URI.create("http://127.0.0.1:22222")))
                .isInstanceOfSatisfying(ComityException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.SERVER_ALREADY_RUNNING);
                    assertThat(e.values()).contains(FIRST_ADDRESS, Long.toString(pid));
                });
    }

    private static void kill(Path root, Process process, boolean databaseToo) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(root.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle database = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> parts = databaseToo ? database.children().toList() : List.of();
        // Not Process.destroyForcibly(), which would close the stream that still holds the last confirmations.
        process.toHandle().destroyForcibly();
        if (databaseToo) {
            database.destroyForcibly();
            parts.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
