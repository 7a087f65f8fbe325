package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.Hit;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.Coverage;
import org.comity.register.Load;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;
import org.junit.jupiter.api.Test;

/** The index follows the register, and an answer never mixes two of its states. */
final class RegisterSearchTest {

    /** A register in memory whose watermark moves when a mark is added. */
    private static final class MemoryRegister implements Register {
        private final List<RightView> rights = new ArrayList<>();
        private int readings;
        private CountDownLatch mayRead = new CountDownLatch(0);
        private CountDownLatch reads = new CountDownLatch(1);

        synchronized void add(String number, String text) {
            RightFacts facts = RightFacts.builder(Office.KR, RightKind.TRADEMARK)
                    .mark(new Mark(
                            Optional.empty(),
                            Mark.Feature.WORD,
                            List.of(Text.original(text, "ko")),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty()))
                    .state(LegalState.REGISTERED)
                    .build();
            rights.add(new RightView(
                    new RightId(Office.KR, RightKind.TRADEMARK, number),
                    facts,
                    LegalState.REGISTERED,
                    List.of(),
                    true));
        }

        private synchronized List<RightView> now() {
            return List.copyOf(rights);
        }

        @Override
        public void forEachRight(RightKind kind, Consumer<RightView> consumer) {
            readings++;
            reads.countDown();
            try {
                mayRead.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now().forEach(consumer);
        }

        @Override
        public List<SourceReference> listUnattached(int offset, int limit) {
            return List.of();
        }

        @Override
        public Coverage coverage() {
            return new Coverage(
                    true,
                    List.of(new Coverage.Part(
                            Office.KR,
                            RightKind.TRADEMARK,
                            "memory",
                            now().size(),
                            Optional.empty(),
                            Optional.empty(),
                            Instant.EPOCH)),
                    0);
        }

        @Override
        public synchronized String watermark() {
            return "memory:" + rights.size();
        }

        @Override
        public Optional<RightView> findRight(RightId id) {
            return Optional.empty();
        }

        @Override
        public List<RightView> searchNumber(String written) {
            return List.of();
        }

        @Override
        public List<SourceVersion> listVersions(RightId id) {
            return List.of();
        }

        @Override
        public byte[] getRaw(long versionId) {
            return new byte[0];
        }

        @Override
        public List<Load> listLoads(int limit) {
            return List.of();
        }

        @Override
        public List<QuarantinedRecord> listQuarantine(int offset, int limit) {
            return List.of();
        }
    }

    private final MemoryRegister register = new MemoryRegister();
    private final ConflictSearch search = MarkIndex.over(register, List::of, new MarkIndex.Options(false));

    private CheckReport check(String mark) {
        return search.check(new Question(
                mark, List.of(), List.of(), Set.of(Forum.KR), LocalDate.of(2026, 11, 24), Optional.empty(), false, 10));
    }

    private static List<String> texts(CheckReport report) {
        return report.forums().getFirst().hits().stream()
                .map(Hit::earlier)
                .map(e -> e.texts().getFirst())
                .toList();
    }

    @Test
    void readsTheRegisterOnceForManyQuestions() {
        register.add("4020200000001", "설빙");
        assertThat(texts(check("설빙"))).containsExactly("설빙");
        assertThat(texts(check("설빈"))).containsExactly("설빙");
        assertThat(register.readings).isEqualTo(1);
    }

    @Test
    void followsTheRegisterAndSaysWhatItRestsOn() {
        register.add("4020200000001", "설빙");
        assertThat(check("한빛나루").basis().rights(Office.KR, RightKind.TRADEMARK)).isEqualTo(1);
        register.add("4020200000002", "한빛나루");
        CheckReport after = check("한빛나루");
        assertThat(texts(after).getFirst()).isEqualTo("한빛나루");
        assertThat(after.basis().rights(Office.KR, RightKind.TRADEMARK)).isEqualTo(2);
        assertThat(register.readings).isEqualTo(2);
    }

    @Test
    void answersFromTheStateBeforeWhileItReadsTheNext() throws Exception {
        register.add("4020200000001", "설빙");
        check("설빙");
        register.mayRead = new CountDownLatch(1);
        register.reads = new CountDownLatch(1);
        register.add("4020200000002", "한빛나루");
        CompletableFuture<CheckReport> first = CompletableFuture.supplyAsync(() -> check("한빛나루"));
        assertThat(register.reads.await(10, TimeUnit.SECONDS)).isTrue();
        CheckReport meanwhile = check("한빛나루");
        assertThat(texts(meanwhile)).doesNotContain("한빛나루");
        assertThat(meanwhile.basis().rights(Office.KR, RightKind.TRADEMARK)).isEqualTo(1);
        register.mayRead.countDown();
        assertThat(texts(first.get(10, TimeUnit.SECONDS))).contains("한빛나루");
    }

    @Test
    void tellsHowManyMarksAreReady() {
        for (int i = 0; i < 600; i++) {
            register.add("40202000%05d".formatted(i), "표장" + i);
        }
        List<Long> done = new ArrayList<>();
        search.prepare((ready, total) -> {
            assertThat(total).isEqualTo(600);
            done.add(ready);
        });
        assertThat(done).isSorted().last().isEqualTo(600L);
        search.prepare((ready, total) -> done.add(-1L));
        assertThat(done).doesNotContain(-1L);
    }

    @Test
    void aPreparationThatWasStoppedBeginsAgain() {
        for (int i = 0; i < 600; i++) {
            register.add("40202000%05d".formatted(i), "표장" + i);
        }
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> search.prepare((ready, total) -> {
                    throw new IllegalStateException("stop");
                }));
        assertThat(texts(check("표장599")).getFirst()).isEqualTo("표장599");
    }
}
