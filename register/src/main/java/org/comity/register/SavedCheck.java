package org.comity.register;

import java.time.Instant;
import java.util.UUID;

/**
 * A question about a mark that somebody keeps: the question as data, and in it what was found on the day, by which today's
 * answer can be compared. The register gives the answer itself anew.
 *
 * @param question JSON
 */
public record SavedCheck(UUID id, String title, String question, Instant madeAt) {}
