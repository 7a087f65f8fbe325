package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.model.ErrorCode;
import org.comity.model.LegalState;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.register.internal.DefaultStore;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a database but none of its own: every test has numbers of its own. */
class OneHomeIT {

    @TempDir
    static Path folder;

    private static DefaultStore store;

    @BeforeAll
    static void open() {
        store = DefaultStore.open(
                new Store.Options(folder.resolve("home"), Optional.empty()), key -> {}, LinesDialect.recognition());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static LoadSummary ingest(Path... files) {
        return store.ingest().ingest(List.of(files), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
    }

    private static Path file(String name, String dialect, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), LinesDialect.file(dialect, List.of(lines)));
    }

    private static String line(String number, String words) {
        return LinesDialect.line(number, Optional.empty(), Facts.mark(number, words));
    }

    /** Whatever a person makes belongs to one organisation. */
    @Nested
    class RowLevelSecurity {

        /** Where nobody logs in there is one organisation, the same after every start. */
        @Test
        void thisMachineKeepsChecksOfItsOwn() {
            SavedChecks here = store.savedChecks(store.organisationHere());
            SavedCheck kept = here.save("달무리", "{}");
            OrganisationId other = store.createOrganisation("丙丁");

            assertThat(store.savedChecks(store.organisationHere()).list()).containsExactly(kept);
            assertThat(store.savedChecks(other).list()).isEmpty();
            assertThat(here.delete(kept.id())).isTrue();
        }

        @Test
        void noOrganisationSeesOrTouchesWhatAnotherKeeps() {
            OrganisationId a = store.createOrganisation("가나다 특허법률사무소");
            OrganisationId b = store.createOrganisation("甲乙知识产权代理");
            SavedCheck ofA = store.savedChecks(a).save("설빙 43류", "{\"sign\": \"설빙\"}");
            SavedCheck ofB = store.savedChecks(b).save("雪冰 43类", "{\"sign\": \"雪冰\"}");

            assertThat(store.savedChecks(a).list()).containsExactly(ofA);
            assertThat(store.savedChecks(b).list()).containsExactly(ofB);
            assertThat(store.savedChecks(a).find(ofB.id())).isEmpty();
            assertThat(store.savedChecks(a).delete(ofB.id())).isFalse();
            assertThat(store.savedChecks(b).find(ofB.id())).contains(ofB);

            store.jdbi().useTransaction(handle -> {
                handle.execute("SELECT set_config('comity.organisation', ?, true)", a.toString());
                assertThat(handle.execute("UPDATE saved_check SET title = 'x' WHERE id = ?", ofB.id()))
                        .isZero();
                assertThat(handle.select("SELECT name FROM organisation")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("가나다 특허법률사무소");
            });
            assertThatThrownBy(() -> store.jdbi().useTransaction(handle -> {
                        handle.execute("SELECT set_config('comity.organisation', ?, true)", a.toString());
                        handle.execute(
                                "INSERT INTO saved_check (organisation_id, title, question) VALUES (?, 'x', '{}')",
                                b.value());
                    }))
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> store.jdbi().useTransaction(handle -> {
                        handle.execute("SELECT set_config('comity.organisation', ?, true)", a.toString());
                        handle.execute("UPDATE saved_check SET organisation_id = ?", b.value());
                    }))
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("row-level security");
        }

        @Test
        void whoWorksForNobodySeesNothing() {
            OrganisationId a = store.createOrganisation("마바사");
            store.savedChecks(a).save("보관", "{}");
            store.jdbi().useHandle(handle -> {
                for (String table : List.of("saved_check", "organisation", "membership")) {
                    assertThat(handle.select("SELECT count(*) FROM " + table)
                                    .mapTo(Long.class)
                                    .one())
                            .as(table)
                            .isZero();
                }
            });
            assertThatThrownBy(() -> store.jdbi()
                            .useHandle(handle -> handle.execute(
                                    "INSERT INTO saved_check (organisation_id, title, question) VALUES (?, 'x', '{}')",
                                    a.value())))
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("row-level security");
            assertThat(store.savedChecks(new OrganisationId(UUID.randomUUID())).list())
                    .isEmpty();
        }

