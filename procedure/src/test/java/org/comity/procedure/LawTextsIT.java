package org.comity.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.comity.model.Forum;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/** Every article that we cite stands in the law as it was in force, with its subject's words and the period that we count. */
class LawTextsIT {

    private static final Map<String, String> CN_FIGURES =
            Map.of("2 months", "二个月", "3 months", "三个月", "5 years", "五年", "1 years", "一年");
    private static final Map<String, String> KR_FIGURES =
            Map.of("2 months", "2개월", "30 days", "30일", "5 years", "5년", "1 years", "1년");

    /** Articles that a text already prints as amended though the amendment comes into force later (부칙 8190호 §1, 20697호 §1). */
    private static final List<PrintedAhead> PRINTED_AHEAD = List.of(
            new PrintedAhead(LocalDate.of(2007, 1, 3), "제7조", LocalDate.of(2007, 7, 1)),
            new PrintedAhead(LocalDate.of(2007, 1, 3), "제25조", LocalDate.of(2007, 7, 1)),
            new PrintedAhead(LocalDate.of(2025, 5, 27), "제60조", LocalDate.of(2025, 7, 22)));

    private record PrintedAhead(LocalDate text, String article, LocalDate inForce) {}

    private record Version(LocalDate from, String name, String text) {
        /** The first day on which the article was in force as this text prints it. */
        LocalDate from(String article) {
            return PRINTED_AHEAD.stream()
                    .filter(a -> a.text().equals(from) && article.startsWith(a.article()))
                    .map(PrintedAhead::inForce)
                    .findFirst()
                    .orElse(from);
        }
    }

    @Test
    void chinaBeforeAndAfterNewYear2027() throws IOException {
        Path old = RealData.require("laws/cn/商标法-2019-just-laws.md");
        Path revised = RealData.require("laws/cn/商标法-2026修订-施行2027-01-01.md");
        compareChina(Files.readString(old), LocalDate.of(2019, 11, 1), LocalDate.of(2026, 12, 31));
        compareChina(Files.readString(revised), LocalDate.of(2027, 1, 1), LocalDate.MAX);
    }

