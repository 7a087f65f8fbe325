package org.comity.model.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Identifier;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;

/** Reads, compares and writes numbers of rights. */
public final class Numbers {

    private static final int LONGEST = 100;

    private Numbers() {}

    /**
     * Every meaning of a number in any written form of the Chinese or Korean office, or of ST.13; never empty.
     *
     * @throws ComityException NUMBER_UNREADABLE when it has none, NUMBER_CHECK_DIGIT when it can only be a Chinese
     *     application number and its check digit is wrong
     */
    public static List<NumberReading> parse(String written) {
        List<NumberReading> found = read(written, true);
        if (found.isEmpty()) {
            throw new ComityException(ErrorCode.NUMBER_UNREADABLE, written.strip());
        }
        return found;
    }

    /** As {@link #parse}, but empty where that would throw. */
    public static List<NumberReading> list(String written) {
        return read(written, false);
    }

    private static List<NumberReading> read(String written, boolean strict) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        WrittenNumber number = WrittenNumber.of(written);
        Set<NumberReading> found = new LinkedHashSet<>();
        St13.read(number, found::add);
        if (number.mayBe("KR")) {
            KoreanNumbers.read(number, found::add);
        }
        if (number.mayBe("CN")) {
            // A form that is a good Korean number is not refused for being a bad Chinese one.
            ChineseNumbers.read(written, number, strict && found.isEmpty(), found::add);
        }
        return new ArrayList<>(found);
    }

    /**
     * The form by which the register compares a number of a record. A number in no known form keeps what was written, in
     * upper case and without white space; nothing is refused.
     *
     * <p>Korea: applications and publications 13 digits ({@code 4020200012345}), registrations 13 digits with the sub-number
     * ({@code 4011912190000}), a further design of a filing {@code 3020177000340M002}. China: applications and patent numbers
     * with check digit and without dot ({@code 202111286633X}), publications digits only, marks as written.
     */
    public static String canonical(Office office, RightKind kind, NumberRole role, String original) {
        if (office.equals(Office.KR)) {
            return KoreanNumbers.canonical(kind, role, original);
        }
        if (office.equals(Office.CN)) {
            return ChineseNumbers.canonical(kind, role, original);
        }
        return WrittenNumber.fold(original);
    }

    /** An identifier with its canonical form. */
    public static Identifier identifier(
            Office office,
            RightKind kind,
            NumberRole role,
            String original,
            Optional<String> kindCode,
            Optional<LocalDate> date) {
        return new Identifier(role, office, original, canonical(office, kind, role, original), kindCode, date);
    }

    /** The number without the manners of writing that carry no meaning: half-width, upper case, no white space. */
    public static String fold(String written) {
        return WrittenNumber.fold(written);
    }

    /** A canonical number as its office writes it: {@code 40-2020-0012345}, {@code 202111286633.X}. */
    public static String format(Office office, RightKind kind, NumberRole role, String canonical) {
        if (office.equals(Office.KR)) {
            return KoreanNumbers.format(role, canonical);
        }
        if (office.equals(Office.CN)) {
            return ChineseNumbers.format(kind, role, canonical);
        }
        return canonical;
    }

    /** The ST.13 form of a canonical application number; empty where the office has none for it. */
    public static Optional<String> findSt13(Office office, RightKind kind, String canonicalApplication) {
        return St13.of(office, kind, canonicalApplication);
    }

    /** The check digit expected, when this is a Chinese application number with another one. */
    public static Optional<String> findWrongCheckDigit(Office office, String original) {
        return office.equals(Office.CN) ? ChineseNumbers.wrongCheckDigit(original) : Optional.empty();
    }

    /** The kind of right that the two type digits of a canonical Korean number tell. */
    public static Optional<RightKind> findKoreanKind(String canonical) {
        return canonical.length() < 2 ? Optional.empty() : KoreanNumbers.findKind(canonical.substring(0, 2));
    }

    /** The kind of mark that the two type digits of a canonical Korean number tell. */
    public static Optional<MarkKind> findKoreanMarkKind(String canonical) {
        return KoreanNumbers.findMarkKind(canonical);
    }

    /**
     * Whether a canonical Korean application number belongs to a later filing on an existing registration: renewal (50, 51),
     * reclassification (56), added goods (70, 71).
     */
    public static boolean isKoreanFollowUp(String canonical) {
        return KoreanNumbers.isFollowUp(canonical);
    }
}
