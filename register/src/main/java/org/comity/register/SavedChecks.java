package org.comity.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the people of one organisation keep. The database itself refuses to show or change what belongs to another one.
 * Thread-safe.
 */
public interface SavedChecks {

    /**
     * Keeps a question.
     *
     * @param question JSON
     */
    SavedCheck save(String title, String question);

    /** Newest first. */
    List<SavedCheck> list();

    /** The check with this number, if it is one of this organisation. */
    Optional<SavedCheck> find(UUID id);

    /** Deletes a check of this organisation; whether there was one. */
    boolean delete(UUID id);
}
