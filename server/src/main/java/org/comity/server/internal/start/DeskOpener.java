package org.comity.server.internal.start;

import org.comity.conflict.ConflictSearch;
import org.comity.register.Register;
import org.comity.register.SavedChecks;

/** Opens what the desk answers from. Called once, on a thread of its own. */
public interface DeskOpener {

    /**
     * Opens it; may take a minute on an empty home.
     *
     * @throws org.comity.model.ComityException when it cannot be opened
     */
    Opened open(Steps steps);

    /** Told what takes time. */
    interface Steps {
        /** A step begins; {@code key} is a message key below {@code step.}. */
        void begin(String key);

        /** How far the running step is; {@code total} is -1 when unknown. */
        void advance(long done, long total);
    }

    /** What is open; closing it closes the store. */
    interface Opened extends AutoCloseable {
        Register register();

        /** Prepared by the desk before it is asked anything. */
        ConflictSearch search();

        /** What the people at this machine keep. */
        SavedChecks savedChecks();

        /** Whether what is shown is the made-up sample. */
        boolean isSample();

        @Override
        void close();
    }
}
