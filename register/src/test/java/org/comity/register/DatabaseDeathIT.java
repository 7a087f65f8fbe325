package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies, or its disk fills, under a program that goes on. */
class DatabaseDeathIT {

    private static final Ingest.Options PLAIN = new Ingest.Options(Optional.empty(), false);

    @TempDir
    Path folder;

    private static DefaultStore open(Path home) {
        return DefaultStore.open(new Store.Options(home, Optional.empty()), key -> {}, LinesDialect.recognition());
    }

    private Path records(int from, int to) throws IOException {
        return Files.writeString(
                folder.resolve("load-" + from + ".txt"),
                LinesDialect.file(
                        "lines",
                        IntStream.range(from, to)
                                .mapToObj(i -> LinesDialect.line(
                                        IngestingProcess.number(i),
                                        Optional.empty(),
                                        Facts.mark(IngestingProcess.number(i), "가나다" + i)))
                                .toList()));
    }

    private static LoadSummary load(Store store, Path file) {
        return store.ingest().ingest(List.of(file), PLAIN, Ingest.Progress.NONE);
    }

    private static Set<String> numbers(Store store) {
        Set<String> numbers = new TreeSet<>();
        store.register()
                .forEachRight(
                        RightKind.TRADEMARK, right -> numbers.add(right.id().number()));
        return numbers;
    }

    private static ProcessHandle postmaster(Path home) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The next questions fail with a word that helps, or are answered; soon they are answered, and nothing is missing. */
    private static void assertRecovers(Store store, int expected) {
        awaitThat(() -> {
            try {
                return numbers(store).size() == expected;
            } catch (ComityException e) {
                assertThat(e.code())
                        .as(e.getMessage())
                        .isIn(ErrorCode.DATABASE_CONNECTION_LOST, ErrorCode.DATABASE_UNREACHABLE);
                assertThat(e.code().kind()).isEqualTo(ErrorKind.RESOURCE);
                assertThat(e.text(DisplayLanguage.EN)).doesNotContain("Exception");
                return false;
            }
        });
    }

    @Test
    void questionsGoOnAfterTheDatabaseOrOneOfItsProcessesWasKilled() throws Exception {
        Path home = folder.resolve("home");
        try (DefaultStore store = open(home)) {
            load(store, records(0, 200));
            assertThat(numbers(store)).hasSize(200);

            ProcessHandle first = postmaster(home);
            first.destroyForcibly();
            first.onExit().get(20, TimeUnit.SECONDS);
            assertRecovers(store, 200);
            assertThat(load(store, records(200, 400)).created()).isEqualTo(200);

            int backend = store.jdbi()
                    .withHandle(h -> h.select("SELECT pg_backend_pid()")
                            .mapTo(Integer.class)
                            .one());
            ProcessHandle.of(backend).orElseThrow().destroyForcibly();
            assertRecovers(store, 400);
            assertThat(load(store, records(0, 400)).unchanged()).isEqualTo(400);
        }
        assertThat(home.resolve("data/postmaster.pid"))
                .as("the last one stops it")
                .doesNotExist();
        try (DefaultStore store = open(home)) {
            assertThat(numbers(store)).hasSize(400);
        }
    }

    @Test
    void aLoadThatLosesItsDatabaseSaysSoAndCanBeRepeated() throws Exception {
        Path home = folder.resolve("home");
        Path many = records(0, 10_000);
        try (DefaultStore store = open(home)) {
            CompletableFuture<LoadSummary> loading = CompletableFuture.supplyAsync(() -> load(store, many));
            awaitThat(() -> loading.isDone() || !store.register().watermark().contains("/sample/"));
            int before = numbers(store).size();
            postmaster(home).destroyForcibly();
            assertThatThrownBy(() -> loading.get(120, TimeUnit.SECONDS))
                    .satisfies(e -> assertThat(e.getCause()).isInstanceOfSatisfying(ComityException.class, told -> {
                        assertThat(told.code()).as(told.getMessage()).isEqualTo(ErrorCode.DATABASE_CONNECTION_LOST);
                        assertThat(told.code().kind()).isEqualTo(ErrorKind.RESOURCE);
                    }));

            LoadSummary again = load(store, many);
            assertThat(again.created() + again.unchanged()).isEqualTo(10_000);
            assertThat(again.unchanged()).isGreaterThanOrEqualTo(before);
            assertThat(numbers(store)).hasSize(10_000);
        }
    }

    @Test
    void aFullDiskIsSaidAndTakesNothingAway() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()),
                "a small disk can only be made by root: not tried");
        try {
            Path home = disk.resolve("home");
            Path filler = disk.resolve("filler");
            try (DefaultStore store = open(home)) {
                load(store, records(0, 500));
                long left = Files.getFileStore(disk).getUsableSpace() - (12L << 20);
                Files.write(filler, new byte[(int) left]);
                assertThat(fill(store)).isEqualTo(ErrorCode.DISK_FULL);
            }
            Files.delete(filler);
            try (DefaultStore store = open(home)) {
                assertThat(numbers(store)).contains(IngestingProcess.number(0), IngestingProcess.number(499));
                LoadSummary again = load(store, records(0, 2_000));
                assertThat(again.created() + again.unchanged()).isEqualTo(2_000);
                assertThat(again.unchanged()).isGreaterThanOrEqualTo(500);
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private ErrorCode fill(Store store) throws IOException {
        Path file = records(0, 60_000);
        try {
            load(store, file);
            return ErrorCode.UNEXPECTED;
        } catch (ComityException e) {
            assertThat(e.code().kind()).isEqualTo(ErrorKind.RESOURCE);
            return e.code();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
