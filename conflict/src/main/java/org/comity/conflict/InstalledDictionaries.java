package org.comity.conflict;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.comity.conflict.internal.DictionaryFolder;

/**
 * The dictionaries a user put into a home folder. Comity ships none: what is open is mostly under share-alike licences, which a
 * user may accept for the own machine.
 */
public interface InstalledDictionaries {

    /** All of them, by id. */
    List<InstalledDictionary> list();

    /**
     * Copies a dictionary into the home.
     *
     * @param file CC-CEDICT, or a table of Chinese, Korean, English, see {@link org.comity.script.Dictionary}; UTF-8, may be
     *     packed by gzip
     * @throws org.comity.model.ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, OPTION_INVALID for a file with no
     *     entry of either form, HOME_NOT_WRITABLE
     */
    InstalledDictionary add(Path file, String licence, LocalDate day);

    /** Deletes a dictionary; false when there is none with this id. */
    boolean remove(String id);

    /** From now on signs are understood with the words of these dictionaries too; said once, before marks are prepared. */
    void use();

    static InstalledDictionaries in(Path home) {
        return new DictionaryFolder(home.resolve("dictionaries"));
    }
}
