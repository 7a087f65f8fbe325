package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Hit;
import org.comity.conflict.KnownName;
import org.comity.conflict.KnownName.Kind;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.LegalState;
import org.comity.register.Coverage;
import org.comity.script.SignProfiles;
import org.junit.jupiter.api.Test;

class LearnedNamesTest {

    private static EarlierMark mark(String id, String owner, String filed, String goods, String... texts) {
        return new EarlierMark(
                id,
                Forum.KR,
                List.of(texts),
                PairQuestion.items(List.of(GoodsClass.nice(9)), List.of(goods)),
                LegalState.REGISTERED,
                Optional.of(LocalDate.parse(filed)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner));
    }

    private static List<KnownName> learn(List<EarlierMark> marks) {
        List<String> owners = new ArrayList<>();
        List<IndexedMark> indexed = new ArrayList<>();
        for (EarlierMark mark : marks) {
            String owner = mark.owner().orElseThrow();
            if (!owners.contains(owner)) {
                owners.add(owner);
            }
            indexed.add(IndexedMark.of(mark, owners.indexOf(owner), SignProfiles::of));
        }
        return LearnedNames.of(indexed);
    }

    private static List<String> pairs(List<KnownName> names) {
        return names.stream().map(n -> n.name() + "=" + n.other()).toList();
    }

    @Test
    void partsThatSoundAlikeInOneSignAreOneName() {
        List<KnownName> names = learn(List.of(mark("1", "갑", "2020-01-02", "모자", "SULBING 설빙")));
        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.kind()).isEqualTo(Kind.COMPOSITE_MARK);
            assertThat(name.source()).isEqualTo("1");
        });
    }

    @Test
    void partsThatMeanTheSameAreOneNameThoughTheySoundApart() {
        assertThat(pairs(learn(List.of(mark("1", "갑", "2020-01-02", "모자", "SUN 太阳")))))
                .containsExactly("太阳=SUN");
    }

    @Test
    void aHouseMarkBesideItsProductsTeachesNothing() {
        // 누리온 stands beside two products: neither of them is another name of it.
        assertThat(learn(List.of(
                        mark("1", "갑", "2020-01-02", "모자", "누리온 GALAXY"),
                        mark("2", "갑", "2020-01-02", "모자", "누리온 ZIPEL"),
                        mark("3", "갑", "2021-01-02", "모자", "GALAXY"))))
                .isEmpty();
    }

    @Test
    void aCompositeOfASmallOwnerTeachesWhenOnePartIsAMarkByItself() {
        EarlierMark composite = mark("1", "갑", "2020-01-02", "모자", "누리온달 苍穹岭");
        assertThat(learn(List.of(composite))).as("a sign alone").isEmpty();
        List<KnownName> names = learn(List.of(composite, mark("2", "갑", "2022-01-02", "모자", "苍穹岭")));
        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.source()).isEqualTo("1, 2");
            assertThat(name.evidence()).contains("苍穹岭");
        });
        assertThat(learn(List.of(composite, mark("2", "을", "2022-01-02", "모자", "苍穹岭"))))
                .as("of another owner")
                .isEmpty();
    }

    @Test
    void twoMarksFiledTogetherForTheSameGoodsAreOneNameInTwoScripts() {
        List<EarlierMark> marks =
                List.of(mark("1", "갑", "2020-01-02", "모자", "누리온달"), mark("2", "갑", "2020-01-03", "모자", "苍穹岭"));
        assertThat(learn(marks)).extracting(KnownName::kind).containsExactly(Kind.PARALLEL_MARKS);
        assertThat(learn(
                        List.of(mark("1", "갑", "2020-01-02", "모자", "누리온달"), mark("2", "갑", "2020-01-03", "양말", "苍穹岭"))))
                .as("other goods")
                .isEmpty();
        assertThat(learn(List.of(
                        mark("1", "갑", "2020-01-02", "모자", "누리온달"),
                        mark("2", "갑", "2020-01-03", "모자", "苍穹岭"),
                        mark("3", "갑", "2020-01-03", "모자", "苹果"))))
                .as("not one each")
                .isEmpty();
    }

    @Test
    void aLargePortfolioTeachesOnlyWhatSoundOrMeaningSupports() {
        List<EarlierMark> marks = new ArrayList<>(List.of(
                mark("a", "갑", "2020-01-02", "모자", "누리온달"),
                mark("b", "갑", "2020-01-02", "모자", "苍穹岭"),
                mark("c", "갑", "2010-01-02", "모자", "설빙"),
                mark("d", "갑", "2010-01-02", "모자", "SULBING")));
        for (int i = 0; i < 200; i++) {
            marks.add(mark("m" + i, "갑", "2021-02-03", "양말", "이름" + (char) ('가' + i * 28)));
        }
        assertThat(pairs(learn(marks))).containsExactly("설빙=SULBING");
    }

    @Test
    void wordsThatTellNothingAreNoName() {
        assertThat(learn(List.of(
                        mark("1", "갑", "2020-01-02", "모자", "누리온 CAFE"), mark("2", "갑", "2020-01-02", "모자", "누리온"))))
                .isEmpty();
    }

    @Test
    void theIndexUsesThemAsAChannelOfTheirOwn() {
        List<EarlierMark> marks = List.of(
                mark("1", "갑", "2020-01-02", "모자", "누리온달"),
                mark("2", "갑", "2020-01-03", "모자", "BRIGHTWAVE"),
                mark("3", "을", "2015-01-03", "모자", "누리온달"));
        Question question = new Question(
                "BRIGHTWAVE",
                List.of(),
                List.of(),
                Set.of(Forum.KR),
                LocalDate.of(2026, 1, 2),
                Optional.empty(),
                false,
                10);
        Hit hit = hit(marks, question, true);
        assertThat(hit.via().getFirst().factor()).isEqualTo(Hit.Factor.ALIAS);
        assertThat(hit.via().getFirst().earlierBy()).isEqualTo("KNOWN_NAME:1, 2");
        assertThat(hit(marks, question, false).score()).isLessThan(hit.score());
        assertThat(hit.grounds()).noneMatch(g -> g.provision().id().endsWith("WELL-KNOWN"));
    }

    private static Hit hit(List<EarlierMark> marks, Question question, boolean aliases) {
        return MarkIndex.of(marks, Set.of(Forum.KR), new MarkIndex.Options(aliases))
                .check(question, new Coverage(false, List.of(), 0))
                .forums()
                .getFirst()
                .hits()
                .stream()
                .filter(h -> h.earlier().id().equals("3"))
                .findFirst()
                .orElseThrow();
    }
}
