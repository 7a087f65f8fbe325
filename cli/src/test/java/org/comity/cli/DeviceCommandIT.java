package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Vienna codes of the register from the command line, on a real database. */
class DeviceCommandIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private CommandRun run(String... arguments) {
        Stream<String> home = Stream.of("--home", folder.resolve("home").toString());
        return CommandRun.of(Stream.concat(Arrays.stream(arguments), home).toArray(String[]::new));
    }

    @Test
    void theRegisterIsSearchedByTheCodesOfDevices() throws IOException {
        assertThat(run("device", "search", "--vienna", "3.7.17").exitCode()).isNotZero();
        Path table = Files.writeString(folder.resolve("marks.csv"), """
                office,kind,application_number,mark,vienna
                KR,trademark,40-2020-0000011,나는새표,030717|260323
                KR,trademark,40-2020-0000012,,030701
                KR,trademark,40-2020-0000013,집짐승표,030101
                KR,trademark,40-2020-0000014,글자만,
                KR,trademark,40-2020-0000015,둥근표,260101
                """);
        assertThat(run("ingest", table.toString()).exitCode()).isZero();

        JsonNode found = JSON.readTree(
                run("device", "search", "--vienna", "03.07.17", "--json").out());
        assertThat(found.get("marks").asInt()).isEqualTo(5);
        assertThat(found.get("coded").asInt()).isEqualTo(4);
        assertThat(found.get("hits").size()).isEqualTo(3);
        assertThat(found.at("/hits/0/mark").asString()).isEqualTo("나는새표");
        assertThat(found.at("/hits/0/meetings/0/level").asString()).isEqualTo("section");
        assertThat(found.at("/hits/1/meetings/0/level").asString()).isEqualTo("division");
        assertThat(found.at("/hits/1/mark").isMissingNode()).isTrue();
        assertThat(found.at("/hits/2/meetings/0/level").asString()).isEqualTo("category");
        assertThat(found.at("/note/ko").asString()).isNotEmpty();
        assertThat(JSON.readTree(run("device", "search", "--vienna", "03.07.17", "--top", "1", "--json")
                                .out())
                        .get("hits")
                        .size())
                .isEqualTo(1);

        CommandRun like = run("device", "search", "--right", "40-2020-0000011", "--lang", "ko");
        assertThat(like.exitCode()).as(like.err()).isZero();
        assertThat(like.out()).contains("03.07.17, 26.03.23").contains("둥근표").doesNotContain("나는새표");
        assertThat(like.out()).contains("(문자 없음)", "5건 가운데", "1차 선별");
    }

    @Test
    void whatCannotBeSearchedIsSaid() {
        assertThat(run("device", "search").exitCode()).isEqualTo(2);
        assertThat(run("device", "search", "--vienna", "1.1.1", "--right", "x").exitCode())
                .isEqualTo(2);
        assertThat(run("device", "search", "--vienna", "99.1").exitCode()).isEqualTo(2);
        assertThat(run("device", "hash").exitCode()).isEqualTo(2);
    }
}
