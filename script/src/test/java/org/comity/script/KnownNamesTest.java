package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.script.KnownNames.Brand;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private final KnownNames names = KnownNames.standard();

    @Test
    void aBrandIsFoundByEachOfItsNamesHoweverSpaced() {
        Brand cola = names.search("可口可乐").getFirst();
        assertThat(names.search("코카콜라")).containsExactly(cola);
        assertThat(names.search("coca cola")).containsExactly(cola);
        assertThat(cola.niceClass()).isEqualTo(32);
    }

    @Test
    void accentsAreFoldedBecauseRegistersDropThem() {
        assertThat(names.search("Lancôme")).isEqualTo(names.search("LANCOME")).isNotEmpty();
    }

    @Test
    void brandsThatShareANameAreBothGiven() {
        assertThat(names.search("도브")).extracting(b -> b.zh().getFirst()).containsExactly("德芙", "多芬");
    }

    @Test
    void partOfANameIsNoName() {
        assertThat(names.search("코카")).isEmpty();
        assertThat(names.search("")).isEmpty();
    }

    @Test
    void everyNameIsInItsOwnScript() {
        for (Brand brand : names.list()) {
            assertThat(brand.zh()).allMatch(n -> n.codePoints().anyMatch(Character::isIdeographic), brand.toString());
            assertThat(brand.ko()).allMatch(KnownNamesTest::isHangul, brand.toString());
            assertThat(brand.en()).allMatch(n -> n.chars().allMatch(c -> c < 128), brand.toString());
        }
        assertThat(names.list()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    private static boolean isHangul(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    @Test
    void theUsualNameComesFirst() {
        assertThat(names.search("벤츠").getFirst().ko()).isEqualTo(List.of("메르세데스-벤츠", "메르세데스 벤츠", "벤츠"));
    }
}
