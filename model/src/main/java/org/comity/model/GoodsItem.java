package org.comity.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One designated good or service, or a class (and its group codes) of which the source does not name the goods.
 *
 * @param goodsClass the class it stands in
 * @param groupCodes similar-group codes of the office (유사군코드 {@code G0301}, 类似群 {@code 0301}); an item may have several
 * @param names its names by language; empty when the source gives only class or group codes
 * @param sequence position in the record, when the source numbers its items
 * @param deleted whether the record marks the item as removed from the right
 */
public record GoodsItem(
        GoodsClass goodsClass, List<String> groupCodes, List<Text> names, OptionalInt sequence, boolean deleted) {

    public GoodsItem {
        Objects.requireNonNull(goodsClass, "goodsClass");
        groupCodes = List.copyOf(groupCodes);
        names = List.copyOf(names);
        Objects.requireNonNull(sequence, "sequence");
    }

    public static GoodsItem ofClass(GoodsClass goodsClass, List<String> groupCodes) {
        return new GoodsItem(goodsClass, groupCodes, List.of(), OptionalInt.empty(), false);
    }

    /** The first name in this language or in a variant of it ({@code zh} finds {@code zh-Hans}). */
    public Optional<Text> findName(String language) {
        return names.stream()
                .filter(t -> t.language().equals(language) || t.language().startsWith(language + "-"))
                .findFirst();
    }
}
