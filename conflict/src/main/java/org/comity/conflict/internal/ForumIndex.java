package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.internal.Scoring.Scored;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;

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
    private final ForumContent content;
    private final Marks marks;
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

    private static final Comparator<Result> BEST_FIRST =
            Comparator.comparingDouble((Result r) -> -r.scored.score()).thenComparing(r -> r.mark.id());

    ForumIndex(ForumContent content, GoodsKnowledge lists) {
        this.forum = content.forum();
        this.content = content;
        this.marks = new Marks(content);
        this.postings = content.postings();
        this.distinctiveness = new Distinctiveness(content.words(), content.keys(), content.owners());
        this.scoring = new Scoring(forum, distinctiveness, this::word);
        this.goods = new GoodsComparison(forum, lists, List.of(content.goods().distinct()));
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
        return scoring.judge(scoring.compare(asked, parts, earlier.forms(), earlier.pieces(), classes, true));
    }

    Function<String, SignProfile> profiles() {
        return this::word;
    }

    /** The mark with this id, as it is recorded. */
    Optional<EarlierMark> find(String id) {
        int mark = marks.find(id);
        return mark < 0 ? Optional.empty() : Optional.of(marks.earlier(mark));
    }

    List<GoodsItem> goodsOf(int mark) {
        return content.goods().list(mark);
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
    List<Result> nearest(List<Form> asked, Set<Integer> classes, int wanted, IntPredicate allowed) {
        Pieces parts = Pieces.of(asked, forum, true);
        List<Result> compared = IntStream.of(candidates(asked, parts, Math.max(COMPARED, wanted + wanted / 2), allowed))
                .parallel()
                .mapToObj(number -> {
                    IndexedMark mark = marks.get(number);
                    return new Result(mark, scoring.compare(asked, parts, mark.forms(), mark.pieces(), classes, false));
                })
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
            content.letters().raise(parts.letters(), letter, letterInside);
            content.spans().raise(parts.spans(), span, spanInside);
            content.sounds().raise(parts.allSounds(), sound, soundInside);
            content.wordSounds().raise(parts.wordSounds(), word, wordInside);
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
    private int[] candidates(List<Form> asked, Pieces parts, int limit, IntPredicate allowed) {
        int n = marks.size();
        if (n <= limit) {
            return IntStream.range(0, n).filter(allowed).toArray();
        }
        Glance glance = new Glance(asked, parts);
        BitSet chosen = new BitSet(n);
        choose(chosen, limit - limit / 4, allowed, glance::share);
        choose(chosen, BY_WORD, allowed, mark -> glance.share(mark) + 2 * glance.wordInside[mark]);
        choose(chosen, BY_KEYS, allowed, mark -> glance.keys[mark]);
        int[] sieved = nearest(SIEVED, allowed, glance::share).stream()
                .mapToInt(Ranked::mark)
                .toArray();
        int scripts = Form.scripts(asked);
        List<Ranked> heard = IntStream.of(sieved)
                .parallel()
                .filter(mark -> !chosen.get(mark) && (content.scripts()[mark] & scripts) == 0)
                .mapToObj(mark ->
                        new Ranked(mark, scoring.nearness(asked, marks.get(mark).forms())))
                .sorted(Ranked.WORST_FIRST.reversed())
                .toList();
        int room = Math.max(limit / 4, MOST - chosen.cardinality());
        heard.subList(0, Math.min(room, heard.size())).forEach(r -> chosen.set(r.mark));
        return chosen.stream().toArray();
    }

    /** Marks come in ascending order: of equal ones the earlier stays. */
    private void choose(BitSet chosen, int limit, IntPredicate allowed, IntToDoubleFunction value) {
        nearest(limit, allowed, value).forEach(r -> chosen.set(r.mark));
    }

    private PriorityQueue<Ranked> nearest(int limit, IntPredicate allowed, IntToDoubleFunction value) {
        PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.WORST_FIRST);
        for (int mark = 0; mark < marks.size(); mark++) {
            double own = value.applyAsDouble(mark);
            if (own <= 0 || (best.size() == limit && own <= best.element().value)) {
                continue;
            }
            if (allowed.test(mark)) {
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
                        .map(r -> marks.id(r.mark))
                        .toList());
        all.put(
                MarkIndex.TOGETHER,
                IntStream.of(candidates(asked, parts, COMPARED, earlier -> true))
                        .mapToObj(mark -> marks.id(mark))
                        .toList());
        return all;
    }

    private List<String> ids(IntToDoubleFunction value) {
        return nearest(MOST, earlier -> true, value).stream()
                .sorted(Ranked.WORST_FIRST.reversed())
                .map(r -> marks.id(r.mark))
                .toList();
    }
}
