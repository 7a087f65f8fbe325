package org.comity.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.DisplayLanguage;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Severity;
import org.junit.jupiter.api.Test;

class FindingTextsTest {

    @Test
    void theThreeLanguagesHaveTheSameRules() {
        Messages texts = Messages.of(FindingTexts.class, "findings");
        Set<String> english =
                new TreeSet<>(Collections.list(texts.bundle(DisplayLanguage.EN).getKeys()));
        for (DisplayLanguage language : DisplayLanguage.values()) {
            assertThat(new TreeSet<>(Collections.list(texts.bundle(language).getKeys())))
                    .isEqualTo(english);
        }
    }

    @Test
    void valuesStandInTheSentence() {
        Finding finding = new Finding("number.check-digit", Severity.WARNING, "n", List.of("202111286633.1", "X"));
        for (DisplayLanguage language : DisplayLanguage.values()) {
            assertThat(FindingTexts.find(language, finding).orElseThrow())
                    .contains("202111286633.1")
                    .contains("X");
        }
        assertThat(FindingTexts.find(DisplayLanguage.EN, new Finding("other.rule", Severity.NOTE, "", List.of())))
                .isEmpty();
    }
}
