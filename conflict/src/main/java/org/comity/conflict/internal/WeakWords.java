package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.script.Signs;

/**
 * Words known to say little of origin (상표법 제33조제1항, 商标法 第十一条): company forms, places, praise, trade words, names of
 * goods, listed by hand in {@code weak-words.tsv}; and, with less certainty, the words for qualities and goods of Comity's
 * vocabulary, in {@code weak-vocabulary.tsv}. Keys are those of {@link Signs#key}.
 */
final class WeakWords {

    /** Why a word is weak, with how much of a full word it still weighs. */
    enum Kind {
        FORM(0.05),
        FUNCTION(0.05),
        MEASURE(0.15),
        PLACE(0.25),
        TRADE(0.25),
        LAUDATORY(0.35),
        GOODS(0.25),
        /** A quality, size, colour or business word of the vocabulary: too weak to be dominant, no more is known. */
        COMMON(0.5),
        /** A word of the vocabulary of one trade. */
        NAMED(0.3);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    /** A word of a compound has at least so many characters, of Latin letters more: fewer come together by chance. */
    private static final int SHORTEST = 2;

    private static final int SHORTEST_LATIN = 3;

    /** A listed word that is so much of a shared part is what is shared. */
    private static final double MOSTLY = 0.7;

    /** What goods a word names. */
    enum GoodsName {
        NO,
        OF_THESE,
        OF_OTHERS
    }

    /** Names of goods weigh more for other goods, where they may be fanciful (KR-17). */
    private static final double GOODS_ELSEWHERE = 0.6;

    private static final double GOODS_UNKNOWN = 0.4;

    /** The vocabulary of a trade also has words that only stand near its goods. */
    private static final double NAMED_ELSEWHERE = 0.75;

    private static final double NAMED_UNKNOWN = 0.5;

    private record Entry(Kind kind, Set<Integer> classes) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();

    private WeakWords() {
        read("weak-words.tsv");
        // Endings are cut off names: only what is surely weak.
        for (String key : new TreeSet<>(byKey.keySet())) {
            if (key.length() >= 2) {
                endings.computeIfAbsent(key.substring(key.length() - 1), k -> new ArrayList<>())
                        .add(key);
            }
        }
        read("weak-vocabulary.tsv");
    }

    private void read(String table) {
        for (Resources.Row row : Resources.table(table, 5)) {
            Kind kind = Kind.valueOf(row.cells().get(1));
            Set<Integer> classes = row.cells().get(0).equals("*")
                    ? Set.of()
                    : Stream.of(row.cells().get(0).split(",", -1))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet());
            for (String cell : row.cells().subList(2, 5)) {
                for (String word : cell.split(" ", -1)) {
                    if (!word.isBlank()) {
                        byKey.computeIfAbsent(Signs.key(word), k -> new ArrayList<>())
                                .add(new Entry(kind, classes));
                    }
                }
            }
        }
    }

    static WeakWords standard() {
        return Standard.INSTANCE;
    }

