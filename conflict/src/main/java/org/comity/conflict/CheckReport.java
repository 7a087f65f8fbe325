package org.comity.conflict;

import java.util.List;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import org.comity.script.Reading;

/**
 * The answer to a question.
 *
 * @param question what was asked
 * @param forums one part per forum, in the order of {@link Forum}
 * @param basis what the answer rests on
 */
public record CheckReport(Question question, List<ForumReport> forums, Coverage basis) {

    public CheckReport {
        forums = List.copyOf(forums);
    }

    /**
     * The part of one forum.
     *
     * @param readings how the mark asked about is read there
     * @param compared earlier marks in this forum's index
     * @param goods what the lists and the loaded marks of this forum say of the goods asked about
     * @param hits ranked earlier marks
     */
    public record ForumReport(
            Forum forum, List<Reading> readings, long compared, List<GoodsMatch> goods, List<Hit> hits) {

        /** A part of a question without goods. */
        public ForumReport(Forum forum, List<Reading> readings, long compared, List<Hit> hits) {
            this(forum, readings, compared, List.of(), hits);
        }

        public ForumReport {
            readings = List.copyOf(readings);
            goods = List.copyOf(goods);
            hits = List.copyOf(hits);
        }
    }
}
