package org.comity.conflict.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.Question;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.model.Forum;
import org.comity.model.GoodsList;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.Coverage;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.jspecify.annotations.Nullable;

/** Answers from an index over the trademarks of a register and rebuilds it when the register has changed. Thread-safe. */
public final class RegisterSearch implements ConflictSearch {

    private final Register register;
    private final Supplier<List<GoodsList>> goodsLists;
    private final MarkIndex.Options options;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile @Nullable Generation current;

    /** An index, the watermark it was built at and what it rests on: they are never mixed with those of another generation. */
    private record Generation(String watermark, DefaultMarkIndex index, Coverage coverage) {}

    public RegisterSearch(Register register, Supplier<List<GoodsList>> goodsLists, MarkIndex.Options options) {
        this.register = register;
        this.goodsLists = goodsLists;
        this.options = options;
    }

    @Override
    public void prepare(Progress progress) {
        generation(progress);
    }

    @Override
    public CheckReport check(Question question) {
        Generation generation = generation(Progress.NONE);
        return generation.index.check(question, generation.coverage);
    }

    @Override
    public PairReport explain(PairQuestion question) {
        Generation generation = generation(Progress.NONE);
        return generation.index.explain(question, generation.coverage);
    }

    @Override
    public Optional<EarlierMark> findEarlier(String id) {
        DefaultMarkIndex index = generation(Progress.NONE).index;
        for (Forum forum : Forum.values()) {
            IndexedMark found = index.find(forum, id);
            if (found != null) {
                return Optional.of(found.earlier());
            }
        }
        return Optional.empty();
    }

    private Generation generation(Progress progress) {
        Generation before = current;
        if (before != null && before.watermark.equals(register.watermark())) {
            return before;
        }
        if (before != null && !rebuilding.tryLock()) {
            return before;
        }
        if (before == null) {
            rebuilding.lock();
        }
        try {
            Generation now = current;
            // Read before the rights: if something is committed meanwhile, the next question sees it and builds again.
            String watermark = register.watermark();
            if (now == null || !now.watermark.equals(watermark)) {
                now = build(watermark, now == null ? null : now.index, progress);
                current = now;
            }
            return now;
        } finally {
            rebuilding.unlock();
        }
    }

    private Generation build(String watermark, @Nullable DefaultMarkIndex before, Progress progress) {
        Coverage coverage = register.coverage();
        long expected = coverage.parts().stream()
                .filter(part -> part.kind() == RightKind.TRADEMARK)
                .mapToLong(Coverage.Part::rights)
                .sum();
        GoodsKnowledge goods = GoodsKnowledge.of(goodsLists.get());
        IndexBuilder builder = new IndexBuilder(EnumSet.allOf(Forum.class), options, goods, before, progress, expected);
        register.forEachRight(RightKind.TRADEMARK, right -> earlierMark(right).ifPresent(builder::add));
        return new Generation(watermark, builder.build(), coverage);
    }

    /** The right as an earlier mark; empty for marks without words and for offices that are no forum. */
    static Optional<EarlierMark> earlierMark(RightView right) {
        RightFacts facts = right.facts();
        Optional<Forum> forum = forum(facts);
        Set<String> texts = new LinkedHashSet<>();
        facts.mark().ifPresent(m -> m.texts().stream().map(Text::value).forEach(texts::add));
        if (texts.isEmpty()) {
            facts.titles().stream().map(Text::value).forEach(texts::add);
        }
        if (forum.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EarlierMark(
                right.id().toString(),
                forum.get(),
                List.copyOf(texts),
                facts.goods(),
                right.state(),
                date(facts, RightEvent.Kind.FILED).or(() -> filedByNumber(facts)),
                priority(facts),
                date(facts, RightEvent.Kind.PUBLISHED_FOR_OPPOSITION),
                right.state() == LegalState.EXPIRED ? date(facts, RightEvent.Kind.TERM_ENDS) : Optional.empty(),
                owner(facts),
                facts.mark().map(Mark::viennaCodes).orElse(List.of())));
    }

    private static Optional<Forum> forum(RightFacts facts) {
        for (Forum forum : Forum.values()) {
            if (forum.office().equals(facts.office())) {
                return Optional.of(forum);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(RightFacts facts, RightEvent.Kind kind) {
        return facts.events().stream()
                .filter(e -> e.kind() == kind)
                .flatMap(e -> e.date().stream())
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> filedByNumber(RightFacts facts) {
        return facts.findIdentifier(org.comity.model.NumberRole.APPLICATION).flatMap(i -> i.date());
    }

    private static Optional<LocalDate> priority(RightFacts facts) {
        return facts.relations().stream()
                .filter(r -> r.kind() == Relation.Kind.PRIORITY)
                .flatMap(r -> r.date().stream())
                .min(LocalDate::compareTo);
    }

    private static Optional<String> owner(RightFacts facts) {
        Optional<Party> holder = facts.parties().stream()
                .filter(p -> p.role() == Party.Role.HOLDER)
                .findFirst();
        return holder.or(() -> facts.parties().stream()
                        .filter(p -> p.role() == Party.Role.APPLICANT)
                        .findFirst())
                .map(Party::name);
    }
}
