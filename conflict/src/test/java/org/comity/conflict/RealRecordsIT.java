package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.Ingest;
import org.comity.register.RightView;
import org.comity.register.Store;
import org.comity.testing.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real records: what is loaded is found again however a person writes it. */
class RealRecordsIT {

    @TempDir
    static @Nullable Path home;

    private static final List<Path> FILES = List.of(
            Path.of("records/kipris/trademark"),
            Path.of("records/kr_trademarks_500.json"),
            Path.of("records/cn_trademarks_6.json"));

    private static @Nullable Store store;
    private static @Nullable ConflictSearch search;

    @BeforeAll
    static void load() {
        List<Path> files =
                FILES.stream().map(f -> RealData.require(f.toString())).toList();
        Store opened = Store.open(new Store.Options(home(), Optional.empty()), progress -> {});
        store = opened;
        opened.ingest().ingest(files, new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
        search = MarkIndex.over(opened.register(), List::of, new MarkIndex.Options(false));
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aRealMarkIsFoundAsWrittenRespacedAndInItsOtherScript() {
        List<String> missed = new ArrayList<>();
        for (RightView right : bilingualKoreanMarks(10)) {
            for (Text form : texts(right)) {
                String written = form.value();
                for (String variant : List.of(written, written.replace(" ", ""), respaced(written))) {
                    expect(right, variant, 3, missed);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aRealMarkIsFoundWhenOneLetterIsWrong() {
        List<String> missed = new ArrayList<>();
        for (RightView right : bilingualKoreanMarks(10)) {
            String written = texts(right).getFirst().value();
            int middle = written.length() / 2;
            expect(right, written.substring(0, middle) + written.substring(middle + 1), 10, missed);
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aChineseMarkIsFoundInTraditionalCharacters() {
        List<String> missed = new ArrayList<>();
        for (RightView right : rights()) {
            if (right.headline().orElse("").equals("乐乐趣")) {
                expect(right, "樂樂趣", 1, missed);
                expect(right, "乐趣", 3, missed);
                return;
            }
        }
        assertThat(missed).as("the mark is among the records").isNotEmpty();
    }

    /** The same files shuffled, one by one: every score, rule, ground and order of hits is the same. */
    @Test
    void filesInAnyOrderGiveTheSameReports(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path given : FILES) {
            try (Stream<Path> below = Files.walk(RealData.require(given.toString()))) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        Collections.shuffle(files, new Random(43));
        try (Store other = Store.open(new Store.Options(folder, Optional.empty()), progress -> {})) {
            for (Path file : files) {
                other.ingest().ingest(List.of(file), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
            }
            ConflictSearch shuffled = MarkIndex.over(other.register(), List::of, new MarkIndex.Options(false));
            for (RightView right : bilingualKoreanMarks(10)) {
                for (Forum forum : Forum.values()) {
                    Question question = question(right.headline().orElseThrow(), forum);
                    assertThat(shuffled.check(question).forums())
                            .as("%s in %s", question.mark(), forum)
                            .isEqualTo(search().check(question).forums());
                }
            }
        }
    }

    /** A class informs and never hides; only the wish to see the same class alone does. */
    @Test
    void anUnrelatedClassHidesNoRealMark() {
        for (RightView right : bilingualKoreanMarks(5)) {
            String written = texts(right).getFirst().value();
            List<Hit> any = hits(written, List.of(), false);
            List<Hit> unrelated = hits(written, List.of(GoodsClass.nice(13)), false);
            assertThat(unrelated).as(written).hasSameSizeAs(any);
            assertThat(unrelated.getFirst().earlier().texts()).as(written).contains(written);
            assertThat(hits(written, List.of(GoodsClass.nice(13)), true))
                    .as(written)
                    .allMatch(h -> h.earlier().goods().isEmpty()
                            || h.earlier().goods().stream()
                                    .anyMatch(i -> i.goodsClass().equals(GoodsClass.nice(13))));
        }
    }

    private static List<Hit> hits(String mark, List<GoodsClass> classes, boolean sameClassOnly) {
        return search().check(new Question(
                        mark,
                        classes,
                        List.of(),
                        EnumSet.of(Forum.KR),
                        LocalDate.of(2026, 11, 24),
                        Optional.empty(),
                        sameClassOnly,
                        20))
                .forums()
                .getFirst()
                .hits();
    }

    @Test
    void theAnswerSaysWhatItRestsOn() {
        CheckReport report = search().check(question("설빙", Forum.KR));
        assertThat(report.basis().sample()).isFalse();
        assertThat(report.forums())
                .singleElement()
                .satisfies(f -> assertThat(f.compared())
                        .isEqualTo(rights().stream()
                                .filter(r -> r.id().office().equals(Forum.KR.office()))
                                .filter(r -> !texts(r).isEmpty())
                                .count()));
    }

    private static void expect(RightView right, String asked, int within, List<String> missed) {
        Forum forum = right.id().office().equals(Forum.CN.office()) ? Forum.CN : Forum.KR;
        List<Hit> hits =
                search().check(question(asked, forum)).forums().getFirst().hits();
        String id = right.id().toString();
        String sign = right.headline().orElseThrow();
        // Several rights often protect one sign: any of them is the mark that was looked for.
        boolean found = hits.stream()
                .limit(within)
                .anyMatch(
                        h -> h.earlier().id().equals(id) || h.earlier().texts().contains(sign));
        if (!found) {
            missed.add("\"" + asked + "\" does not find " + id + " \"" + sign + "\"");
        }
    }

    private static Question question(String mark, Forum forum) {
        return new Question(
                mark, List.of(), List.of(), EnumSet.of(forum), LocalDate.of(2026, 11, 24), Optional.empty(), false, 20);
    }

    private static String respaced(String written) {
        return written.chars()
                .mapToObj(c -> Character.toString(c))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Marks in Hangul and Latin of a length that a misspelling leaves recognisable, spread over the register. */
    private static List<RightView> bilingualKoreanMarks(int count) {
        List<RightView> all = rights().stream()
                .filter(r -> texts(r).size() == 2)
                .filter(r -> texts(r).stream()
                        .allMatch(t -> t.value().length() >= 4 && t.value().length() <= 14))
                .toList();
        assertThat(all).hasSizeGreaterThan(count);
        List<RightView> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get(i * all.size() / count));
        }
        return chosen;
    }

    private static List<Text> texts(RightView right) {
        return right.facts().mark().map(m -> m.texts()).orElse(List.of());
    }

    private static List<RightView> rights() {
        List<RightView> rights = new ArrayList<>();
        if (store != null) {
            store.register().forEachRight(RightKind.TRADEMARK, rights::add);
        }
        return rights;
    }

    private static ConflictSearch search() {
        if (search == null) {
            throw new IllegalStateException("not loaded");
        }
        return search;
    }

    private static Path home() {
        if (home == null) {
            throw new IllegalStateException("no folder");
        }
        return home;
    }
}
