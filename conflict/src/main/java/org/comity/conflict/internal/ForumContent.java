package org.comity.conflict.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntPredicate;
import org.comity.conflict.internal.IndexBuilder.Prepared;
import org.comity.model.Forum;

/**
 * All that is kept of the marks of one forum, in flat arrays: held in memory and written to a file as it is. Marks are numbered in
 * the order of their ids, so that the same marks give the same content however they came. Immutable.
 *
 * @param records the marks themselves
 * @param fingerprints of the facts each mark was made from, see {@link org.comity.register.Register#forEachFingerprint}
 * @param owners of each mark: the number of a known owner, or {@code ~number} where none is recorded
 * @param scripts of each mark, as {@link Form#scripts(List)}
 * @param letters pieces of letters, one set a form
 * @param spans pieces of three letters
 * @param sounds pieces of sound, one set a reading
 * @param wordSounds the same word by word
 * @param postings keys of candidates
 */
@SuppressWarnings("ArrayRecordComponent")
record ForumContent(
        Forum forum,
        MarkRecords records,
        long[] fingerprints,
        int[] owners,
        byte[] scripts,
        GoodsOfMarks goods,
        PieceIndex letters,
        PieceIndex spans,
        PieceIndex sounds,
        PieceIndex wordSounds,
        Postings postings,
        WordCounts words,
        FormKeys keys) {

    static ForumContent none(Forum forum) {
        return new ForumContent(
                forum,
                MarkRecords.none(),
                new long[0],
                new int[0],
                new byte[0],
                GoodsOfMarks.none(),
                PieceIndex.none(),
                PieceIndex.none(),
                PieceIndex.none(),
                PieceIndex.none(),
                Postings.none(),
                WordCounts.none(),
                FormKeys.none());
    }

    int size() {
        return owners.length;
    }

    /** @throws DamagedIndex when the bytes are none that were written */
    String id(int mark) {
        try {
            return MarkRecord.id(records.read(mark));
        } catch (RuntimeException e) {
            throw new DamagedIndex(e);
        }
    }

    /** The same with fresh marks in their places and without those that go. */
    ForumContent merge(Order order, List<Prepared> fresh, int[] newOwners) {
        ForkJoinTask<MarkRecords> newRecords = fork(
                () -> records.merge(order, fresh.stream().map(Prepared::record).toList()));
        ForkJoinTask<GoodsOfMarks> newGoods = fork(() ->
                goods.merge(order, fresh.stream().map(p -> p.mark().goods()).toList()));
        ForkJoinTask<PieceIndex> newLetters = fork(() -> letters.merge(
                order, fresh.stream().map(p -> p.pieces().letters()).toList()));
        ForkJoinTask<PieceIndex> newSpans = fork(() ->
                spans.merge(order, fresh.stream().map(p -> p.pieces().spans()).toList()));
        ForkJoinTask<PieceIndex> newSounds = fork(
                () -> sounds.merge(order, fresh.stream().map(Prepared::sounds).toList()));
        ForkJoinTask<PieceIndex> newWordSounds = fork(() -> wordSounds.merge(
                order, fresh.stream().map(p -> p.pieces().wordSounds()).toList()));
        ForkJoinTask<Postings> newPostings = fork(
                () -> postings.merge(order, fresh.stream().map(Prepared::keys).toList()));
        ForkJoinTask<WordCounts> newWords = fork(
                () -> words.merge(order, fresh.stream().map(Prepared::words).toList(), newOwners));
        ForkJoinTask<FormKeys> newKeys = fork(
                () -> keys.merge(order, fresh.stream().map(Prepared::formKeys).toList()));
        long[] prints = new long[order.size()];
        byte[] newScripts = new byte[order.size()];
        for (int mark = 0; mark < prints.length; mark++) {
            int from = order.from()[mark];
            prints[mark] = from < 0 ? fresh.get(~from).fingerprint() : fingerprints[from];
            newScripts[mark] = from < 0 ? fresh.get(~from).scripts() : scripts[from];
        }
        return new ForumContent(
                forum,
                newRecords.join(),
                prints,
                newOwners,
                newScripts,
                newGoods.join(),
                newLetters.join(),
                newSpans.join(),
                newSounds.join(),
                newWordSounds.join(),
                newPostings.join(),
                newWords.join(),
                newKeys.join());
    }

    private static <T> ForkJoinTask<T> fork(Callable<T> task) {
        return ForkJoinPool.commonPool().submit(task);
    }

    /** Which marks stay, which go, and where the fresh ones come. */
    Order order(List<Prepared> fresh, IntPredicate goes) {
        int[] to = new int[size()];
        int[] from = new int[size() + fresh.size()];
        int size = 0;
        int next = 0;
        for (int mark = 0; mark < to.length; mark++) {
            to[mark] = -1;
            if (!goes.test(mark)) {
                String id = fresh.isEmpty() ? "" : id(mark);
                while (next < fresh.size() && fresh.get(next).mark().id().compareTo(id) < 0) {
                    from[size++] = ~next++;
                }
                to[mark] = size;
                from[size++] = mark;
            }
        }
        while (next < fresh.size()) {
            from[size++] = ~next++;
        }
        return new Order(Arrays.copyOf(from, size), to);
    }

    void write(SectionWriter out) throws IOException {
        out.longs(fingerprints);
        out.ints(owners);
        out.bytes(scripts);
        records.write(out);
        goods.write(out);
        letters.write(out);
        spans.write(out);
        sounds.write(out);
        wordSounds.write(out);
        postings.write(out);
        words.write(out);
        keys.write(out);
    }

    /** @param ownerCount how many owners there are */
    static ForumContent read(SectionReader in, Forum forum, int ownerCount) throws IOException {
        long[] fingerprints = in.longs();
        int marks = fingerprints.length;
        int[] owners = in.ints();
        DamagedIndex.unless(owners.length == marks, "owners of other marks");
        for (int owner : owners) {
            DamagedIndex.unless(Math.max(owner, ~owner) < ownerCount, "an owner that is not there");
        }
        byte[] scripts = in.bytes();
        DamagedIndex.unless(scripts.length == marks, "scripts of other marks");
        MarkRecords records = MarkRecords.read(in);
        DamagedIndex.unless(records.size() == marks, "records of other marks");
        return new ForumContent(
                forum,
                records,
                fingerprints,
                owners,
                scripts,
                GoodsOfMarks.read(in, marks),
                PieceIndex.read(in, marks),
                PieceIndex.read(in, marks),
                PieceIndex.read(in, marks),
                PieceIndex.read(in, marks),
                Postings.read(in, marks),
                WordCounts.read(in, marks),
                FormKeys.read(in, marks));
    }
}
