package org.comity.conflict;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;

/**
 * A mark that somebody wants to use or register, and where.
 *
 * @param mark its words, 1 to {@value #MAX_LENGTH} characters, any script
 * @param classes classes it is meant for; may be empty
 * @param goods goods or services it is meant for, in any language; may be empty
 * @param forums where; not empty
 * @param decided the day for which the law is applied
 * @param filed filing day of the mark asked about, where it differs; Korean grounds use one or the other
 * @param sameClassOnly hide hits without a class in common; otherwise classes only inform
 * @param top how many hits at most
 */
public record Question(
        String mark,
        List<GoodsClass> classes,
        List<String> goods,
        Set<Forum> forums,
        LocalDate decided,
        Optional<LocalDate> filed,
        boolean sameClassOnly,
        int top) {

    public static final int MAX_LENGTH = 500;

    /**
     * Checks what can be checked without a register.
     *
     * @throws ComityException MARK_EMPTY, MARK_TOO_LONG, MARK_CONTROL_CHARACTER
     */
    public Question {
        mark = mark.strip();
        if (mark.isEmpty()) {
            throw new ComityException(ErrorCode.MARK_EMPTY);
        }
        int length = mark.codePointCount(0, mark.length());
        if (length > MAX_LENGTH) {
            throw new ComityException(ErrorCode.MARK_TOO_LONG, length, MAX_LENGTH);
        }
        for (int i = 0; i < mark.length(); i++) {
            if (Character.isISOControl(mark.charAt(i))) {
                throw new ComityException(
                        ErrorCode.MARK_CONTROL_CHARACTER, String.format("U+%04X", (int) mark.charAt(i)), i + 1);
            }
        }
        classes = List.copyOf(classes);
        goods = List.copyOf(goods);
        if (forums.isEmpty() || top < 1) {
            throw new IllegalArgumentException("a question needs a forum and top >= 1");
        }
        forums = Set.copyOf(EnumSet.copyOf(forums));
    }

    /** The day that counts for the mark asked about: its filing, or the decision when it is not filed yet. */
    public LocalDate filedOrDecided() {
        return filed.orElse(decided);
    }
}
