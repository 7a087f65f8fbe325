package org.comity.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.comity.conflict.internal.Resources;
import org.junit.jupiter.api.Test;

/** The committed list is what the vocabularies beside script give. */
final class WeakVocabularyIT {

    @Test
    void makesTheCommittedList() throws IOException {
        assertThat(Resources.text("weak-vocabulary.tsv"))
                .as("run WeakVocabulary again and commit its output")
                .isEqualTo(WeakVocabulary.table());
    }
}
