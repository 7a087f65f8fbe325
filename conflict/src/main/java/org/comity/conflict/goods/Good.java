package org.comity.conflict.goods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.model.GoodsClass;

/**
 * One good of one side, with what is known of it.
 *
 * @param shown as shown to people: its name, else its class with its codes
 * @param names its names, folded; empty when a record gives only class and codes
 * @param keys folded keys of all names by which lists know it, in all languages
 * @param classes its classes
 * @param numbers numbers of the entries that it is
 * @param groups Chinese groups
 * @param part its part, known only when it stands in one group
 * @param koreanCodes Korean similar-group codes
 * @param salesCodes Korean codes of services that sell it
 * @param notes what the Chinese table remarks on the item itself
 * @param noteText those remarks as written
 * @param codesOnRecord whether the codes are the office's own, and not found by name
 * @param classKnown whether its class was given or is on record, and not found by name
 * @param confidence how its name was found
 * @param edition edition of the Chinese table it was classified by, when known
 */
record Good(
        String shown,
        List<GoodsName> names,
        Set<String> keys,
        Set<GoodsClass> classes,
        Set<String> numbers,
        Set<String> groups,
        Optional<String> part,
        Set<String> koreanCodes,
        Set<String> salesCodes,
        List<ChineseNote> notes,
        String noteText,
        boolean codesOnRecord,
        boolean classKnown,
        Confidence confidence,
        Optional<Integer> edition) {

    /** Whether its codes are the office's own or those of the listed good itself. */
    boolean isSure() {
        return codesOnRecord || confidence.isSame();
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** Item names of notes are compared with every name of the good; a good without a name may be any. */
    Optional<Set<String>> keysIfNamed() {
        return names.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    /** The edition (版) of the Chinese table in force on a day; the table follows the editions of the Nice classification. */
    static Optional<Integer> editionOn(LocalDate day) {
        int year = day.getYear();
        if (year >= 2026) {
            return Optional.of(13);
        }
        if (year >= 2023) {
            return Optional.of(12);
        }
        if (year >= 1997) {
            return Optional.of(7 + (Math.min(year, 2021) - 1997) / 5);
        }
        return Optional.of(6);
    }
}
