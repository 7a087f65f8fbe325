package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void readsEveryOptionInBothForms() {
        ServerSettings settings = ServerSettings.parse(List.of(
                "--home",
                "/srv/comity",
                "--port=9000",
                "--database",
                "jdbc:postgresql://db/comity",
                "--empty",
                "--lang=ko"));

        assertThat(settings.store().home()).isEqualTo(Path.of("/srv/comity"));
        assertThat(settings.store().database()).contains(URI.create("jdbc:postgresql://db/comity"));
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.empty()).isTrue();
        assertThat(settings.language()).isEqualTo(DisplayLanguage.KO);
    }

    @Test
    void thePortIs8741UnlessToldOtherwise() {
        assertThat(ServerSettings.parse(List.of()).port()).isEqualTo(8741);
    }

    @Test
    void aWrongOptionIsTheReadersToCorrect() {
        for (List<String> wrong : List.of(
                List.of("--port", "70000"),
                List.of("--port", "x"),
                List.of("--lang", "fr"),
                List.of("--prot", "1"),
                List.of("--database", "localhost"),
                List.of("--home"))) {
            assertThatThrownBy(() -> ServerSettings.parse(wrong))
                    .isInstanceOfSatisfying(
                            ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_INVALID));
        }
    }

    @Test
    void theTerminalSpeaksTheLanguageOfItsLocale() {
        assertThat(ServerSettings.ofTerminal(Map.of("LANG", "ko_KR.UTF-8"))).isEqualTo(DisplayLanguage.KO);
        assertThat(ServerSettings.ofTerminal(Map.of("LANG", "en_US", "LC_ALL", "zh_CN.UTF-8")))
                .isEqualTo(DisplayLanguage.ZH);
        assertThat(ServerSettings.ofTerminal(Map.of("LANG", "C"))).isEqualTo(DisplayLanguage.EN);
    }
}
