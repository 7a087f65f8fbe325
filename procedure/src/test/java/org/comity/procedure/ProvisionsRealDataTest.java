package org.comity.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.Forum;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;

/** The cited articles stand in the texts of the laws, with the periods that we count. */
class ProvisionsRealDataTest {

    private static final Map<String, List<String>> CN_FIGURES = Map.of(
            "2 months", List.of("二个月"),
            "3 months", List.of("三个月"),
            "5 years", List.of("五年"),
            "1 years", List.of("一年"));
    private static final Map<String, List<String>> KR_FIGURES = Map.of(
            "2 months", List.of("2개월"), "30 days", List.of("30일"), "5 years", List.of("5년"), "1 years", List.of("1년"));

    @Test
    void chinaBeforeAndAfterNewYear2027() throws IOException {
        Path old = RealData.require("laws/cn/商标法-2019-just-laws.md");
        Path revised = RealData.require("laws/cn/商标法-2026修订-施行2027-01-01.md");
        compareChina(Files.readString(old), LocalDate.of(2026, 9, 1));
        compareChina(Files.readString(revised), LocalDate.of(2027, 1, 1));
    }

    private static void compareChina(String law, LocalDate day) {
        for (Provision provision : Provisions.standard().list()) {
            if (provision.forum() != Forum.CN || !provision.inForceOn(day)) {
                continue;
            }
            Matcher number = Pattern.compile("第[一二三四五六七八九十]+条").matcher(provision.article());
            assertThat(number.find()).isTrue();
            String text = section(law, "**" + number.group() + "**", "**第");
            assertThat(text).as(provision.article()).isNotEmpty();
            provision
                    .period()
                    .ifPresent(p -> assertThat(text)
                            .as(provision.article())
                            .containsAnyOf(CN_FIGURES
                                    .getOrDefault(written(p), List.of("?"))
                                    .toArray(String[]::new)));
            assertThat(text).as(provision.id()).contains(word(provision.id()));
        }
    }

    @Test
    void koreaToday() throws IOException {
        Path law = RealData.require("laws/kr/상표법__법률.md");
        String text = Files.readString(law);
        for (Provision provision : Provisions.standard().list()) {
            if (provision.forum() != Forum.KR || !provision.inForceOn(LocalDate.of(2026, 11, 24))) {
                continue;
            }
            Matcher article =
                    Pattern.compile("제(\\d+)조(?:제(\\d+)항)?(?:제(\\d+)호)?").matcher(provision.article());
            while (article.find()) {
                String section = section(text, "##### 제" + article.group(1) + "조 (", "##### 제");
                assertThat(section).as(provision.article()).isNotEmpty();
                if (article.group(2) != null) {
                    assertThat(section).contains("**" + (char) ('①' + Integer.parseInt(article.group(2)) - 1) + "**");
                }
                if (article.group(3) != null) {
                    assertThat(section).contains("\n  " + article.group(3) + "\\.");
                }
                provision
                        .period()
                        .ifPresent(p -> assertThat(section)
                                .as(provision.article())
                                .containsAnyOf(KR_FIGURES
                                        .getOrDefault(written(p), List.of("?"))
                                        .toArray(String[]::new)));
            }
        }
    }

    /** From the heading to the next one; empty when there is no such heading. */
    private static String section(String law, String heading, String next) {
        int start = law.indexOf("\n" + heading);
        if (start < 0) {
            return "";
        }
        int end = law.indexOf("\n" + next, start + heading.length());
        return law.substring(start, end < 0 ? law.length() : end);
    }

    private static String written(Period period) {
        return period.amount() + " " + period.unit().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A word that only the right article of the old and of the new law has. */
    private static String word(String id) {
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
}
