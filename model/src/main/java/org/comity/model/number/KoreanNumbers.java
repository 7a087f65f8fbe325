package org.comity.model.number;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.jspecify.annotations.Nullable;

/**
 * Korean numbers.
 *
 * <p>Applications are {@code tt-yyyy-nnnnnnn} since 1998 ({@code yy-nnnnnn} 1948 to 1993, {@code yyyy-nnnnnn} to 1997,
 * without a type); publications have the same forms. Registrations are {@code tt-nnnnnnn} with a sub-number of four digits
 * that tells parts of a divided right. KIPRIS writes both with 13 digits and no hyphens. There is no check digit.
 */
final class KoreanNumbers {

    private static final Pattern THIRTEEN = Pattern.compile("\\d{13}");
    private static final Pattern FOLLOW_UP = Pattern.compile("[57]\\d{12}");
    private static final Pattern FILING_13 = Pattern.compile("(\\d{2})((?:19|20)\\d{2})(\\d{7})");
    private static final Pattern FILING_DESIGN =
            Pattern.compile("(3\\d)-?((?:19|20)\\d{2})-?(\\d{7})(?:-?M(\\d{1,3})|-(\\d{4}))");
    private static final Pattern FILING_HYPHENS = Pattern.compile("(\\d{2})-((?:19|20)\\d{2})-(\\d{1,7})");
    // Sub-numbers seen are 0000 and 0100; with a leading zero 13 digits of a Chinese application are seldom taken for
    // one.
    private static final Pattern REGISTRATION_13 = Pattern.compile("(\\d{2})(\\d{7})(0\\d{3})");
    private static final Pattern REGISTRATION =
            Pattern.compile("(\\d{2})-(\\d{1,7})(?:-(\\d{4})|-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern REGISTRATION_9 = Pattern.compile("(\\d{2})(\\d{7})");
    private static final Pattern BARE_REGISTRATION = Pattern.compile("\\d{1,7}");
    private static final Pattern OLD_FILING = Pattern.compile("(?:(\\d{2})|((?:19)\\d{2}))-(\\d{1,7})");
    private static final Pattern DOCUMENT = Pattern.compile("(?:(\\d{2})-?)?((?:19|20)\\d{2})-?(\\d{7})([AUBYSL]\\d?)");
    private static final Pattern GRANT_DOCUMENT = Pattern.compile("(\\d{2})-?(\\d{7})([BYSAC]\\d?)");
    private static final Pattern COPYRIGHT = Pattern.compile("C-?\\d{4}-?\\d{6}(?:-\\d+)?");

    /** Types that carry trademark filings: 40 to 48 first filings, 50 to 58 and 70 to 78 later filings on a registration. */
    private static final Set<String> MARK_TYPES = Set.of(
            "40", "41", "42", "43", "44", "45", "47", "48", "50", "51", "52", "53", "54", "55", "56", "57", "58", "70",
            "71", "72", "73", "74", "75", "77", "78");

    private static final Set<NumberRole> FILING_OR_PUBLICATION =
            EnumSet.of(NumberRole.APPLICATION, NumberRole.PUBLICATION, NumberRole.GRANT_PUBLICATION);
    private static final Set<NumberRole> RIGHT = EnumSet.of(NumberRole.REGISTRATION);

    private KoreanNumbers() {}

    static Optional<RightKind> findKind(String type) {
        return switch (type) {
            case "10" -> Optional.of(RightKind.PATENT);
            case "20" -> Optional.of(RightKind.UTILITY_MODEL);
            case "30" -> Optional.of(RightKind.DESIGN);
            default -> MARK_TYPES.contains(type) ? Optional.of(RightKind.TRADEMARK) : Optional.empty();
        };
    }

    static Optional<MarkKind> findMarkKind(String canonical) {
        if (!THIRTEEN.matcher(canonical).matches()) {
            return Optional.empty();
        }
        return switch (canonical.substring(0, 2)) {
            case "40", "50", "70" -> Optional.of(MarkKind.TRADEMARK);
            case "41", "51", "71" -> Optional.of(MarkKind.SERVICE_MARK);
            case "42", "52", "72" -> Optional.of(MarkKind.BUSINESS_EMBLEM);
            case "43", "53", "73" -> Optional.of(MarkKind.COLLECTIVE_MARK);
            case "44" -> Optional.of(MarkKind.GI_COLLECTIVE_MARK);
            case "45", "55", "75" -> Optional.of(MarkKind.TRADEMARK_AND_SERVICE_MARK);
            case "47" -> Optional.of(MarkKind.CERTIFICATION_MARK);
            case "48" -> Optional.of(MarkKind.GI_CERTIFICATION_MARK);
            // 56 reclassifies trademarks and service marks alike; only the registration number tells which.
            default -> Optional.empty();
        };
    }

    /** Whether this application number belongs to a later filing on an existing registration (renewal, reclassification, added goods). */
    static boolean isFollowUp(String canonical) {
        return FOLLOW_UP.matcher(canonical).matches();
    }

    static void read(WrittenNumber number, Consumer<NumberReading> found) {
        String s = number.text();
        if (number.patentNumber()) {
            return;
        }
        filing(FILING_13.matcher(s), found);
        filing(FILING_HYPHENS.matcher(s), found);
        designInFiling(s, found);
        Matcher registration = REGISTRATION_13.matcher(s);
        if (registration.matches()) {
            registration(registration.group(1), registration.group(2), registration.group(3), found);
        }
        Matcher hyphens = REGISTRATION.matcher(s);
        if (hyphens.matches()) {
            registration(hyphens.group(1), hyphens.group(2), subNumber(hyphens), found);
        }
        Matcher nine = REGISTRATION_9.matcher(s);
        if (nine.matches()) {
            registration(nine.group(1), nine.group(2), "0000", found);
        }
        oldFiling(s, found);
        documents(s, found);
        if (BARE_REGISTRATION.matcher(s).matches() && (number.country() != null || s.length() >= 6)) {
            for (String type : List.of("10", "20", "30", "40", "41")) {
                registration(type, s, "0000", found);
            }
        }
        if (COPYRIGHT.matcher(s).matches()) {
            found.accept(new NumberReading(Office.KR, EnumSet.of(RightKind.COPYRIGHT), RIGHT, s, Optional.empty()));
        }
    }

    private static void filing(Matcher m, Consumer<NumberReading> found) {
        if (m.matches()) {
            findKind(m.group(1))
                    .ifPresent(kind -> found.accept(reading(
                            kind,
                            FILING_OR_PUBLICATION,
                            m.group(1) + m.group(2) + padded(m.group(3), 7),
                            Optional.empty())));
        }
    }

    private static void designInFiling(String s, Consumer<NumberReading> found) {
        Matcher m = FILING_DESIGN.matcher(s);
        if (m.matches()) {
            found.accept(reading(RightKind.DESIGN, FILING_OR_PUBLICATION, canonicalDesign(m), Optional.empty()));
        }
    }

    /** One design of a filing; the first is the filing itself, since KIPRIS writes M001 (formerly M01) where there is one only. */
    private static String canonicalDesign(Matcher m) {
        String design = m.group(4) == null ? m.group(5) : m.group(4);
        int n = Integer.parseInt(design);
        String filing = m.group(1) + m.group(2) + m.group(3);
        return n <= 1 ? filing : filing + "M" + padded(String.valueOf(n), 3);
    }

    private static void registration(String type, String serial, String sub, Consumer<NumberReading> found) {
        findKind(type)
                .filter(kind -> type.compareTo("50") < 0)
                .ifPresent(
                        kind -> found.accept(reading(kind, RIGHT, type + padded(serial, 7) + sub, Optional.empty())));
    }

    private static String subNumber(Matcher m) {
        if (m.group(3) != null) {
            return m.group(3);
        }
        if (m.group(4) == null) {
            return "0000";
        }
        return m.group(4) + (m.group(5) == null ? "00" : m.group(5));
    }

    private static void oldFiling(String s, Consumer<NumberReading> found) {
        Matcher m = OLD_FILING.matcher(s);
        if (!m.matches()) {
            return;
        }
        String year = oldYear(m);
        if (!isOldYear(year)) {
            return;
        }
        // The old number has no type: KIPRIS shows it under the type of the right.
        for (String type : List.of("10", "20", "30", "40", "41", "42", "43", "45")) {
            filing(FILING_13.matcher(type + year + padded(m.group(3), 7)), found);
        }
    }

    private static String oldYear(Matcher m) {
        return m.group(2) == null ? "19" + m.group(1) : m.group(2);
    }

    private static boolean isOldYear(String year) {
        int y = Integer.parseInt(year);
        return y >= 1946 && y <= 1998;
    }

    /** Numbers with an ST.16 kind code; DOCDB drops the two type digits of A and U documents. */
    private static void documents(String s, Consumer<NumberReading> found) {
        Matcher m = DOCUMENT.matcher(s);
        if (m.matches()) {
            String kindCode = m.group(4);
            String type = m.group(1) == null ? typeOfDocument(kindCode) : m.group(1);
            if (type != null) {
                Set<NumberRole> roles = kindCode.startsWith("A") || kindCode.startsWith("U")
                        ? EnumSet.of(NumberRole.PUBLICATION, NumberRole.APPLICATION)
                        : FILING_OR_PUBLICATION;
                findKind(type)
                        .ifPresent(kind -> found.accept(
                                reading(kind, roles, type + m.group(2) + m.group(3), Optional.of(kindCode))));
            }
        }
        Matcher grant = GRANT_DOCUMENT.matcher(s);
        if (grant.matches()) {
            findKind(grant.group(1))
                    .filter(kind -> grant.group(1).compareTo("50") < 0)
                    .ifPresent(kind -> found.accept(reading(
                            kind,
                            EnumSet.of(NumberRole.REGISTRATION, NumberRole.GRANT_PUBLICATION),
                            grant.group(1) + grant.group(2) + "0000",
                            Optional.of(grant.group(3)))));
        }
    }

    private static @Nullable String typeOfDocument(String kindCode) {
        return switch (kindCode.charAt(0)) {
            case 'A', 'B' -> "10";
            case 'U', 'Y' -> "20";
            case 'S', 'L' -> "30";
            default -> null;
        };
    }

    static String canonical(RightKind kind, NumberRole role, String original) {
        String s = WrittenNumber.of(original).text();
        return switch (role) {
            case APPLICATION, PUBLICATION, GRANT_PUBLICATION -> canonicalFiling(kind, s, original);
            case REGISTRATION -> canonicalRegistration(kind, s, original);
            case INTERNATIONAL, REFERENCE -> WrittenNumber.fold(original);
        };
    }

    private static String canonicalFiling(RightKind kind, String s, String original) {
        Matcher design = FILING_DESIGN.matcher(s);
        if (design.matches()) {
            return canonicalDesign(design);
        }
        if (THIRTEEN.matcher(s).matches()) {
            return s;
        }
        Matcher m = FILING_HYPHENS.matcher(s);
        if (m.matches()) {
            return m.group(1) + m.group(2) + padded(m.group(3), 7);
        }
        Matcher old = OLD_FILING.matcher(s);
        Optional<String> type = typeOf(kind);
        if (old.matches() && type.isPresent() && isOldYear(oldYear(old))) {
            return type.get() + oldYear(old) + padded(old.group(3), 7);
        }
        return WrittenNumber.fold(original);
    }

    private static String canonicalRegistration(RightKind kind, String s, String original) {
        if (THIRTEEN.matcher(s).matches()) {
            return s;
        }
        Matcher nine = REGISTRATION_9.matcher(s);
        if (nine.matches()) {
            return s + "0000";
        }
        Matcher m = REGISTRATION.matcher(s);
        if (m.matches()) {
            return m.group(1) + padded(m.group(2), 7) + subNumber(m);
        }
        Optional<String> type = typeOf(kind);
        if (BARE_REGISTRATION.matcher(s).matches() && type.isPresent()) {
            return type.get() + padded(s, 7) + "0000";
        }
        return WrittenNumber.fold(original);
    }

    /** The type of a kind of right that has only one; a trademark has several and none is guessed. */
    private static Optional<String> typeOf(RightKind kind) {
        return switch (kind) {
            case PATENT -> Optional.of("10");
            case UTILITY_MODEL -> Optional.of("20");
            case DESIGN -> Optional.of("30");
            case TRADEMARK, IC_LAYOUT_DESIGN, COPYRIGHT -> Optional.empty();
        };
    }

    static String format(NumberRole role, String canonical) {
        if (THIRTEEN.matcher(canonical).matches()) {
            if (role == NumberRole.REGISTRATION) {
                String sub = canonical.substring(9);
                String number = canonical.substring(0, 2) + "-" + canonical.substring(2, 9);
                return sub.equals("0000") ? number : number + "-" + sub;
            }
            return canonical.substring(0, 2) + "-" + canonical.substring(2, 6) + "-" + canonical.substring(6);
        }
        return canonical;
    }

    private static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static NumberReading reading(
            RightKind kind, Set<NumberRole> roles, String canonical, Optional<String> kindCode) {
        return new NumberReading(Office.KR, EnumSet.of(kind), roles, canonical, kindCode);
    }
}
