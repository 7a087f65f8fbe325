package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.ConflictSearch.Fate;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.comity.register.Ingest;
import org.comity.register.Register;
import org.comity.register.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a home is used as long as it is true, brought up to date when the register has moved, and never believed else. */
final class KeptIndexIT {

    private static final String[] TEXTS = {
        "설빙", "SULBING", "雪冰", "한빛나루", "汉光渡", "솔라리스", "Solaris 솔라리스", "누리온", "NURION", "달무리"
    };

    @TempDir
    private @Nullable Path home;

    private final MemoryRegister register = new MemoryRegister();

    @BeforeEach
    void fill() {
        for (int i = 0; i < 200; i++) {
            register.add("40202000%05d".formatted(i), TEXTS[i % TEXTS.length] + (i < TEXTS.length ? "" : " " + i));
        }
    }

    private Path home() {
        return java.util.Objects.requireNonNull(home);
    }

    private Path folder() {
        return home().resolve("index");
    }

    private Path file() {
        return folder().resolve("marks.index");
    }

    /** How the kept index was found, and what is answered after that. */
    private record Start(Fate fate, List<CheckReport> reports, int read) {}

    private Start start(MemoryRegister of) {
        int before = of.readings;
        ConflictSearch search = MarkIndex.over(of, List::of, new MarkIndex.Options(true), home());
        List<Fate> fates = prepare(search);
        assertThat(fates).hasSize(1);
        return new Start(fates.getFirst(), ask(search, List.of(TEXTS)), of.readings - before);
    }

    private static List<Fate> prepare(ConflictSearch search) {
        List<Fate> fates = new ArrayList<>();
        search.prepare(new Progress() {
            @Override
            public void advance(long done, long total) {}

            @Override
            public void found(Fate fate) {
                fates.add(fate);
            }
        });
        return fates;
    }

    private static List<CheckReport> ask(ConflictSearch search, List<String> marks) {
        List<CheckReport> reports = new ArrayList<>();
        for (String mark : marks) {
            boolean odd = reports.size() % 2 == 1;
            reports.add(search.check(new Question(
                    mark,
                    odd ? List.of(GoodsClass.nice(43)) : List.of(),
                    odd ? List.of() : List.of("커피전문점업"),
                    EnumSet.allOf(Forum.class),
                    LocalDate.of(2026, 11, 24),
                    Optional.empty(),
                    reports.size() % 5 == 4,
                    10)));
        }
        return reports;
    }

    private static List<CheckReport> rebuilt(Register of, List<String> marks) {
        return ask(MarkIndex.over(of, List::of, new MarkIndex.Options(true)), marks);
    }

    @Test
    void theNextStartReadsNoRightAndAnswersTheSame() {
        Start first = start(register);
        assertThat(first.fate).isEqualTo(Fate.NONE_KEPT);
        Start second = start(register);
        assertThat(second.fate).isEqualTo(Fate.USED);
        assertThat(second.read).isZero();
        assertThat(second.reports).isEqualTo(first.reports);
    }

    @Test
    void whatWasAddedAlteredAndTakenAwaySinceIsFollowed() {
        start(register);
        register.add("4020209900001", "새로운 상표");
        register.add("4020200000000", "고친 상표");
        register.remove(Office.KR, "4020200000002");
        Start after = start(register);
        assertThat(after.fate).isEqualTo(Fate.BROUGHT_UP_TO_DATE);
        assertThat(after.read).as("all read at once").isZero();
        assertThat(after.reports).isEqualTo(rebuilt(register, List.of(TEXTS)));
        assertThat(start(register).fate).isEqualTo(Fate.USED);
    }

    @Test
    void aRunningSearchFollowsToo() {
        ConflictSearch search = MarkIndex.over(register, List::of, new MarkIndex.Options(true), home());
        prepare(search);
        register.remove(Office.KR, "4020200000000");
        register.add("4020209900001", "설빙고");
        assertThat(ask(search, List.of(TEXTS))).isEqualTo(rebuilt(register, List.of(TEXTS)));
        assertThat(start(register).fate).isEqualTo(Fate.USED);
    }

