package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.server.internal.start.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees before everything is ready. */
class OpeningIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CHECK = "/en/check?mark=sulbing";

    @TempDir
    Path home;

    private final CountDownLatch openNow = new CountDownLatch(1);
    private final CountDownLatch halfReady = new CountDownLatch(1);
    private final CountDownLatch readyNow = new CountDownLatch(1);

    /** Opens and gets ready when the test says so. */
    private final class SlowDesk extends HandWrittenDesk {
        @Override
        public Opened open(Steps steps) {
            await(openNow);
            return super.open(steps);
        }

        @Override
        public void prepare(Progress progress) {
            progress.advance(1200, 20_000);
            halfReady.countDown();
            await(readyNow);
            progress.advance(20_000, 20_000);
        }
    }

    @Test
    void showsWhatIsReadyAndHowFarTheRestIs() throws Exception {
        try (ComityServer server = start(new SlowDesk())) {
            assertThat(get(server, "/en/").statusCode()).isEqualTo(503);
            assertThat(get(server, "/en/data").statusCode()).isEqualTo(503);

            openNow.countDown();
            await(halfReady);
            assertThat(get(server, "/en/").statusCode()).isEqualTo(200);
            assertThat(get(server, "/en/data").statusCode()).isEqualTo(200);
            HttpResponse<String> waiting = get(server, CHECK);
            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
            assertThat(waiting.body()).contains("http-equiv=\"refresh\"", "1,200", "20,000");
            HttpResponse<String> live = get(server, CHECK, "HX-Request", "true");
            assertThat(live.statusCode()).isEqualTo(503);
            assertThat(live.body())
                    .contains("hx-get=\"" + CHECK + "\"", "1,200")
                    .doesNotContain("<html");
            HttpResponse<String> api = get(server, "/api/v1/check?mark=sulbing");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.body()).contains("server-not-ready");

            readyNow.countDown();
            server.awaitOpen();
            assertThat(get(server, CHECK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closesWhileItGetsReady() throws Exception {
        ComityServer server = start(new SlowDesk());
        openNow.countDown();
        await(halfReady);
        Thread closing = Thread.ofPlatform().start(server::close);
        readyNow.countDown();
        closing.join(15_000);
        assertThat(closing.isAlive()).isFalse();
    }

    @Test
    void saysWhyItCouldNotGetReady() throws Exception {
        ComityServer server = start(new HandWrittenDesk() {
            @Override
            public void prepare(Progress progress) {
                throw new ComityException(ErrorCode.SERVER_NOT_READY, "building-index");
            }
        });
        try (server) {
            org.assertj.core.api.Assertions.assertThatThrownBy(server::awaitOpen)
                    .isInstanceOf(ComityException.class);
        }
    }

    private ComityServer start(HandWrittenDesk desk) {
        ServerSettings settings = ServerSettings.parse(List.of("--home", home.toString(), "--port", "0"));
        return ComityServer.start(
                settings, desk, new Terminal(new PrintWriter(new StringWriter()), DisplayLanguage.EN));
    }

    private static HttpResponse<String> get(ComityServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
