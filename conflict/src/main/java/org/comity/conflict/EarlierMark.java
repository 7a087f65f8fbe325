package org.comity.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;

/**
 * A mark to compare with: from the register, or a line of a list.
 *
 * @param id its handle; hits with equal scores are ordered by it
 * @param forum the register it stands in
 * @param texts the forms of its words as recorded (both languages of a bilingual mark, the whole first); not empty
 * @param goods what it covers; may be empty
 * @param state where it stands
 * @param filed filing date, if known
 * @param priority earliest claimed priority, if any
 * @param published publication for opposition, if known
 * @param ended the day on which it ended, if it did and the record tells
 * @param owner owner as recorded, if known
 * @param viennaCodes codes of its figurative elements as recorded
 */
public record EarlierMark(
        String id,
        Forum forum,
        List<String> texts,
        List<GoodsItem> goods,
        LegalState state,
        Optional<LocalDate> filed,
        Optional<LocalDate> priority,
        Optional<LocalDate> published,
        Optional<LocalDate> ended,
        Optional<String> owner,
        List<String> viennaCodes) {

    /** A mark of which no end and no figurative element is recorded. */
    public EarlierMark(
            String id,
            Forum forum,
            List<String> texts,
            List<GoodsItem> goods,
            LegalState state,
            Optional<LocalDate> filed,
            Optional<LocalDate> priority,
            Optional<LocalDate> published,
            Optional<String> owner) {
        this(id, forum, texts, goods, state, filed, priority, published, Optional.empty(), owner, List.of());
    }

    public EarlierMark {
        texts = List.copyOf(texts);
        goods = List.copyOf(goods);
        viennaCodes = List.copyOf(viennaCodes);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(id + " has no words");
        }
    }

    /** The day from which it counts: its priority, else its filing. */
    public Optional<LocalDate> earliestDate() {
        return priority.isPresent() ? priority : filed;
    }
}
