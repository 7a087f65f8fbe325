package org.comity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list is loaded by the command, served, and survives the death of the server. All records are made up. */
class CrashIT {

    private static final String RECORDS = """
            {"office":"KR","kind":"trademark","application_number":"40-2019-9000001","mark":"달무리","classes":"43","goods":[{"class":"43","groups":["G0301"],"ko":"커피전문점업"}],"filed":"2019-03-04","applicant":"가나다 주식회사","status":"등록"}
            {"office":"KR","kind":"trademark","application_number":"40-2021-9000002","mark":"MOON HALO","classes":"30","filed":"2021-05-06","applicant":"가나다 주식회사","status":"pending"}
            {"office":"CN","kind":"trademark","application_number":"99000001","mark":"达木里","classes":"43","filed":"2020-05-06","applicant":"某某有限公司","status":"pending"}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasLoadedSurvivesAKilledServerOnTheSameAndOnAnotherPort() throws Exception {
        Path home = folder.resolve("home");
        Path records = Files.writeString(folder.resolve("marks.jsonl"), RECORDS, StandardCharsets.UTF_8);
        Program ingest = Program.run(home, "ingest", records.toString(), "--json");
        assertThat(ingest.exitCode()).as(ingest.terminal()).isZero();

        int port = DeskProcess.freePort();
        String coverage;
        String answer;
        try (DeskProcess first = DeskProcess.start(home, port).awaitOpen()) {
            coverage = first.get("/api/v1/coverage").body();
            answer = first.check("달무리");
            assertThat(coverage).contains("\"sample\":false");
            assertThat(answer).contains("달무리").contains("达木里");

            try (DeskProcess refused = DeskProcess.start(home, DeskProcess.freePort())) {
                assertThat(refused.awaitExit()).as(refused.terminal()).isNotZero();
                assertThat(refused.terminal()).contains(first.address());
            }
            assertThat(first.get("/en/").statusCode()).isEqualTo(200);
            first.kill();
        }
        for (int again : List.of(port, DeskProcess.freePort())) {
            try (DeskProcess next = DeskProcess.start(home, again).awaitOpen()) {
                assertThat(next.get("/api/v1/coverage").body()).isEqualTo(coverage);
                assertThat(next.check("달무리")).isEqualTo(answer);
                next.kill();
            }
        }

        // The same home on the command line, after all these deaths.
        Program check = Program.run(home, "check", "달무리", "--in", "KR", "--json");
        assertThat(check.exitCode()).as(check.terminal()).isZero();
        assertThat(check.terminal()).contains("KR-trademark-4020199000001");
        Program show = Program.run(home, "show", "40-2019-9000001");
        assertThat(show.exitCode()).as(show.terminal()).isZero();
        assertThat(show.terminal()).contains("달무리").contains("커피전문점업").contains("가나다 주식회사");
        Program secondLoad = Program.run(home, "ingest", records.toString());
        assertThat(secondLoad.exitCode()).as(secondLoad.terminal()).isZero();
        assertThat(Program.run(home, "show", "40-2019-9999999").exitCode()).isEqualTo(2);
    }
}
