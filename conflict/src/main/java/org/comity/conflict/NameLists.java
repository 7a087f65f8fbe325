package org.comity.conflict;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.comity.conflict.internal.NameFolder;

/**
 * The lists of names imported into a home folder. They stand there as plain files, so that commands without a database use them
 * too.
 */
public interface NameLists {

    /** All lists, by id. */
    List<NameList> list();

    /**
     * Imports a table (CSV or TSV with columns zh, ko, en or the like) or JSON (objects with such members, among them the brand
     * entries of the name-suggestion-index with {@code name:zh}, {@code name:ko}, {@code name:en} among their tags).
     *
     * @throws org.comity.model.ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, JSON_MALFORMED,
     *     TABLE_COLUMN_MISSING, OPTION_INVALID for a file without any names
     */
    NameList add(Path file, String source, String licence, LocalDate day);

    /** Deletes a list; false when there is none with this id. */
    boolean remove(String id);

    /** The lists of a home folder. */
    static NameLists in(Path home) {
        return new NameFolder(home.resolve("names"));
    }
}
