package org.comity.script.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples printed in the standard pronunciation (표준 발음법) for the articles that need no word formation. */
final class KoreanPronunciationTest {

    @Test
    void followsTheExamplesOfTheStandard() {
        String[] examples = {
            "행복>행복", "닦다>닥따", "키읔>키윽", "옷>옫", "꽃>꼳", "앞>압", "값>갑", "닭>닥", "놓고>노코", "좋던>조턴", "많고>만코", "닳지>달치", "각하>가카",
            "먹히다>머키다", "꽂히다>꼬치다", "닿소>다쏘", "쌓네>싼네", "않네>안네", "낳은>나은", "깎아>까까", "옷이>오시", "꽃을>꼬츨", "밭에>바테", "넋이>넉씨",
            "앉아>안자", "굳이>구지", "밭이>바치", "닫히다>다치다", "먹는>멍는", "국물>궁물", "꽃망울>꼰망울", "밥물>밤물", "담력>담녁", "침략>침냑", "강릉>강능",
            "막론>망논", "협력>혐녁", "난로>날로", "신라>실라", "칼날>칼랄", "국밥>국빱", "깎다>깍따", "덮개>덥깨", "가져>가저", "희망>히망", "무늬>무니", "독립문>동님문"
        };
        for (String example : examples) {
            int arrow = example.indexOf('>');
            assertThat(KoreanPronunciation.of(example.substring(0, arrow)))
                    .as(example)
                    .isEqualTo(example.substring(arrow + 1));
        }
    }
}
