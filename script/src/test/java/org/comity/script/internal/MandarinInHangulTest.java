package org.comity.script.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;

final class MandarinInHangulTest {

    /** Examples of the loan-word orthography and names as the press writes them. */
    @Test
    void followsTheLoanWordOrthography() {
        String[] examples = {
            "tian jin>톈진",
            "bei jing>베이징",
            "zhang jia jie>장자제",
            "xi zang>시짱",
            "ha er bin>하얼빈",
            "guang zhou>광저우",
            "si chuan>쓰촨",
            "chong qing>충칭",
            "lv yan>뤼옌",
            "xi jin ping>시진핑",
            "hua wei>화웨이",
            "jiu quan>주취안",
            "xue>쉐",
            "jun>쥔",
            "yuan>위안",
            "cui>추이",
            "zhi>즈",
            "ri>르",
            "weng>웡"
        };
        for (String example : examples) {
            int arrow = example.indexOf('>');
            assertThat(HanReadings.hangulOfPinyin(example.substring(0, arrow)))
                    .as(example)
                    .isEqualTo(example.substring(arrow + 1));
        }
    }

    @Test
    void agreesWithTheTableOfAllSyllables() throws IOException {
        for (String line : Files.readAllLines(RealData.require("linguistic/pinyin_hangul_kornorms.tsv"))) {
            String[] fields = line.split("\t", -1);
            // A lone nasal is an interjection, no syllable of a name.
            if (line.startsWith("#") || fields[0].equals("pinyin") || fields[0].equals("n") || fields[0].equals("m")) {
                continue;
            }
            assertThat(MandarinInHangul.of(fields[0])).as(fields[0]).isEqualTo(fields[1]);
        }
    }
}
