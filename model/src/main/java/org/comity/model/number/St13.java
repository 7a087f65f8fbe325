package org.comity.model.number;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;

/**
 * WIPO ST.13: two digits type, four digits year, nine digits serial number, without check digit.
 *
 * <p>Not injective: offices drop parts of foreign numbers when they write them so. It therefore finds rights but is never a
 * key.
 */
final class St13 {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{4})(\\d{9})");

    private St13() {}

    static void read(WrittenNumber number, Consumer<NumberReading> found) {
        Matcher m = FORM.matcher(number.text());
        if (!m.matches() || number.patentNumber()) {
            return;
        }
        String type = m.group(1);
        String year = m.group(2);
        String serial = m.group(3);
        if (!serial.startsWith("00")) {
            return;
        }
        String seven = serial.substring(2);
        if (number.mayBe("CN")) {
            chineseType(type).ifPresent(t -> {
                String digits = year + t + seven;
                var kinds = ChineseNumbers.kindsOfApplication(digits);
                if (!kinds.isEmpty()) {
                    found.accept(new NumberReading(
                            Office.CN,
                            kinds,
                            EnumSet.of(NumberRole.APPLICATION, NumberRole.REGISTRATION),
                            digits + ChineseNumbers.checkDigit(digits),
                            Optional.empty()));
                }
            });
        }
        if (number.mayBe("KR") && year.matches("19\\d{2}|20\\d{2}")) {
            KoreanNumbers.findKind(type)
                    .ifPresent(kind -> found.accept(new NumberReading(
                            Office.KR,
                            EnumSet.of(kind),
                            EnumSet.of(NumberRole.APPLICATION),
                            type + year + seven,
                            Optional.empty())));
        }
    }

    /** The ST.13 form of a canonical application number, where the office has one. */
    static Optional<String> of(Office office, RightKind kind, String canonical) {
        if (office.equals(Office.CN) && canonical.matches("\\d{12}[0-9X]")) {
            String type = switch (canonical.charAt(4)) {
                case '1' -> "10";
                case '8' -> "11";
                case '2' -> "20";
                case '9' -> "21";
                case '3' -> "30";
                default -> "";
            };
            return type.isEmpty()
                    ? Optional.empty()
                    : Optional.of(type + canonical.substring(0, 4) + "00" + canonical.substring(5, 12));
        }
        if (office.equals(Office.KR) && canonical.matches("\\d{13}")) {
            return Optional.of(canonical.substring(0, 6) + "00" + canonical.substring(6));
        }
        return Optional.empty();
    }

    private static Optional<String> chineseType(String type) {
        return switch (type) {
            case "10" -> Optional.of("1");
            case "11" -> Optional.of("8");
            case "20" -> Optional.of("2");
            case "21" -> Optional.of("9");
            case "30" -> Optional.of("3");
            default -> Optional.empty();
        };
    }
}
