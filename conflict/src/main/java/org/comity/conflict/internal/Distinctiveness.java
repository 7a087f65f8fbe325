package org.comity.conflict.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.conflict.internal.WeakWords.GoodsName;
import org.comity.conflict.internal.WeakWords.Listing;

/**
 * How much a word tells of origin in one register: the fewer marks of different owners carry it, the more (2015후932), and
 * listed words tell little whatever their number. Thread-safe.
 */
final class Distinctiveness {

    private static final int CACHE_LIMIT = 200_000;

    /** Beyond so many marks a part is weak whatever the rest. */
    private static final int ENOUGH = 2_000;

    /** From so many owners on a word is widely used. */
    private static final int WIDE = 3;

    /** A register of so many marks shows by its silence that a word is not used. */
    private static final int TELLING = 10_000;

    private final WeakWords weakWords = WeakWords.standard();
    private final WordCounts words;
    private final FormKeys keys;
    private final int[] ownerOf;
    private final Map<String, Count> parts = new ConcurrentHashMap<>();
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();
    private final double scale;

    /** How many marks and different owners carry a word. */
    record Count(int marks, int owners) {
        static final Count NONE = new Count(0, 0);
    }

    /**
     * What is known of a word.
     *
     * @param weight 0 to 1
     * @param goodsName whether it is a listed name of goods
     * @param use how much it is used in this register
     */
    record Weight(double weight, Count count, GoodsName goodsName, Use use) {
        /** A name of these very goods is weak only while nothing shows that no one uses it (KR-17, 92후2281). */
        boolean isWeak() {
            return weight < 0.45 && !(goodsName == GoodsName.OF_THESE && use == Use.RARE);
        }
    }

    /** How many use a word: WIDE by a few owners already, RARE only where the register is large enough to show it. */
    enum Use {
        RARE,
        UNKNOWN,
        WIDE
    }

    Distinctiveness(List<IndexedMark> marks) {
        this(
                marks.stream().mapToInt(IndexedMark::owner).toArray(),
                Order.fresh(marks.size()),
                marks.stream().map(IndexedMark::words).toList(),
                marks.stream()
                        .map(mark -> mark.forms().stream().map(Form::key).toList())
                        .toList());
    }

    private Distinctiveness(int[] ownerOf, Order order, List<List<String>> words, List<List<String>> keys) {
        this(
                WordCounts.none()
                        .merge(order, words.stream().map(WordCounts::hashes).toList(), ownerOf),
                FormKeys.none().merge(order, keys),
                ownerOf);
    }

    /** @param ownerOf by mark; equal numbers for equal owners */
    Distinctiveness(WordCounts words, FormKeys keys, int[] ownerOf) {
        this.words = words;
        this.keys = keys;
        this.ownerOf = ownerOf;
        // In steps of two, so that one more mark somewhere does not move the scores of all others.
        this.scale = Math.log(Math.max(64, Integer.highestOneBit(Math.max(1, ownerOf.length)) * 2));
    }

    Weight of(String key, Set<Integer> classes) {
        Count count = words.find(key);
        OptionalDouble listed = listing(key).weight(classes);
        double weight = byCount(count);
        return listed.isPresent()
                ? new Weight(
                        Math.min(listed.getAsDouble(), weight), count, weakWords.goodsName(key, classes), use(count))
                : new Weight(weight, count, GoodsName.NO, use(count));
    }

    private Listing listing(String key) {
        Listing known = listings.get(key);
        if (known != null) {
            return known;
        }
        Listing made = weakWords.listing(key);
        if (listings.size() < CACHE_LIMIT) {
            listings.put(key, made);
        }
        return made;
    }

    private Use use(Count count) {
        if (count.owners() >= WIDE) {
            return Use.WIDE;
        }
        return ownerOf.length >= TELLING ? Use.RARE : Use.UNKNOWN;
    }

    /** The same for a part inside words, counted wherever it stands; for explanations, not for sweeps. */
    Weight ofPart(String key, Set<Integer> classes) {
        Weight word = of(key, classes);
        Count inside = parts.size() > CACHE_LIMIT ? countInside(key) : parts.computeIfAbsent(key, this::countInside);
        double weight = Math.min(
                byCount(new Count(inside.marks(), inside.owners())),
                weakWords.listingOfPart(key).weight(classes).orElse(1));
        return new Weight(Math.min(word.weight(), weight), inside, word.goodsName(), use(inside));
    }

    private Count countInside(String part) {
        Set<Integer> owners = new HashSet<>();
        int[] marks = new int[1];
        keys.search(part, ENOUGH, mark -> {
            marks[0]++;
            owners.add(ownerOf[mark]);
        });
        return new Count(marks[0], owners.size());
    }

    /** 1 for a word of a single owner, falling with the logarithm of the owners to 0.1. */
    private double byCount(Count count) {
        if (count.owners() <= 1) {
            return 1;
        }
        return Math.max(0.1, 1 - 1.35 * Math.log(count.owners()) / scale);
    }
}
