package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLockIT {

    @TempDir
    Path folder;

    @Test
    void aSecondServerIsRefusedAndToldWhereTheFirstAnswers() {
        Store.Options home = new Store.Options(folder, Optional.empty());
        URI address = URI.create("http://127.0.0.1:23457");
        try (ServerLock _ = Store.lockForServer(home, address)) {
            assertThat(Store.findServer(home)).hasValueSatisfying(running -> {
                assertThat(running.address()).isEqualTo(address);
                assertThat(running.pid()).isEqualTo(ProcessHandle.current().pid());
            });
            assertThatThrownBy(() -> Store.lockForServer(home, URI.create("http://127.0.0.1:23458")))
                    .isInstanceOfSatisfying(ComityException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.SERVER_ALREADY_RUNNING);
                        assertThat(e.values()).contains(address.toString());
                    });
            assertThat(Store.findServer(home).orElseThrow().address()).isEqualTo(address);
        }
        assertThat(Store.findServer(home)).isEmpty();
        Store.lockForServer(home, URI.create("http://127.0.0.1:23458")).close();
    }

    @Test
    void whatADeadServerLeftBehindBindsNobody() throws IOException {
        Store.Options home = new Store.Options(folder, Optional.empty());
        Files.writeString(folder.resolve("lock"), """
                # Written by the Comity processes that work in this folder.
                server.address=http://127.0.0.1:23459
                server.pid=999999999
                server.started=2026-01-02T03:04:05Z
                """);
        assertThat(Store.findServer(home)).isEmpty();
        // The number of the dead one may by now belong to a living program that is no Comity.
        Files.writeString(
                folder.resolve("lock"),
                Files.readString(folder.resolve("lock"))
                        .replace(
                                "999999999",
                                Long.toString(ProcessHandle.current().pid())));
        assertThat(Store.findServer(home)).isEmpty();
        URI address = URI.create("http://127.0.0.1:23460");
        try (ServerLock _ = Store.lockForServer(home, address)) {
            assertThat(Store.findServer(home).orElseThrow().address()).isEqualTo(address);
        }
    }
}
