package org.comity.register;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.model.GoodsList;

/** The offices' lists of goods and services that a user has added. Thread-safe. */
public interface GoodsLists {

    /**
     * Reads a file and keeps it, with its edition, name and date; the same file again changes nothing. Several editions stand
     * side by side.
     *
     * @param edition its edition, where neither its headings nor its name tell, or where they tell wrong
     * @throws org.comity.model.ComityException as {@link org.comity.standards.goods.GoodsFile#read}
     */
    Added add(Path file, Optional<String> edition);

    /** What is kept, newest edition first. */
    List<Kept> list();

    /** All lists with their entries; some hundred thousand when everything is loaded. */
    List<GoodsList> listWithGoods();

    /** Takes a list out again; whether there was one. */
    boolean delete(long id);

    /** What became of a file. */
    record Added(Kept list, boolean isNew) {}

    /**
     * A kept list.
     *
     * @param file name of the file it came from, without its folder
     * @param fileDate when that file was last changed
     * @param leftOut rows without a name or a class
     */
    record Kept(
            long id,
            GoodsList.Kind kind,
            Optional<String> edition,
            String file,
            Optional<Instant> fileDate,
            Instant addedAt,
            long goods,
            long leftOut) {}
}
