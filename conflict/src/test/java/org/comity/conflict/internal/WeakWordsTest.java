package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a word tells of origin before any register is looked at (상표법 제33조제1항, 商标法 第十一条; KR-9, KR-17). */
final class WeakWordsTest {

    private static final Set<Integer> NONE = Set.of();
    private static final Set<Integer> DRINKS = Set.of(32);
    private static final Set<Integer> SHIPS = Set.of(12);

    private final WeakWords words = WeakWords.standard();

    private double weight(String key, Set<Integer> classes) {
        return words.listing(key).weight(classes).orElse(1);
    }

    @Test
    void nameOfTheGoodsIsWeakForThemAndLessElsewhere() {
        for (String word : new String[] {"lemonade", "레모네이드"}) {
            assertThat(weight(word, DRINKS))
                    .as(word)
                    .isLessThan(weight(word, NONE))
                    .isLessThan(weight(word, SHIPS));
            assertThat(weight(word, SHIPS)).as(word).isGreaterThan(KoreanRules.DOMINANT);
        }
    }

    @Test
    void animalsAndCoinedWordsAreNotListed() {
        for (String word : new String[] {"tiger", "호랑이", "老虎", "kodak", "hanbokkia"}) {
            assertThat(weight(word, NONE)).as(word).isEqualTo(1);
        }
    }

    @Test
    void compoundOfWeakWordsSaysNoMoreThanItsStrongerWord() {
        assertThat(weight("goldplus", NONE)).isEqualTo(Math.max(weight("gold", NONE), weight("plus", NONE)));
        assertThat(weight("슈퍼마트", NONE)).isLessThan(KoreanRules.DOMINANT);
        assertThat(weight("tigerplus", NONE))
                .as("a word that is not listed stays")
                .isEqualTo(1);
    }

    @Test
    void lettersBesideAWeakWordDoNotMakeASharedPartStrong() {
        // POWERBAND and POWERBELT share "powerb": POWER and a letter by chance.
        assertThat(words.listingOfPart("powerb").weight(NONE)).hasValue(weight("power", NONE));
        assertThat(words.listingOfPart("powertiger").weight(NONE))
                .as("half of it is another word")
                .isEmpty();
    }

    @Test
    void numbersAndSingleLettersAreNoCompounds() {
        assertThat(words.listing("").weight(NONE)).isEmpty();
        assertThat(words.listing("777777").weight(NONE)).isEmpty();
    }
}
