package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;

/** What two signs name, across scripts. */
final class MeaningTest {

    private static final long SEED = 20_261_124;

    private static final List<String> WORDS = List.of(
            "太阳",
            "태양",
            "SUN",
            "龟",
            "乌龟",
            "거북",
            "TORTOISE",
            "苹果",
            "사과",
            "애플",
            "APPLE",
            "银行",
            "은행",
            "뱅크",
            "BANK",
            "별의 노래",
            "星之歌",
            "별의노래",
            "SONG OF STARS",
            "맹호표",
            "TIGER",
            "能源",
            "에너지",
            "STARLIGHT",
            "별빛",
            "星光",
            "CENTURY 21",
            "21世紀",
            "21세기",
            "스타벅스",
            "星巴克",
            "은행나무",
            "牛牛",
            "ICE CREAM",
            "아이스크림",
            "나이키",
            "多乐之日",
            "소녀시대",
            "少女時代",
            "火",
            "불",
            "𠮷野家",
            "ᄒᆞᆫ글",
            "7",
            "");

    @Test
    void wordsOfOneThingMeetInEveryScript() {
        assertAllEqual("太阳", "太陽", "태양", "SUN");
        assertAllEqual("龟", "거북", "TORTOISE");
        assertAllEqual("乌龟", "거북이", "turtle");
        assertAllEqual("苹果", "사과", "애플", "APPLE", "Apples");
        assertAllEqual("银行", "銀行", "은행", "뱅크", "BANK");
        assertAllEqual("能源", "에너지", "ENERGY");
        assertAllEqual("星光", "별빛", "STARLIGHT", "STAR LIGHT");
        assertAllEqual("冰淇淋", "아이스크림", "ICE CREAM", "ICECREAM");
    }

    private static void assertAllEqual(String... words) {
        for (String a : words) {
            for (String b : words) {
                assertThat(meaning(a, b)).as("%s / %s", a, b).isEqualTo(1);
            }
        }
    }

    @Test
    void sinoKoreanTwinsAreTheSameWord() {
        assertThat(meaning("태양", "太陽")).isEqualTo(1);
        assertThat(meaning("소녀시대", "少女時代")).isEqualTo(1);
        // 사과 is also the apology, 謝過: a sign may be understood either way.
        assertThat(meaning("사과", "謝過")).isEqualTo(1);
        assertThat(matches("태양", "太阳").getFirst().asked()).isEqualTo("태양");
    }

    @Test
    void onlyTheWholeInTheSameOrderIsOne() {
        assertThat(meaning("苹果银行", "APPLE BANK")).isEqualTo(1);
        assertThat(meaning("银行苹果", "APPLE BANK")).isBetween(0.7, 0.95);
        assertThat(meaning("APPLE", "苹果茶")).isBetween(0.4, 0.8);
        // 银行 only says what kind of house is called so: less than a word, more than nothing.
        assertThat(meaning("APPLE", "苹果银行")).isBetween(0.85, 0.97);
        assertThat(meaning("牛", "牛牛")).isBetween(0.5, 0.8);
        assertThat(meaning("CENTURY 21", "21世紀")).isBetween(0.7, 0.95);
        assertThat(meaning("星巴克", "스타벅스")).isBetween(0.1, 0.5);
    }

    @Test
    void wordsThatOnlyJoinOthersNeedNoMatch() {
        assertThat(meaning("별의 노래", "星之歌")).isGreaterThanOrEqualTo(0.9);
        assertThat(meaning("별의 노래", "별 노래")).isGreaterThanOrEqualTo(0.9);
        assertThat(meaning("THE APPLE", "苹果")).isEqualTo(1);
    }

