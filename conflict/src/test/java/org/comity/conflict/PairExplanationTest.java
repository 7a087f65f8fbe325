package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.PairExplanation.Consent;
import org.comity.conflict.PairExplanation.Role;
import org.comity.conflict.PairExplanation.RuleSource;
import org.comity.conflict.PairExplanation.ScoreStatus;
import org.comity.conflict.PairExplanation.Weakness;
import org.comity.conflict.PairExplanation.WeighedRule;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.register.Coverage;
import org.comity.script.ReadingSystem;
import org.junit.jupiter.api.Test;

class PairExplanationTest {

    private static final Coverage NOTHING = new Coverage(false, List.of(), 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<Forum> BOTH = Set.of(Forum.CN, Forum.KR);

    private static MarkIndex index(boolean aliases, EarlierMark... marks) {
        return MarkIndex.of(List.of(marks), BOTH, new MarkIndex.Options(aliases));
    }

    private static PairQuestion pair(String a, String goodsA, String b, String goodsB, LocalDate decided) {
        Question asked = new Question(
                a,
                List.of(),
                goodsA.isEmpty() ? List.of() : List.of(goodsA),
                BOTH,
                decided,
                Optional.empty(),
                false,
                1);
        return PairQuestion.of(asked, b, List.of(), goodsB.isEmpty() ? List.of() : List.of(goodsB));
    }

    private static PairExplanation in(Forum forum, MarkIndex index, PairQuestion question) {
        return index.explain(question, NOTHING).forums().stream()
                .filter(e -> e.forum() == forum)
                .findFirst()
                .orElseThrow();
    }

    private static PairExplanation korea(String a, String b) {
        return in(Forum.KR, index(false), pair(a, "", b, "", TODAY));
    }

    @Test
    void hanziAreReadInBothKoreanWaysAndTheCustomaryOneMeets() {
        // 2009후3916: 天津 is called 천진 by custom though the loan-word rule gives 톈진.
        PairExplanation e = korea("天津", "천진");
        assertThat(e.askedReadings())
                .extracting(r -> r.text() + " " + r.system())
                .contains("천진 " + ReadingSystem.SINO_KOREAN, "톈진 " + ReadingSystem.MANDARIN_IN_HANGUL);
        assertThat(e.via().getFirst().factor()).isEqualTo(Factor.SOUND);
        assertThat(e.via().getFirst().asked()).isEqualTo("천진");
        assertThat(e.sound()).isEqualTo(1);
        assertThat(e.rules())
                .as("the other reading separates nothing (KR-2)")
                .noneMatch(r -> r.firing().rule().equals("KR-4"));
        assertThat(e.goods()).isEmpty();
    }

    @Test
    void aPlaceNameIsTheWeakPartAndTheRestTheDominantOne() {
        PairExplanation e = korea("서울 누리온", "서울 가람빛");
        assertThat(e.askedParts()).extracting(PairExplanation.Part::role).containsExactly(Role.WEAK, Role.DOMINANT);
        assertThat(e.askedParts().getFirst().weakness()).contains(Weakness.PLACE);
        assertThat(e.shared().orElseThrow().role()).isEqualTo(Role.WEAK);
    }

    @Test
    void aWordThatManyOwnersUseIsWeakOnlyWhereItIsCounted() {
        List<EarlierMark> marks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            marks.add(new EarlierMark(
                    "m" + i,
                    Forum.KR,
                    List.of("누리 상표" + i),
                    List.of(),
                    LegalState.REGISTERED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("owner " + i)));
        }
        PairQuestion question = pair("누리 가람", "", "누리 한빛", "", TODAY);
        PairExplanation counted = in(Forum.KR, index(false, marks.toArray(EarlierMark[]::new)), question);
        assertThat(counted.counted()).isEqualTo(40);
        assertThat(counted.shared().orElseThrow().owners()).isEqualTo(40);
        assertThat(counted.shared().orElseThrow().weakness()).contains(Weakness.WIDELY_USED);
        PairExplanation plain = in(Forum.KR, index(false), question);
        assertThat(plain.counted()).isZero();
        assertThat(plain.shared().orElseThrow().role()).isNotEqualTo(Role.WEAK);
        assertThat(plain.score()).isGreaterThan(counted.score());
    }

    @Test
    void consentIsKoreanAndOfItsDay() {
        // 상표법 제34조제1항제7호 단서, since 2024-05-01; the identical mark on identical goods is excepted.
        MarkIndex index = index(false);
        assertThat(in(Forum.KR, index, pair("설빙", "빙수", "설빈", "빙수", TODAY)).consent())
                .isEqualTo(Consent.POSSIBLE);
        assertThat(in(Forum.KR, index, pair("설빙", "빙수", "설빙", "빙수", TODAY)).consent())
                .isEqualTo(Consent.EXCLUDED_IDENTICAL);
        LocalDate before = LocalDate.of(2024, 4, 30);
        assertThat(in(Forum.KR, index, pair("설빙", "빙수", "설빈", "빙수", before)).consent())
                .isEqualTo(Consent.NOT_PROVIDED);
        assertThat(in(Forum.CN, index, pair("设冰", "冰淇淋", "雪冰", "冰淇淋", TODAY)).consent())
                .isEqualTo(Consent.NOT_PROVIDED);
    }

