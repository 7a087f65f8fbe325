package org.comity.register;

/**
 * The made-up register of an empty home: in a space of its own, never searched together with real records. The first real
 * ingest ends it.
 */
public interface SampleRegister {

    /** Whether the register holds no record at all, neither real nor made up. */
    boolean isEmptyRegister();

    /** Whether the sample is what {@link Register} shows now. */
    boolean isOpen();

    /** Generates and loads the sample; does nothing when a real record is loaded or the sample is already there. */
    void load(Ingest.Progress progress);
}
