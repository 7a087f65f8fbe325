package org.comity.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "comity, 6",
        "설빙, 4",
        "雪冰, 4",
        "ＡＢ, 4",
        "ABC雪, 5",
        "𠮷野家, 6", // extension B
        "e\u0301, 1", // combining accent
        "\u1112\u1161\u11ab, 2", // 한 in conjoining jamo
        "…, 1",
        "▇, 1",
        "☕, 1",
        "😀, 2"
    })
    void widthsAreThoseOfATerminal(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
    }

    @Test
    void paddingAlignsMixedScripts() {
        for (String text : List.of("설빙", "SULBING", "雪冰 Xuebing", "한글과漢字와Latin이섞인아주긴상표")) {
            assertThat(Cells.width(Cells.left(text, 12))).isEqualTo(12);
            assertThat(Cells.width(Cells.right(text, 12))).isEqualTo(12);
        }
        assertThat(Cells.left("한글과漢字와", 7)).isEqualTo("한글과…");
    }

    @Test
    void wrappedLinesFitAndLoseNothingButSpaces() {
        long seed = 20261124;
        Random random = new Random(seed);
        String letters = "ab 雪冰설빙，。 x-";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("·");
            int length = random.nextInt(80);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int cells = 4 + random.nextInt(30);
            List<String> lines = Cells.wrap(text.toString(), cells);
            assertThat(lines).as("seed %d, text %s", seed, text).allMatch(line -> Cells.width(line) <= cells);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void recordsCannotSteerTheTerminal() {
        assertThat(Cells.clean("A\u001b[2JB\u0000\u009bC\nD\u202eE")).isEqualTo("A\uFFFD[2JB\uFFFD\uFFFDC DE");
    }

    @Test
    void tablesGiveWayInTheirWidestColumn() {
        List<String> lines = new Table(List.of(">#", "Name"))
                .row(List.of("1", "가나다라마바사아자차카타파하"))
                .row(List.of("12", "short"))
                .lines(20, Style.PLAIN);
        assertThat(lines).hasSize(3).allMatch(line -> Cells.width(line) <= 20);
        assertThat(lines.get(1)).startsWith(" 1  가나").endsWith("…");
    }
}