    @Test
    void whatIsDamagedIsBuiltAnew() throws IOException {
        Start first = start(register);
        byte[] whole = Files.readAllBytes(file());
        for (int at : new int[] {3, 40, 200, whole.length / 2, whole.length - 1}) {
            byte[] altered = whole.clone();
            altered[at] ^= 0x10;
            Files.write(file(), altered);
            Start again = start(register);
            assertThat(again.fate).as("byte %d", at).isIn(Fate.DAMAGED, Fate.OTHER_VERSION, Fate.OTHER_DATABASE);
            assertThat(again.reports).isEqualTo(first.reports);
            assertThat(Files.readAllBytes(file())).as("replaced").isEqualTo(whole);
        }
        for (int length : new int[] {0, 7, 100, whole.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(start(register).fate).as("%d bytes", length).isEqualTo(Fate.DAMAGED);
        }
    }

    @Test
    void anotherDatabaseOrVersionIsNotUsed() throws IOException {
        start(register);
        MemoryRegister other = new MemoryRegister("elsewhere");
        other.add("4020200000001", "달무리");
        assertThat(start(other).fate).isEqualTo(Fate.OTHER_DATABASE);
        assertThat(start(register).fate).isEqualTo(Fate.OTHER_DATABASE);
        new KeptIndex(folder(), "of another version")
                .keep(register.watermark(), IndexContent.none(EnumSet.allOf(Forum.class)));
        assertThat(start(register).fate).isEqualTo(Fate.OTHER_VERSION);
        assertThat(start(register).fate).isEqualTo(Fate.USED);
    }

    /** A content that nobody could notice to be wrong until a mark is read. */
    @Test
    void aContentThatLiesIsBuiltAnewAtTheFirstQuestion() throws IOException {
        Start first = start(register);
        KeptIndex kept = new KeptIndex(folder());
        IndexContent content = ((KeptIndex.Found.Kept) kept.find(register.watermark())).content();
        ForumContent korean = content.forums().get(Forum.KR);
        java.util.Objects.requireNonNull(korean);
        List<byte[]> lies = Stream.generate(() -> new byte[] {3, 'x', (byte) 0xFF, (byte) 0xFF, 0x7F})
                .limit(korean.size())
                .toList();
        content.forums()
                .put(
                        Forum.KR,
                        new ForumContent(
                                Forum.KR,
                                MarkRecords.none().merge(Order.fresh(korean.size()), lies),
                                korean.fingerprints(),
                                korean.owners(),
                                korean.scripts(),
                                korean.goods(),
                                korean.letters(),
                                korean.spans(),
                                korean.sounds(),
                                korean.wordSounds(),
                                korean.postings(),
                                korean.words(),
                                korean.keys()));
        kept.keep(register.watermark(), content);
        Start lied = start(register);
        assertThat(lied.fate).isEqualTo(Fate.USED);
        assertThat(lied.reports).isEqualTo(first.reports);
        assertThat(start(register).read).as("what lied was replaced").isZero();
    }

    @Test
    void aHomeThatCannotBeWrittenStillAnswers() throws IOException {
        Files.writeString(home().resolve("index"), "not a folder");
        Start start = start(register);
        assertThat(start.fate).isIn(Fate.NONE_KEPT, Fate.UNREADABLE);
        assertThat(start.reports).isEqualTo(rebuilt(register, List.of(TEXTS)));
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        start(register);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("marks.index");
        }
    }

    /** The sample register, both forums: what is loaded answers as what was built, and real records take the place of the sample. */
    @Test
    void theSampleRegisterAnswersTheSameFromTheFile() throws IOException {
        try (Store store = Store.open(new Store.Options(home(), Optional.empty()), step -> {})) {
            store.sample().load(Ingest.Progress.NONE);
            List<String> asked = new ArrayList<>(List.of(TEXTS));
            store.register().forEachRight(RightKind.TRADEMARK, right -> {
                if (Math.floorMod(right.id().hashCode(), 400) == 0) {
                    right.headline().ifPresent(asked::add);
                }
            });
            ConflictSearch built = MarkIndex.over(store.register(), List::of, new MarkIndex.Options(true), home());
            assertThat(prepare(built)).containsExactly(Fate.NONE_KEPT);
            ConflictSearch loaded = MarkIndex.over(store.register(), List::of, new MarkIndex.Options(true), home());
            assertThat(prepare(loaded)).containsExactly(Fate.USED);
            assertThat(ask(loaded, asked)).isEqualTo(ask(built, asked));

            Path table = home().resolve("marks.csv");
            Files.writeString(table, """
                    office,kind,application_number,mark,classes,filed,applicant,status
                    KR,trademark,40-2019-9000001,달무리,43,2019-03-04,가나다,등록
                    CN,trademark,99000001,月晕 MOON HALO,30|43,2021-05-06,某某有限公司,pending
                    """);
            store.ingest().ingest(List.of(table), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
            ConflictSearch real = MarkIndex.over(store.register(), List::of, new MarkIndex.Options(true), home());
            assertThat(prepare(real)).containsExactly(Fate.BROUGHT_UP_TO_DATE);
            assertThat(ask(real, asked)).isEqualTo(rebuilt(store.register(), asked));

            Files.writeString(table, """
                    office,kind,application_number,mark,classes,filed,applicant,status,as_of
                    KR,trademark,40-2019-9000001,달무리꽃,43,2019-03-04,가나다,등록,2026-01-01
                    KR,trademark,40-2019-9000002,,43,2019-03-04,가나다,등록,2026-01-01
                    """);
            store.ingest().ingest(List.of(table), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
            assertThat(ask(real, List.of("달무리"))).isEqualTo(rebuilt(store.register(), List.of("달무리")));
        }
    }
}
