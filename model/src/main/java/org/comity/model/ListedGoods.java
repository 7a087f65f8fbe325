package org.comity.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A good or service as an official list names it, with the codes that the list gives.
 *
 * @param goodsClass its class
 * @param number Nice basic number ({@code 300023}) or a national one ({@code C300012}), where the list has one
 * @param names its names, several for one language when the list gives aliases; not empty
 * @param chineseGroups groups of the Chinese table ({@code 3001}); an item may stand in several
 * @param part part of the group ({@code 2}) where the list tells it
 * @param koreanCodes similar-group codes of the Korean office
 * @param salesCodes Korean codes of the class-35 services that sell it; never codes of the good itself
 * @param note what the list remarks on it
 */
public record ListedGoods(
        GoodsClass goodsClass,
        Optional<String> number,
        List<Text> names,
        List<String> chineseGroups,
        Optional<String> part,
        List<String> koreanCodes,
        List<String> salesCodes,
        Optional<String> note) {

    public ListedGoods {
        Objects.requireNonNull(goodsClass, "goodsClass");
        names = List.copyOf(names);
        chineseGroups = List.copyOf(chineseGroups);
        koreanCodes = List.copyOf(koreanCodes);
        salesCodes = List.copyOf(salesCodes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a listed good needs a name");
        }
    }

    /** Whether a Nice basic number identifies it: six digits, as opposed to a national item. */
    public Optional<String> basicNumber() {
        return number.filter(n -> n.length() == 6 && n.chars().allMatch(Character::isDigit));
    }
}
