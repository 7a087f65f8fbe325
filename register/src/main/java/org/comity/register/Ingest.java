package org.comity.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads records of offices into the register. One load at a time per database; a second one waits and says so. */
public interface Ingest {

    /**
     * Reads files, folders and zip archives, in any order and as often as one likes.
     *
     * @throws org.comity.model.ComityException for a missing path, an unknown dialect, or (with {@code strict}) the first
     *     file that is not recognised
     */
    LoadSummary ingest(List<Path> paths, Options options, Progress progress);

    /**
     * How to read.
     *
     * @param dialect read every file as this dialect instead of recognising it
     * @param strict stop at the first unrecognised file
     */
    record Options(Optional<String> dialect, boolean strict) {}

    /** Told about a running load, from the loading thread, at most a few times a second. */
    interface Progress {
        Progress NONE = (file, records, bytes, totalBytes) -> {};

        /**
         * Tells how far the load is.
         *
         * @param file file being read
         * @param records records so far
         * @param bytes bytes read so far
         * @param totalBytes bytes in all, or -1 when unknown
         */
        void update(String file, long records, long bytes, long totalBytes);

        /** Tells that another load runs on the same database and this one waits for its end. */
        default void waiting() {}
    }
}
