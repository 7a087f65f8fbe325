package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods lists from the command line, on a real database. */
class GoodsCommandIT {

    @TempDir
    Path folder;

    private CommandRun run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.resolve("home").toString();
        return CommandRun.of(all);
    }

    @Test
    void aListIsAddedOnceAndItsGoodsAreFound() throws IOException {
        Path list = Files.writeString(folder.resolve("gosi_2026.csv"), """
                지정상품(영문),유사군코드,NICE분류,지정상품(국문)
                testing lamps,"G9901, G9902",9,시험용 램프
                """);
        CommandRun added = run("goods", "add", list.toString(), "--lang", "en");
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out()).contains("gosi_2026.csv").contains("2026");
        assertThat(run("goods", "add", list.toString(), "--lang", "en").out()).contains("nothing changed");
        assertThat(run("goods", "list", "--json").out())
                .contains("\"korean_notice\"")
                .contains("\"goods\":1");
        CommandRun found = run("goods", "find", "시험용램프류; 없는이름xyz", "--in", "KR", "--lang", "ko");
        assertThat(found.exitCode()).isZero();
        assertThat(found.out()).contains("G9901").contains("표기만 다름").contains("없는이름xyz");
        CommandRun missing = run("goods", "add", folder.resolve("absent.xlsx").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
    }
}
