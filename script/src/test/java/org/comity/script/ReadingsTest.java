package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;

/** Readings that decisions and dictionaries name. */
final class ReadingsTest {

    private static final Readings READINGS = Readings.standard();

    @Test
    void hanziHaveTwoKoreanSoundForms() {
        // 2009후3916: 天津 is called 천진 by custom although the loan-word rule gives 톈진.
        assertThat(texts("天津", Forum.KR)).contains("천진", "톈진");
        assertThat(systems("天津", Forum.KR)).contains(ReadingSystem.SINO_KOREAN, ReadingSystem.MANDARIN_IN_HANGUL);
        assertThat(texts("雪冰", Forum.KR)).contains("설빙");
        assertThat(texts("雪氷", Forum.KR)).contains("설빙");
        assertThat(texts("少女時代", Forum.KR)).contains("소녀시대");
        assertThat(texts("樂天", Forum.KR)).contains("낙천");
    }

    @Test
    void polyphonesKeepEveryReading() {
        assertThat(texts("乐", Forum.CN)).containsExactly("le", "yue");
        assertThat(texts("银行", Forum.CN).getFirst()).isEqualTo("yin hang");
        assertThat(texts("銀行", Forum.CN).getFirst()).isEqualTo("yin hang");
        assertThat(texts("长城", Forum.CN)).contains("chang cheng");
        assertThat(texts("重庆", Forum.CN).getFirst()).isEqualTo("chong qing");
    }

    /** As an ending 儿 is a mere r, which no Hangul syllable writes. */
    @Test
    void aSoundThatIsNoSyllableIsNoReading() {
        assertThat(texts("儿", Forum.CN)).isNotEmpty();
        assertThat(texts("兒", Forum.KR)).contains("아").doesNotContain("");
    }

    @Test
    void printedHangulIsPronounced() {
        assertThat(texts("독립문", Forum.KR)).containsExactly("동님문");
        assertThat(texts("신라", Forum.KR)).containsExactly("실라");
        assertThat(texts("행복", Forum.KR)).containsExactly("행복");
    }

    @Test
    void lettersAreCalledByName() {
        // 94후1671: SS = 에스에스
        assertThat(texts("SS", Forum.KR).getFirst()).isEqualTo("에스에스");
        assertThat(texts("KBS", Forum.KR).getFirst()).isEqualTo("케이비에스");
        // 케이투 is how the outdoor brand K2 writes itself, 쓰리엠 how 3M does in Korea.
        assertThat(texts("K2", Forum.KR).getFirst()).isEqualTo("케이투");
        assertThat(texts("3M", Forum.KR).getFirst()).isEqualTo("쓰리엠");
        assertThat(texts("21", Forum.KR)).contains("이십일", "이일", "투원");
    }

    @Test
    void latinWordsHaveSeveralNaturalReadings() {
        assertThat(texts("NIKE", Forum.KR)).contains("나이크", "니케");
        assertThat(texts("Huawei", Forum.KR)).contains("화웨이");
        assertThat(texts("huawei", Forum.CN)).contains("hua wei");
    }

    @Test
    void theFirstIsTheMeasureOfTheOthers() {
        for (String sign : List.of("天津", "NIKE", "独立门", "설빙 SULBING", "K2")) {
            for (Forum forum : Forum.values()) {
                List<Reading> readings = READINGS.of(sign, forum);
                assertThat(readings).as(sign).isNotEmpty();
                assertThat(readings.getFirst().confidence()).as(sign).isEqualTo(1);
                assertThat(readings).extracting(Reading::text).doesNotHaveDuplicates();
            }
        }
        assertThat(READINGS.of("😀", Forum.KR)).isEmpty();
        assertThat(READINGS.of("", Forum.CN)).isEmpty();
    }

    private static List<String> texts(String sign, Forum forum) {
        return READINGS.of(sign, forum).stream().map(Reading::text).toList();
    }

    private static List<ReadingSystem> systems(String sign, Forum forum) {
        return READINGS.of(sign, forum).stream().map(Reading::system).toList();
    }
}
