package org.comity.conflict;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of names that a user has imported: each entry the names of one thing in several languages or scripts.
 *
 * @param id its handle on this machine
 * @param source where it is from, as the user named it; shown with every name taken from it
 * @param licence under which it may be used
 * @param added the day of the import
 * @param entries the names of one thing each, at least two
 */
public record NameList(String id, String source, String licence, LocalDate added, List<List<String>> entries) {

    public NameList {
        entries = List.copyOf(entries);
    }
}
