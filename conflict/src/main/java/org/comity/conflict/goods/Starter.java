package org.comity.conflict.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.conflict.internal.Resources;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;

/** The tables of goods that come with Comity. */
final class Starter {

    private Starter() {}

    /** The table as it stands; its last column says where the Korean codes were read. */
    static List<Resources.Row> rows() {
        return Resources.table("goods/starter.tsv", 8);
    }

    /** Common goods and services of all classes in three languages, with the codes that are known. */
    static GoodsList list() {
        List<ListedGoods> goods = new ArrayList<>();
        for (Resources.Row row : rows()) {
            List<Text> names = new ArrayList<>();
            names(names, row.cells().get(2), "zh-Hans");
            names(names, row.cells().get(3), "ko");
            names(names, row.cells().get(4), "en");
            goods.add(new ListedGoods(
                    GoodsClass.nice(Integer.parseInt(row.cells().get(0))),
                    Optional.of(row.cells().get(1)).filter(n -> !n.isBlank()),
                    names,
                    codes(row.cells().get(5)),
                    Optional.empty(),
                    codes(row.cells().get(6)),
                    List.of(),
                    Optional.empty()));
        }
        return new GoodsList(GoodsList.Kind.STARTER, Optional.empty(), goods, List.of());
    }

    private static void names(List<Text> names, String cell, String language) {
        for (String name : cell.split("\\|", -1)) {
            if (!name.isBlank()) {
                names.add(Text.original(name, language));
            }
        }
    }

    private static List<String> codes(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" ", -1));
    }

    static RelatedClasses relatedClasses() {
        Map<Integer, Set<Integer>> pairs = new HashMap<>();
        for (Resources.Row row : Resources.table("related-classes.tsv", 2)) {
            pairs.put(
                    Integer.valueOf(row.cells().get(0)),
                    Arrays.stream(row.cells().get(1).split(" ", -1))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet()));
        }
        return new RelatedClasses(pairs);
    }
}