        @Test
        void theApplicationOwnsNothingAndMakesNoTable() {
            store.jdbi().useHandle(handle -> {
                assertThat(handle.select("SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb"
                                        + " FROM pg_roles WHERE rolname = current_user")
                                .mapTo(Boolean.class)
                                .one())
                        .isFalse();
                assertThat(handle.select("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
                                .mapTo(Long.class)
                                .one())
                        .isZero();
            });
            for (String statement : List.of(
                    "CREATE TABLE comity.own (id int)",
                    "CREATE TABLE public.own (id int)",
                    "CREATE TEMP TABLE own (id int)",
                    "CREATE SCHEMA own",
                    "ALTER TABLE saved_check DISABLE ROW LEVEL SECURITY",
                    "DROP POLICY own ON saved_check",
                    "SET ROLE comity_owner")) {
                assertThatThrownBy(() -> store.jdbi().useHandle(handle -> handle.execute(statement)))
                        .as(statement)
                        .isInstanceOf(JdbiException.class);
            }
        }
    }

    /** Archives come from strangers. */
    @Nested
    class Archives {

        private interface Content {
            void write(ZipOutputStream zip) throws IOException;
        }

        private Path zip(String name, Content content) throws IOException {
            Path path = folder.resolve(name);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                content.write(zip);
            }
            return path;
        }

        private void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }

        private byte[] records(String number) {
            return LinesDialect.file("lines", List.of(line(number, "압축"))).getBytes(StandardCharsets.UTF_8);
        }

        private List<Path> everything() throws IOException {
            try (Stream<Path> below = Files.walk(folder)) {
                return below.filter(p -> !p.startsWith(folder.resolve("home")))
                        .sorted()
                        .toList();
            }
        }

        private void assertRefused(Path archive, String naming) throws IOException {
            List<Path> before = everything();
            LoadSummary summary = ingest(archive);
            assertThat(summary.quarantined()).isEqualTo(1);
            QuarantinedRecord refused = store.register().listQuarantine(0, 1).getFirst();
            assertThat(refused.code()).isEqualTo(ErrorCode.ARCHIVE_REFUSED);
            assertThat(refused.values()).anyMatch(value -> value.contains(naming));
            assertThat(everything()).isEqualTo(before);
        }

        @Test
        void aPathThatLeadsOutsideIsRefusedWhole() throws IOException {
            for (String name :
                    List.of("../out.txt", "in/../../out.txt", "/etc/out.txt", "C:\\out.txt", "..\\out.txt")) {
                Path archive = zip("escape.zip", zip -> {
                    member(zip, "good.txt", records("4020100000001"));
                    member(zip, name, records("4020100000002"));
                });
                assertRefused(archive, "out.txt");
            }
            assertThat(store.register().searchNumber("4020100000001")).isEmpty();
            assertThat(store.register().searchNumber("4020100000002")).isEmpty();
        }