    /** How much this word weighs for these classes, between 0 and 1; empty when it is not listed. */
    OptionalDouble weight(String key, Set<Integer> classes) {
        List<Entry> entries = byKey.get(key);
        if (entries == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(least(entries, classes));
    }

    /**
     * The ways in which a word is listed words and nothing else: itself, or two that it is made of (HOMEPLUS, 골드블렌드). Each
     * way has the entries of its words. Empty for a word that says more.
     */
    record Listing(List<List<List<Entry>>> ways) {
        static final Listing NONE = new Listing(List.of());

        /** How much the word weighs for these classes: of two words the one that says more counts. */
        OptionalDouble weight(Set<Integer> classes) {
            double least = Double.MAX_VALUE;
            for (List<List<Entry>> words : ways) {
                double most = 0;
                for (List<Entry> entries : words) {
                    most = Math.max(most, least(entries, classes));
                }
                least = Math.min(least, most);
            }
            return ways.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(least);
        }
    }

    Listing listing(String key) {
        List<Entry> whole = byKey.get(key);
        if (whole != null) {
            return new Listing(List.of(List.of(whole)));
        }
        int least = shortest(key);
        if (key.length() < 2 * least || !key.chars().allMatch(Character::isLetter)) {
            return Listing.NONE;
        }
        List<List<List<Entry>>> ways = new ArrayList<>();
        for (int i = least; i <= key.length() - least; i++) {
            List<Entry> end = byKey.get(key.substring(i));
            List<Entry> start = end == null ? null : byKey.get(key.substring(0, i));
            if (start != null && end != null) {
                ways.add(List.of(start, end));
            }
        }
        return ways.isEmpty() ? Listing.NONE : new Listing(List.copyOf(ways));
    }

    /** The same for letters that two signs share: those beside a listed word may be there by chance (WONDERBODY, WONDERBRA). */
    Listing listingOfPart(String key) {
        Listing listing = listing(key);
        int least = Math.max(shortest(key), (int) Math.ceil(MOSTLY * key.length()));
        for (int n = key.length() - 1; listing.ways.isEmpty() && n >= least; n--) {
            Listing start = listing(key.substring(0, n));
            listing = start.ways.isEmpty() ? listing(key.substring(key.length() - n)) : start;
        }
        return listing;
    }

    private static int shortest(String key) {
        return key.isEmpty() || key.charAt(0) >= 0x250 ? SHORTEST : SHORTEST_LATIN;
    }

    private static double least(List<Entry> entries, Set<Integer> classes) {
        double least = Double.MAX_VALUE;
        for (Entry entry : entries) {
            least = Math.min(least, weight(entry, classes));
        }
        return least;
    }

    private static double weight(Entry entry, Set<Integer> classes) {
        return switch (entry.kind) {
            case FORM, FUNCTION, MEASURE, PLACE, TRADE, LAUDATORY, COMMON -> entry.kind.weight;
            case GOODS -> weight(entry, classes, GOODS_UNKNOWN, GOODS_ELSEWHERE);
            case NAMED -> weight(entry, classes, NAMED_UNKNOWN, NAMED_ELSEWHERE);
        };
    }

    private static double weight(Entry entry, Set<Integer> classes, double unknown, double elsewhere) {
        if (classes.isEmpty()) {
            return unknown;
        }
        return entry.classes.stream().anyMatch(classes::contains) ? entry.kind.weight : elsewhere;
    }

    /** Whether this word is a listed name of goods, of the classes asked about or only of others; NO while no class is known. */
    GoodsName goodsName(String key, Set<Integer> classes) {
        List<Entry> names = byKey.getOrDefault(key, List.of()).stream()
                .filter(e -> e.kind == Kind.GOODS)
                .toList();
        if (names.isEmpty() || classes.isEmpty()) {
            return GoodsName.NO;
        }
        return names.stream().anyMatch(e -> e.classes.stream().anyMatch(classes::contains))
                ? GoodsName.OF_THESE
                : GoodsName.OF_OTHERS;
    }

    /** The kind of the listing that makes this word weigh least for these classes; empty when it is not listed. */
    Optional<Kind> kind(String key, Set<Integer> classes) {
        return byKey.getOrDefault(key, List.of()).stream()
                .min(Comparator.comparingDouble(e -> weight(e, classes)))
                .map(Entry::kind);
    }

    /** The longest word listed by hand with which this key ends, leaving at least two characters before it; empty if none. */
    String ending(String key) {
        if (key.isEmpty()) {
            return "";
        }
        String best = "";
        for (String word : endings.getOrDefault(key.substring(key.length() - 1), List.of())) {
            if (word.length() > best.length() && key.length() >= word.length() + 2 && key.endsWith(word)) {
                best = word;
            }
        }
        return best;
    }

    /** Read at first use only. */
    private static final class Standard {
        private static final WeakWords INSTANCE = new WeakWords();
    }
}
