package org.comity.conflict;

/** Finds and explains earlier marks that come near a mark. Thread-safe. */
public interface ConflictSearch {

    CheckReport check(Question question);
}
