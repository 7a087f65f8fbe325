package org.comity.register;

import java.time.Instant;
import java.util.List;
import org.comity.model.ErrorCode;

/** A record that could not be read: where it stands and why. */
public record QuarantinedRecord(
        long id,
        long loadId,
        String file,
        long offset,
        String dialect,
        ErrorCode code,
        List<String> values,
        Instant at) {}
