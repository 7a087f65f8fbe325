package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;

/** Laws that hold for every pair of signs, and pairs that courts and trade know. */
final class SignProfilesTest {

    private static final Map<String, SignProfile> PROFILES = new ConcurrentHashMap<>();

    private static final long SEED = 20_261_124;

    private static final List<String> SIGNS = List.of(
            "설빙",
            "雪冰",
            "雪氷",
            "소녀시대",
            "少女時代",
            "少女时代",
            "天津",
            "천진",
            "톈진",
            "SS",
            "에스에스",
            "多乐之日",
            "뚜레쥬르",
            "TOUS les JOURS",
            "NIKE",
            "NIKKE",
            "나이키",
            "耐克",
            "阿迪达斯",
            "아디다스",
            "adidas",
            "21世紀",
            "CENTURY 21",
            "악어표",
            "LACOSTE",
            "牛",
            "牛牛",
            "POLO",
            "POLA",
            "독립문",
            "新羅",
            "신라",
            "K2",
            "케이투",
            "𠮷野家",
            "ᄒᆞᆫ글",
            "😀",
            "مرحبا",
            "ㅅㅓㄹㅂㅣㅇ",
            "…",
            "  ",
            "",
            "①②",
            "Ｎｉｋｅ",
            "L'ORÉAL",
            "행복",
            "幸福",
            "h&m",
            "7-eleven",
            "\uD800",
            "태양",
            "太阳",
            "SUN");

    @Test
    void doesNotDependOnWhichIsAsked() {
        for (String a : SIGNS) {
            for (String b : SIGNS) {
                for (Forum forum : Forum.values()) {
                    SignComparison there = compare(a, b, forum);
                    SignComparison back = compare(b, a, forum);
                    assertThat(factors(there)).as("%s / %s in %s", a, b, forum).isEqualTo(factors(back));
                    assertThat(factors(there)).as("%s / %s in %s", a, b, forum).allMatch(f -> f >= 0 && f <= 1);
                }
            }
        }
    }

    @Test
    void isOneOnlyForTheSameSign() {
        for (String a : SIGNS) {
            for (String b : SIGNS) {
                String keyA = Signs.key(a);
                String keyB = Signs.key(b);
                if (keyA.isEmpty()) {
                    continue;
                }
                double nearness = compare(a, b, Forum.KR).nearness();
                if (keyA.equals(keyB)) {
                    assertThat(nearness).as("%s / %s", a, b).isEqualTo(1);
                } else {
                    assertThat(nearness).as("%s / %s", a, b).isLessThan(1);
                }
            }
        }
    }

    @Test
    void comparesAboveAFloorExactlyWhenTheNearnessIsMore() {
        Random random = new Random(SEED);
        for (String a : SIGNS) {
            for (String b : SIGNS) {
                for (Forum forum : Forum.values()) {
                    SignComparison whole = SignProfiles.compare(profile(a), profile(b), forum);
                    double nearness = whole.nearness();
                    for (double floor : new double[] {
                        -1, 0, Math.nextDown(nearness), nearness, Math.nextUp(nearness), random.nextDouble(), 1
                    }) {
                        assertThat(SignProfiles.compareAbove(profile(a), profile(b), forum, floor))
                                .as("%s / %s in %s above %s, seed %s", a, b, forum, floor, SEED)
                                .isEqualTo(nearness > floor ? Optional.of(whole) : Optional.empty());
                    }
                }
            }
        }
    }

    @Test
    void formsOfOneSignAreOneSign() {
        for (String sign : SIGNS) {
            String decomposed = Normalizer.normalize(sign, Normalizer.Form.NFD);
            assertThat(Signs.key(decomposed)).as("NFD of %s", sign).isEqualTo(Signs.key(sign));
            assertThat(Signs.key(Signs.normalise(sign))).as("twice %s", sign).isEqualTo(Signs.key(sign));
        }
        assertThat(Signs.key("ㅅㅓㄹㅂㅣㅇ")).isEqualTo("설빙");
        assertThat(Signs.key("Ｎｉｋｅ")).isEqualTo("nike");
        assertThat(Signs.key("①②")).isEqualTo("12");
        assertThat(Signs.key("L'ORÉAL")).isEqualTo("loreal");
        assertThat(Signs.key("少女 時代")).isEqualTo(Signs.key("少女时代"));
        assertThat(Signs.key("雪氷")).isEqualTo(Signs.key("雪冰"));
    }

