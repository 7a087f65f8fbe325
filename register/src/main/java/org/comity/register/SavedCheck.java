package org.comity.register;

import java.time.Instant;
import java.util.UUID;

/**
 * A question about a mark that somebody keeps: the question as data, not its answer, which the register gives anew.
 *
 * @param question JSON
 */
public record SavedCheck(UUID id, String title, String question, Instant madeAt) {}
