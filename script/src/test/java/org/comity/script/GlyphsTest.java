package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;

/** What the eye takes for the same, and what it does not. */
final class GlyphsTest {

    /** CN-W6: characters similar in shape, also where composition and sound differ. */
    @Test
    void misledByAStrokeMoreOrLonger() {
        for (String pair : "末未 土士 日曰 大太 人入 己已 王玉 雪雷 刀力 牛午 値值".split(" ", -1)) {
            assertThat(likeness(pair)).as(pair).isGreaterThanOrEqualTo(0.7);
        }
    }

    @Test
    void notMisledByOtherCharacters() {
        for (String pair : "中国 好女 星日 天津 苹果 가빙 설강 独立".split(" ", -1)) {
            assertThat(likeness(pair)).as(pair).isLessThan(0.4);
        }
    }

    @Test
    void syllablesOneStrokeApart() {
        for (String pair : "애에 강걍 웨왜 가카 감갑 해헤 삼섬".split(" ", -1)) {
            assertThat(likeness(pair)).as(pair).isGreaterThanOrEqualTo(0.7);
        }
        assertThat(likeness("강걍")).isGreaterThan(likeness("강곡"));
        assertThat(likeness("애에")).isGreaterThan(likeness("애우"));
    }

    @Test
    void rareCharactersOfTheExtensionsHaveAShape() {
        assertThat(Glyphs.likeness("𠮷".codePointAt(0), '吉')).isGreaterThan(0.7);
        assertThat(Glyphs.likeness("𠮷".codePointAt(0), '中')).isLessThan(0.4);
    }

    @Test
    void symmetricAndOneOnlyForTheSame() {
        long seed = 20_261_124;
        SplittableRandom random = new SplittableRandom(seed);
        int[][] blocks = {{0x30, 0x7A}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3}, {0x20000, 0x2A6D6}, {0x1F600, 0x1F640}};
        for (int i = 0; i < 20_000; i++) {
            int[] blockA = blocks[random.nextInt(blocks.length)];
            int[] blockB = random.nextInt(4) == 0 ? blocks[random.nextInt(blocks.length)] : blockA;
            int a = random.nextInt(blockA[0], blockA[1]);
            int b = random.nextInt(blockB[0], blockB[1]);
            double likeness = Glyphs.likeness(a, b);
            assertThat(likeness)
                    .as("%x %x, seed %d", a, b, seed)
                    .isBetween(0.0, a == b ? 1 : 0.99)
                    .isEqualTo(Glyphs.likeness(b, a));
            assertThat(Glyphs.likeness(a, a)).isEqualTo(1);
        }
    }

    @Test
    void lettersOfOtherAlphabetsDrawnTheSame() {
        assertThat(look("АРРLЕ", "apple")).isGreaterThan(0.95);
        assertThat(look("ΝΙΚΕ", "nike")).isGreaterThan(0.95);
        assertThat(look("工力口", "エカロ")).isGreaterThan(0.95);
        assertThat(look("ЖЩЮ", "zsu")).isLessThan(0.2);
    }

    @Test
    void lettersThatRunTogether() {
        assertThat(look("modern", "modem")).isGreaterThan(0.9);
        assertThat(look("vvave", "wave")).isGreaterThan(0.9);
        assertThat(look("cloud", "doud")).isGreaterThan(0.9);
        assertThat(look("c00l", "cool")).isGreaterThan(0.9);
        assertThat(look("he1io", "helio")).isGreaterThan(0.9);
    }

    @Test
    void aMarkWithOneLookAlikeSharesAShapeKeyWithTheTrueOne() {
        for (String[] pair : new String[][] {{"雪花", "雷花"}, {"大白", "太白"}, {"未来", "末来"}, {"天土", "天士"}}) {
            int[] a = SignProfiles.of(pair[0]).candidateKeys(Forum.CN);
            int[] b = SignProfiles.of(pair[1]).candidateKeys(Forum.CN);
            long shared = java.util.Arrays.stream(a)
                    .filter(key -> CandidateKey.kindOf(key) == CandidateKey.SHAPE)
                    .filter(key -> java.util.Arrays.binarySearch(b, key) >= 0)
                    .count();
            // Two are those of the character that stayed.
            assertThat(shared).as(pair[0] + " " + pair[1]).isGreaterThan(2);
        }
    }

    private static double likeness(String pair) {
        return Glyphs.likeness(pair.charAt(0), pair.charAt(1));
    }

    private static double look(String a, String b) {
        return SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), Forum.KR)
                .look();
    }
}