    /** 74후6: 맹호표 is not understood at once as TIGER. 86후109 goes further: a name without a meaning has none. */
    @Test
    void whatIsNotUnderstoodAtOnceIsNotTheSame() {
        assertThat(meaning("TIGER", "맹호표")).isLessThan(0.4);
        assertThat(meaning("TIGER", "호랑이")).isEqualTo(1);
        assertThat(meaning("LACOSTE", "악어표")).isZero();
        assertThat(meaning("JORDACHE", "말표")).isZero();
        // Translated character by character, but known as a name, not understood as micro and soft.
        assertThat(meaning("微软", "마이크로소프트")).isLessThan(0.5);
        assertThat(meaning("红牛", "레드불")).isBetween(0.6, 0.9);
    }

    @Test
    void aWordInsideAnotherIsNotThatWord() {
        // 銀行 is no part of the ginkgo's name; the tree is only partly a bank by its letters.
        assertThat(meaning("은행나무", "银行")).isLessThan(0.7);
        // One syllable names something only where the rest is understood too: 불 fire, 해 sun.
        assertThat(meaning("불렉스", "火")).isZero();
        assertThat(meaning("불가리", "火")).isLessThan(0.3);
        assertThat(meaning("해리스", "日")).isLessThan(0.3);
        assertThat(meaning("봄바람", "春风")).isEqualTo(1);
        assertThat(meaning("나이키", "耐克")).isZero();
        assertThat(meaning("K2", "F2")).isZero();
    }

    @Test
    void namesTheConceptAndTheParts() {
        ConceptMatch apple = matches("애플뱅크", "苹果").getFirst();
        assertThat(apple.concept()).startsWith("苹果/사과");
        assertThat(apple.asked()).isEqualTo("애플");
        assertThat(apple.earlier()).isEqualTo("苹果");
        assertThat(matches("ICE CREAM HOUSE", "아이스크림").getFirst().asked()).isEqualTo("ice cream");
        assertThat(matches("小牛", "牛").getFirst().asked()).isEqualTo("牛");
        assertThat(matches("에너지", "雪冰")).isEmpty();
    }

    @Test
    void signsThatShareAConceptShareItsKey() {
        for (String[] pair : new String[][] {{"能源", "에너지"}, {"APPLE", "사과"}, {"银行", "뱅크"}}) {
            int[] keys = SignProfiles.of(pair[0]).candidateKeys(Forum.KR);
            int[] others = SignProfiles.of(pair[1]).candidateKeys(Forum.KR);
            assertThat(Arrays.stream(keys)
                            .filter(key -> CandidateKey.kindOf(key) == CandidateKey.CONCEPT)
                            .anyMatch(key -> Arrays.binarySearch(others, key) >= 0))
                    .as("%s and %s share the key of a concept", pair[0], pair[1])
                    .isTrue();
        }
    }

    @Test
    void doesNotDependOnTheSideOrTheForm() {
        for (String a : WORDS) {
            String decomposed = Normalizer.normalize(a, Normalizer.Form.NFD);
            for (String b : WORDS) {
                double meaning = meaning(a, b);
                assertThat(meaning).as("%s / %s", a, b).isBetween(0.0, 1.0).isEqualTo(meaning(b, a));
                assertThat(meaning(decomposed, b)).as("NFD of %s / %s", a, b).isEqualTo(meaning);
                assertThat(matches(a, b).isEmpty()).as("%s / %s", a, b).isEqualTo(meaning == 0);
            }
        }
        assertThat(meaning("銀行", "은행나무")).isEqualTo(meaning("银行", "은행나무"));
        assertThat(meaning("龜", "거북")).isEqualTo(meaning("龟", "거북"));
    }

    @Test
    void doesNotDependOnTheSideForPartsPutTogetherAtRandom() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            String a = together(random);
            String b = together(random);
            assertThat(meaning(a, b)).as("seed %d: %s / %s", SEED, a, b).isEqualTo(meaning(b, a));
        }
    }

    private static String together(Random random) {
        StringBuilder sign = new StringBuilder();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            sign.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
        }
        return sign.toString();
    }

    private static double meaning(String a, String b) {
        return compare(a, b).meaning();
    }

    private static List<ConceptMatch> matches(String a, String b) {
        return compare(a, b).conceptMatches();
    }

    private static SignComparison compare(String a, String b) {
        return SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), Forum.KR);
    }
}