    private static void compareChina(String law, LocalDate first, LocalDate last) {
        int compared = 0;
        for (Provision provision : Provisions.standard().list()) {
            if (provision.forum() != Forum.CN || !overlaps(provision, first, last)) {
                continue;
            }
            String text = chineseArticle(law, provision.article());
            assertThat(text).as("%s %s", provision.id(), provision.article()).contains(chineseWord(provision.id()));
            if (provision.longer().isEmpty()) {
                requireFigure(provision, text, CN_FIGURES);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** The paragraph of {@code 第十三条第二款}; empty when there is none. */
    private static String chineseArticle(String law, String citation) {
        Matcher cited = Pattern.compile("(第[一二三四五六七八九十]+条)(?:第([一二三四五六])款)?.*").matcher(citation);
        assertThat(cited.matches()).as(citation).isTrue();
        String text = section(law, "**" + cited.group(1) + "**", "**第").replaceFirst("^\\*\\*[^*]+\\*\\*", "");
        if (cited.group(2) == null) {
            return text;
        }
        // An enumeration belongs to the paragraph before it.
        List<String> paragraphs = Pattern.compile("\n\n(?!（)")
                .splitAsStream(text.strip())
                .filter(p -> !p.startsWith("#"))
                .toList();
        int number = "一二三四五六".indexOf(cited.group(2));
        return number < paragraphs.size() ? paragraphs.get(number) : "";
    }

    @Test
    void koreaInEveryVersionSince2001() throws IOException {
        List<Version> versions = koreanVersions();
        int compared = 0;
        for (Provision provision : Provisions.standard().list()) {
            if (provision.forum() != Forum.KR) {
                continue;
            }
            for (int i = 0; i < versions.size(); i++) {
                Version version = versions.get(i);
                LocalDate first = version.from(provision.article());
                LocalDate last = i + 1 < versions.size()
                        ? versions.get(i + 1).from(provision.article()).minusDays(1)
                        : LocalDate.MAX;
                if (!last.isBefore(first) && overlaps(provision, first, last)) {
                    compareKorea(provision, version);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    private static void compareKorea(Provision provision, Version version) {
        String where =
                provision.id() + " " + provision.article() + " from " + provision.from() + " in " + version.name();
        Matcher cited = Pattern.compile("제(\\d+)조제(\\d+)항(?:제(\\d+)호)?").matcher(provision.article());
        boolean found = false;
        while (cited.find()) {
            found = true;
            String text =
                    koreanArticle(version.text(), cited.group(1), cited.group(2), Optional.ofNullable(cited.group(3)));
            assertThat(text).as(where).isNotEmpty();
            assertThat(text).as(where).contains(koreanWord(provision.id()));
            requireFigure(provision, text, KR_FIGURES);
        }
        assertThat(found).as(where).isTrue();
    }

    /** What changed inside an article changes on the day on which our row says so. */
    @Test
    void wordsOfTheKoreanItemsChangeOnTheirDay() throws IOException {
        List<Version> versions = koreanVersions();
        for (Provision provision : Provisions.standard().list()) {
            String number = provision.article().replaceAll(".*제(\\d+)호$", "$1");
            for (Version version : versions) {
                if (!provision.inForceOn(version.from(provision.article()))
                        || provision.from().isBefore(LocalDate.of(1990, 9, 1))) {
                    continue;
                }
                boolean old = version.from().isBefore(LocalDate.of(2016, 9, 1));
                String item = koreanArticle(version.text(), old ? "7" : "34", "1", Optional.of(number));
                if (provision.id().equals("KR-TM-FAMOUS")) {
                    assertThat(item.contains("식별력 또는 명성"))
                            .as("%s in %s", provision.article(), version.name())
                            .isEqualTo(provision.statements().ko().contains("손상"));
                }
                if (provision.id().equals("KR-TM-BAD-FAITH")) {
                    assertThat(item.contains("현저하게 인식"))
                            .as("%s in %s", provision.article(), version.name())
                            .isEqualTo(provision.statements().ko().contains("현저하게"));
                }
            }
        }
    }

    /** The texts of the Act before 1990-09-01 are not at hand; decisions that cite its numbers are. */
    @Test
    void theActBefore1990IsCitedSoByTheCourts() throws IOException {
        Path archive = RealData.require("decisions/kr_ip_decisions.tar.xz");
        StringBuilder decisions = new StringBuilder();
        forEachFile(archive, (name, text) -> decisions.append(text).append('\n'));
        List<String> uncited = new ArrayList<>();
        for (Provision provision : Provisions.standard().list()) {
            if (provision.forum() == Forum.KR
                    && provision.to().filter(LocalDate.of(1990, 8, 31)::equals).isPresent()) {
                String article = provision.article().replaceAll("(?<=[조항])(?=제)", " ?");
                Pattern cited = Pattern.compile("제4210호[^.]{0,80}?" + article);
                if (!cited.matcher(decisions).find()) {
                    uncited.add(provision.article());
                }
            }
        }
        assertThat(uncited).isEmpty();
    }

    private static List<Version> koreanVersions() throws IOException {
        Path archive = RealData.require("laws/kr_history_2000-2026.tar.xz");
        List<Version> versions = new ArrayList<>();
        forEachFile(archive, (name, text) -> {
            if (name.contains("상표법__법률/")) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                versions.add(new Version(LocalDate.parse(file.substring(0, 10)), file, text));
            }
        });
        versions.sort(Comparator.comparing(Version::name));
        assertThat(versions).hasSizeGreaterThan(35);
        return versions;
    }

    private static void forEachFile(Path archive, BiConsumer<String, String> file) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    file.accept(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The text of a paragraph or of an item of it; empty when there is none. */
    private static String koreanArticle(String law, String article, String paragraph, Optional<String> item) {
        String text = section(law, "##### 제" + article + "조 (", "#####");
        char circled = (char) ('①' + Integer.parseInt(paragraph) - 1);
        int start = text.indexOf("**" + circled + "**");
        if (start < 0) {
            return "";
        }
        int end = text.indexOf("\n**", start);
        String body = text.substring(start, end < 0 ? text.length() : end);
        if (item.isEmpty()) {
            return body;
        }
        return body.lines()
                .filter(line -> line.startsWith("  " + item.get() + "\\."))
                .findFirst()
                .orElse("");
    }

    /** From the heading to the next one; empty when there is no such heading. */
    private static String section(String law, String heading, String next) {
        int start = law.indexOf("\n" + heading);
        if (start < 0) {
            return "";
        }
        int end = law.indexOf("\n" + next, start + heading.length());
        return law.substring(start + 1, end < 0 ? law.length() : end);
    }

    private static boolean overlaps(Provision provision, LocalDate first, LocalDate last) {
        return !provision.from().isAfter(last)
                && !provision.to().orElse(LocalDate.MAX).isBefore(first);
    }

    private static void requireFigure(Provision provision, String text, Map<String, String> figures) {
        provision
                .period()
                .ifPresent(p -> assertThat(text)
                        .as("%s %s", provision.id(), provision.article())
                        .contains(figures.getOrDefault(
                                p.amount() + " " + p.unit().name().toLowerCase(Locale.ROOT), "?")));
    }

    /** A word that only the right article of the old and of the new law has. */
    private static String chineseWord(String id) {
        return switch (id) {
            case "CN-TM-EARLIER-MARK" -> "已经注册";
            case "CN-TM-EARLIER-APPLICATION" -> "同一天申请";
            case "CN-TM-WELL-KNOWN" -> "未在中国注册的驰名商标";
            case "CN-TM-FAMOUS" -> "不相类似商品";
            case "CN-TM-AGENT" -> "代表人";
            case "CN-TM-BUSINESS-RELATION" -> "业务往来";
            case "CN-TM-EARLIER-RIGHT" -> "一定影响";
            case "CN-TM-BAD-FAITH" -> "不以使用为目的";
            case "CN-TM-DISTINCTIVENESS" -> "显著特征";
            case "CN-TM-OPPOSITION" -> "异议";
            case "CN-TM-INVALIDITY-ABSOLUTE", "CN-TM-INVALIDITY-LIMIT" -> "无效";
            case "CN-TM-ONE-YEAR-BAR" -> "不予核准";
            default -> throw new AssertionError("no word for " + id);
        };
    }

    private static String koreanWord(String id) {
        return switch (id) {
            case "KR-TM-EARLIER-MARK" -> "타인의 등록상표";
            case "KR-TM-EARLIER-APPLICATION" -> "먼저 출원한 자만이";
            case "KR-TM-WELL-KNOWN" -> "인식되어 있는 상표";
            case "KR-TM-FAMOUS" -> "현저하게 인식되어 있는 타인의 상품이나 영업";
            case "KR-TM-DECEPTION" -> "수요자를 기만할";
            case "KR-TM-BAD-FAITH" -> "부정한 목적";
            case "KR-TM-BUSINESS-RELATION" -> "사용을 준비 중인 상표임을 알면서";
            case "KR-TM-AGENT" -> "조약당사국에 등록된 상표";
            case "KR-TM-DISTINCTIVENESS" -> "보통명칭";
            case "KR-TM-GOODS-CLASSES" -> "유사범위를 정하는 것은 아니다";
            case "KR-TM-CONSENT" -> "동의를 받은 경우";
            case "KR-TM-JUDGMENT-DATE" -> "상표등록출원을 한 때";
            case "KR-TM-OPPOSITION" -> "이의신청";
            case "KR-TM-INVALIDITY-LIMIT" -> "무효심판";
            case "KR-TM-ONE-YEAR-BAR" -> "상표권이 소멸한 날";
            default -> throw new AssertionError("no word for " + id);
        };
    }
}