    @Test
    void traditionalAndSimplifiedHaveTheSameKeysAndReadings() {
        for (String[] pair : new String[][] {{"銀行", "银行"}, {"樂天", "乐天"}, {"韓國", "韩国"}, {"麗", "丽"}, {"發展", "发展"}}) {
            SignProfile traditional = SignProfiles.of(pair[0]);
            SignProfile simplified = SignProfiles.of(pair[1]);
            for (Forum forum : Forum.values()) {
                assertThat(keysWithoutWords(traditional, forum)).isEqualTo(keysWithoutWords(simplified, forum));
                assertThat(SignProfiles.compare(traditional, simplified, forum).sound())
                        .isEqualTo(1);
            }
            assertThat(SignProfiles.compare(traditional, simplified, Forum.CN).lookRelations())
                    .containsExactly(LookRelation.IDENTICAL);
        }
    }

    private static int[] keysWithoutWords(SignProfile profile, Forum forum) {
        return Arrays.stream(profile.candidateKeys(forum)).sorted().toArray();
    }

    @Test
    void knownPairsMeetAndShareKeys() {
        assertMeets("설빙", "雪冰", Forum.KR, 1);
        assertMeets("소녀시대", "少女時代", Forum.KR, 1);
        assertMeets("천진", "天津", Forum.KR, 1);
        assertMeets("톈진", "天津", Forum.KR, 1);
        assertMeets("SS", "에스에스", Forum.KR, 1);
        assertMeets("K2", "케이투", Forum.KR, 1);
        assertMeets("耐克", "NIKE", Forum.CN, 0.6);
        assertMeets("阿迪达斯", "아디다스", Forum.CN, 0.8);
        assertMeets("多乐之日", "뚜레쥬르", Forum.CN, 0.5);
        assertMeets("POLO", "POLA", Forum.KR, 0.7);
    }

    private static void assertMeets(String a, String b, Forum forum, double least) {
        SignProfile asked = SignProfiles.of(a);
        SignProfile earlier = SignProfiles.of(b);
        SignComparison comparison = SignProfiles.compare(asked, earlier, forum);
        assertThat(comparison.sound()).as("%s / %s in %s", a, b, forum).isGreaterThanOrEqualTo(least);
        assertThat(comparison.soundMatches().getFirst().score()).isEqualTo(comparison.sound());
        int[] keys = asked.candidateKeys(forum);
        int[] others = earlier.candidateKeys(forum);
        assertThat(Arrays.stream(keys).anyMatch(key -> Arrays.binarySearch(others, key) >= 0))
                .as("%s and %s share a key in %s", a, b, forum)
                .isTrue();
    }

    @Test
    void japaneseNamesAreHeardInKorea() {
        // Houses and towns that Korea calls by their Japanese names; a shared sound is quoted with its reading.
        for (List<String> pair : List.of(
                List.of("本田", "혼다"),
                List.of("鈴木", "스즈키"),
                List.of("铃木", "스즈키"),
                List.of("三菱", "미쓰비시"),
                List.of("花王", "카오"),
                List.of("横滨", "요코하마"))) {
            SignComparison comparison =
                    SignProfiles.compare(SignProfiles.of(pair.get(0)), SignProfiles.of(pair.get(1)), Forum.KR);
            assertThat(comparison.sound()).as(pair.toString()).isGreaterThan(0.85);
            assertThat(comparison.soundMatches().getFirst().asked().system())
                    .as(pair.toString())
                    .isEqualTo(ReadingSystem.JAPANESE_IN_HANGUL);
        }
        // Chinese readers have no Japanese name for them.
        assertThat(SignProfiles.compare(SignProfiles.of("本田"), SignProfiles.of("혼다"), Forum.CN)
                        .sound())
                .isLessThan(0.8);
    }

