package org.comity.conflict.goods;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.GoodsClass;

/** The goods of a question, looked up once; compared with many earlier marks. */
public final class AskedGoods {

    private final List<Good> goods;
    private final Set<GoodsClass> classes;
    private final List<GoodsMatch> matches;

    AskedGoods(List<Good> goods, Set<GoodsClass> classes, List<GoodsMatch> matches) {
        this.goods = List.copyOf(goods);
        this.classes = new LinkedHashSet<>(classes);
        this.matches = List.copyOf(matches);
    }

    List<Good> goods() {
        return goods;
    }

    /** The classes named, or when none was named those of the goods found under their very name. */
    public Set<GoodsClass> classes() {
        return Set.copyOf(classes);
    }

    public Set<Integer> niceClasses() {
        return classes.stream()
                .flatMapToInt(c -> c.niceNumber().stream())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What the lists say of each good, nearest first; shown, never silently assumed. */
    public List<GoodsMatch> matches() {
        return matches;
    }
}
