package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.KnownName;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.model.Forum;
import org.comity.script.SignProfiles;
import org.jspecify.annotations.Nullable;

/**
 * Takes marks one by one and makes them ready beside the caller, who meanwhile reads the next ones. For one thread and one
 * index.
 */
final class IndexBuilder {

    private static final int BATCH = 256;

    private final Set<Forum> forums;
    private final MarkIndex.Options options;
    private final GoodsKnowledge goods;
    private final @Nullable DefaultMarkIndex before;
    private final Progress progress;
    private final long expected;
    private final Map<String, Integer> owners = new HashMap<>();
    private final List<ForkJoinTask<List<Prepared>>> tasks = new ArrayList<>();
    private List<Numbered> batch = new ArrayList<>();
    private int added;
    private int joined;
    private long done;

    private record Numbered(EarlierMark mark, int owner) {}

    /**
     * A mark and what only the building needs.
     *
     * @param keys candidate keys, see {@link Postings}
     */
    record Prepared(IndexedMark mark, int[] keys) {}

    /**
     * @param goods the lists of goods to look names up in
     * @param before an index whose work is taken over where a mark is written as it was
     * @param expected how many marks will come, -1 when unknown
     */
    IndexBuilder(
            Set<Forum> forums,
            MarkIndex.Options options,
            GoodsKnowledge goods,
            @Nullable DefaultMarkIndex before,
            Progress progress,
            long expected) {
        this.forums = forums;
        this.options = options;
        this.goods = goods;
        this.before = before;
        this.progress = progress;
        this.expected = expected;
    }

    /** Marks of other forums are left out. */
    void add(EarlierMark mark) {
        if (!forums.contains(mark.forum())) {
            return;
        }
        added++;
        int owner = mark.owner().map(this::ownerNumber).orElse(-added);
        batch.add(new Numbered(mark, owner));
        if (batch.size() == BATCH) {
            submit();
        }
    }

    private int ownerNumber(String name) {
        return owners.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> owners.size());
    }

    private void submit() {
        List<Numbered> full = batch;
        batch = new ArrayList<>(BATCH);
        Callable<List<Prepared>> work = () -> prepare(full);
        tasks.add(ForkJoinPool.commonPool().submit(work));
        while (joined < tasks.size() && tasks.get(joined).isDone()) {
            done += tasks.get(joined++).join().size();
        }
        progress.advance(done, expected);
    }

    private List<Prepared> prepare(List<Numbered> marks) {
        List<Prepared> prepared = new ArrayList<>(marks.size());
        for (Numbered numbered : marks) {
            IndexedMark mark = indexed(numbered);
            if (!mark.forms().isEmpty()) {
                prepared.add(new Prepared(mark, Postings.keysOf(mark.forms(), numbered.mark.forum())));
            }
        }
        return prepared;
    }

    private IndexedMark indexed(Numbered numbered) {
        EarlierMark mark = numbered.mark;
        IndexedMark known = before == null ? null : before.find(mark.forum(), mark.id());
        return known != null && known.earlier().texts().equals(mark.texts())
                ? known.with(mark, numbered.owner)
                : IndexedMark.of(mark, numbered.owner, SignProfiles::of);
    }

    DefaultMarkIndex build() {
        submit();
        List<Prepared> all = new ArrayList<>(added);
        for (ForkJoinTask<List<Prepared>> task : tasks) {
            all.addAll(task.join());
            progress.advance(all.size(), Math.max(expected, added));
        }
        tasks.clear();
        all.sort(Comparator.comparing(p -> p.mark.earlier().id()));
        Map<Forum, ForumIndex> indexes = new EnumMap<>(Forum.class);
        for (Forum forum : forums) {
            List<Prepared> own =
                    all.stream().filter(p -> p.mark.earlier().forum() == forum).toList();
            indexes.put(forum, new ForumIndex(forum, own, goods));
        }
        List<KnownName> shown = options.aliases()
                ? LearnedNames.of(all.stream().map(Prepared::mark).toList())
                : List.of();
        return new DefaultMarkIndex(indexes, new Aliases(options, shown));
    }
}
