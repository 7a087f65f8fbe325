package org.comity.conflict.goods;

import org.comity.model.ListedGoods;

/** An entry with the list it stands in. */
record Listing(ListedGoods goods, Source source) {

    /**
     * Which list.
     *
     * @param name as shown
     * @param rank of two lists the one with the higher rank is asked first: a newer edition, a fuller list
     */
    record Source(String name, int rank) {}
}
