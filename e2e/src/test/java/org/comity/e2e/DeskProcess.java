package org.comity.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.comity.server.ComityServer",
                        "--home",
                        home.toString(),
                        "--port",
                        Integer.toString(port),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new DeskProcess(process, output, URI.create("http://127.0.0.1:" + port));
    }

    DeskProcess awaitOpen() {
        await().atMost(FRESH_START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended: " + terminal());
            }
            return status("/en/") == 200;
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
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
