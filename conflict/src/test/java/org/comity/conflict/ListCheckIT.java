package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCheckIT {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static List<JsonNode> run(Path queries, Path register, Set<Forum> forums, ListCheck.Progress progress) {
        StringBuilder out = new StringBuilder();
        ListCheck.run(queries, register, forums, 5, new MarkIndex.Options(false), DisplayLanguage.EN, out, progress);
        return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void answersEveryQueryAndForumInOrder() throws IOException {
        Path register =
                file("register.tsv", "id\tmark\toffice\tclass\nk\t설빙\tKR\t43\nc\t雪冰\tCN\t43\nb\tVIVALDI\t\t9\n");
        Path queries = file("queries.tsv", "\uFEFFmark\tid\r\n설빙\tq1\r\n\r\n비발디\tq2\r\n");
        List<JsonNode> lines = run(queries, register, Set.of(Forum.CN, Forum.KR), ListCheck.Progress.silent());

        assertThat(lines)
                .extracting(l -> l.get("id").asString() + l.get("forum").asString())
                .containsExactly("q1CN", "q1KR", "q2CN", "q2KR");
        assertThat(lines.get(0).at("/hits/0/id").asString()).isEqualTo("c");
        assertThat(lines.get(1).at("/hits/0/id").asString()).isEqualTo("k");
        assertThat(lines.get(3).at("/hits/0/id").asString()).isEqualTo("b");
        JsonNode hit = lines.get(1).at("/hits/0");
        assertThat(hit.propertyNames())
                .startsWith("rank", "id", "mark", "score", "sound", "look", "meaning", "via", "rules");
        assertThat(hit.get("rank").asInt()).isEqualTo(1);
        assertThat(hit.at("/rules/0").asString()).isEqualTo("KR-1");
    }

    @Test
    void aBadLineIsAnsweredWithAnErrorAndStopsNothing() throws IOException {
        Path register = file("register.tsv", "id\tmark\tclass\n1\t설빙\t43\n2\t\t43\n3\t누리온\t99\n");
        Path queries = file(
                "queries.tsv",
                "id\tmark\tclass\tdate\na\t\t43\t\nb\t설빙\t999\t\nc\t설빙\t43\tyesterday\n\t설빙\t43\t\nd\t설빙\t43\t20250101\n");
        List<ComityException> leftOut = new ArrayList<>();
        List<JsonNode> lines = run(queries, register, Set.of(Forum.KR), new ListCheck.Progress() {
            @Override
            public void indexed(long marks) {}

            @Override
            public void answered(long done, long of) {}

            @Override
            public void leftOut(ComityException reason) {
                leftOut.add(reason);
            }
        });

        assertThat(lines)
                .extracting(l -> l.at("/error/code").asString(""))
                .containsExactly("mark-empty", "class-unknown", "date-unreadable", "table-row-invalid", "");
        assertThat(lines.get(3).get("id").isNull()).isTrue();
        assertThat(lines.get(4).get("hits").size()).isEqualTo(1);
        assertThat(leftOut)
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.text(DisplayLanguage.KO)).contains("register.tsv"));
    }

    @Test
    void aHeaderWithoutMarkIsRefused() throws IOException {
        Path queries = file("queries.tsv", "id\tname\n1\t설빙\n");
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> run(queries, queries, Set.of(Forum.KR), ListCheck.Progress.silent()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_COLUMN_MISSING));
    }

    @Test
    void anotherEncodingIsNamedWithItsPlace() throws IOException {
        Path queries = folder.resolve("gbk.tsv");
        Files.write(queries, "id\tmark\n1\t雪冰\n".getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> run(queries, queries, Set.of(Forum.CN), ListCheck.Progress.silent()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.ENCODING_WRONG));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        StringBuilder rows = new StringBuilder("id\tmark\n");
        for (int i = 0; i < 120; i++) {
            rows.append(i).append("\t누리").append((char) ('가' + i * 7)).append("온\n");
        }
        Path list = file("list.tsv", rows.toString());
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (StringBuilder out : List.of(first, second)) {
            ListCheck.run(
                    list,
                    list,
                    Set.of(Forum.KR),
                    3,
                    new MarkIndex.Options(true),
                    DisplayLanguage.EN,
                    out,
                    ListCheck.Progress.silent());
        }
        assertThat(first.toString()).isEqualTo(second.toString());
        assertThat(first.toString().lines()).hasSize(120);
    }
}
