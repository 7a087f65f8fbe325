package org.comity.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real server in a process of its own, on a home and a port of its own. */
final class DeskProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration FRESH_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final URI address;

    private DeskProcess(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it; does not wait. */
    static DeskProcess start(Path home, int port) throws IOException {
        Files.createDirectories(home);
        Path output = Files.createTempFile(home, "terminal-", ".txt");
        Process process = Program.start(
                output,
                "org.comity.server.ComityServer",
                List.of("--home", home.toString(), "--port", Integer.toString(port), "--lang", "en"));
        return new DeskProcess(process, output, URI.create("http://127.0.0.1:" + port));
    }

    DeskProcess awaitOpen() {
        await().atMost(FRESH_START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + terminal());
            }
            return status("/api/v1/check?mark=comity&top=1") == 200;
        });
        return this;
    }

    private int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The API's answer to a mark. */
    String check(String mark) throws IOException, InterruptedException {
        return get("/api/v1/check?on=2026-11-24&mark=" + URLEncoder.encode(mark, StandardCharsets.UTF_8))
                .body();
    }

    String address() {
        return address.toString();
    }

    String terminal() throws IOException {
        return Files.readString(output);
    }

    /** Kills this process alone, as {@code kill -9} does; what it started goes on. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
