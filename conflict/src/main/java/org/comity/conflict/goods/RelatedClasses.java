package org.comity.conflict.goods;

import java.util.Map;
import java.util.Set;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;

/** Nice classes whose goods and services are often found related. */
record RelatedClasses(Map<Integer, Set<Integer>> pairs) {

    RelatedClasses {
        pairs = Map.copyOf(pairs);
    }

    boolean areRelated(GoodsClass a, GoodsClass b) {
        if (a.scheme() != Scheme.NICE || b.scheme() != Scheme.NICE) {
            return false;
        }
        int x = a.niceNumber().getAsInt();
        int y = b.niceNumber().getAsInt();
        // Trade in goods is a service of class 35 and stands beside the goods it sells.
        if ((x == 35 && y < 35) || (y == 35 && x < 35)) {
            return true;
        }
        return pairs.getOrDefault(x, Set.of()).contains(y)
                || pairs.getOrDefault(y, Set.of()).contains(x);
    }
}
