package org.comity.conflict;

import java.util.List;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import org.comity.register.Register;

/** An index of earlier marks held in memory; immutable and thread-safe once built. */
public interface MarkIndex {

    /** Compares the question with the marks of this index. {@code basis} is handed through to the report. */
    CheckReport check(Question question, Coverage basis);

    long size(Forum forum);

    /** Indexes a list, without any register. */
    static MarkIndex of(List<EarlierMark> marks, Set<Forum> forums, Options options) {
        throw new IllegalStateException("not wired yet: " + marks.size() + forums + options);
    }

    /**
     * How to compare.
     *
     * @param aliases use the list of publicly known names of widely known brands
     */
    record Options(boolean aliases) {}

    /**
     * A search over the register's live and ended trademarks: builds the index at the first question, and again when the
     * register's watermark has moved.
     */
    static ConflictSearch over(Register register, Options options) {
        throw new IllegalStateException("not wired yet: " + register + options);
    }
}
