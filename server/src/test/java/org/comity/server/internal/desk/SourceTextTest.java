package org.comity.server.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void readsUtf8AndGb18030() {
        assertThat(SourceText.of("商标 상표".getBytes(StandardCharsets.UTF_8), 100).charset())
                .isEqualTo("UTF-8");
        SourceText chinese = SourceText.of("商标注册".getBytes(Charset.forName("GB18030")), 100);
        assertThat(chinese.charset()).isEqualTo("GB18030");
        assertThat(chinese.text()).isEqualTo("商标注册");
    }

    @Test
    void aCutNeverBreaksACharacter() {
        byte[] bytes = "가나다라".getBytes(StandardCharsets.UTF_8);
        SourceText cut = SourceText.of(bytes, 7);
        assertThat(cut.text()).isEqualTo("가나");
        assertThat(cut.cut()).isTrue();
        assertThat(cut.bytes()).isEqualTo(12);
    }

    @Test
    void theLanguageOfATextFollowsItsScriptAndItsRegister() {
        assertThat(Page.languageOf("설빙", "CN")).isEqualTo("ko");
        assertThat(Page.languageOf("雪冰", "CN")).isEqualTo("zh");
        assertThat(Page.languageOf("雪氷", "KR")).isEqualTo("ko");
        assertThat(Page.languageOf("スター", "KR")).isEqualTo("ja");
        assertThat(Page.languageOf("HANA", "KR")).isEqualTo("und-Latn");
    }
}
