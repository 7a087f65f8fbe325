package org.comity.conflict.goods;

import java.util.List;
import java.util.Optional;
import org.comity.model.GoodsClass;
import org.comity.model.Text;

/**
 * What a list says of a written good.
 *
 * @param written as asked
 * @param confidence how it was found
 * @param score 0 to 1; comparable within one {@link Confidence}
 * @param found the listed name that met
 * @param names the names of the entry in all its languages
 * @param goodsClass the class of the entry
 * @param number its Nice basic or national number
 * @param chineseGroups groups of the Chinese table
 * @param part part of the group, where the list tells
 * @param koreanCodes similar-group codes of the Korean office
 * @param salesCodes Korean codes of the services that sell it
 * @param source which list, with its edition
 */
public record GoodsMatch(
        String written,
        Confidence confidence,
        double score,
        String found,
        List<Text> names,
        GoodsClass goodsClass,
        Optional<String> number,
        List<String> chineseGroups,
        Optional<String> part,
        List<String> koreanCodes,
        List<String> salesCodes,
        String source) {

    public GoodsMatch {
        names = List.copyOf(names);
        chineseGroups = List.copyOf(chineseGroups);
        koreanCodes = List.copyOf(koreanCodes);
        salesCodes = List.copyOf(salesCodes);
    }
}
