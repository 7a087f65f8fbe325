package org.comity.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which rows are one concept. */
final class ConceptCollectionTest {

    @Test
    void joinsRowsThatShareAChineseWordAndAnother() {
        ConceptCollection concepts = new ConceptCollection();
        concepts.add(row("太阳\t태양|해\tsun"));
        concepts.add(row("太阳|日\t해\tsun"));
        concepts.add(row("阳光\t햇빛\tsunlight"));
        assertThat(concepts.joined()).hasSize(2);
        assertThat(concepts.joined().getFirst().zh()).containsExactly("太阳", "日");
        assertThat(concepts.joined().getFirst().ko()).containsExactly("태양", "해");
    }

    /** 라이트 spells LIGHT: both words stand for the ray and for the weight. */
    @Test
    void aSpellingIsNoEvidence() {
        ConceptCollection concepts = new ConceptCollection();
        concepts.add(row("光\t빛|라이트\tlight"));
        concepts.add(row("轻\t가벼운|라이트\tlight"));
        assertThat(concepts.joined()).hasSize(2);
    }

    @Test
    void readsWordsInTheFormInWhichTheyAreLookedUp() {
        ConceptCollection.Row row = row("冰淇淋|T恤\t아이스 크림|아이스크림\tice-cream|ice cream");
        assertThat(row.zh()).containsExactly("冰淇淋");
        assertThat(row.ko()).containsExactly("아이스크림");
        assertThat(row.en()).containsExactly("icecream", "ice cream");
        assertThatThrownBy(() -> row("冰淇淋\t아이스크림")).hasMessageContaining("2 columns");
        assertThatThrownBy(() -> row("冰淇淋\t\t")).hasMessageContaining("fewer than two languages");
    }

    private static ConceptCollection.Row row(String line) {
        return HandWrittenConcepts.row(line, "test");
    }
}
