package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Messages ERRORS = Messages.of(ComityException.class, "errors");

    @Test
    void everyErrorCodeHasATextInEveryLanguageAndNoTextIsLeftOver() {
        Set<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::key).collect(Collectors.toCollection(TreeSet::new));
        for (DisplayLanguage language : DisplayLanguage.values()) {
            Set<String> keys =
                    new TreeSet<>(Collections.list(ERRORS.bundle(language).getKeys()));
            assertThat(keys).as(language.tag()).isEqualTo(codes);
        }
    }

    @Test
    void theThreeLanguagesNameTheSameValues() {
        for (ErrorCode code : ErrorCode.values()) {
            Set<String> english = placeholders(DisplayLanguage.EN, code);
            assertThat(placeholders(DisplayLanguage.ZH, code)).as(code.key()).isEqualTo(english);
            assertThat(placeholders(DisplayLanguage.KO, code)).as(code.key()).isEqualTo(english);
        }
    }

    @Test
    void valuesAppearAsGiven() {
        ComityException e = new ComityException(ErrorCode.NUMBER_CHECK_DIGIT, "202111286633.1", "1", "X");
        assertThat(e.text(DisplayLanguage.EN)).contains("202111286633.1").contains("should be X");
        assertThat(e.text(DisplayLanguage.ZH)).contains("应为 X");
        assertThat(e.text(DisplayLanguage.KO)).contains("X이어야");
    }

    private static Set<String> placeholders(DisplayLanguage language, ErrorCode code) {
        return Pattern.compile("\\{\\d}")
                .matcher(ERRORS.bundle(language).getString(code.key()))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
