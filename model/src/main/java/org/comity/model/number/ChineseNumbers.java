package org.comity.model.number;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.jspecify.annotations.Nullable;

/**
 * Chinese numbers.
 *
 * <p>Applications: {@code YYYY T NNNNNNN.C} since October 2003, before that {@code YY T NNNNN.C} (standard ZC 0006). T is 1
 * invention, 2 utility model, 3 design, 8 PCT invention, 9 PCT utility model. The patent number is ZL and the application
 * number. Publications have seven digits, nine since 2007; the eight of the first years are the application number.
 */
final class ChineseNumbers {

    private static final Pattern APPLICATION = Pattern.compile("(\\d{12})(\\.?)([0-9X])?");
    private static final Pattern OLD_APPLICATION = Pattern.compile("(\\d{8})(\\.?)([0-9X])?");
    private static final Pattern PUBLICATION = Pattern.compile("(\\d{7,9})([ABCUYSD]\\d?)?");
    private static final Pattern MARK = Pattern.compile("\\d{1,8}[A-Z]{0,3}");
    private static final Pattern MADRID = Pattern.compile("G\\d{4,8}[A-Z]{0,3}");
    private static final Pattern LAYOUT = Pattern.compile("BS\\.?(\\d{6,12})(?:\\.([0-9X]))?");
    private static final Pattern SOFTWARE = Pattern.compile("\\d{4}SR[A-Z]?\\d{4,8}");
    private static final Pattern WORK = Pattern.compile("[\\p{IsHan}]作登字-?\\d{4}-?[A-Z]-?\\d{6,9}");

    private static final Set<RightKind> INVENTION = EnumSet.of(RightKind.PATENT);
    private static final Set<RightKind> UTILITY = EnumSet.of(RightKind.UTILITY_MODEL);
    private static final Set<RightKind> DESIGN = EnumSet.of(RightKind.DESIGN);
    private static final Set<NumberRole> FILING_OR_RIGHT = EnumSet.of(NumberRole.APPLICATION, NumberRole.REGISTRATION);

    private ChineseNumbers() {}

    /** The check digit over the 8 or 12 digits before it: weights 2 to 9 from the left, repeating; sum modulo 11; 10 is X. */
    static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    /**
     * Hands over every Chinese meaning.
     *
     * @param strict whether a number that can only be Chinese is refused for its check digit; otherwise it has no meaning
     * @throws ComityException NUMBER_CHECK_DIGIT
     */
    static void read(String written, WrittenNumber number, boolean strict, Consumer<NumberReading> found) {
        String s = number.text();
        boolean saysChina = number.country() != null;
        application(APPLICATION, written, s, saysChina, strict, found);
        application(OLD_APPLICATION, written, s, saysChina, strict, found);
        if (number.patentNumber()) {
            return;
        }
        Matcher publication = PUBLICATION.matcher(s);
        if (publication.matches()) {
            String kindCode = publication.group(2);
            String digits = publication.group(1);
            Set<RightKind> kinds = kindsOfPublication(digits, kindCode);
            // A bare run of seven or eight digits is a trademark number; as a publication it needs CN or a kind code.
            if (!kinds.isEmpty() && (kindCode != null || saysChina || digits.length() == 9)) {
                found.accept(reading(kinds, rolesOfPublication(kindCode), digits, Optional.ofNullable(kindCode)));
            }
        }
        if (MARK.matcher(s).matches() || MADRID.matcher(s).matches()) {
            found.accept(reading(EnumSet.of(RightKind.TRADEMARK), FILING_OR_RIGHT, s, Optional.empty()));
        }
        Matcher layout = LAYOUT.matcher(s);
        if (layout.matches()) {
            found.accept(reading(EnumSet.of(RightKind.IC_LAYOUT_DESIGN), FILING_OR_RIGHT, s, Optional.empty()));
        }
        if (SOFTWARE.matcher(s).matches() || WORK.matcher(s).matches()) {
            found.accept(
                    reading(EnumSet.of(RightKind.COPYRIGHT), EnumSet.of(NumberRole.REGISTRATION), s, Optional.empty()));
        }
    }

    private static void application(
            Pattern form, String written, String s, boolean saysChina, boolean strict, Consumer<NumberReading> found) {
        Matcher m = form.matcher(s);
        if (!m.matches()) {
            return;
        }
        String digits = m.group(1);
        boolean dotted = !m.group(2).isEmpty();
        @Nullable String check = m.group(3);
        if (dotted && check == null) {
            return;
        }
        char expected = checkDigit(digits);
        Set<RightKind> kinds = kindsOfApplication(digits);
        if (check != null && check.charAt(0) != expected) {
            // Only a form that nobody else uses is refused: dotted, marked as Chinese, or of valid year and type with
            // 13.
            boolean onlyChinese =
                    dotted || (digits.length() == 12 && (saysChina || check.equals("X") || !kinds.isEmpty()));
            if (strict && onlyChinese) {
                throw new ComityException(
                        ErrorCode.NUMBER_CHECK_DIGIT, written.strip(), check, String.valueOf(expected));
            }
            return;
        }
        if (!kinds.isEmpty()) {
            found.accept(reading(kinds, FILING_OR_RIGHT, digits + expected, Optional.empty()));
        }
    }

