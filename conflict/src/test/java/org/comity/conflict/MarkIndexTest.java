package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.conflict.CheckReport.ForumReport;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.Hit.Standing;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.register.Coverage;
import org.junit.jupiter.api.Test;

class MarkIndexTest {

    private static final Coverage BASIS = new Coverage(false, List.of(), 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static EarlierMark mark(String id, Forum forum, int niceClass, String... texts) {
        return new EarlierMark(
                id,
                forum,
                List.of(texts),
                List.of(GoodsItem.ofClass(GoodsClass.nice(niceClass), List.of())),
                LegalState.REGISTERED,
                Optional.of(LocalDate.of(2019, 3, 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("owner " + id));
    }

    private static final List<EarlierMark> MARKS = List.of(
            mark("01", Forum.KR, 43, "설빙"),
            mark("02", Forum.KR, 30, "雪氷"),
            mark("03", Forum.KR, 25, "SULBING"),
            mark("04", Forum.KR, 9, "화웨이"),
            mark("05", Forum.KR, 41, "비발디", "VIVALDI"),
            mark("06", Forum.KR, 5, "누리온정"),
            mark("07", Forum.CN, 43, "雪冰"),
            mark("08", Forum.CN, 30, "冰雪"),
            mark("09", Forum.CN, 9, "华为"),
            mark("10", Forum.CN, 9, "MICROSOFT"));

    private static Question question(String mark, Forum forum, boolean sameClassOnly) {
        return new Question(
                mark,
                List.of(GoodsClass.nice(43)),
                List.of(),
                Set.of(forum),
                TODAY,
                Optional.empty(),
                sameClassOnly,
                10);
    }

    private static ForumReport check(List<EarlierMark> marks, String mark, Forum forum, boolean aliases) {
        return MarkIndex.of(marks, Set.of(Forum.KR, Forum.CN), new MarkIndex.Options(aliases))
                .check(question(mark, forum, false), BASIS)
                .forums()
                .getFirst();
    }

    private static List<String> ids(ForumReport report) {
        return report.hits().stream().map(h -> h.earlier().id()).toList();
    }

    @Test
    void oneNameIsFoundInAllItsScripts() {
        assertThat(ids(check(MARKS, "설빙", Forum.KR, false)).subList(0, 3)).containsExactlyInAnyOrder("01", "02", "03");
        assertThat(ids(check(MARKS, "설빙", Forum.CN, false)).getFirst()).isEqualTo("07");
    }

    @Test
    void aHitSaysWhatMetAndHowItStands() {
        Hit hit = check(MARKS, "설빙", Forum.KR, false).hits().getFirst();
        assertThat(hit.rank()).isEqualTo(1);
        assertThat(hit.sound()).isEqualTo(1);
        assertThat(hit.via()).isNotEmpty().extracting(Hit.Meeting::factor).contains(Factor.SOUND);
        assertThat(hit.rules()).isNotEmpty();
        assertThat(hit.standing()).isEqualTo(Standing.EARLIER);
        assertThat(hit.grounds()).isNotEmpty();
    }

    @Test
    void eitherFormOfABilingualMarkIsFound() {
        assertThat(ids(check(MARKS, "VIVALDI", Forum.KR, false)).getFirst()).isEqualTo("05");
        assertThat(ids(check(MARKS, "비발디", Forum.KR, false)).getFirst()).isEqualTo("05");
    }

    @Test
    void aPubliclyKnownNameIsFoundOnlyWithAliases() {
        Hit known = check(MARKS, "微软", Forum.CN, true).hits().getFirst();
        assertThat(known.earlier().id()).isEqualTo("10");
        assertThat(known.via().getFirst().factor()).isEqualTo(Factor.ALIAS);
        assertThat(known.via().getFirst().earlierBy()).startsWith("KNOWN_NAME:");
        Hit unknown = check(MARKS, "微软", Forum.CN, false).hits().stream()
                .filter(h -> h.earlier().id().equals("10"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.score()).isLessThan(known.score());
        assertThat(known.meaning()).as("a name is no meaning").isEqualTo(unknown.meaning());
    }

    @Test
    void reversedHanziAreNearerInChinaThanInKorea() {
        List<EarlierMark> marks = List.of(mark("a", Forum.CN, 30, "冰雪"), mark("b", Forum.KR, 30, "冰雪"));
        double cn = check(marks, "雪冰", Forum.CN, false).hits().getFirst().score();
        double kr = check(marks, "雪冰", Forum.KR, false).hits().getFirst().score();
        assertThat(cn).isGreaterThan(kr);
    }

    @Test
    void classesInformAndHideOnlyWhenAsked() {
        MarkIndex index = MarkIndex.of(MARKS, Set.of(Forum.KR), new MarkIndex.Options(false));
        assertThat(ids(index.check(question("설빙", Forum.KR, false), BASIS)
                        .forums()
                        .getFirst()))
                .contains("02", "03");
        assertThat(ids(index.check(question("설빙", Forum.KR, true), BASIS)
                        .forums()
                        .getFirst()))
                .containsExactly("01");
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() {
        List<EarlierMark> shuffled = new ArrayList<>(MARKS);
        ForumReport first = check(MARKS, "설빙", Forum.KR, true);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(check(shuffled, "설빙", Forum.KR, true))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void anotherMarkThatSharesNothingMovesNoScore() {
        ForumReport before = check(MARKS, "설빙", Forum.KR, false);
        List<EarlierMark> more = new ArrayList<>(MARKS);
        more.add(mark("11", Forum.KR, 7, "QUODLIBET"));
        ForumReport after = check(more, "설빙", Forum.KR, false);
        for (Hit hit : before.hits()) {
            Hit again = after.hits().stream()
                    .filter(h -> h.earlier().id().equals(hit.earlier().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(again.score()).isEqualTo(hit.score());
        }
    }

    @Test
    void equalScoresAreOrderedById() {
        List<EarlierMark> same =
                List.of(mark("c", Forum.KR, 1, "누리온"), mark("a", Forum.KR, 1, "누리온"), mark("b", Forum.KR, 1, "누리온"));
        ForumReport report = check(same, "누리온", Forum.KR, false);
        assertThat(ids(report)).containsExactly("a", "b", "c");
        assertThat(report.hits()).extracting(Hit::rank).containsExactly(1, 2, 3);
    }

    @Test
    void scoresStayBetweenZeroAndOneWhateverIsAsked() {
        for (String odd : List.of("👍🏽", "𠮷野家", "ᄒᆞᆫ글", "مرحبا", "\u200Bx", "1", "A", "ㅋㅋ", "!!", "가".repeat(500))) {
            for (Forum forum : Forum.values()) {
                for (Hit hit : check(MARKS, odd, forum, true).hits()) {
                    assertThat(hit.score()).as(odd).isBetween(0.0, 1.0);
                    assertThat(hit.sound()).isBetween(0.0, 1.0);
                    assertThat(hit.look()).isBetween(0.0, 1.0);
                    assertThat(hit.meaning()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void anEmptyForumIsSaid() {
        ForumReport report = check(List.of(), "설빙", Forum.KR, true);
        assertThat(report.compared()).isZero();
        assertThat(report.hits()).isEmpty();
        assertThat(report.readings()).isNotEmpty();
    }
}
