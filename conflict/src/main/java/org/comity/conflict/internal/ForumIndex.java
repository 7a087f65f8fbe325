package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.internal.IndexBuilder.Prepared;
import org.comity.conflict.internal.Scoring.Scored;
import org.comity.model.Forum;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.jspecify.annotations.Nullable;

/** The marks of one forum, ready for questions. Immutable apart from a cache of words; thread-safe. */
final class ForumIndex {

    /** How many of the candidates are compared in full. */
    private static final int COMPARED = 270;

    /** How many more are, because a word of theirs is heard in the sign though the whole is far apart. */
    private static final int BY_WORD = 80;

    /** And because they share telling keys: a rare word, a concept, a whole reading. */
    private static final int BY_KEYS = 80;

    /** So many together, unless more are wanted. */
    private static final int MOST = 500;

    /** How many of the nearest at a glance are heard as a whole where no script is shared: there the glance says least. */
    private static final int SIEVED = 2_500;

    /** How many more than wanted the rules of the forum judge: they move a mark up or down by some places. */
    private static final int JUDGED = 50;

    private static final int WORD_CACHE = 200_000;

    private final Forum forum;
    private final List<IndexedMark> marks;
    private final PieceIndex letters;
    private final PieceIndex spans;
    private final PieceIndex sounds;
    private final PieceIndex wordSounds;
    private final Postings postings;
    private final Distinctiveness distinctiveness;
    private final Scoring scoring;
    private final GoodsComparison goods;
    private final ConcurrentHashMap<String, SignProfile> words = new ConcurrentHashMap<>();

    /** A mark with its place in the index and what ranked it. */
    private record Ranked(int mark, double value) {
        static final Comparator<Ranked> WORST_FIRST =
                Comparator.comparingDouble(Ranked::value).thenComparing(Ranked::mark, Comparator.reverseOrder());
    }

    /** A compared mark. */
    record Result(IndexedMark mark, Scored scored) {}

    private static final Comparator<Result> BEST_FIRST = Comparator.comparingDouble((Result r) -> -r.scored.score())
            .thenComparing(r -> r.mark.earlier().id());

    /** @param prepared in the order of their ids */
    ForumIndex(Forum forum, List<Prepared> prepared, GoodsKnowledge lists) {
        this.forum = forum;
        this.marks = prepared.stream().map(Prepared::mark).toList();
        this.letters = PieceIndex.of(marks, Pieces::letters);
        this.spans = PieceIndex.of(marks, Pieces::spans);
        this.sounds = PieceIndex.of(marks, Pieces::sounds);
        this.wordSounds = PieceIndex.of(marks, Pieces::wordSounds);
        this.postings = Postings.of(prepared.stream().map(Prepared::keys).toList());
        this.distinctiveness = new Distinctiveness(marks);
        this.scoring = new Scoring(forum, distinctiveness, this::word);
        this.goods = new GoodsComparison(
                forum, lists, marks.stream().map(m -> m.earlier().goods()).toList());
    }

    int size() {
        return marks.size();
    }

    GoodsComparison goods() {
        return goods;
    }

    Distinctiveness distinctiveness() {
        return distinctiveness;
    }

    Scoring scoring() {
        return scoring;
    }

    /** One pair by the same steps as the marks of this index. */
    Scored compare(List<Form> asked, IndexedMark earlier, Set<Integer> classes) {
        Pieces parts = Pieces.of(asked, forum, true);
        return scoring.judge(scoring.compare(asked, parts, earlier.forms(), earlier.pieces(), classes));
    }

    Function<String, SignProfile> profiles() {
        return this::word;
    }

