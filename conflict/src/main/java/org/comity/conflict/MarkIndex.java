package org.comity.conflict;

import java.util.List;
import java.util.Set;
import org.comity.conflict.internal.DefaultMarkIndex;
import org.comity.conflict.internal.RegisterSearch;
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
        return DefaultMarkIndex.of(marks, forums, options);
    }

    /**
     * How to compare.
     *
     * @param aliases use the list of publicly known names of widely known brands
     */
    record Options(boolean aliases) {}

    /**
     * A search over the register's live and ended trademarks: builds the index at the first question, and again when the
     * register's watermark has moved. One question rebuilds; others meanwhile get the answer of the index before, with the
     * basis of that index.
     */
    static ConflictSearch over(Register register, Options options) {
        return new RegisterSearch(register, options);
    }
}
