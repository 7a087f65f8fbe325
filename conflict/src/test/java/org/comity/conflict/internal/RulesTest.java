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
import org.comity.script.Dictionaries;
import org.comity.script.Dictionary;
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
        return judge(forum, asked, earlier, MARKS, Set.of());
    }

    private static Scoring.Scored judge(
            Forum forum, String asked, String earlier, List<IndexedMark> register, Set<Integer> classes) {
        Scoring scoring = new Scoring(forum, new Distinctiveness(register), SignProfiles::of);
        return scoring.judge(scoring.compare(forms(asked), forms(earlier), classes));
    }

    private static Optional<Boolean> fired(String rule, String asked, String earlier) {
        return fired(rule, judge(rule.startsWith("KR") ? Forum.KR : Forum.CN, asked, earlier));
    }

    private static Optional<Boolean> fired(String rule, Scoring.Scored judged) {
        return judged.rules().stream()
                .filter(f -> f.rule().equals(rule))
                .map(f -> f.firing().speaksFor())
                .findFirst();
    }

    /** These marks of different owners, among as many others of one owner as make the register this large. */
    private static List<IndexedMark> register(int size, String... texts) {
        IndexedMark filler = IndexedMark.of(mark("filler", Forum.KR, "누리온"), texts.length, SignProfiles::of);
        return IntStream.range(0, size)
                .mapToObj(i -> i < texts.length
                        ? IndexedMark.of(mark(Integer.toString(i), Forum.KR, texts[i]), i, SignProfiles::of)
                        : filler)
                .toList();
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
        speaksFor("KR-3", "ARIANA", "ARIA");
        speaksFor("KR-3", "AZTEC", "AZT");
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
        speaksFor("KR-5", "HARRIS", "HARIG");
        speaksFor("KR-5", "MILITEC-1", "MARITEC");
        speaksFor("KR-5", "맥시핌", "맥시팬");
        isSilent("KR-5", "해리스", "누리온");
    }

    @Test
    void vowelsDoNotSeparate() {
        speaksFor("KR-6", "HELLA", "HALLA");
        speaksFor("KR-6", "SENSCIENCE", "SUN SCIENCE");
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
    void oneConceptInTwoScriptsIsSimilarWhenUnderstoodAtOnce() {
        speaksFor("KR-10", "용", "龍");
        speaksFor("KR-10", "용", "DRAGON");
        isSilent("KR-10", "TIGER", "맹호표");
        isSilent("KR-10", "JORDACHE", "말표");
    }

    /** 94후1923: understood at once, without looking into a dictionary. */
    @Test
    void aWordOfTheUsersOwnDictionaryIsNotUnderstoodAtOnce() {
        try {
            Dictionaries.use(List.of(Dictionary.read("own", List.of("蹺蹺板\t시소오놀이\tzorbling"))));
            isSilent("KR-10", "蹺蹺板", "ZORBLING");
            speaksFor("KR-10", "용", "DRAGON");
            speaksFor("CN-W8", "蹺蹺板", "ZORBLING");
        } finally {
            Dictionaries.use(List.of());
        }
    }

    @Test
    void theSameShortCallAndConceptAreSimilarWhateverTheLook() {
        speaksFor("KR-13", "비상", "飛上");
        isSilent("KR-13", "비상", "비상");
        isSilent("KR-13", "비상", "BESANG");
    }

    @Test
    void aWidelyKnownMeaningTellsNearSoundsApart() {
        speaksAgainst("KR-15", "CUCCINI", "PUCCINI");
        speaksAgainst("KR-15", "CUCCINI 쿠치니", "PUCCINI 푸치니");
        isSilent("KR-15", "PUCCINI HOUSE", "푸치니");
        isSilent("KR-15", "PUCCINI", "MOZART");
        isSilent("KR-15", "CUCCINI", "DUCCINI");
    }

    /** 92후2281: 사발, a bowl, for noodles in bowls and for other goods. */
    @Test
    void aDescriptivePartIsWeakOnlyWhereItIsWidelyUsedForThoseGoods() {
        Set<Integer> noodles = Set.of(30);
        Set<Integer> clothes = Set.of(25);
        List<IndexedMark> used = register(100, "사발 하나", "둘 사발", "사발 셋");
        List<IndexedMark> unused = register(10_000);
        assertThat(fired("KR-17", judge(Forum.KR, "삼양사발면", "사발", used, clothes)))
                .contains(true);
        assertThat(fired("KR-17", judge(Forum.KR, "삼양사발면", "사발", used, noodles)))
                .contains(false);
        assertThat(fired("KR-17", judge(Forum.KR, "삼양사발면", "사발", unused, noodles)))
                .contains(true);
        assertThat(fired("KR-9", judge(Forum.KR, "삼양사발면", "사발", unused, noodles)))
                .isNotEqualTo(Optional.of(false));
        // A small register proves nothing, and without goods nobody knows what the word describes.
        assertThat(fired("KR-17", judge(Forum.KR, "삼양사발면", "사발", register(100), noodles)))
                .isEmpty();
        isSilent("KR-17", "삼양사발면", "사발");
        assertThat(fired("KR-17", judge(Forum.KR, "한빛나루 식품", "한빛나루", used, noodles)))
                .isEmpty();
    }

    @Test
    void theMarketMayExcludeConfusionAndTheScoreSaysNothingOfIt() {
        speaksAgainst("KR-18", "Rolens", "ROLEX");
        isSilent("KR-18", "롤랙스", "롤렉스");
        isSilent("KR-18", "ARIANA", "ARIA");
        assertThat(judge(Forum.KR, "Rolens", "ROLEX").rules())
                .filteredOn(f -> f.rule().equals("KR-18"))
                .allMatch(f -> f.firing().strength() == 0);
    }

    @Test
    void acronymsAreComparedByLetters() {
        speaksFor("KR-11", "CCI", "CCL");
        speaksFor("KR-11", "SS", "에스에스");
        speaksAgainst("KR-11", "KSB", "KBS");
        isSilent("KR-11", "SPIDER", "SPIDERS");
    }

    @Test
    void latinWithHangulIsCalledByEither() {
        speaksFor("KR-14", "POPEYE 뽀빠이", "팝아이");
        speaksFor("KR-14", "뽀빠이", "POPEYE 뽀빠이");
        isSilent("KR-14", "뽀빠이", "뽀빠이");
    }

    @Test
    void combinedMarksAreSplit() {
        speaksFor("KR-16", "Bride of May", "브라이드");
        speaksAgainst("KR-16", "Bride of the month of May", "Bride");
        isSilent("KR-16", "Bride", "Bride");
    }

    @Test
    void sameHanziInAnotherOrderAreSimilarInChina() {
        speaksFor("CN-W1", "雪冰", "冰雪");
        speaksFor("CN-W1", "長城", "长城");
        speaksFor("CN-W1", "牛", "牛");
        isSilent("CN-W1", "雪冰", "雪水");
    }

    @Test
    void theSameLettersAreSimilarUnlessReordered() {
        speaksFor("CN-W2", "POLO", "Polo");
        speaksFor("CN-W2", "999", "９９９");
        isSilent("CN-W2", "999", "998");
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
    void hanziOfLikeShapeAreSimilarThoughTheySoundDifferent() {
        speaksFor("CN-W6", "未来", "末来");
        speaksFor("CN-W6", "大白兔", "太白兔");
        // The rule looks at nothing but the shape: neither parts nor sound nor another meaning of the whole excepts
        // from it.
        speaksFor("CN-W6", "未来", "本来");
        speaksFor("CN-W6", "天海", "夫海");
        isSilent("CN-W6", "未来", "原来");
        isSilent("CN-W6", "天海", "北海");
    }

    @Test
    void theSameMeaningIsSimilarAcrossLanguagesInChina() {
        speaksFor("CN-W8", "红牛", "RED BULL");
        speaksFor("CN-W8", "DRAGON", "龙");
        isSilent("CN-W8", "红牛", "RED HORSE");
        isSilent("CN-W8", "龙", "龙");
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
        speaksFor("CN-W12", "VIVALDI 维瓦尔第", "VIVALDI");
        isSilent("CN-W12", "VIVALDI", "VIVALDI");
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
