package org.comity.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.comity.model.RightId;
import org.comity.model.RightKind;

/** Read access to the register. Thread-safe. */
public interface Register {

    /** The right with this handle. */
    Optional<RightView> findRight(RightId id);

    /**
     * Rights that carry this number in any role and any written form; several when the number is ambiguous.
     *
     * @throws org.comity.model.ComityException NUMBER_UNREADABLE, or NUMBER_CHECK_DIGIT naming the expected digit
     */
    List<RightView> searchNumber(String written);

    /** The versions of all source records of a right, oldest first. */
    List<SourceVersion> listVersions(RightId id);

    /** The raw bytes of one version. */
    byte[] getRaw(long versionId);

    /** Hands over every right of this kind once, in id order, in constant memory. */
    void forEachRight(RightKind kind, Consumer<RightView> consumer);

    /** Hands over those of these rights that are there, each once. */
    void forEachRight(Collection<RightId> ids, Consumer<RightView> consumer);

    /**
     * Says a number of every right of this kind that is another one when its facts are: what has changed is found without reading
     * it. Numbers of different versions of a database may differ for the same facts.
     */
    void forEachFingerprint(RightKind kind, ObjLongConsumer<RightId> consumer);

    /** Loads, newest first. */
    List<Load> listLoads(int limit);

    /** Quarantined records, newest first. */
    List<QuarantinedRecord> listQuarantine(int offset, int limit);

    /**
     * Records that say goods but not of which right, newest first. They join it by themselves when the same list comes with
     * its number (in the name of the file or folder).
     */
    List<SourceReference> listUnattached(int offset, int limit);

    Coverage coverage();

    /** A value that changes whenever committed content changes; equal values mean equal content of the same database. */
    String watermark();
}