        @Test
        void anArchiveInAnArchiveIsRefused() throws IOException {
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(inner)) {
                member(zip, "deep.txt", records("4020100000003"));
            }
            assertRefused(zip("nested.zip", zip -> member(zip, "inner.zip", inner.toByteArray())), "inner.zip");
            assertThat(store.register().searchNumber("4020100000003")).isEmpty();
        }

        @Test
        void aMemberThatSwellsIsCutOff() throws IOException {
            byte[] comment = ("#" + "0".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8);
            Path archive = zip("bomb.zip", zip -> {
                zip.putNextEntry(new ZipEntry("bomb.txt"));
                zip.write("#lines\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    zip.write(comment);
                }
                zip.closeEntry();
            });
            assertThat(Files.size(archive)).isLessThan(200_000);
            assertRefused(archive, "bomb.txt");
        }

        @Test
        void tooManyMembersAreRefused() throws IOException {
            Path archive = zip("many.zip", zip -> {
                zip.setLevel(0);
                for (int i = 0; i <= 200_000; i++) {
                    zip.putNextEntry(new ZipEntry(Integer.toString(i)));
                }
            });
            assertRefused(archive, "200000");
        }

        @Test
        void aGoodArchiveLoads() throws IOException {
            Path archive = zip("good.zip", zip -> {
                zip.putNextEntry(new ZipEntry("folder/"));
                member(zip, "folder/상표.txt", records("4020100000004"));
                member(zip, "商标.txt", records("4020100000005"));
            });
            LoadSummary summary = ingest(archive);
            assertThat(summary.created()).isEqualTo(2);
            assertThat(summary.quarantined()).isZero();
            RightView right = store.register().searchNumber("4020100000004").getFirst();
            assertThat(right.sources().getFirst().file()).endsWith("good.zip!/folder/상표.txt");
        }
    }

    /** Feeds overlap, repeat and contradict each other. */
    @Nested
    class Feeds {

        @Test
        void feedsThatAlternateLeaveEverythingUnchanged() throws IOException {
            String number = "4020110000001";
            Path office = file("office.txt", "lines", line(number, "하나"));
            Path page = file("page.txt", "lines", line(number, "둘"));
            Path other = file("other.txt", "other", line(number, "셋"));
            assertThat(ingest(office).created()).isEqualTo(1);
            assertThat(ingest(page).changed()).isEqualTo(1);
            assertThat(ingest(other).created()).isEqualTo(1);
            RightView right = store.register().searchNumber(number).getFirst();
            String watermark = store.register().watermark();
            for (Path again : List.of(office, page, other, office, other, page)) {
                LoadSummary summary = ingest(again);
                assertThat(summary.unchanged()).isEqualTo(1);
                assertThat(summary.changed() + summary.created()).isZero();
            }
            RightView later = store.register().searchNumber(number).getFirst();
            assertThat(later.facts()).isEqualTo(right.facts());
            assertThat(store.register().watermark()).isEqualTo(watermark);
            assertThat(store.register().listVersions(right.id())).hasSize(3);
        }

        @Test
        void aRightKnownFromTwoFeedsIsOneRightInTheCoverage() throws IOException {
            ingest(file("one.txt", "lines", line("4020110000003", "넷"), line("4020110000004", "다섯")));
            long before = store.register().coverage().rights(Office.KR, RightKind.TRADEMARK);
            ingest(file("two.txt", "other", line("4020110000003", "넷")));
            Coverage coverage = store.register().coverage();
            assertThat(coverage.rights(Office.KR, RightKind.TRADEMARK)).isEqualTo(before);
            assertThat(coverage.parts()).extracting(Coverage.Part::dialect).contains("lines", "other");
        }

        @Test
        void aChangedRecordMakesAVersionAndKeepsTheOldOne() throws IOException {
            String number = "4020110000002";
            RightFacts before = Facts.koreanMark(number)
                    .party(Party.named(Party.Role.APPLICANT, "주식회사 가나다상사", "ko"))
                    .state(LegalState.PENDING)
                    .build();
            RightFacts after = Facts.koreanMark(number)
                    .party(Party.named(Party.Role.APPLICANT, "주식회사 라마바", "ko"))
                    .state(LegalState.REGISTERED)
                    .build();
            String first = LinesDialect.line(number, Optional.of(LocalDate.of(2015, 1, 2)), before);
            String second = LinesDialect.line(number, Optional.of(LocalDate.of(2019, 3, 4)), after);
            ingest(file("before.txt", "lines", first));
            LoadSummary summary = ingest(file("after.txt", "lines", second));
            assertThat(summary.changed()).isEqualTo(1);
            assertThat(ingest(folder.resolve("before.txt")).unchanged()).isEqualTo(1);

            RightId id = RightId.of("KR-trademark-" + number);
            RightView right = store.register().findRight(id).orElseThrow();
            assertThat(right.state()).isEqualTo(LegalState.REGISTERED);
            assertThat(right.facts().parties().getFirst().names().getFirst().value())
                    .isEqualTo("주식회사 라마바");
            assertThat(right.sources())
                    .singleElement()
                    .satisfies(s -> assertThat(s.versions()).isEqualTo(2));
            List<SourceVersion> versions = store.register().listVersions(id);
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst().facts()).isEqualTo(before);
            assertThat(versions.getFirst().replacedAt())
                    .contains(versions.getLast().recordedAt());
            assertThat(versions.getLast().facts()).isEqualTo(after);
            assertThat(versions.getLast().replacedAt()).isEmpty();
            assertThat(store.register().getRaw(versions.getFirst().versionId()))
                    .isEqualTo(first.getBytes(StandardCharsets.UTF_8));
        }
    }
}
