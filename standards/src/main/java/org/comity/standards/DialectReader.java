package org.comity.standards;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.RightKind;

/** Reads one dialect. Implementations are stateless and thread-safe. */
public interface DialectReader {

    /** Stable lower-case code, for example {@code kipris-xml}, {@code cnipa-patent-v2}, {@code neutral-csv}. */
    String code();

    /** The kinds of right its records can be. */
    Set<RightKind> kinds();

    /** Whether a file that begins with these bytes (at most 64 KiB) is of this dialect. Never throws. */
    boolean recognises(Probe probe);

    /**
     * Reads the whole file, handing over each item in file order.
     *
     * @throws org.comity.model.ComityException when the file as a whole cannot be read (not well-formed, refused
     *     constructs, wrong encoding); items handed over before remain valid
     */
    void read(SourceFile file, Consumer<SourceItem> sink) throws IOException;

    /**
     * The beginning of a file.
     *
     * @param name file name, for the extension only
     * @param head its first bytes, byte order mark included
     */
    record Probe(String name, byte[] head) {}
}
