package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.internal.Scoring.Scored;
import org.comity.model.Forum;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;

/** The marks of one forum, ready for questions. Immutable apart from a cache of words; thread-safe. */
final class ForumIndex {

    /** Up to so many marks every one is compared; beyond, those that share keys. */
    private static final int EXHAUSTIVE = 4_000;

    /** How many candidates are compared as whole signs. */
    private static final int CANDIDATES = 2_000;

    /** How many of the nearest are compared word by word. */
    private static final int COMPARED = 300;

    /** How many more than wanted the rules of the forum judge: they move a mark up or down by some places. */
    private static final int JUDGED = 50;

    /** So many words of a sign are searched by themselves. */
    private static final int WORDS = 6;

    private static final int WORD_CANDIDATES = 400;

    private static final int WORD_CACHE = 200_000;

    private final Forum forum;
    private final List<IndexedMark> marks;
    private final Postings postings;
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

    /** @param marks in the order of their ids */
    ForumIndex(Forum forum, List<IndexedMark> marks) {
        this.forum = forum;
        this.marks = marks;
        this.postings = marks.size() > EXHAUSTIVE ? Postings.of(marks, forum) : Postings.of(List.of(), forum);
        this.scoring = new Scoring(forum, new Distinctiveness(marks), this::word);
        this.goods = new GoodsComparison(
                forum, marks.stream().map(m -> m.earlier().goods()).toList());
    }

    int size() {
        return marks.size();
    }

    GoodsComparison goods() {
        return goods;
    }

    Function<String, SignProfile> profiles() {
        return this::word;
    }

    void collectProfiles(Map<String, SignProfile> profiles) {
        for (IndexedMark mark : marks) {
            mark.forms().forEach(f -> profiles.put(f.text(), f.profile()));
        }
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
        List<Result> compared = new ArrayList<>();
        for (int mark : candidates(asked, Math.max(COMPARED, wanted + wanted / 2), allowed)) {
            IndexedMark candidate = marks.get(mark);
            compared.add(new Result(candidate, scoring.compare(asked, candidate.forms(), classes)));
        }
        compared.sort(BEST_FIRST);
        return compared.stream()
                .limit(wanted + JUDGED)
                .map(r -> new Result(r.mark, scoring.judge(r.scored)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private int[] candidates(List<Form> asked, int limit, Predicate<EarlierMark> allowed) {
        if (marks.size() <= limit) {
            return IntStream.range(0, marks.size())
                    .filter(i -> allowed.test(marks.get(i).earlier()))
                    .toArray();
        }
        PriorityQueue<Ranked> nearest = new PriorityQueue<>(Ranked.WORST_FIRST);
        if (marks.size() <= EXHAUSTIVE) {
            for (int mark = 0; mark < marks.size(); mark++) {
                if (allowed.test(marks.get(mark).earlier())) {
                    keep(nearest, new Ranked(mark, nearness(asked, mark)), limit);
                }
            }
            return nearest.stream().mapToInt(Ranked::mark).sorted().toArray();
        }
        float[] overlap = postings.overlap(Postings.keysOf(asked, forum));
        PriorityQueue<Ranked> overlapping = new PriorityQueue<>(Ranked.WORST_FIRST);
        PriorityQueue<Ranked> resembling = new PriorityQueue<>(Ranked.WORST_FIRST);
        for (int mark = 0; mark < overlap.length; mark++) {
            if (overlap[mark] > 0 && allowed.test(marks.get(mark).earlier())) {
                keep(overlapping, new Ranked(mark, overlap[mark]), CANDIDATES);
                keep(resembling, new Ranked(mark, overlap[mark] / postings.norm(mark)), CANDIDATES);
            }
        }
        BitSet candidates = new BitSet(marks.size());
        overlapping.forEach(r -> candidates.set(r.mark));
        resembling.forEach(r -> candidates.set(r.mark));
        candidates.stream().forEach(mark -> keep(nearest, new Ranked(mark, nearness(asked, mark)), limit));
        BitSet chosen = new BitSet(marks.size());
        nearest.forEach(r -> chosen.set(r.mark));
        // A shared rare word ranks high here although the whole signs are far apart (HUGO BOSS, BOSS AUDIO SYSTEMS).
        best(overlapping, limit / 2).forEach(r -> chosen.set(r.mark));
        best(resembling, limit / 2).forEach(r -> chosen.set(r.mark));
        byWords(asked, allowed, chosen);
        return chosen.stream().toArray();
    }

    /** Marks that come near a single word of the sign, for a sign may be called by a part of it (KR-16). */
    private void byWords(List<Form> asked, Predicate<EarlierMark> allowed, BitSet chosen) {
        Set<String> seen = new HashSet<>();
        for (Form form : asked) {
            if (form.units().size() < 2) {
                continue;
            }
            for (Form.Unit unit : form.units()) {
                if (unit.key().length() < 2 || seen.size() == WORDS || !seen.add(unit.key())) {
                    continue;
                }
                List<Form> word = List.of(Form.of(unit.text(), Form.Origin.WHOLE, this::word));
                float[] overlap = postings.overlap(Postings.keysOf(word, forum));
                PriorityQueue<Ranked> resembling = new PriorityQueue<>(Ranked.WORST_FIRST);
                for (int mark = 0; mark < overlap.length; mark++) {
                    if (overlap[mark] > 0 && allowed.test(marks.get(mark).earlier())) {
                        keep(resembling, new Ranked(mark, overlap[mark] / postings.norm(mark)), WORD_CANDIDATES);
                    }
                }
                PriorityQueue<Ranked> nearest = new PriorityQueue<>(Ranked.WORST_FIRST);
                resembling.forEach(r -> keep(nearest, new Ranked(r.mark, nearness(word, r.mark)), WORD_CANDIDATES / 8));
                nearest.forEach(r -> chosen.set(r.mark));
            }
        }
    }

    private static List<Ranked> best(PriorityQueue<Ranked> ranked, int limit) {
        return ranked.stream()
                .sorted(Ranked.WORST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    private double nearness(List<Form> asked, int mark) {
        double best = 0;
        List<Form> forms = marks.get(mark).forms();
        for (int i = 0; i < asked.size(); i++) {
            Form a = asked.get(i);
            for (int j = 0; j < forms.size(); j++) {
                Form b = forms.get(j);
                best = Math.max(best, scoring.quick(a, b));
            }
        }
        return best;
    }

    private static void keep(PriorityQueue<Ranked> best, Ranked candidate, int limit) {
        if (best.size() < limit) {
            best.add(candidate);
        } else if (Ranked.WORST_FIRST.compare(candidate, best.element()) > 0) {
            best.remove();
            best.add(candidate);
        }
    }
}
