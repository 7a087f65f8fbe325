package org.comity.conflict;

import java.util.Optional;

/** Finds and explains earlier marks that come near a mark. Thread-safe. */
public interface ConflictSearch {

    /** Answers from what {@link #prepare} made ready; prepares first when that has not been done. */
    CheckReport check(Question question);

    /** Compares two marks and says why, with the words counted in the register; prepares first as {@link #check} does. */
    PairReport explain(PairQuestion question);

    /** The mark of the register with this handle, if it is compared with; prepares first as {@link #check} does. */
    Optional<EarlierMark> findEarlier(String id);

    /**
     * Makes the answers of the register as it is now ready, so that the first question need not wait: some seconds for tens of
     * thousands of marks. Returns at once when they are.
     *
     * @param progress told on the calling thread; what it throws ends the preparation
     */
    void prepare(Progress progress);

    /** Told how far a preparation is. */
    interface Progress {
        Progress NONE = (done, total) -> {};

        /** How many marks are ready; {@code total} is -1 when unknown. */
        void advance(long done, long total);
    }
}
