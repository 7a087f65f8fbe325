package org.comity.conflict;

/** Finds and explains earlier marks that come near a mark. Thread-safe. */
public interface ConflictSearch {

    /** Answers from what {@link #prepare} made ready; prepares first when that has not been done. */
    CheckReport check(Question question);

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
