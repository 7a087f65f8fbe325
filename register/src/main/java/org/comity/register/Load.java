package org.comity.register;

import java.time.Instant;
import java.util.Optional;

/** One run of ingest: what was asked, when, and what came of it. */
public record Load(long id, String request, Instant startedAt, Optional<Instant> finishedAt, LoadSummary summary) {}
