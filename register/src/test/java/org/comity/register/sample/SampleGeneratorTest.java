package org.comity.register.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.LegalState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleGeneratorTest {

    /** Changes only when the vocabularies or the generator are meant to change: a prepared home then differs from a fresh one. */
    private static final String SHA_256 = "eb621616c3fa82b2e5ff243a6fd7ea9cace967fb0e860f9df48612d018bbab22";

    private static byte[] bytes = {};
    private static final List<JsonNode> RECORDS = new ArrayList<>();

    @BeforeAll
    static void generate() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleGenerator.write(out);
        bytes = out.toByteArray();
        JsonMapper mapper = new JsonMapper();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> RECORDS.add(mapper.readTree(line)));
    }

    @Test
    void theSameBytesEveryTime() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SampleGenerator.write(again);
        assertThat(again.toByteArray()).isEqualTo(bytes);

        // Without the brands at the end: their list may grow.
        String text = new String(bytes, StandardCharsets.UTF_8);
        String made = text.lines()
                .filter(line ->
                        !line.contains("SAMPLE OWNER OF ") && !line.contains("示例权利人") && !line.contains("표본 권리자"))
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(SHA_256);
    }

    @Test
    void aboutTwentyThousandMarksOfBothOffices() {
        assertThat(RECORDS).hasSizeBetween(19_000, 21_000);
        long chinese = count("CN");
        assertThat(chinese).isBetween(9_000L, 11_000L);
        assertThat(count("KR")).isEqualTo(RECORDS.size() - chinese);
    }

    @Test
    void everyNumberSaysThatItIsASampleAndIsGivenOnce() {
        Set<String> numbers = new HashSet<>();
        for (JsonNode mark : RECORDS) {
            String number = text(mark, "application_number");
            assertThat(number).startsWith("SAMPLE-" + text(mark, "office") + "-");
            assertThat(numbers.add(number)).as(number).isTrue();
            assertThat(mark.has("registration_number")).isFalse();
        }
    }

    @Test
    void everyOwnerSaysThatItIsASample() {
        assertThat(RECORDS)
                .allMatch(mark -> text(mark, "applicant").contains("표본")
                        || text(mark, "applicant").contains("示例")
                        || text(mark, "applicant").startsWith("SAMPLE"));
    }

    @Test
    void datesFollowOneAnotherAndFitTheState() {
        for (JsonNode mark : RECORDS) {
            String id = mark.toString();
            LocalDate filed = LocalDate.parse(text(mark, "filed"));
            assertThat(filed).as(id).isBetween(LocalDate.of(2004, 1, 1), SampleGenerator.AS_OF.plusDays(2));
            LegalState state = LegalState.valueOf(text(mark, "status").toUpperCase(java.util.Locale.ROOT));
            boolean published = mark.has("published");
            boolean registered = mark.has("registered");
            if (published) {
                assertThat(LocalDate.parse(text(mark, "published"))).as(id).isAfter(filed);
                assertThat(LocalDate.parse(text(mark, "published"))).as(id).isBeforeOrEqualTo(SampleGenerator.AS_OF);
            }
            if (registered) {
                assertThat(text(mark, "registered")).as(id).isGreaterThan(text(mark, "published"));
                assertThat(text(mark, "expires")).as(id).isGreaterThan(text(mark, "registered"));
            }
            switch (state) {
                case PENDING, REFUSED, WITHDRAWN, ABANDONED ->
                    assertThat(published || registered).as(id).isFalse();
                case PUBLISHED -> assertThat(published && !registered).as(id).isTrue();
                case REGISTERED ->
                    assertThat(LocalDate.parse(text(mark, "expires"))).as(id).isAfter(SampleGenerator.AS_OF);
                case EXPIRED ->
                    assertThat(LocalDate.parse(text(mark, "expires"))).as(id).isBefore(SampleGenerator.AS_OF);
                case CANCELLED -> assertThat(registered).as(id).isTrue();
                case UNKNOWN -> throw new AssertionError(id);
            }
        }
    }

    @Test
    void someMarksCanBeOpposedNow() {
        // The opposition periods in force on that day: three months in China, thirty days in Korea.
        assertThat(RECORDS.stream().filter(m -> open(m, "CN", SampleGenerator.AS_OF.minusMonths(3))))
                .hasSizeGreaterThan(50);
        assertThat(RECORDS.stream().filter(m -> open(m, "KR", SampleGenerator.AS_OF.minusDays(30))))
                .hasSizeGreaterThan(30);
    }

    @Test
    void scriptsAreMixedAsInTheRegisters() {
        assertThat(share("KR", "[^\\p{IsHangul}\\p{IsHan}]+")).isBetween(0.42, 0.56);
        assertThat(share("KR", "[\\p{IsHangul} ]+")).isBetween(0.20, 0.33);
        assertThat(share("CN", "[\\p{IsHan}·]+")).isBetween(0.50, 0.68);
    }

    @Test
    void theExampleOfTheManualHasNeighboursInBothOfficesAndAllScripts() {
        List<String> marks = RECORDS.stream()
                .map(mark -> text(mark, "office") + " " + text(mark, "mark"))
                .toList();
        assertThat(marks).contains("CN 雪冰", "CN SULBING", "KR 설빙", "KR SULBING", "CN 雪冰堂", "CN 冰雪", "KR 雪氷", "KR 설빈");
    }

    @Test
    void goodsCarryTheirClassAndThreeNames() {
        for (JsonNode mark : RECORDS) {
            assertThat(mark.get("goods").size()).isBetween(1, 15);
            for (JsonNode goods : mark.get("goods")) {
                assertThat(mark.get("classes").toString()).contains("\"" + text(goods, "class") + "\"");
                assertThat(text(goods, "zh")).isNotBlank();
                assertThat(text(goods, "ko")).isNotBlank();
                assertThat(text(goods, "en")).isNotBlank();
            }
        }
        double oneClass = (double) RECORDS.stream()
                        .filter(m -> m.get("classes").size() == 1)
                        .count()
                / RECORDS.size();
        assertThat(oneClass).isBetween(0.75, 0.86);
    }

    private static boolean open(JsonNode mark, String office, LocalDate since) {
        return text(mark, "office").equals(office)
                && text(mark, "status").equals("published")
                && LocalDate.parse(text(mark, "published")).isAfter(since);
    }

    private static double share(String office, String pattern) {
        long matching = RECORDS.stream()
                .filter(m -> text(m, "office").equals(office) && text(m, "mark").matches(pattern))
                .count();
        return (double) matching / count(office);
    }

    private static long count(String office) {
        return RECORDS.stream().filter(m -> text(m, "office").equals(office)).count();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
