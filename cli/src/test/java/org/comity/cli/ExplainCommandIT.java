package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pair, and many pairs, as a person and a script ask for them. */
class ExplainCommandIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void onePairIsExplainedInTheForumsTerms() {
        CommandRun run = CommandRun.of("explain", "天津", "천진", "--in", "KR", "--lang", "ko");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("천진", "톈진", "요부", "제34조제1항제7호", "동의");
        CommandRun china = CommandRun.of("explain", "雪冰", "冰雪", "--in", "CN", "--lang", "zh");
        assertThat(china.out()).contains("主要部分", "第三十条", "未经校准", "较早的公开标准");
    }

    @Test
    void asJsonWithBothForums() {
        CommandRun run = CommandRun.of("explain", "SULBING", "설빙", "--goods-a", "빙수", "--goods-b", "빙수", "--json");
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("forums").size()).isEqualTo(2);
        assertThat(answer.at("/forums/1/goods").asString()).isEqualTo("identical");
        assertThat(answer.at("/forums/0/status").asString()).isEqualTo("not_calibrated");
        assertThat(answer.at("/forums/1/rules/0/weight").asDouble()).isPositive();
    }

    @Test
    void devicesAreComparedByTheirViennaCodesBesideTheScores() {
        String[] pair = {"explain", "설빙", "雪冰", "--vienna-a", "26.03.23,030717", "--vienna-b", "26.03.01"};
        CommandRun run = CommandRun.of(append(pair, "--json"));
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.at("/vienna/meetings/0/level").asString()).isEqualTo("division");
        assertThat(answer.at("/vienna/meetings/0/asked").asString()).isEqualTo("26.03.23");
        assertThat(answer.at("/vienna/note/zh").asString()).contains("初筛");
        assertThat(answer.at("/forums/1/score"))
                .isEqualTo(JSON.readTree(
                                CommandRun.of("explain", "설빙", "雪冰", "--json").out())
                        .at("/forums/1/score"));
        assertThat(CommandRun.of(append(pair, "--lang", "zh")).out()).contains("同小类 26.03.23 = 26.03.01", "初筛");
        assertThat(CommandRun.of(append(pair, "--lang", "ko")).out()).contains("같은 중분류", "1차 거르기");
        assertThat(CommandRun.of("explain", "a", "b", "--vienna-a", "x").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("explain", "설빙", "雪冰", "--vienna-a", "1.1.1", "--json")
                        .out())
                .doesNotContain("vienna");
    }

    private static String[] append(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void oneLineAPairInTheirOrderAndBadLinesAnswerWithAnError() throws IOException {
        Path pairs = write(
                "pairs.tsv",
                "id\tmark_a\tmark_b\tgoods_a\tgoods_b",
                "1\t설빙\t雪冰\t빙수\t빙수",
                "2\t\t雪冰\t\t",
                "3\tSEIKO\tSEICO\t\t");
        CommandRun run = CommandRun.of("explain", "--pairs", pairs.toString(), "--in", "KR", "--jsonl");
        assertThat(run.exitCode()).isZero();
        List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();
        assertThat(lines).extracting(l -> l.get("id").asString()).containsExactly("1", "2", "3");
        assertThat(lines.getFirst().propertyNames())
                .containsExactly("id", "score", "sound", "look", "meaning", "goods", "rules", "against");
        assertThat(lines.getFirst().get("goods").asString()).isEqualTo("identical");
        assertThat(lines.get(1).at("/error/code").asString()).isEqualTo("mark-empty");
        assertThat(lines.get(2).get("goods").asString()).isEqualTo("unknown");
        assertThat(lines.get(2).get("rules").size()).isPositive();
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        assertThat(CommandRun.of("explain", "설빙").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("explain", "설빙", "雪冰", "--jsonl").exitCode()).isEqualTo(2);
        Path wrong = write("wrong.tsv", "id\tmark", "1\t설빙");
        CommandRun run = CommandRun.of("explain", "--pairs", wrong.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mark_a");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
