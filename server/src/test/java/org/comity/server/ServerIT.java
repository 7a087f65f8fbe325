package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.server.internal.start.Terminal;
import org.comity.standards.FindingTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The real server on a free port, over hand-written records. */
class ServerIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static ComityServer server;
    private static JsonNode contract;

    @BeforeAll
    static void start() throws Exception {
        server = start(home, 0);
        server.awaitOpen();
        contract = YAMLMapper.builder()
                .build()
                .readTree(get("/api/v1/openapi.yaml").body());
    }

    private static ComityServer start(Path home, int port) {
        ServerSettings settings = ServerSettings.parse(List.of("--home", home.toString(), "--port", "" + port));
        return ComityServer.start(
                settings, new HandWrittenDesk(), new Terminal(new PrintWriter(new StringWriter()), DisplayLanguage.EN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    // The contract

    private static Set<String> violations(String schemaName, String json) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + schemaName);
        schema.set("components", contract.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void everyAnswerIsWhatTheContractSays() throws Exception {
        Map<String, String> calls = Map.of(
                "/api/v1/check",
                "/api/v1/check?mark=" + encoded("한빛나루") + "&class=43&goods=x&on=2026-11-24&filed=2026-01-02",
                "/api/v1/explain",
                "/api/v1/explain?a=" + encoded("微软") + "&b=" + encoded("마이크로소프트 주식회사")
                        + "&goodsA=x&classB=9&viennaA=26.03.23&viennaB=260301,270508&filed=2026-01-02",
                "/api/v1/rights",
                "/api/v1/rights?number=1612345",
                "/api/v1/rights/{id}",
                "/api/v1/rights/" + HandWrittenDesk.RIGHT,
                "/api/v1/rights/{id}/versions",
                "/api/v1/rights/" + HandWrittenDesk.RIGHT + "/versions?offset=1&limit=1",
                "/api/v1/loads",
                "/api/v1/loads",
                "/api/v1/quarantine",
                "/api/v1/quarantine?limit=10",
                "/api/v1/coverage",
                "/api/v1/coverage");
        for (Map.Entry<String, String> call : calls.entrySet()) {
            HttpResponse<String> response = get(call.getValue());
            assertThat(response.statusCode()).as(call.getKey()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            String ref = contract.get("paths")
                    .get(call.getKey())
                    .at("/get/responses/200/content/application~1json/schema/$ref")
                    .asString();
            assertThat(violations(ref.substring(ref.lastIndexOf('/') + 1), response.body()))
                    .as(call.getKey() + ": " + response.body())
                    .isEmpty();
        }
    }

    @Test
    void theContractRejectsWhatItDoesNotName() {
        assertThat(violations("Coverage", "{\"sample\":true,\"parts\":[],\"quarantined\":0,\"more\":1}"))
                .isNotEmpty();
    }

    @Test
    void theContractAndTheServerKnowTheSameAddresses() {
        Set<String> written = new TreeSet<>(contract.get("paths").propertyNames());
        assertThat(server.apiPatterns()).isEqualTo(written);
    }

    @Test
    void refusalsAreProblemsInTheReadersLanguage() throws Exception {
        Map<String, Integer> refused = Map.of(
                "/api/v1/check",
                400,
                "/api/v1/check?mark=a&class=99",
                400,
                "/api/v1/check?mark=a&on=yesterday",
                400,
                "/api/v1/check?mark=" + encoded("가".repeat(10_000)),
                400,
                "/api/v1/rights?number=202111286633.1",
                400,
                "/api/v1/rights?number=40-1999-0000000",
                404,
                "/api/v1/rights/KR-trademark-1",
                404,
                "/api/v1/rights/nonsense/versions",
                404,
                "/api/v1/sources/99/raw",
                404,
                "/api/v1/nowhere",
                404);
        for (Map.Entry<String, Integer> call : refused.entrySet()) {
            HttpResponse<String> response = get(call.getKey(), "Accept-Language", "ko");
            assertThat(response.statusCode()).as(call.getKey()).isEqualTo(call.getValue());
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(violations("Problem", response.body()))
                    .as(response.body())
                    .isEmpty();
            assertThat(JSON.readTree(response.body()).get("detail").asString()).containsPattern("[가-힣]");
        }
        assertThat(get("/api/v1/rights?number=202111286633.1").body()).contains("should be X");
    }

    @Test
    void aPairWithoutASecondMarkIsRefused() throws Exception {
        assertThat(get("/api/v1/explain?a=x").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/explain?a=x&right=KR-trademark-1").statusCode()).isEqualTo(404);
    }

    private static String sent(String head) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether a request reaches a page or not, on the API its refusal is a problem, and never our own fault. */
    @Test
    void damagedRequestsAreProblemsOfTheAsker() throws Exception {
        Map<String, String> damaged = Map.of(
                "GET /api/v1/check?mark=%", "400",
                "GET /api/v1/check?mark=%ff%fe", "400",
                "GET /api/v1/rights/%00", "400",
                "GET /api/v1/rights/a%", "400",
                "GET /api/v1/rights/..%2f..%2fx", "404",
                "GET /api/v1/rights/KR-trademark-a%2Fb", "404",
                "GET /api/v1/sources/12/raw?as=html", "400",
                "TRACE /api/v1/coverage", "405",
                "CONNECT /api/v1/coverage", "405",
                "POST /api/v1/coverage", "405");
        for (Map.Entry<String, String> call : damaged.entrySet()) {
            String answer = sent(call.getKey() + " HTTP/1.1\r\nHost: LOCALHOST\r\nAccept-Language: zh-CN\r\n");
            assertThat(answer)
                    .as(call.getKey())
                    .startsWith("HTTP/1.1 " + call.getValue())
                    .contains("Content-Type: application/problem+json");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            body = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
            assertThat(violations("Problem", body)).as(body).isEmpty();
            assertThat(JSON.readTree(body).get("detail").asString()).containsPattern("\\p{IsHan}");
        }
        assertThat(sent("GET /en/check?mark=%ff HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("class=\"brand\"");
        assertThat(sent("PUT /api/v1/coverage HTTP/1.1\r\nHost: localhost\r\n")).contains("Allow: GET, HEAD");
    }

    @Test
    void onlyReadingIsPossible() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1/check?mark=a"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
    }

    @Test
    void bytesAreNeverServedAsSomethingABrowserRuns() throws Exception {
        HttpResponse<String> raw = get("/api/v1/sources/12/raw");
        assertThat(raw.body()).isEqualTo(HandWrittenDesk.RAW);
        assertThat(raw.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/api/v1/sources/12/raw?as=text").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(get("/en/sources/12").body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    // The pages

    @Test
    void everyPageOpensInEveryLanguage() throws Exception {
        for (DisplayLanguage language : DisplayLanguage.values()) {
            for (String page : List.of(
                    "/",
                    "/check?mark=" + encoded("한빛나루") + "&class=43",
                    "/check?mark=" + encoded("없는이름"),
                    "/rights/" + HandWrittenDesk.RIGHT,
                    "/rights?number=1612345",
                    "/sources/11",
                    "/compare",
                    "/compare?a=" + encoded("微软") + "&b=" + encoded("마이크로소프트 주식회사"),
                    "/compare?a=" + encoded("한빛") + "&right=" + HandWrittenDesk.RIGHT,
                    "/kept",
                    "/loads",
                    "/quarantine",
                    "/data")) {
                HttpResponse<String> response = get("/" + language.tag() + page);
                assertThat(response.statusCode()).as(language.tag() + page).isEqualTo(200);
                assertThat(response.body())
                        .contains("<html lang=\"" + language.tag() + "\"")
                        .contains("</html>");
                assertThat(response.headers().firstValue("Content-Security-Policy"))
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'none'")
                                .doesNotContain("unsafe"));
                assertThat(response.body()).doesNotContain(" style=").doesNotContainPattern("<script>|\\son[a-z]+=\"");
            }
        }
    }

    @Test
    void noPageShowsACodeWhereAWordBelongs() throws Exception {
        for (DisplayLanguage language : DisplayLanguage.values()) {
            String at = "/" + language.tag();
            String page = get(at + "/check?mark=" + encoded("한빛나루")).body();
            assertThat(page.replaceAll("<[^>]*>", " "))
                    .doesNotContainPattern("\\b(WRITTEN|KNOWN_NAME|CONCEPT|[A-Z]+_[A-Z_]+)\\b");
            String pair = get(at + "/compare?a=" + encoded("MICROSOFT 소프트 사과") + "&b=" + encoded("微软") + "&classA=9")
                    .body();
            assertThat(pair.replaceAll("<[^>]*>", " "))
                    .doesNotContainPattern("\\b(WRITTEN|KNOWN_NAME|CONCEPT|[A-Z]+_[A-Z_]+)\\b");
            assertThat(get(at + "/rights/" + HandWrittenDesk.RIGHT).body())
                    .contains(
                            FindingTexts.find(language, HandWrittenDesk.FINDING).orElseThrow());
        }
    }

    @Test
    void theRootAsksTheBrowserForItsLanguage() throws Exception {
        assertThat(get("/", "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5")
                        .headers()
                        .firstValue("Location"))
                .contains("/ko/");
        assertThat(get("/", "Accept-Language", "zh-TW").headers().firstValue("Location"))
                .contains("/zh-CN/");
    }

    @Test
    void theLanguageSwitchKeepsThePage() throws Exception {
        String page = get("/ko/check?mark=" + encoded("한빛") + "&class=43").body();
        assertThat(page).contains("href=\"/zh-CN/check?mark=" + encoded("한빛") + "&amp;class=43\"");
    }

    @Test
    void aPairIsExplainedByPlainHtmlAndAHitLeadsThere() throws Exception {
        String pair =
                get("/ko/compare?a=" + encoded("天津") + "&b=" + encoded("천진")).body();
        assertThat(pair).contains("요부", "톈진", "제34조제1항제7호", "主要部分");
        String link = "/ko/compare?a=" + encoded("한빛나루") + "&amp;right=" + HandWrittenDesk.RIGHT;
        assertThat(get("/ko/check?mark=" + encoded("한빛나루")).body()).contains(link);
        String fromHit = get(link.replace("&amp;", "&")).body();
        assertThat(fromHit).contains("name=\"right\"").doesNotContain("name=\"goodsB\"");
        String changed =
                get(link.replace("&amp;", "&") + "&b=" + encoded("다른말")).body();
        assertThat(changed).doesNotContain("name=\"right\"").contains("다른말");
    }

    @Test
    void devicesAreComparedByTheirViennaCodes() throws Exception {
        String asked = "/compare?a=" + encoded("天津") + "&b=" + encoded("천진") + "&viennaA=26.03.23";
        assertThat(get("/ko" + asked + "&viennaB=26.03.01").body()).contains("같은 중분류", "26.03.01", "1차 거르기");
        assertThat(get("/zh-CN" + asked + "&viennaB=260323").body()).contains("同组别", "初筛");
        assertThat(get("/en" + asked + "&viennaB=1.1.1").body()).contains("not even a category", "first sieve");
        assertThat(get("/en" + asked).body()).contains("value=\"26.03.23\"").doesNotContain("first sieve");
        assertThat(get("/en" + asked + "&viennaB=99").statusCode()).isEqualTo(400);
    }

    @Test
    void htmxGetsOnlyThePartThatChanges() throws Exception {
        String part =
                get("/en/check?mark=" + encoded("한빛나루"), "HX-Request", "true").body();
        assertThat(part).doesNotContain("<html").contains("韩光渡").contains("hx-swap-oob");
    }

    @Test
    void aMarkThatLooksLikeMarkupIsShownAsItIs() throws Exception {
        String mark = "<script>alert(1)</script>\" onfocus=\"x";
        String page = get("/en/check?mark=" + encoded(mark)).body();
        // In text it is the brackets that must not open a tag, in an attribute the quote that must not end it.
        assertThat(page)
                .contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&#34; onfocus=&#34;x\"");
    }

    @Test
    void oddQuestionsGetClearAnswers() throws Exception {
        Map<String, Integer> odd = Map.of(
                "/en/check?mark=",
                200,
                "/en/check?mark=" + encoded("가".repeat(10_000)),
                400,
                "/en/check?mark=%00",
                400,
                "/en/check?mark=" + encoded("😀"),
                200,
                "/en/check?mark=" + encoded("שלום"),
                200,
                "/en/check?mark=a&class=99",
                400,
                "/en/check?mark=a&on=31.12.2026",
                400,
                "/en/check?mark=a&top=99999",
                400,
                "/en/rights?number=202111286633.1",
                400,
                "/en/nowhere",
                404);
        for (Map.Entry<String, Integer> call : odd.entrySet()) {
            HttpResponse<String> response = get(call.getKey());
            assertThat(response.statusCode())
                    .as(call.getKey().substring(0, Math.min(80, call.getKey().length())))
                    .isEqualTo(call.getValue());
            assertThat(response.body()).contains("class=\"brand\"").doesNotContain("Apache Tomcat");
        }
        assertThat(get("/en/check?mark=" + encoded("가".repeat(10_000))).body()).contains("10000");
    }

    @Test
    void evenARequestThatNoPageSeesIsAnsweredByUs() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET /" + "a".repeat(600_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat");
        }
    }

    @Test
    void aForeignHostNameIsRefused() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /en/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").contains("evil.example");
        }
    }

    @Test
    void stylesAndScriptsAreOurOwnAndMayBeKept() throws Exception {
        String page = get("/en/").body();
        assertThat(Stream.of(page.split("\"")).filter(s -> s.startsWith("http")))
                .isEmpty();
        String style = Stream.of(page.split("\""))
                .filter(s -> s.endsWith("desk.css"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> response = get(style);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
    }

    // Kept checks

    private static HttpResponse<String> send(String method, String path, String type, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aCheckIsKeptComparedAndDeletedOnTheApi() throws Exception {
        String question = "{\"title\":\"나루\",\"mark\":\"한빛나루\",\"classes\":[\"43\"],\"in\":[\"KR\"]}";
        HttpResponse<String> kept = send("POST", "/api/v1/checks", "application/json", question);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(violations("KeptCheck", kept.body())).as(kept.body()).isEmpty();
        String address = kept.headers().firstValue("Location").orElseThrow();
        assertThat(get(address).body()).isEqualTo(kept.body());
        assertThat(violations("KeptCheckPage", get("/api/v1/checks").body())).isEmpty();
        String changes = get(address + "/changes").body();
        assertThat(violations("CheckComparison", changes)).as(changes).isEmpty();
        assertThat(JSON.readTree(changes).get("unchanged").asInt()).isPositive();
        assertThat(send("DELETE", address, "application/json", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", address, "application/json", "").statusCode()).isEqualTo(404);
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/checks/nonsense").statusCode()).isEqualTo(404);
        assertThat(send("PUT", address, "application/json", "").headers().firstValue("Allow"))
                .contains("GET, HEAD, DELETE");
    }

    @Test
    void nothingIsKeptThatAForeignPageSends() throws Exception {
        String json = "{\"mark\":\"바깥\"}";
        String form = "mark=" + encoded("바깥");
        assertThat(send("POST", "/api/v1/checks", "text/plain", json).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/api/v1/checks", "application/json", json, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/v1/checks", "application/json", json, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/ko/kept", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/ko/kept", "application/x-www-form-urlencoded", form + "&token=0")
                        .body())
                .contains("class=\"brand\"");
        for (String damaged : List.of("", "[]", "{", "{\"mark\":\"a\",\"more\":1}", "{\"mark\":\"\"}")) {
            assertThat(send("POST", "/api/v1/checks", "application/json", damaged)
                            .statusCode())
                    .as(damaged)
                    .isEqualTo(400);
        }
        assertThat(get("/api/v1/checks").body()).doesNotContain("바깥");
    }

    @Test
    void aCheckIsKeptAndDeletedByPlainForms() throws Exception {
        String page = get("/zh-CN/check?mark=" + encoded("한빛<b>나루") + "&in=KR").body();
        Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        String form = "token=" + token.group(1);
        HttpResponse<String> kept = send(
                "POST", "/zh-CN/kept", "application/x-www-form-urlencoded", form + "&in=KR&mark=" + encoded("한빛<b>나루"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        String address = kept.headers().firstValue("Location").orElseThrow();
        assertThat(get(address).body()).contains("한빛&lt;b&gt;나루").doesNotContain("<b>나루");
        assertThat(get("/ko/kept").body()).contains(address.replace("/zh-CN/", "/ko/"));
        assertThat(send("POST", address + "/delete", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    // The start

    @Test
    void aSecondServerOnTheSameHomeIsRefused() {
        assertThatThrownBy(() -> start(home, 0))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_ALREADY_RUNNING));
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path other) {
        assertThatThrownBy(() -> start(other, server.address().getPort()))
                .isInstanceOfSatisfying(ComityException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PORT_IN_USE);
                    assertThat(e.code().kind().exitCode()).isEqualTo(5);
                });
    }

    @Test
    void theTerminalGetsOneLineAndTheExitCode(@TempDir Path other) {
        StringWriter err = new StringWriter();
        int exit = ComityServer.run(
                List.of(
                        "--home",
                        other.toString(),
                        "--port",
                        "" + server.address().getPort(),
                        "--lang",
                        "ko"),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err));
        assertThat(exit).isEqualTo(5);
        assertThat(err.toString()).startsWith("comity: 포트");
    }
}