    /** The kinds that the type digit of an application number of 8 or 12 digits allows; empty for an impossible number. */
    static Set<RightKind> kindsOfApplication(String digits) {
        boolean modern = digits.length() == 12;
        int year = modern ? Integer.parseInt(digits.substring(0, 4)) : Integer.parseInt(digits.substring(0, 2));
        boolean validYear = modern ? year >= 2003 && year <= 2099 : year >= 85 || year <= 3;
        if (!validYear) {
            return Set.of();
        }
        return switch (digits.charAt(modern ? 4 : 2)) {
            case '1', '8' -> INVENTION;
            case '2', '9' -> UTILITY;
            case '3' -> DESIGN;
            default -> Set.of();
        };
    }

    private static Set<RightKind> kindsOfPublication(String digits, @Nullable String kindCode) {
        if (kindCode != null) {
            return switch (kindCode.charAt(0)) {
                case 'A', 'B', 'C' -> INVENTION;
                case 'U', 'Y' -> UTILITY;
                case 'S', 'D' -> DESIGN;
                default -> Set.of();
            };
        }
        char type = digits.length() == 8 ? digits.charAt(2) : digits.charAt(0);
        return switch (type) {
            case '1' -> INVENTION;
            case '2' -> UTILITY;
            case '3' -> DESIGN;
            default -> Set.of();
        };
    }

    private static Set<NumberRole> rolesOfPublication(@Nullable String kindCode) {
        if (kindCode == null) {
            return EnumSet.of(NumberRole.PUBLICATION, NumberRole.GRANT_PUBLICATION);
        }
        return kindCode.charAt(0) == 'A'
                ? EnumSet.of(NumberRole.PUBLICATION)
                : EnumSet.of(NumberRole.GRANT_PUBLICATION);
    }

    /** The canonical form of a number in a record; as written, folded, where it has none of the known forms. */
    static String canonical(RightKind kind, NumberRole role, String original) {
        WrittenNumber number = WrittenNumber.of(original);
        String s = number.text();
        return switch (kind) {
            case PATENT, UTILITY_MODEL, DESIGN ->
                switch (role) {
                    case APPLICATION, REGISTRATION -> canonicalApplication(s, original);
                    case PUBLICATION, GRANT_PUBLICATION -> {
                        Matcher m = PUBLICATION.matcher(s);
                        yield m.matches() ? m.group(1) : WrittenNumber.fold(original);
                    }
                    case INTERNATIONAL, REFERENCE -> WrittenNumber.fold(original);
                };
            case TRADEMARK ->
                MARK.matcher(s).matches() || MADRID.matcher(s).matches() ? s : WrittenNumber.fold(original);
            case IC_LAYOUT_DESIGN, COPYRIGHT -> WrittenNumber.fold(original);
        };
    }

    private static String canonicalApplication(String s, String original) {
        for (Pattern form : List.of(APPLICATION, OLD_APPLICATION)) {
            Matcher m = form.matcher(s);
            if (m.matches() && !kindsOfApplication(m.group(1)).isEmpty()) {
                String check = m.group(3);
                return m.group(1) + (check == null ? String.valueOf(checkDigit(m.group(1))) : check);
            }
        }
        return WrittenNumber.fold(original);
    }

    /** The check digit that this application number should have, when it has another. */
    static Optional<String> wrongCheckDigit(String original) {
        String s = WrittenNumber.of(original).text();
        for (Pattern form : List.of(APPLICATION, OLD_APPLICATION)) {
            Matcher m = form.matcher(s);
            if (m.matches()) {
                String check = m.group(3);
                String expected = String.valueOf(checkDigit(m.group(1)));
                if (check != null && !check.equals(expected)) {
                    return Optional.of(expected);
                }
            }
        }
        return Optional.empty();
    }

    static String format(RightKind kind, NumberRole role, String canonical) {
        boolean patentLike = kind == RightKind.PATENT || kind == RightKind.UTILITY_MODEL || kind == RightKind.DESIGN;
        boolean filing = role == NumberRole.APPLICATION || role == NumberRole.REGISTRATION;
        if (patentLike && filing && canonical.matches("\\d{12}[0-9X]|\\d{8}[0-9X]")) {
            int end = canonical.length() - 1;
            String dotted = canonical.substring(0, end) + "." + canonical.substring(end);
            return role == NumberRole.REGISTRATION ? "ZL" + dotted : dotted;
        }
        if (patentLike && canonical.matches("\\d{7,9}")) {
            return "CN" + canonical;
        }
        return canonical;
    }

    private static NumberReading reading(
            Set<RightKind> kinds, Set<NumberRole> roles, String canonical, Optional<String> kindCode) {
        return new NumberReading(Office.CN, kinds, roles, canonical, kindCode);
    }
}
