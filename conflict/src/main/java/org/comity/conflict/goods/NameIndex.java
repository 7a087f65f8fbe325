package org.comity.conflict.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Text;

/** The names of lists, ready to be looked up. Immutable once built, but for the index of similar names made at first use. */
final class NameIndex {

    /** From this share of common pairs of letters on, a name is near enough to be a hint. */
    private static final double SIMILAR = 0.6;

    private static final int SIMILAR_SHOWN = 3;
    private static final int MOST = 24;

    private final Map<String, Object> byExact = new HashMap<>();
    private final Map<String, Object> byKey = new HashMap<>();
    private volatile @org.jspecify.annotations.Nullable Bigrams bigrams;

    /**
     * A listed name with its entry.
     *
     * @param service whether the name says that it is a service
     */
    record Named(String name, boolean service, Listing listing) {}

    /** What was found, and how. */
    record Found(Named named, Confidence confidence, double score) {}

    void add(Listing listing) {
        for (Text text : listing.goods().names()) {
            GoodsName name = GoodsName.of(text.value());
            Named named = new Named(text.value(), name.service(), listing);
            put(byExact, name.exact(), named);
            put(byKey, name.key(), named);
        }
    }

    boolean isEmpty() {
        return byExact.isEmpty();
    }

    /** Most keys have one name: a list for each would double the memory of a large list. */
    private static void put(Map<String, Object> map, String key, Named named) {
        if (key.isEmpty()) {
            return;
        }
        Object before = map.get(key);
        if (before == null) {
            map.put(key, named);
        } else if (before instanceof Named first) {
            List<Named> both = new ArrayList<>(List.of(first, named));
            map.put(key, both);
        } else {
            asList(before).add(named);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Named> asList(Object value) {
        return (List<Named>) value;
    }

    private static List<Named> get(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof Named one ? List.of(one) : asList(value);
    }

    /** Entries of this very name; empty when there are none. */
    List<Found> same(GoodsName name) {
        Map<Listing, Found> found = new LinkedHashMap<>();
        for (Named named : get(byExact, name.exact())) {
            found.putIfAbsent(named.listing, new Found(named, Confidence.EXACT, 1));
        }
        for (Named named : get(byKey, name.key())) {
            if (named.service == name.service() || isEitherClassOfServices(named)) {
                found.putIfAbsent(named.listing, new Found(named, Confidence.FOLDED, 0.9));
            }
        }
        return sorted(found);
    }

    /** In a class of services a name may leave out that it is one. */
    private static boolean isEitherClassOfServices(Named named) {
        return named.listing.goods().goodsClass().isService();
    }

    /** Entries of which the name is a kind, by the longest head word that is listed. */
    List<Found> heads(GoodsName name) {
        for (String head : name.heads()) {
            Map<Listing, Found> found = new LinkedHashMap<>();
            for (Named named : get(byKey, head)) {
                if (!name.service() || named.listing.goods().goodsClass().isService()) {
                    double share =
                            (double) head.length() / Math.max(1, name.key().length());
                    found.putIfAbsent(named.listing, new Found(named, Confidence.HEAD, 0.5 + 0.3 * Math.min(1, share)));
                }
            }
            if (!found.isEmpty()) {
                return sorted(found);
            }
        }
        return List.of();
    }

    /** Entries spelled much like it, best first. */
    List<Found> similar(GoodsName name) {
        Bigrams index = bigrams;
        if (index == null) {
            index = new Bigrams(byKey);
            bigrams = index;
        }
        return index.search(name.key());
    }

    private static List<Found> sorted(Map<Listing, Found> found) {
        return found.values().stream()
                .sorted(Comparator.comparing(Found::confidence)
                        .thenComparingInt(f -> -f.named.listing.source().rank()))
                .limit(MOST)
                .toList();
    }

    /** Keys by their pairs of letters. */
    private static final class Bigrams {
        private final List<String> keys;
        private final int[] sizes;
        private final Map<String, int[]> postings = new HashMap<>();
        private final Map<String, Object> byKey;

        Bigrams(Map<String, Object> byKey) {
            this.byKey = byKey;
            this.keys = byKey.keySet().stream().sorted().toList();
            this.sizes = new int[keys.size()];
            Map<String, List<Integer>> lists = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Set<String> pairs = pairs(keys.get(i));
                sizes[i] = pairs.size();
                for (String pair : pairs) {
                    lists.computeIfAbsent(pair, k -> new ArrayList<>()).add(i);
                }
            }
            lists.forEach((pair, list) ->
                    postings.put(pair, list.stream().mapToInt(Integer::intValue).toArray()));
        }

        private static Set<String> pairs(String key) {
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 2 <= key.length(); i++) {
                pairs.add(key.substring(i, i + 2));
            }
            return pairs;
        }

        List<Found> search(String key) {
            Set<String> asked = pairs(key);
            if (asked.size() < 2) {
                return List.of();
            }
            int[] common = new int[sizes.length];
            for (String pair : asked) {
                for (int i : postings.getOrDefault(pair, new int[0])) {
                    common[i]++;
                }
            }
            List<int[]> best = new ArrayList<>();
            for (int i = 0; i < common.length; i++) {
                if (common[i] > 0 && 2.0 * common[i] / (asked.size() + sizes[i]) >= SIMILAR) {
                    best.add(new int[] {i, common[i]});
                }
            }
            best.sort(Comparator.comparingDouble((int[] b) -> -2.0 * b[1] / (asked.size() + sizes[b[0]]))
                    .thenComparing(b -> keys.get(b[0])));
            List<Found> found = new ArrayList<>();
            for (int[] b : best.subList(0, Math.min(SIMILAR_SHOWN, best.size()))) {
                double dice = 2.0 * b[1] / (asked.size() + sizes[b[0]]);
                for (Named named : get(byKey, keys.get(b[0]))) {
                    found.add(new Found(named, Confidence.SIMILAR, 0.5 * dice));
                }
            }
            return found.size() > MOST ? Arrays.asList(found.subList(0, MOST).toArray(new Found[0])) : found;
        }
    }
}
