package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.internal.Scoring.Fired;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.script.SignProfiles;
import org.junit.jupiter.api.Test;

/** Each rule on pairs of the decisions that made it, and on pairs it has nothing to say about. */
class RulesTest {

    /** A register in which several owners use 매직 and SKY, and no one else the rest. */
    private static final List<String> REGISTER = List.of(
            "매직 하나", "매직 둘", "매직 셋", "매직 넷", "매직 다섯", "매직 여섯", "매직 일곱", "매직 여덟", "SKY ONE", "SKY TWO", "SKY TRE",
            "SKY FOR", "SKY FIF", "SKY SIX", "SKY SEV", "SKY EIG", "SKY NIN", "한빛나루", "누리온");

    private static final List<IndexedMark> MARKS = IntStream.range(0, REGISTER.size())
            .mapToObj(i -> IndexedMark.of(mark(Integer.toString(i), Forum.KR, REGISTER.get(i)), i, SignProfiles::of))
            .toList();

    static EarlierMark mark(String id, Forum forum, String... texts) {
        return new EarlierMark(
                id,
                forum,
                List.of(texts),
                List.of(),
                LegalState.REGISTERED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Form> forms(String text) {
        return Form.of(List.of(text), SignProfiles::of);
    }

    private static Scoring.Scored judge(Forum forum, String asked, String earlier) {
        Scoring scoring = new Scoring(forum, new Distinctiveness(MARKS), SignProfiles::of);
        return scoring.judge(scoring.compare(forms(asked), forms(earlier), Set.of()));
    }

    private static Optional<Boolean> fired(String rule, String asked, String earlier) {
        Forum forum = rule.startsWith("KR") ? Forum.KR : Forum.CN;
        return judge(forum, asked, earlier).rules().stream()
                .filter(f -> f.rule().equals(rule))
                .map(f -> f.firing().speaksFor())
                .findFirst();
    }

    private static void speaksFor(String rule, String asked, String earlier) {
        assertThat(fired(rule, asked, earlier))
                .as("%s: %s / %s", rule, asked, earlier)
                .contains(true);
    }

    private static void speaksAgainst(String rule, String asked, String earlier) {
        assertThat(fired(rule, asked, earlier))
                .as("%s: %s / %s", rule, asked, earlier)
                .contains(false);
    }

    private static void isSilent(String rule, String asked, String earlier) {
        assertThat(fired(rule, asked, earlier))
                .as("%s: %s / %s", rule, asked, earlier)
                .isEmpty();
    }

    @Test
    void oneSimilarAspectSufficesInKorea() {
        speaksFor("KR-1", "상화", "相火");
        speaksAgainst("KR-1", "삼성", "화웨이");
    }

    @Test
    void aForeignMarkIsReadNaturally() {
        speaksFor("KR-2", "Louis", "루이스");
        isSilent("KR-2", "킨코트", "킹코트");
    }

    @Test
    void theBeginningWeighsMost() {
        speaksFor("KR-3", "아리아나", "아리아");
        isSilent("KR-3", "삼성", "화웨이");
    }

    @Test
    void twoSyllablesAreSeparatedByTheFirst() {
        speaksAgainst("KR-4", "조마", "소마");
        speaksFor("KR-4", "포카", "포타");
        isSilent("KR-4", "포카칩", "포타칩");
    }

    @Test
    void ofThreeSyllablesTwoEqualOnesSuffice() {
        speaksFor("KR-5", "해리스", "해리그");
        speaksFor("KR-5", "맥시핌", "맥시팬");
        isSilent("KR-5", "해리스", "누리온");
    }

    @Test
    void vowelsDoNotSeparate() {
        speaksFor("KR-6", "헬라", "할라");
        isSilent("KR-6", "헬라", "헬타");
    }

    @Test
    void theCodaOfTheFirstSyllableDoesNotDecide() {
        speaksFor("KR-7", "빅토리아", "비토리아");
        isSilent("KR-7", "빅토리아", "빅토리오");
    }

    @Test
    void reversedPartsAreNotSimilarInKoreaButAreInChina() {
        speaksAgainst("KR-8", "SPORTMAX", "MAGSPORTS");
        isSilent("KR-8", "SPORTMAX", "SPORTMAG");
        speaksAgainst("KR-8", "天龙", "龙天");
        speaksFor("CN-W1", "天龙", "龙天");
        assertThat(judge(Forum.CN, "天龙", "龙天").score())
                .isGreaterThan(judge(Forum.KR, "天龙", "龙天").score());
    }

    @Test
    void aPartManyOwnersUseIsNotDominant() {
        speaksAgainst("KR-9", "매직", "매직 체프");
        speaksFor("KR-9", "한빛나루 식품", "한빛나루");
        isSilent("KR-9", "한빛나루", "누리온");
    }

    @Test
    void acronymsAreComparedByLetters() {
        speaksFor("KR-11", "SS", "에스에스");
        speaksAgainst("KR-11", "KSB", "KBS");
        isSilent("KR-11", "SPIDER", "SPIDERS");
    }

    @Test
    void latinWithHangulIsCalledByEither() {
        speaksFor("KR-14", "뽀빠이", "POPEYE 뽀빠이");
        isSilent("KR-14", "뽀빠이", "뽀빠이");
    }

    @Test
    void combinedMarksAreSplit() {
        speaksFor("KR-16", "Bride of May", "Bride");
        isSilent("KR-16", "Bride", "Bride");
    }

    @Test
    void sameHanziInAnotherOrderAreSimilarInChina() {
        speaksFor("CN-W1", "雪冰", "冰雪");
        isSilent("CN-W1", "雪冰", "雪水");
    }

    @Test
    void theSameLettersAreSimilarUnlessReordered() {
        speaksFor("CN-W2", "POLO", "Polo");
        speaksAgainst("CN-W2", "KSB", "KBS");
        isSilent("CN-W2", "POLO", "POLA");
    }

    @Test
    void twoWordsReorderedAreSimilarInChina() {
        speaksFor("CN-W3", "HOME SPRING", "SPRING HOME");
        isSilent("CN-W3", "HOME SPRING", "HOME SUMMER");
    }

    @Test
    void singleHanziMayDifferButNotTheFirst() {
        speaksFor("CN-W4", "王老吉", "王老古");
        speaksAgainst("CN-W4", "金利来", "得利来");
        isSilent("CN-W4", "海天", "海大");
    }

    @Test
    void singleLettersMayDifferButNotTheFirst() {
        speaksFor("CN-W5", "REVILLON", "REVLON");
        speaksAgainst("CN-W5", "SANTA", "FANTA");
        isSilent("CN-W5", "POL", "POT");
    }

    @Test
    void soundAloneDoesNotSufficeInChina() {
        speaksFor("CN-W7", "NIKE", "NIKKE");
        speaksAgainst("CN-W7", "비발디", "VIVALDI");
        speaksFor("KR-1", "비발디", "VIVALDI");
    }

    @Test
    void aDoubledSignIsSimilar() {
        speaksFor("CN-W9", "牛", "牛牛");
        isSilent("CN-W9", "牛", "马牛");
    }

    @Test
    void inflectionDoesNotSeparate() {
        speaksFor("CN-W10", "RUNNER", "The Runners");
        isSilent("CN-W10", "RUNNER", "ROWER");
    }

    @Test
    void aGenericWordAddedDoesNotSeparate() {
        speaksFor("CN-W11", "VIVALDI COFFEE", "VIVALDI");
        isSilent("CN-W11", "VIVALDI", "VIVALDI COFFEE");
    }

    @Test
    void aDistinctivePartContainedIsSimilar() {
        speaksFor("CN-W12", "VIVALDI ROSE", "VIVALDI");
        speaksAgainst("CN-W12", "SKY BIRD", "SKY");
        isSilent("CN-W12", "VIVALDI", "MOZART");
    }

    @Test
    void everyRuleHasItsStatement() {
        Set<String> ids = new HashSet<>();
        KoreanRules.all().forEach(r -> ids.add(r.id()));
        ChineseRules.all().forEach(r -> ids.add(r.id()));
        assertThat(ids).isEqualTo(RuleTexts.ids());
        ids.forEach(id -> assertThat(RuleTexts.of(id)).isNotNull());
    }

    @Test
    void everyHitCarriesARule() {
        for (Forum forum : Forum.values()) {
            assertThat(judge(forum, "삼성", "화웨이").rules())
                    .extracting(Fired::rule)
                    .isNotEmpty();
        }
    }
}
