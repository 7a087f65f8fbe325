package org.comity.server.internal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.number.Numbers;

/** Facts in the order in which a page shows them. */
public final class RightLines {
    private RightLines() {}

    public static SortedMap<GoodsClass, List<GoodsItem>> goodsByClass(RightFacts facts) {
        return facts.goods().stream()
                .collect(Collectors.groupingBy(GoodsItem::goodsClass, TreeMap::new, Collectors.toList()));
    }

    /** Earliest first; what has no date comes last. */
    public static List<RightEvent> eventsByDate(RightFacts facts) {
        return facts.events().stream()
                .sorted(Comparator.comparing(e -> e.date().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The number as its office writes it; as the record writes it where the office has no form of its own for it. */
    public static String number(Identifier identifier, RightKind kind) {
        String written = Numbers.format(identifier.office(), kind, identifier.role(), identifier.canonical());
        return written.equals(identifier.canonical()) ? identifier.original() : written;
    }

    public static <K extends Comparable<K>> SortedMap<K, Long> sorted(Map<K, Long> counts) {
        return new TreeMap<>(counts);
    }

    public static String seconds(Instant from, Instant to) {
        return String.format(
                java.util.Locale.ROOT, "%.1f", Duration.between(from, to).toMillis() / 1000.0);
    }
}
