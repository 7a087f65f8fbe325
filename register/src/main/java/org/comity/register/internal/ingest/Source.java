package org.comity.register.internal.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.register.internal.projection.Links;
import org.comity.register.internal.projection.Statement;
import org.jspecify.annotations.Nullable;

/** A source record while a batch is written: what was known of it, and what the batch adds. */
final class Source {

    final long id;
    final String dialect;
    final String key;
    final boolean isNew;
    /** By identity, see {@link Fingerprint}. */
    final Map<String, Version> versions = new LinkedHashMap<>();

    /** The right it belongs to; 0 before it is grouped for the first time, and while it is not known of which right it speaks. */
    long rightId;

    long newestVersion;
    long fileId;
    long offset;
    /** Whether its newest version became another one, so that its right must be computed anew. */
    boolean dirty;

    private @Nullable Statement newest;
    private @Nullable Links links;

    Source(long id, String dialect, String key, boolean isNew) {
        this.id = id;
        this.dialect = dialect;
        this.key = key;
        this.isNew = isNew;
    }

    /** One of its versions. */
    static final class Version {

        final long id;
        Optional<LocalDate> asOf;
        Statement.Rank rank;
        /** The record itself, when this batch brought it. */
        Batch.@Nullable ReadRecord record;

        boolean confirmedLater;

        Version(long id, Optional<LocalDate> asOf, Statement.Rank rank) {
            this.id = id;
            this.asOf = asOf;
            this.rank = rank;
        }
    }

    Version newestKnown() {
        return versions.values().stream()
                .max((a, b) -> a.rank.compareTo(b.rank))
                .orElseThrow();
    }

    String newestContent() {
        return Fingerprint.contentHash(newestKnown().rank.contentHash());
    }

    /** The record of the newest version, when this batch brought it. */
    Batch.@Nullable ReadRecord newestRecord() {
        return versions.isEmpty() ? null : newestKnown().record;
    }

    void setNewest(Statement statement) {
        newest = statement;
    }

    Statement newest() {
        return Objects.requireNonNull(newest);
    }

    /** Whether it names no right at all, neither by a number nor by what it follows. */
    boolean isNameless() {
        return links().unite().isEmpty() && newest().facts().identifiers().isEmpty();
    }

    Links links() {
        if (links == null) {
            links = Links.of(newest());
        }
        return links;
    }
}
