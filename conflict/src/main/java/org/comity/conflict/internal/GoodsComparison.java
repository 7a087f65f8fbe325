package org.comity.conflict.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Question;
import org.comity.conflict.goods.AskedGoods;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.comity.model.GoodsItem;

/** The goods relation in one forum, with what the loaded marks of that forum say of goods names beside the lists. */
final class GoodsComparison {

    private final GoodsKnowledge knowledge;
    private final Forum forum;

    GoodsComparison(Forum forum, GoodsKnowledge lists, Collection<List<GoodsItem>> goodsOfMarks) {
        this.forum = forum;
        this.knowledge = lists.with(goodsOfMarks);
    }

    /** Looks the words of a question up. */
    AskedGoods asked(Question question) {
        return knowledge.ask(question.classes(), question.goods());
    }

    GoodsRelation compare(AskedGoods asked, List<GoodsItem> earlier, Optional<LocalDate> filed) {
        return knowledge.compare(asked, earlier, filed, forum);
    }

    /** Two lists of goods of which nothing but the names is known. */
    GoodsRelation compare(Collection<String> asked, Collection<String> earlier) {
        return knowledge.compare(asked, earlier, forum);
    }

    static boolean sameClass(GoodsClass a, GoodsClass b) {
        return a.scheme() == b.scheme()
                && a.scheme() != Scheme.UNKNOWN
                && a.code().equals(b.code());
    }
}
