package org.comity.standards;

import java.io.IOException;
import java.io.InputStream;

/** A file to be read, from a folder or out of an archive; can be opened more than once. */
public interface SourceFile {

    /** Name for messages and provenance: the path, for an archive member {@code archive.zip!/member.xml}. */
    String name();

    /** Size in bytes after decompression, or -1 when unknown. */
    long size();

    /** A fresh stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