    @Test
    void whatOnlySaysTheKindOfBearerHardlyCounts() {
        assertNearer("무지개은행", "RAINBOW", "SEOUL BANK");
        assertNearer("새벽항공", "DAWN AIR", "MARE AIR");
        assertNearer("노바 코퍼레이션", "Nova", "Rex Corporation");
    }

    @Test
    void aPartMayBeMeantAndTheRestHeard() {
        assertNearer("星巴克", "스타벅스", "스타인웨이");
        assertNearer("红塔山", "레드타산", "레드문");
    }

    private static void assertNearer(String sign, String nearer, String farther) {
        for (Forum forum : Forum.values()) {
            assertThat(SignProfiles.compare(SignProfiles.of(sign), SignProfiles.of(nearer), forum)
                            .nearness())
                    .as("%s is nearer to %s than to %s in %s", sign, nearer, farther, forum)
                    .isGreaterThan(SignProfiles.compare(SignProfiles.of(sign), SignProfiles.of(farther), forum)
                            .nearness());
        }
    }

    @Test
    void meaningCrossesScripts() {
        assertThat(compare("태양", "太阳", Forum.KR).meaning()).isEqualTo(1);
        assertThat(compare("태양", "太阳", Forum.KR).conceptMatches())
                .anySatisfy(match -> assertThat(match.concept()).contains("太阳"));
        assertThat(compare("물", "水", Forum.KR).meaning()).isEqualTo(1);
        assertThat(compare("태양", "雪冰", Forum.KR).meaning()).isZero();
    }

    @Test
    void lookRelationsAreFactsOfTheWrittenForm() {
        assertThat(compare("牛牛", "牛", Forum.CN).lookRelations()).contains(LookRelation.REDUPLICATED);
        assertThat(compare("冰雪", "雪冰", Forum.CN).lookRelations()).contains(LookRelation.REORDERED);
        assertThat(compare("Bride of May", "Bride", Forum.KR).lookRelations()).contains(LookRelation.CONTAINS_EARLIER);
        assertThat(compare("modern", "modem", Forum.KR).look()).isGreaterThan(0.9);
        assertThat(compare("未来", "末来", Forum.CN).look()).isGreaterThan(0.7);
        assertThat(compare("설빙", "雪冰", Forum.CN).look()).isZero();
    }

    @Test
    void anythingCanBeGiven() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            StringBuilder sign = new StringBuilder();
            int length = random.nextInt(20);
            for (int k = 0; k < length; k++) {
                sign.appendCodePoint(
                        switch (random.nextInt(6)) {
                            case 0 -> 0xAC00 + random.nextInt(11_172);
                            case 1 -> 0x4E00 + random.nextInt(20_000);
                            case 2 -> 0x20000 + random.nextInt(40_000);
                            case 3 -> 0x1100 + random.nextInt(256);
                            case 4 -> random.nextInt(0x250);
                            default -> random.nextInt(0x110000);
                        });
            }
            String text = sign.toString();
            SignProfile profile = SignProfiles.of(text);
            for (Forum forum : Forum.values()) {
                assertThat(profile.readings(forum))
                        .as("seed %d, sign %d: %s", SEED, i, text)
                        .hasSizeLessThanOrEqualTo(8);
                assertThat(profile.candidateKeys(forum)).isSorted().doesNotHaveDuplicates();
                assertThat(profile.candidateKeys(forum))
                        .isEqualTo(SignProfiles.of(text).candidateKeys(forum));
                SignProfiles.compare(profile, SignProfiles.of(SIGNS.get(i % SIGNS.size())), forum);
            }
        }
        assertThat(SignProfiles.of("가".repeat(10_000)).footprint()).isLessThan(40_000);
        SignProfiles.of("a".repeat(10_000)).candidateKeys(Forum.CN);
        SignProfiles.of("乐".repeat(10_000)).candidateKeys(Forum.KR);
    }

    private static SignComparison compare(String a, String b, Forum forum) {
        return SignProfiles.compare(profile(a), profile(b), forum);
    }

    private static List<Double> factors(SignComparison comparison) {
        return List.of(comparison.sound(), comparison.look(), comparison.meaning(), comparison.nearness());
    }

    private static SignProfile profile(String sign) {
        return PROFILES.computeIfAbsent(sign, SignProfiles::of);
    }
}