    @Test
    void theArticleIsTheOneInForceOnTheDay() {
        PairQuestion now = pair("雪冰", "冰淇淋", "雪冰", "冰淇淋", TODAY);
        PairQuestion later = pair("雪冰", "冰淇淋", "雪冰", "冰淇淋", LocalDate.of(2027, 1, 1));
        assertThat(in(Forum.CN, index(false), now).grounds())
                .extracting(g -> g.provision().article())
                .contains("第三十条");
        assertThat(in(Forum.CN, index(false), later).grounds())
                .extracting(g -> g.provision().article())
                .contains("第二十条");
    }

    @Test
    void rulesComeWeightiestFirstAndSayWhereTheyAreKnownFrom() {
        for (Forum forum : Forum.values()) {
            PairExplanation e = in(forum, index(false), pair("牛牛", "", "牛", "", TODAY));
            assertThat(e.rules()).isNotEmpty().isSortedAccordingTo((x, y) -> Double.compare(y.weight(), x.weight()));
            assertThat(e.rules())
                    .extracting(WeighedRule::source)
                    .containsOnly(forum == Forum.CN ? RuleSource.OLDER_STANDARD : RuleSource.DECISIONS);
        }
        assertThat(ScoreStatus.of(Forum.CN)).isEqualTo(ScoreStatus.NOT_CALIBRATED);
    }

    @Test
    void theShareOfDecidedPairsNeverFallsWithTheScoreAndIsKnownForKoreaAlone() {
        double share = 0;
        for (int i = 0; i <= 1000; i++) {
            double score = i / 1000.0;
            assertThat(DecidedPairs.of(Forum.CN, score)).isEmpty();
            Optional<DecidedPairs> decided = DecidedPairs.of(Forum.KR, score);
            if (decided.isPresent()) {
                assertThat(decided.get().share()).isBetween(share, 1.0);
                assertThat(decided.get().from()).isLessThanOrEqualTo(score);
                share = decided.get().share();
            }
        }
        assertThat(share).isPositive();
        assertThat(DecidedPairs.of(Forum.KR, 0)).isEmpty();
    }

    @Test
    void theSamePairMayDifferByForum() {
        // Order alone: similar in China (CN-W1), usually not in Korea (KR-8).
        PairReport report = index(false).explain(pair("SPORTMAX", "", "MAX SPORT", "", TODAY), NOTHING);
        assertThat(report.forums()).extracting(PairExplanation::forum).containsExactly(Forum.CN, Forum.KR);
    }

    @Test
    void aKnownNameStandsBesideSoundLookAndMeaning() {
        PairQuestion question = pair("微软", "", "마이크로소프트", "", TODAY);
        PairExplanation with = in(Forum.KR, index(true), question);
        PairExplanation without = in(Forum.KR, index(false), question);
        assertThat(with.knownNames()).extracting(KnownName::other).containsExactly("마이크로소프트");
        assertThat(with.via().getFirst().factor()).isEqualTo(Factor.ALIAS);
        assertThat(with.score()).isGreaterThan(without.score());
        assertThat(with.sound()).isEqualTo(without.sound());
        assertThat(with.meaning()).isEqualTo(without.meaning());
        assertThat(without.knownNames()).isEmpty();
    }

    @Test
    void theFiguresAreThoseOfTheSearchAndOfTheList() {
        EarlierMark mark = new EarlierMark(
                "1",
                Forum.KR,
                List.of("SULBING 설빙"),
                PairQuestion.items(List.of(GoodsClass.nice(30)), List.of("빙수")),
                LegalState.REGISTERED,
                Optional.of(LocalDate.of(2019, 3, 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        MarkIndex index = index(true, mark);
        Question asked = new Question(
                "雪冰", List.of(GoodsClass.nice(30)), List.of("빙수"), Set.of(Forum.KR), TODAY, Optional.empty(), false, 5);
        Hit hit = index.check(asked, NOTHING).forums().getFirst().hits().getFirst();
        PairQuestion question = new PairQuestion(asked, mark);
        PairExplanation e = index.explain(question, NOTHING).forums().getFirst();
        PairScore score = index.score(question, Forum.KR);
        assertThat(e.score()).isEqualTo(hit.score()).isEqualTo(score.score());
        assertThat(e.via()).isEqualTo(hit.via());
        assertThat(e.grounds()).isEqualTo(hit.grounds());
        assertThat(e.rules()).extracting(WeighedRule::firing).isEqualTo(hit.rules());
        assertThat(score.goods()).contains(Degree.IDENTICAL);
        assertThat(e.goods()).contains(hit.goods());
        assertThat(new PairQuestion(asked, mark).earlierIn(Forum.CN).goods())
                .extracting(GoodsItem::groupCodes)
                .containsOnly(List.of());
    }
}
