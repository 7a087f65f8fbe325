package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.Hit;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.junit.jupiter.api.Test;

/** The index follows the register, and an answer never mixes two of its states. */
final class RegisterSearchTest {

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
