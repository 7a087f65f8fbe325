package org.comity.conflict.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.Question;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.internal.KeptIndex.Found;
import org.comity.model.ComityException;
import org.comity.model.Forum;
import org.comity.model.GoodsList;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.Coverage;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.jspecify.annotations.Nullable;

/** Answers from an index over the trademarks of a register and brings it up to date when the register has changed. Thread-safe. */
public final class RegisterSearch implements ConflictSearch {

    private static final Set<Forum> FORUMS = EnumSet.allOf(Forum.class);

    /** More changes than a third of what is there, and reading all at once is quicker than one by one. */
    private static final int FEW = 3;

    private final Register register;
    private final Supplier<List<GoodsList>> goodsLists;
    private final MarkIndex.Options options;
    private final Optional<Path> folder;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile @Nullable Generation current;

    /**
     * An index, the watermark it was built at and what it rests on: they are never mixed with those of another generation.
     *
     * @param fromFile whether any of it was read from a file
     */
    private record Generation(
            String watermark, IndexContent content, DefaultMarkIndex index, Coverage coverage, boolean fromFile) {}

    /** @param folder where the index is kept, if it is */
    public RegisterSearch(
            Register register, Supplier<List<GoodsList>> goodsLists, MarkIndex.Options options, Optional<Path> folder) {
        this.register = register;
        this.goodsLists = goodsLists;
        this.options = options;
        this.folder = folder;
    }

    @Override
    public void prepare(Progress progress) {
        generation(progress);
    }

    @Override
    public CheckReport check(Question question) {
        return answer(generation -> generation.index.check(question, generation.coverage));
    }

    @Override
    public PairReport explain(PairQuestion question) {
        return answer(generation -> generation.index.explain(question, generation.coverage));
    }

    @Override
    public Optional<EarlierMark> findEarlier(String id) {
        return answer(generation -> generation.index.find(id));
    }

    /** Bytes that are whole but say what no index says are noticed only when they are read. */
    private <T> T answer(Function<Generation, T> question) {
        Generation generation = generation(Progress.NONE);
        try {
            return question.apply(generation);
        } catch (ComityException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!generation.fromFile) {
                throw e;
            }
            return question.apply(anew(generation));
        }
    }

    private Generation anew(Generation damaged) {
        rebuilding.lock();
        try {
            Generation now = current;
            if (now == null || now.index == damaged.index) {
                String watermark = register.watermark();
                now = generation(watermark, changed(IndexContent.none(FORUMS), Progress.NONE), false);
                current = now;
                keep(now);
            }
            return now;
        } finally {
            rebuilding.unlock();
        }
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
            if (now == null) {
                now = first(watermark, progress);
            } else if (!now.watermark.equals(watermark)) {
                now = next(now, watermark, progress);
                current = now;
                keep(now);
            }
            return now;
        } finally {
            rebuilding.unlock();
        }
    }

    /** Takes what is kept, as far as it holds. */
    private Generation first(String watermark, Progress progress) {
        Found found = folder.isPresent()
                ? new KeptIndex(folder.get()).find(watermark)
                : new Found.Nothing(ConflictSearch.Fate.NONE_KEPT);
        Generation now = switch (found) {
            case Found.Kept kept
            when kept.watermark().equals(watermark) -> {
                progress.found(ConflictSearch.Fate.USED);
                yield generation(watermark, kept.content(), true);
            }
            case Found.Kept kept -> {
                progress.found(ConflictSearch.Fate.BROUGHT_UP_TO_DATE);
                yield generation(watermark, changedOrAnew(kept.content(), progress), true);
            }
            case Found.Nothing nothing -> {
                progress.found(nothing.why());
                yield generation(watermark, changed(IndexContent.none(FORUMS), progress), false);
            }
        };
        current = now;
        if (!(found instanceof Found.Kept kept) || !kept.watermark().equals(watermark)) {
            keep(now);
        }
        return now;
    }

    private Generation next(Generation before, String watermark, Progress progress) {
        return before.fromFile
                ? generation(watermark, changedOrAnew(before.content, progress), true)
                : generation(watermark, changed(before.content, progress), false);
    }

    private IndexContent changedOrAnew(IndexContent kept, Progress progress) {
        try {
            return changed(kept, progress);
        } catch (DamagedIndex e) {
            return changed(IndexContent.none(FORUMS), progress);
        }
    }

    private Generation generation(String watermark, IndexContent content, boolean fromFile) {
        ForkJoinTask<Coverage> coverage = ForkJoinPool.commonPool().submit(register::coverage);
        DefaultMarkIndex index = new DefaultMarkIndex(content, options, GoodsKnowledge.of(goodsLists.get()));
        return new Generation(watermark, content, index, coverage.join(), fromFile);
    }

    /** An index that cannot be kept is built again at the next start; that is no reason not to answer. */
    private void keep(Generation generation) {
        folder.ifPresent(place -> {
            try {
                new KeptIndex(place).keep(generation.watermark, generation.content);
            } catch (IOException e) {
                new KeptIndex(place).delete();
            }
        });
    }

    /** The content with what the register holds now: only rights whose facts are others than before are read. */
    private IndexContent changed(IndexContent before, Progress progress) {
        Map<String, Long> gone = new HashMap<>(before.leftOut());
        before.forums().values().forEach(forum -> {
            for (int mark = 0; mark < forum.size(); mark++) {
                gone.put(forum.id(mark), forum.fingerprints()[mark]);
            }
        });
        int known = gone.size();
        Map<RightId, Long> fresh = new LinkedHashMap<>();
        Set<String> altered = new HashSet<>();
        register.forEachFingerprint(RightKind.TRADEMARK, (id, print) -> {
            Long was = gone.remove(id.toString());
            if (was == null || was != print) {
                fresh.put(id, print);
                if (was != null) {
                    altered.add(id.toString());
                }
            }
        });
        IndexBuilder builder = new IndexBuilder(before, progress, fresh.size());
        gone.keySet().forEach(builder::remove);
        altered.forEach(builder::remove);
        Consumer<RightView> take = right -> {
            Long print = fresh.get(right.id());
            if (print == null) {
                return;
            }
            earlierMark(right)
                    .ifPresentOrElse(
                            mark -> builder.add(mark, print),
                            () -> builder.leaveOut(right.id().toString(), print));
        };
        if (fresh.size() > known / FEW) {
            register.forEachRight(RightKind.TRADEMARK, take);
        } else {
            register.forEachRight(fresh.keySet(), take);
        }
        return builder.build();
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
