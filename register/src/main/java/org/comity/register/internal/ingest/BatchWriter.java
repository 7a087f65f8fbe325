package org.comity.register.internal.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.comity.register.internal.ingest.Sequences.Table;

/**
 * Writes the batches of one load, each inside the caller's transaction. Only one load writes at a time (the caller holds the
 * lock), so what is read here cannot change before it is written.
 */
final class BatchWriter {

    private final Sequences sequences;
    private final Blob blob = new Blob();
    private final Arrivals arrivals;
    private final Regrouping regrouping;
    private final FileRows fileRows;
    private final RightRows rightRows;
    private final SourceRows sourceRows;

    BatchWriter(Connection connection, Space space, long loadId, Tally tally) {
        this.sequences = new Sequences(connection);
        this.arrivals = new Arrivals(connection, space, sequences, tally);
        this.regrouping = new Regrouping(connection, space, sequences);
        this.fileRows = new FileRows(connection, loadId, blob);
        this.rightRows = new RightRows(connection, space);
        this.sourceRows = new SourceRows(connection, space, loadId, blob);
    }

    long newFileId() throws SQLException {
        return sequences.next(Table.SOURCE_FILE);
    }

    void end() {
        blob.end();
    }

    /**
     * Writes one batch. What others refer to comes first: files, then rights, then source records, then their versions.
     *
     * @return whether any right changed
     */
    boolean write(Batch batch) throws SQLException {
        fileRows.insertFiles(batch.files);
        Collection<Source> sources = arrivals.compare(batch.records);
        List<Source> dirty = sources.stream().filter(s -> s.dirty).toList();
        if (!dirty.isEmpty()) {
            Regrouping.Outcome outcome = regrouping.regroup(dirty);
            rightRows.write(outcome.fresh(), outcome.known());
            sourceRows.place(outcome.members());
            sourceRows.replaceLinks(dirty);
            rightRows.delete(outcome.gone());
        }
        sourceRows.updateSeen(sources);
        sourceRows.writeVersions(sources);
        fileRows.writeRejected(batch.rejected);
        fileRows.insertAnswers(batch.answers);
        return !dirty.isEmpty();
    }
}
