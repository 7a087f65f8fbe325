package org.comity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drives the pages of a fresh home, with its sample register, in Debian's Chromium. */
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    static Path home;

    private static DeskProcess desk;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        boolean present = Files.isExecutable(CHROMIUM);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(present, "skipped: no Chromium at " + CHROMIUM + " (apt-get install chromium)");
        }
        desk = DeskProcess.start(home, DeskProcess.freePort());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        desk.awaitOpen();
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    /** A page that fails the test when the browser complains: scripts, blocked contents, missing files. */
    private static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 1280, true", "zh-CN, 390, true", "zh-CN, 1280, false",
        "ko, 1280, true", "ko, 390, false", "ko, 390, true",
        "en, 1280, true", "en, 390, true", "en, 1280, false"
    })
    void aMarkIsCheckedAndARightIsRead(String language, int width, boolean scripts) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts))) {
            Page page = page(context, complaints);
            page.navigate(desk.address() + "/" + language + "/");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator(".banner")).isVisible();
            page.locator("#mark").fill("스타벅스");
            if (!scripts) {
                page.locator(".ask-form button").click();
            }
            assertThat(page.locator(".forum")).hasCount(2);
            assertThat(page.locator(".hit").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/" + language + "/check\\?.*mark=.*"));
            assertThat(page.locator(".basis")).isVisible();
            fits(page, width, scripts);

            page.locator(".hit .why > summary").first().click();
            assertThat(page.locator(".hit .why section").first()).isVisible();
            page.locator(".hit h3 a").first().click();
            assertThat(page.locator(".right h1")).isVisible();
            assertThat(page.locator(".history .versions > li").first()).isVisible();
            fits(page, width, scripts);
            page.locator(".bytes a").first().click();
            assertThat(page.locator(".source-text")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    /** Nothing sticks out sideways. */
    private static void fits(Page page, int width, boolean scripts) {
        if (scripts) {
            Object needed = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) needed).intValue()).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, ko", "ko, en", "en, zh-CN"})
    void theLanguageSwitchKeepsTheQuestion(String from, String to) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(desk.address() + "/" + from + "/");
            page.locator("#mark").fill("华为");
            assertThat(page.locator(".forum")).hasCount(2);
            page.locator(".languages a[hreflang='" + to + "']").click();
            assertThat(page.locator("html")).hasAttribute("lang", to);
            assertThat(page.locator("#mark")).hasValue("华为");
            assertThat(page.locator(".forum")).hasCount(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "ko", "en"})
    void theOtherPagesOpen(String language) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 800))) {
            Page page = page(context, complaints);
            for (String path : List.of("/data", "/loads", "/quarantine", "/rights")) {
                page.navigate(desk.address() + "/" + language + path);
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                fits(page, 390, true);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyboardIsEnough() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(desk.address() + "/en/");
            page.keyboard().type("Huawei");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit").first()).isVisible();
            page.locator(".hit .why > summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit .why[open]")).hasCount(1);
        }
    }
}
