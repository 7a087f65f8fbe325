package org.comity.conflict;

import java.util.Locale;
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

        /** Told once, before any mark is made ready, what became of the index that was kept. */
        default void found(Fate fate) {}
    }

    /** What became of the index that was kept in the home. */
    enum Fate {
        /** It holds the register as it is now. */
        USED,
        /** It holds an earlier state; only what has changed is made ready. */
        BROUGHT_UP_TO_DATE,
        /** There is none yet; it is built from the register, as in all cases that follow. */
        NONE_KEPT,
        /** Another version of Comity made it, or one with other dictionaries. */
        OTHER_VERSION,
        /** It belongs to another database. */
        OTHER_DATABASE,
        /** Bytes are missing or altered. */
        DAMAGED,
        /** The file cannot be read. */
        UNREADABLE;

        /** As the texts that say it are named: {@code other-version}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
