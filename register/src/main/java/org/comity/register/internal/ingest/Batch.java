package org.comity.register.internal.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.register.internal.facts.StoredJson;
import org.comity.standards.SourceItem;

/** What one transaction will commit: items of one or several files, in reading order. */
final class Batch {

    private static final int MOST_ITEMS = 1000;
    private static final long MOST_BYTES = 16L << 20;

    final List<FileEntry> files = new ArrayList<>();
    final List<ReadRecord> records = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    private long bytes;

    /** A file met by the load. */
    record FileEntry(long id, String name, long size, Optional<String> dialect) {}

    /**
     * A record with the file it stands in.
     *
     * @param facts the facts as they will lie in the database
     * @param identity tells apart the versions of a source record, see {@link Fingerprint}
     */
    record ReadRecord(long fileId, String dialect, SourceItem.SourceRecord item, String facts, String identity) {

        static ReadRecord of(long fileId, String dialect, SourceItem.SourceRecord item) {
            String facts = StoredJson.write(item.facts());
            return new ReadRecord(fileId, dialect, item, facts, Fingerprint.ofVersion(item.contentHash(), facts));
        }
    }

    /** A record that could not be read, or a file that broke off. */
    record Rejected(FileEntry file, String dialect, SourceItem.RejectedRecord item) {}

    /** An office's answer without a record. */
    record Answer(long fileId, SourceItem.OfficeAnswer item) {}

    void add(ReadRecord each) {
        records.add(each);
        bytes += each.item().raw().length;
    }

    void add(Rejected each) {
        rejected.add(each);
        bytes += each.item().raw().length;
    }

    boolean isFull() {
        return records.size() + rejected.size() + answers.size() + files.size() >= MOST_ITEMS || bytes >= MOST_BYTES;
    }

    boolean isEmpty() {
        return files.isEmpty() && records.isEmpty() && rejected.isEmpty() && answers.isEmpty();
    }
}
