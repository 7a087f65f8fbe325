package org.comity.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        // written, office, kind, role, canonical
        "40-2020-0012345, KR, TRADEMARK, APPLICATION, 4020200012345",
        "4020200012345, KR, TRADEMARK, APPLICATION, 4020200012345",
        "４０－２０２０－００１２３４５, KR, TRADEMARK, APPLICATION, 4020200012345",
        "40 2020 0012345, KR, TRADEMARK, APPLICATION, 4020200012345",
        "kr40-2020-12345, KR, TRADEMARK, APPLICATION, 4020200012345",
        "제40-2020-0012345호, KR, TRADEMARK, APPLICATION, 4020200012345",
        "40-1191219, KR, TRADEMARK, REGISTRATION, 4011912190000",
        "4011912190000, KR, TRADEMARK, REGISTRATION, 4011912190000",
        "401191219, KR, TRADEMARK, REGISTRATION, 4011912190000",
        "40-0810343-0100, KR, TRADEMARK, REGISTRATION, 4008103430100",
        "40-0810343-01, KR, TRADEMARK, REGISTRATION, 4008103430100",
        "40-0810343-01-00, KR, TRADEMARK, REGISTRATION, 4008103430100",
        "10-2023-0140110, KR, PATENT, PUBLICATION, 1020230140110",
        "KR20230140110A, KR, PATENT, PUBLICATION, 1020230140110",
        "KR1020230140110A, KR, PATENT, PUBLICATION, 1020230140110",
        "KR101234567B1, KR, PATENT, REGISTRATION, 1012345670000",
        "20-0482576, KR, UTILITY_MODEL, REGISTRATION, 2004825760000",
        "3020177000340M001, KR, DESIGN, APPLICATION, 3020177000340",
        "3020177000340-0002, KR, DESIGN, APPLICATION, 3020177000340M002",
        "30-2017-7000340M02, KR, DESIGN, APPLICATION, 3020177000340M002",
        "92-1234, KR, PATENT, APPLICATION, 1019920001234",
        "92-1234, KR, TRADEMARK, APPLICATION, 4019920001234",
        "1995-0043843, KR, TRADEMARK, APPLICATION, 4019950043843",
        "102016000063019, KR, PATENT, APPLICATION, 1020160063019",
        "202111286633.X, CN, PATENT, APPLICATION, 202111286633X",
        "ZL202111286633.X, CN, PATENT, REGISTRATION, 202111286633X",
        "ZL 2021 1 1286633.x, CN, PATENT, REGISTRATION, 202111286633X",
        "CN202111286633.X, CN, PATENT, APPLICATION, 202111286633X",
        "202111286633X, CN, PATENT, APPLICATION, 202111286633X",
        "202111286633, CN, PATENT, APPLICATION, 202111286633X",
        "CN202111286633, CN, PATENT, APPLICATION, 202111286633X",
        "201320854096.9, CN, UTILITY_MODEL, APPLICATION, 2013208540969",
        "102021001286633, CN, PATENT, APPLICATION, 202111286633X",
        "112021000002433, CN, PATENT, APPLICATION, 2021800024339",
        // The two worked examples of the old form in guides to standard ZC 0006.
        "97101765.4, CN, PATENT, APPLICATION, 971017654",
        "ZL95115608.X, CN, PATENT, REGISTRATION, 95115608X",
        "CN115000000A, CN, PATENT, PUBLICATION, 115000000",
        "CN113781974A, CN, PATENT, PUBLICATION, 113781974",
        "113781974, CN, PATENT, PUBLICATION, 113781974",
        "CN1234567C, CN, PATENT, GRANT_PUBLICATION, 1234567",
        "CN200938735Y, CN, UTILITY_MODEL, GRANT_PUBLICATION, 200938735",
        "CN301234567S, CN, DESIGN, GRANT_PUBLICATION, 301234567",
        "16435657, CN, TRADEMARK, REGISTRATION, 16435657",
        "第16435657号, CN, TRADEMARK, REGISTRATION, 16435657",
        "g1234567, CN, TRADEMARK, APPLICATION, G1234567",
        "6041563A, CN, TRADEMARK, REGISTRATION, 6041563A",
        "BS.175001234, CN, IC_LAYOUT_DESIGN, REGISTRATION, BS.175001234",
        "2020SR0123456, CN, COPYRIGHT, REGISTRATION, 2020SR0123456",
        "C-2020-012345, KR, COPYRIGHT, REGISTRATION, C-2020-012345"
    })
    void readsWhatPeopleWrite(String written, String office, RightKind kind, NumberRole role, String canonical) {
        assertThat(Numbers.parse(written))
                .filteredOn(r -> r.office().equals(Office.of(office)) && r.allows(kind, role))
                .extracting(NumberReading::canonical)
                .contains(canonical);
    }

    @Test
    void namesEveryMeaningOfAnAmbiguousNumber() {
        // A Korean registration 40-1962584 with sub-number 0000, or the application 5840000 of 1962.
        assertThat(Numbers.parse("4019625840000"))
                .extracting(NumberReading::roles)
                .anySatisfy(roles -> assertThat(roles).contains(NumberRole.APPLICATION))
                .anySatisfy(roles -> assertThat(roles).containsExactly(NumberRole.REGISTRATION));
        // ST.13 type 10 is a patent in both offices.
        assertThat(Numbers.parse("102021001286633"))
                .extracting(NumberReading::office)
                .containsExactlyInAnyOrder(Office.CN, Office.KR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "설빙", "abc", "12345678901234567890", "202151286633.1", "US62/982,670"})
    void saysWhenItIsNoNumber(String written) {
        assertThatThrownBy(() -> Numbers.parse(written))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NUMBER_UNREADABLE));
        assertThat(Numbers.list(written)).isEmpty();
    }

    @Test
    void anEndlessNumberIsNoNumber() {
        assertThat(Numbers.list("1".repeat(10_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200880114428.1", "201320854096.9", "201410408762.5", "201410513187.5", "201480000788.4",
                "201480000986.0", "201510481495.9", "201710269973.9", "202110991218.8", "202111286633.X",
                "202180002433.9", "97101765.4", "95115608.X"
            })
    void everySingleWrongDigitOfAChineseNumberIsRefusedWithTheDigitExpected(String good) {
        for (int i = 0; i < good.length(); i++) {
            for (char c : "0123456789X".toCharArray()) {
                boolean checkPlace = i == good.length() - 1;
                if (good.charAt(i) == '.' || c == good.charAt(i) || (c == 'X' && !checkPlace)) {
                    continue;
                }
                String damaged = good.substring(0, i) + c + good.substring(i + 1);
                String expected = String.valueOf(naiveCheckDigit(damaged));
                for (String written : List.of(damaged, "ZL" + damaged, "CN " + damaged)) {
                    assertThatThrownBy(() -> Numbers.parse(written))
                            .as(written)
                            .isInstanceOfSatisfying(ComityException.class, e -> {
                                assertThat(e.code()).isEqualTo(ErrorCode.NUMBER_CHECK_DIGIT);
                                assertThat(e.values())
                                        .containsExactly(written, damaged.substring(damaged.length() - 1), expected);
                            });
                }
            }
        }
    }

    private static char naiveCheckDigit(String dotted) {
        int[] weights = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
        int sum = 0;
        for (int i = 0; dotted.charAt(i) != '.'; i++) {
            sum += weights[i] * Character.digit(dotted.charAt(i), 10);
        }
        return "0123456789X".charAt(sum % 11);
    }

    @Test
    void whatIsFormattedReadsBackToTheSameCanonicalForm() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String serial = "%07d".formatted(random.nextInt(10_000_000));
            String year = String.valueOf(2004 + random.nextInt(25));
            int kindIndex = random.nextInt(3);
            RightKind kind = List.of(RightKind.PATENT, RightKind.UTILITY_MODEL, RightKind.DESIGN)
                    .get(kindIndex);
            String cn = year + (kindIndex + 1) + serial;
            roundTrip(seed, Office.CN, kind, NumberRole.APPLICATION, cn + ChineseNumbers.checkDigit(cn));
            roundTrip(seed, Office.CN, kind, NumberRole.REGISTRATION, cn + ChineseNumbers.checkDigit(cn));
            roundTrip(seed, Office.CN, kind, NumberRole.PUBLICATION, (kindIndex + 1) + "0" + serial);
            String type = List.of("10", "20", "30").get(kindIndex);
            roundTrip(seed, Office.KR, kind, NumberRole.APPLICATION, type + year + serial);
            roundTrip(seed, Office.KR, kind, NumberRole.REGISTRATION, type + serial + "0000");
            roundTrip(seed, Office.KR, kind, NumberRole.REGISTRATION, type + serial + "0" + random.nextInt(10) + "00");
            String markType = List.of("40", "41", "42", "43", "44", "45", "47", "48", "50", "51", "56", "70", "71")
                    .get(random.nextInt(13));
            roundTrip(seed, Office.KR, RightKind.TRADEMARK, NumberRole.APPLICATION, markType + year + serial);
            roundTrip(
                    seed,
                    Office.CN,
                    RightKind.TRADEMARK,
                    NumberRole.APPLICATION,
                    String.valueOf(random.nextInt(99_999_999) + 1));
        }
    }

    private static void roundTrip(long seed, Office office, RightKind kind, NumberRole role, String canonical) {
        String written = Numbers.format(office, kind, role, canonical);
        assertThat(Numbers.canonical(office, kind, role, written))
                .as("seed %s: %s", seed, written)
                .isEqualTo(canonical);
        assertThat(Numbers.canonical(office, kind, role, canonical)).isEqualTo(canonical);
        assertThat(Numbers.parse(written))
                .as("seed %s: %s", seed, written)
                .anyMatch(r -> r.office().equals(office)
                        && r.allows(kind, role)
                        && r.canonical().equals(canonical));
    }

    @Test
    void st13GoesThereAndBack() {
        assertThat(Numbers.findSt13(Office.CN, RightKind.PATENT, "202111286633X"))
                .contains("102021001286633");
        assertThat(Numbers.findSt13(Office.CN, RightKind.PATENT, "2021800024339"))
                .contains("112021000002433");
        assertThat(Numbers.findSt13(Office.KR, RightKind.PATENT, "1020160063019"))
                .contains("102016000063019");
        assertThat(Numbers.findSt13(Office.CN, RightKind.TRADEMARK, "16435657")).isEmpty();
    }

    @Test
    void recordsAreNeverRefused() {
        assertThat(Numbers.canonical(Office.KR, RightKind.TRADEMARK, NumberRole.APPLICATION, " sample-000123 "))
                .isEqualTo("SAMPLE-000123");
        assertThat(Numbers.canonical(Office.CN, RightKind.PATENT, NumberRole.APPLICATION, "202111286633.1"))
                .isEqualTo("2021112866331");
        assertThat(Numbers.findWrongCheckDigit(Office.CN, "202111286633.1")).contains("X");
        assertThat(Numbers.findWrongCheckDigit(Office.CN, "202111286633.X")).isEqualTo(Optional.empty());
        // A trademark of before 1998 has no type; 40 is not guessed, because 41 would be another right.
        assertThat(Numbers.canonical(Office.KR, RightKind.TRADEMARK, NumberRole.APPLICATION, "92-12345"))
                .isEqualTo("92-12345");
        assertThat(Numbers.canonical(Office.of("US"), RightKind.PATENT, NumberRole.APPLICATION, "62/982,670"))
                .isEqualTo("62/982,670");
    }

    @Test
    void theKoreanTypeTellsKindAndLaterFilings() {
        assertThat(Numbers.findKoreanMarkKind("4020200012345")).contains(MarkKind.TRADEMARK);
        assertThat(Numbers.findKoreanMarkKind("4820200012345")).contains(MarkKind.GI_CERTIFICATION_MARK);
        assertThat(Numbers.findKoreanMarkKind("5620040001567")).isEmpty();
        assertThat(Set.of("5020080006097", "5119990003252", "5620040001567", "7020080000001", "7120100000105"))
                .allMatch(Numbers::isKoreanFollowUp);
        assertThat(Numbers.isKoreanFollowUp("4020200012345")).isFalse();
    }
}
