package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.internal.IndexContent.Learned;
import org.comity.conflict.internal.IndexedMark.Written;
import org.comity.model.Forum;
import org.comity.script.SignForIndex;
import org.comity.script.SignProfiles;

/**
 * Takes marks one by one and makes them ready beside the caller, who meanwhile reads the next ones; puts them into an index in
 * place of, or beside, what was there before. For one thread and one index.
 */
final class IndexBuilder {

    private static final int BATCH = 256;

    private final IndexContent before;
    private final Progress progress;
    private final long expected;
    private final Set<String> gone = new HashSet<>();
    private final SortedMap<String, Long> leftOut;
    private final List<ForkJoinTask<List<Prepared>>> tasks = new ArrayList<>();
    private List<Numbered> batch = new ArrayList<>();
    private int added;
    private int joined;
    private long done;

    private record Numbered(EarlierMark mark, long fingerprint) {}

    /**
     * A mark and what goes into the lists of its forum.
     *
     * @param record see {@link MarkRecord}
     * @param scripts see {@link Form#scripts(List)}
     * @param sounds those of the pieces and, in Korea, of Japanese readings
     * @param keys candidate keys, see {@link Postings}
     * @param words hashes of its words
     * @param formKeys the key of each form
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Prepared(
            EarlierMark mark,
            long fingerprint,
            byte[] record,
            byte scripts,
            Pieces pieces,
            List<int[]> sounds,
            int[] keys,
            long[] words,
            List<String> formKeys) {}

    /**
     * @param before what is there already; it stays but for what is removed
     * @param expected how many marks will come, -1 when unknown
     */
    IndexBuilder(IndexContent before, Progress progress, long expected) {
        this.before = before;
        this.progress = progress;
        this.expected = expected;
        this.leftOut = new TreeMap<>(before.leftOut());
    }

    /** A right that was there before goes; it may be added again as it is now. */
    void remove(String id) {
        gone.add(id);
        leftOut.remove(id);
    }

    /** Marks of other forums than the index has are passed over. */
    void add(EarlierMark mark, long fingerprint) {
        if (!before.forums().containsKey(mark.forum())) {
            return;
        }
        added++;
        batch.add(new Numbered(mark, fingerprint));
        if (batch.size() == BATCH) {
            submit();
        }
    }

    /** A right that is no earlier mark. */
    void leaveOut(String id, long fingerprint) {
        leftOut.put(id, fingerprint);
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

    private static List<Prepared> prepare(List<Numbered> marks) {
        List<Prepared> prepared = new ArrayList<>(marks.size());
        for (Numbered numbered : marks) {
            prepared.add(prepare(numbered.mark, numbered.fingerprint));
        }
        return prepared;
    }

    private static Prepared prepare(EarlierMark mark, long fingerprint) {
        Map<String, SignForIndex> signs = new HashMap<>();
        List<Form> forms = Form.of(
                mark.texts(),
                (text, origin) ->
                        Form.of(signs.computeIfAbsent(text, t -> SignProfiles.forIndex(t, mark.forum())), origin));
        List<Written> written = new ArrayList<>(forms.size());
        IntStream keys = IntStream.empty();
        for (Form form : forms) {
            SignForIndex sign = signs.computeIfAbsent(form.text(), t -> SignProfiles.forIndex(t, mark.forum()));
            written.add(new Written(
                    form, Pieces.folded(sign.text()), SoundKey.of(form.key(), sign.readings(), mark.forum())));
            keys = IntStream.concat(keys, IntStream.of(sign.candidateKeys()));
        }
        List<String> words = forms.stream()
                .flatMap(form -> form.units().stream())
                .map(Form.Unit::key)
                .toList();
        Pieces pieces = Pieces.of(written);
        List<int[]> sounds = new ArrayList<>(pieces.sounds());
        if (mark.forum() == Forum.KR) {
            sounds.addAll(Pieces.japaneseSounds(forms));
        }
        return new Prepared(
                mark,
                fingerprint,
                MarkRecord.write(mark, written),
                (byte) Form.scripts(forms),
                pieces,
                sounds,
                keys.distinct().sorted().toArray(),
                WordCounts.hashes(words),
                forms.stream().map(Form::key).toList());
    }

    IndexContent build() {
        submit();
        List<Prepared> all = new ArrayList<>(added);
        for (ForkJoinTask<List<Prepared>> task : tasks) {
            for (Prepared prepared : task.join()) {
                if (prepared.formKeys.isEmpty()) {
                    leftOut.put(prepared.mark.id(), prepared.fingerprint);
                } else {
                    all.add(prepared);
                }
            }
            progress.advance(all.size(), Math.max(expected, added));
        }
        tasks.clear();
        all.sort(Comparator.comparing(p -> p.mark.id()));
        Owners.Numbering owners = new Owners.Numbering(before.owners());
        Map<Forum, List<Prepared>> fresh = new EnumMap<>(Forum.class);
        Map<Forum, Order> orders = new EnumMap<>(Forum.class);
        Map<Forum, int[]> ownerOf = new EnumMap<>(Forum.class);
        BitSet touched = new BitSet();
        before.forums().forEach((forum, content) -> {
            List<Prepared> own =
                    all.stream().filter(p -> p.mark.forum() == forum).toList();
            Order order = content.order(own, mark -> !gone.isEmpty() && gone.contains(content.id(mark)));
            int[] numbers = new int[order.size()];
            for (int mark = 0; mark < numbers.length; mark++) {
                int from = order.from()[mark];
                if (from < 0) {
                    numbers[mark] = owners.first(own.get(~from).mark.owner());
                    touched.set(number(numbers[mark]));
                } else {
                    numbers[mark] = owners.again(content.owners()[from]);
                }
            }
            fresh.put(forum, own);
            orders.put(forum, order);
            ownerOf.put(forum, numbers);
        });
        Map<Forum, ForumContent> forums = new EnumMap<>(Forum.class);
        before.forums().forEach((forum, content) -> {
            Order order = orders.getOrDefault(forum, Order.fresh(0));
            for (int mark = 0; mark < order.to().length; mark++) {
                int number = order.to()[mark] < 0 ? owners.numberOf(content.owners()[mark]) : -1;
                if (number >= 0) {
                    touched.set(number);
                }
            }
            forums.put(
                    forum,
                    content.merge(
                            order, fresh.getOrDefault(forum, List.of()), ownerOf.getOrDefault(forum, new int[0])));
        });
        return new IndexContent(forums, owners.owners(), learned(forums, touched, owners::numberOf), leftOut);
    }

    private static int number(int owner) {
        return Math.max(owner, ~owner);
    }

    /** What the marks of owners show that are touched; the rest is as it was. */
    private List<Learned> learned(Map<Forum, ForumContent> forums, BitSet touched, IntUnaryOperator numberOf) {
        List<Learned> learned = new ArrayList<>();
        for (Learned one : before.learned()) {
            int number = numberOf.applyAsInt(one.owner());
            if (number >= 0 && !touched.get(number)) {
                learned.add(new Learned(number, one.sideBySide(), one.name()));
            }
        }
        learned.addAll(LearnedNames.of(forums.values(), touched));
        learned.sort(Comparator.comparingInt(Learned::owner).thenComparing(Learned::sideBySide));
        return List.copyOf(learned);
    }
}
