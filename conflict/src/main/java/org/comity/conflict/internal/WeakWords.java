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
 * goods. Keys are those of {@link Signs#key}.
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
        GOODS(0.25);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    /** What goods a word names. */
    enum GoodsName {
        NO,
        OF_THESE,
        OF_OTHERS
    }

    /** Names of goods weigh more for other goods, where they may be fanciful (KR-17). */
    private static final double GOODS_ELSEWHERE = 0.6;

    private static final double GOODS_UNKNOWN = 0.4;

    private record Entry(Kind kind, Set<Integer> classes) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();

    private WeakWords() {
        for (Resources.Row row : Resources.table("weak-words.tsv", 5)) {
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
        for (String key : new TreeSet<>(byKey.keySet())) {
            if (key.length() >= 2) {
                endings.computeIfAbsent(key.substring(key.length() - 1), k -> new ArrayList<>())
                        .add(key);
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
        return entries.stream().mapToDouble(e -> weight(e, classes)).min();
    }

    private static double weight(Entry entry, Set<Integer> classes) {
        if (entry.kind != Kind.GOODS) {
            return entry.kind.weight;
        }
        if (classes.isEmpty()) {
            return GOODS_UNKNOWN;
        }
        return entry.classes.stream().anyMatch(classes::contains) ? Kind.GOODS.weight : GOODS_ELSEWHERE;
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

    /** The longest listed word with which this key ends, leaving at least two characters before it; empty if none. */
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
