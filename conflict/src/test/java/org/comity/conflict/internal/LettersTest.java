package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LettersTest {

    private static final long SEED = 11;

    @Test
    void countsWhatAWriterMustChange() {
        assertThat(Letters.editDistance("", "")).isZero();
        assertThat(Letters.editDistance("", "abc")).isEqualTo(3);
        assertThat(Letters.editDistance("kitten", "sitting")).isEqualTo(3);
        assertThat(Letters.editDistance("설빙", "설빈")).isEqualTo(1);
    }

    @Test
    void likenessAboveAFloorIsTheLikenessOrTheFloor() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = random.nextInt(4) == 0 ? a : word(random);
            double floor = random.nextInt(3) == 0 ? 0.6 : random.nextDouble();
            double likeness = a.isEmpty() && b.isEmpty() ? 0 : Letters.likeness(a, b);
            assertThat(Letters.likenessAbove(a, b, floor))
                    .as("%s / %s above %s, seed %s", a, b, floor, SEED)
                    .isEqualTo(Math.max(likeness, floor));
        }
    }

    @Test
    void findsTheLongestCommonStretch() {
        assertThat(Letters.longestCommon("대명비발디파크", "비발디")).isEqualTo("비발디");
        assertThat(Letters.longestCommon("abc", "xyz")).isEmpty();
    }

    private static String word(Random random) {
        int length = random.nextInt(12);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(4)));
        }
        return out.toString();
    }
}
