package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many questions against a list, as a script asks them. */
class ListRunIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneLineForEachQueryAndForumInTheirOrder() throws IOException {
        Path marks = write("marks.tsv", "id\tmark", "a\t설빙", "b\t", "c\tSTARBUCKS");
        Path against = write("against.tsv", "id\tmark", "1\t雪冰", "2\t별다방", "3\t星巴克");

        CommandRun run = CommandRun.of(
                "check", "--marks", marks.toString(), "--against", against.toString(), "--top", "2", "--jsonl");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("id").asString() + lines.get(0).get("forum").asString())
                .isEqualTo("aCN");
        assertThat(lines.get(1).get("hits").get(0).get("id").asString()).isEqualTo("1");
        assertThat(lines.get(2).get("error").get("code").asString()).isEqualTo("mark-empty");
        assertThat(lines.get(3).get("hits").get(0).get("id").asString()).isEqualTo("3");
        assertThat(lines).allMatch(line -> !line.has("hits") || line.get("hits").size() <= 2);
    }

    @Test
    void withoutAliasesATranslatedNameIsNotFoundByItsFame() throws IOException {
        Path marks = write("marks.tsv", "id\tmark", "c\t微软");
        Path against = write("against.tsv", "id\tmark", "1\t마이크로소프트");
        String with = CommandRun.of("check", "--marks", marks.toString(), "--against", against.toString(), "--in", "KR")
                .out();
        String without = CommandRun.of(
                        "check",
                        "--marks",
                        marks.toString(),
                        "--against",
                        against.toString(),
                        "--in",
                        "KR",
                        "--without",
                        "aliases")
                .out();
        assertThat(with).contains("\"id\":\"1\"");
        assertThat(without).doesNotContain("KNOWN_NAME");
        assertThat(without).isNotEqualTo(with);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
