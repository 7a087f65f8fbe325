package org.comity.conflict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.conflict.device.ViennaCodes;
import org.comity.conflict.device.ViennaComparison;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Text;

/**
 * Two marks to compare, wherever they come from.
 *
 * @param asked the later mark with its goods, the forums and the dates; what concerns a search (classes hidden, hits) is unused
 * @param earlier the earlier mark; in a forum other than its own it is taken as it would stand there, without the group codes
 *     and the dates of its own register
 * @param viennaCodes codes of the figurative elements of the mark asked about; those of the earlier mark are with it
 */
public record PairQuestion(Question asked, EarlierMark earlier, ViennaCodes viennaCodes) {

    /** A pair of which no picture is compared. */
    public PairQuestion(Question asked, EarlierMark earlier) {
        this(asked, earlier, new ViennaCodes(List.of()));
    }

    /**
     * A pair of which only the words and perhaps the goods are known.
     *
     * @param mark the words of the earlier mark, with the limits of {@link Question#mark}
     */
    public static PairQuestion of(Question asked, String mark, List<GoodsClass> classes, List<String> goods) {
        return of(asked, mark, classes, goods, new ViennaCodes(List.of()), new ViennaCodes(List.of()));
    }

    /** The same with the codes of the figurative elements of either. */
    public static PairQuestion of(
            Question asked,
            String mark,
            List<GoodsClass> classes,
            List<String> goods,
            ViennaCodes askedCodes,
            ViennaCodes earlierCodes) {
        Question checked = new Question(
                mark, classes, goods, asked.forums(), asked.decided(), Optional.empty(), false, asked.top());
        EarlierMark earlier = unrecorded(
                "", Forum.KR, List.of(checked.mark()), items(checked.classes(), checked.goods()), earlierCodes.codes());
        return new PairQuestion(asked, earlier, askedCodes);
    }

    /** How the figurative elements of the two relate; empty unless both have codes. */
    public Optional<ViennaComparison> figures() {
        ViennaCodes codes = ViennaCodes.recorded(earlier.viennaCodes());
        return viennaCodes.isEmpty() || codes.isEmpty()
                ? Optional.empty()
                : Optional.of(ViennaComparison.of(viennaCodes, codes));
    }

    /** Goods of which nothing but class and name is known. */
    public static List<GoodsItem> items(List<GoodsClass> classes, List<String> names) {
        if (names.isEmpty()) {
            return classes.stream().map(c -> GoodsItem.ofClass(c, List.of())).toList();
        }
        List<GoodsClass> of =
                classes.isEmpty() ? List.of(new GoodsClass(Scheme.UNKNOWN, "?", Optional.empty())) : classes;
        List<Text> texts = names.stream().map(n -> Text.original(n, "und")).toList();
        return of.stream()
                .map(c -> new GoodsItem(c, List.of(), texts, OptionalInt.empty(), false))
                .toList();
    }

    /** The earlier mark as it is or would be seen in this forum. */
    public EarlierMark earlierIn(Forum forum) {
        if (earlier.id().isEmpty()) {
            return unrecorded("", forum, earlier.texts(), earlier.goods(), earlier.viennaCodes());
        }
        if (earlier.forum() == forum) {
            return earlier;
        }
        List<GoodsItem> goods = earlier.goods().stream()
                .map(i -> new GoodsItem(i.goodsClass(), List.of(), i.names(), OptionalInt.empty(), i.deleted()))
                .toList();
        return unrecorded(earlier.id(), forum, earlier.texts(), goods, earlier.viennaCodes());
    }

    private static EarlierMark unrecorded(
            String id, Forum forum, List<String> texts, List<GoodsItem> goods, List<String> viennaCodes) {
        return new EarlierMark(
                id,
                forum,
                texts,
                goods,
                LegalState.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                viennaCodes);
    }
}