    @Nullable
    IndexedMark find(String id) {
        int low = 0;
        int high = marks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = marks.get(middle).earlier().id().compareTo(id);
            if (order == 0) {
                return marks.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private SignProfile word(String text) {
        SignProfile known = words.get(text);
        if (known != null) {
            return known;
        }
        SignProfile made = SignProfiles.of(text);
        if (words.size() < WORD_CACHE) {
            words.put(text, made);
        }
        return made;
    }

    /**
     * The marks that come nearest, best first, ties by id.
     *
     * @param wanted how many the caller needs; at least so many are judged when there are so many
     * @param allowed which marks count at all
     */
    List<Result> nearest(List<Form> asked, Set<Integer> classes, int wanted, Predicate<EarlierMark> allowed) {
        Pieces parts = Pieces.of(asked, forum, true);
        List<Result> compared = IntStream.of(candidates(asked, parts, Math.max(COMPARED, wanted + wanted / 2), allowed))
                .parallel()
                .mapToObj(mark -> new Result(
                        marks.get(mark),
                        scoring.compare(
                                asked,
                                parts,
                                marks.get(mark).forms(),
                                marks.get(mark).pieces(),
                                classes)))
                .collect(Collectors.toCollection(ArrayList::new));
        compared.sort(BEST_FIRST);
        return compared.subList(0, Math.min(compared.size(), wanted + JUDGED)).parallelStream()
                .map(r -> new Result(r.mark, scoring.judge(r.scored)))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** What a cheap look at every mark says, by mark. */
    private final class Glance {
        final float[] letter = new float[marks.size()];
        final float[] letterInside = new float[marks.size()];
        final float[] span = new float[marks.size()];
        final float[] spanInside = new float[marks.size()];
        final float[] sound = new float[marks.size()];
        final float[] soundInside = new float[marks.size()];
        final float[] word = new float[marks.size()];
        final float[] wordInside = new float[marks.size()];
        /** As a share of the most that any mark shares. */
        final float[] keys;

        Glance(List<Form> asked, Pieces parts) {
            letters.raise(parts.letters(), letter, letterInside);
            spans.raise(parts.spans(), span, spanInside);
            sounds.raise(parts.sounds(), sound, soundInside);
            wordSounds.raise(parts.wordSounds(), word, wordInside);
            keys = postings.overlap(Postings.keysOf(asked, forum));
            float most = Float.MIN_NORMAL;
            for (int mark = 0; mark < keys.length; mark++) {
                keys[mark] /= postings.norm(mark);
                most = Math.max(most, keys[mark]);
            }
            for (int mark = 0; mark < keys.length; mark++) {
                keys[mark] /= most;
            }
        }

        double share(int mark) {
            return letter[mark]
                    + span[mark]
                    + sound[mark]
                    + 0.5 * word[mark]
                    + 0.3 * letterInside[mark]
                    + 0.3 * soundInside[mark]
                    + 0.8 * keys[mark];
        }
    }

    /** The marks that share most pieces and keys with those asked; every mark is looked at, none is compared yet. */
    private int[] candidates(List<Form> asked, Pieces parts, int limit, Predicate<EarlierMark> allowed) {
        int n = marks.size();
        if (n <= limit) {
            return IntStream.range(0, n)
                    .filter(i -> allowed.test(marks.get(i).earlier()))
                    .toArray();
        }
        Glance glance = new Glance(asked, parts);
        BitSet chosen = new BitSet(n);
        choose(chosen, limit - limit / 4, allowed, glance::share);
        choose(chosen, BY_WORD, allowed, mark -> glance.share(mark) + 2 * glance.wordInside[mark]);
        choose(chosen, BY_KEYS, allowed, mark -> glance.keys[mark]);
        int[] sieved = nearest(SIEVED, allowed, glance::share).stream()
                .mapToInt(Ranked::mark)
                .toArray();
        List<Ranked> heard = IntStream.of(sieved)
                .parallel()
                .filter(mark -> !chosen.get(mark)
                        && !sharesScript(asked, marks.get(mark).forms()))
                .mapToObj(mark ->
                        new Ranked(mark, scoring.nearness(asked, marks.get(mark).forms())))
                .sorted(Ranked.WORST_FIRST.reversed())
                .toList();
        int room = Math.max(limit / 4, MOST - chosen.cardinality());
        heard.subList(0, Math.min(room, heard.size())).forEach(r -> chosen.set(r.mark));
        return chosen.stream().toArray();
    }

    private static boolean sharesScript(List<Form> asked, List<Form> earlier) {
        return asked.stream().anyMatch(a -> earlier.stream().anyMatch(a::sharesScript));
    }

    /** Marks come in ascending order: of equal ones the earlier stays. */
    private void choose(BitSet chosen, int limit, Predicate<EarlierMark> allowed, IntToDoubleFunction value) {
        nearest(limit, allowed, value).forEach(r -> chosen.set(r.mark));
    }

    private PriorityQueue<Ranked> nearest(int limit, Predicate<EarlierMark> allowed, IntToDoubleFunction value) {
        PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.WORST_FIRST);
        for (int mark = 0; mark < marks.size(); mark++) {
            double own = value.applyAsDouble(mark);
            if (own <= 0 || (best.size() == limit && own <= best.element().value)) {
                continue;
            }
            if (allowed.test(marks.get(mark).earlier())) {
                if (best.size() == limit) {
                    best.remove();
                }
                best.add(new Ranked(mark, own));
            }
        }
        return best;
    }

    /** See {@link org.comity.conflict.MarkIndex#candidates}. */
    Map<String, List<String>> candidates(List<Form> asked) {
        Pieces parts = Pieces.of(asked, forum, true);
        Glance glance = new Glance(asked, parts);
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("letters", ids(mark -> glance.letter[mark] + 0.3 * glance.letterInside[mark]));
        all.put("spans", ids(mark -> glance.span[mark]));
        all.put("sounds", ids(mark -> glance.sound[mark] + 0.3 * glance.soundInside[mark]));
        all.put("words", ids(mark -> glance.word[mark] + glance.wordInside[mark]));
        all.put("keys", ids(mark -> glance.keys[mark]));
        all.put(
                "wide",
                nearest(2000, e -> true, glance::share).stream()
                        .map(r -> marks.get(r.mark).earlier().id())
                        .toList());
        all.put(
                MarkIndex.TOGETHER,
                IntStream.of(candidates(asked, parts, COMPARED, earlier -> true))
                        .mapToObj(mark -> marks.get(mark).earlier().id())
                        .toList());
        return all;
    }

    private List<String> ids(IntToDoubleFunction value) {
        return nearest(MOST, earlier -> true, value).stream()
                .sorted(Ranked.WORST_FIRST.reversed())
                .map(r -> marks.get(r.mark).earlier().id())
                .toList();
    }
}
