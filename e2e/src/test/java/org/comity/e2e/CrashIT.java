package org.comity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

    @TempDir
    Path home;

    @Test
    void aKilledServerComesBackOnTheSameAndOnAnotherPortAndHasLostNothing() throws Exception {
        int port = DeskProcess.freePort();
        String before;
        try (DeskProcess first = DeskProcess.start(home, port).awaitOpen()) {
            before = first.get("/api/v1/coverage").body();
            assertThat(before).contains("\"sample\":true");
            first.kill();
        }
        try (DeskProcess second = DeskProcess.start(home, port).awaitOpen()) {
            assertThat(second.get("/api/v1/coverage").body()).isEqualTo(before);
            second.kill();
        }
        try (DeskProcess third = DeskProcess.start(home, DeskProcess.freePort()).awaitOpen()) {
            assertThat(third.get("/api/v1/coverage").body()).isEqualTo(before);
        }
    }

    @Test
    void aSecondServerOnTheSameHomeIsToldWhereTheFirstOneIs() throws Exception {
        try (DeskProcess first = DeskProcess.start(home, DeskProcess.freePort()).awaitOpen();
                DeskProcess second = DeskProcess.start(home, DeskProcess.freePort())) {
            assertThat(second.awaitExit()).isEqualTo(2);
            assertThat(second.terminal()).contains(first.address());
            assertThat(first.get("/en/").statusCode()).isEqualTo(200);
        }
    }
}
