package org.comity.register.internal.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.model.Classification;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.Text;

/**
 * What the register knows of one right: the union of what its source records say, the newest statement winning where they
 * contradict each other.
 *
 * @param id the handle
 * @param facts the merged facts; {@code facts.state()} is the state of the right
 * @param filingDate filing date of the right itself, not of a later filing on it
 * @param headline the words of the sign or the title
 */
public record Projection(RightId id, RightFacts facts, Optional<LocalDate> filingDate, Optional<String> headline) {

    private static final Comparator<RightEvent> BY_DATE = Comparator.comparing(
                    (RightEvent e) -> e.date().orElse(LocalDate.MAX))
            .thenComparing(RightEvent::kind)
            .thenComparing(e -> e.gazette().orElse(""))
            .thenComparing(e -> e.words().orElse(""));

    /** Projects the newest statements of the source records of one right. */
    public static Projection of(Collection<Statement> statements) {
        List<Statement> newest = new ArrayList<>(statements);
        newest.sort(Statement.NEWEST_FIRST);
        // What a later filing on a registration says of sign and goods is true, but its own fate is not the right's.
        List<RightFacts> all = newest.stream().map(Statement::facts).toList();
        List<RightFacts> own = all.stream().filter(f -> !Grouping.isFollowUp(f)).toList();
        RightId id = Grouping.handle(newest);

        Optional<RightFacts> speaksOfState = speaksOfState(own, all);
        RightFacts.Builder merged = RightFacts.builder(id.office(), id.kind());
        identifiers(id, all).forEach(merged::identifier);
        mark(all).ifPresent(merged::mark);
        texts(all, RightFacts::titles).forEach(merged::title);
        texts(all, RightFacts::abstracts).forEach(merged::abstractText);
        goods(all).forEach(merged::goods);
        newestPerKey(all, RightFacts::classifications, Classification::scheme).forEach(merged::classification);
        newestPerKey(all, RightFacts::parties, Party::role).forEach(merged::party);
        distinct(all, RightFacts::relations).forEach(merged::relation);
        events(all).forEach(merged::event);
        speaksOfState
                .flatMap(RightFacts::statusWords)
                .or(() -> own.stream().flatMap(f -> f.statusWords().stream()).findFirst())
                .or(() -> all.stream().flatMap(f -> f.statusWords().stream()).findFirst())
                .ifPresent(merged::statusWords);
        RightFacts facts = merged.state(speaksOfState.map(RightFacts::state).orElse(LegalState.UNKNOWN))
                .build();
        return new Projection(id, facts, filingDate(facts), headline(facts));
    }

    /**
     * The newest record that tells where the right stands. Records of its own filing come first; of a later filing only
     * what presupposes the registration counts: a refused renewal does not refuse the right.
     */
    private static Optional<RightFacts> speaksOfState(List<RightFacts> own, List<RightFacts> all) {
        return own.stream()
                .filter(f -> f.state() != LegalState.UNKNOWN)
                .findFirst()
                .or(() -> all.stream()
                        .filter(Grouping::isFollowUp)
                        .filter(f -> switch (f.state()) {
                            case REGISTERED, EXPIRED, CANCELLED, ABANDONED -> true;
                            case PENDING, PUBLISHED, REFUSED, WITHDRAWN, UNKNOWN -> false;
                        })
                        .findFirst());
    }

    private static List<Identifier> identifiers(RightId id, List<RightFacts> all) {
        Map<String, Identifier> byNumber = new LinkedHashMap<>();
        for (RightFacts facts : all) {
            for (Identifier identifier : facts.identifiers()) {
                byNumber.merge(identifier.key(), identifier, Projection::richer);
            }
        }
        List<Identifier> sorted = new ArrayList<>(byNumber.values());
        sorted.sort(Comparator.comparing(Identifier::role)
                .thenComparing(i -> !i.canonical().equals(id.number()))
                .thenComparing(i -> i.role() == NumberRole.APPLICATION && Grouping.isFollowUp(all.getFirst(), i))
                .thenComparing(Identifier::canonical)
                .thenComparing(Identifier::office));
        return sorted;
    }

    private static Identifier richer(Identifier newer, Identifier older) {
        return new Identifier(
                newer.role(),
                newer.office(),
                newer.original(),
                newer.canonical(),
                newer.kindCode().or(older::kindCode),
                newer.date().or(older::date));
    }

    private static Optional<Mark> mark(List<RightFacts> all) {
        List<Mark> marks = all.stream().flatMap(f -> f.mark().stream()).toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Optional<MarkKind> kind = marks.stream().flatMap(m -> m.kind().stream()).findFirst();
        Mark.Feature feature = marks.stream()
                .map(Mark::feature)
                .filter(f -> f != Mark.Feature.UNKNOWN)
                .findFirst()
                .orElse(Mark.Feature.UNKNOWN);
        return Optional.of(new Mark(
                kind,
                feature,
                newestPerLanguage(marks.stream().map(Mark::texts).toList()),
                firstFilled(marks, Mark::viennaCodes),
                firstFilled(marks, Mark::images),
                marks.stream().flatMap(m -> m.description().stream()).findFirst(),
                marks.stream().flatMap(m -> m.disclaimer().stream()).findFirst()));
    }

    private static <T, V> List<V> firstFilled(List<T> newestFirst, Function<T, List<V>> part) {
        return newestFirst.stream()
                .map(part)
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Text> texts(List<RightFacts> all, Function<RightFacts, List<Text>> part) {
        return newestPerLanguage(all.stream().map(part).toList());
    }

    /** The newest record's texts, and after them what older ones have in other languages. */
    private static List<Text> newestPerLanguage(List<List<Text>> newestFirst) {
        List<Text> kept = new ArrayList<>();
        Set<String> languages = new LinkedHashSet<>();
        for (List<Text> texts : newestFirst) {
            List<Text> more = texts.stream()
                    .filter(t -> !languages.contains(t.language()))
                    .filter(t -> kept.stream().noneMatch(k -> k.value().equals(t.value())))
                    .distinct()
                    .toList();
            kept.addAll(more);
            texts.forEach(t -> languages.add(t.language()));
        }
        return kept;
    }

    /**
     * Class by class: from the newest record that names the goods of the class, else from the newest that has the class.
     * Records of one class each (goods files) thus add up, and a record that only counts classes takes no names away.
     */
    private static List<GoodsItem> goods(List<RightFacts> all) {
        Map<String, GoodsClass> classes = new LinkedHashMap<>();
        for (RightFacts facts : all) {
            facts.goods().forEach(g -> classes.putIfAbsent(classKey(g.goodsClass()), g.goodsClass()));
        }
        List<GoodsItem> merged = new ArrayList<>();
        classes.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            List<List<GoodsItem>> perRecord = all.stream()
                    .map(f -> f.goods().stream()
                            .filter(g -> classKey(g.goodsClass()).equals(entry.getKey()))
                            .toList())
                    .filter(items -> !items.isEmpty())
                    .toList();
            merged.addAll(perRecord.stream()
                    .filter(items -> items.stream().anyMatch(g -> !g.names().isEmpty()))
                    .findFirst()
                    .orElse(perRecord.getFirst()));
        });
        return merged;
    }

    private static String classKey(GoodsClass goodsClass) {
        return goodsClass.scheme() + ":" + goodsClass.code();
    }

    /** For each key (a role, a scheme) what the newest record with that key has: a later holder replaces an earlier one. */
    private static <V, K> List<V> newestPerKey(
            List<RightFacts> all, Function<RightFacts, List<V>> part, Function<V, K> key) {
        Map<K, List<V>> kept = new LinkedHashMap<>();
        for (RightFacts facts : all) {
            Map<K, List<V>> here = new LinkedHashMap<>();
            for (V value : part.apply(facts)) {
                List<V> values = here.computeIfAbsent(key.apply(value), k -> new ArrayList<>());
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
            here.forEach(kept::putIfAbsent);
        }
        return kept.values().stream().flatMap(List::stream).toList();
    }

    private static <V> List<V> distinct(List<RightFacts> all, Function<RightFacts, List<V>> part) {
        return all.stream().flatMap(f -> part.apply(f).stream()).distinct().toList();
    }

    private static List<RightEvent> events(List<RightFacts> all) {
        Set<RightEvent> events = new LinkedHashSet<>();
        for (RightFacts facts : all) {
            boolean followUp = Grouping.isFollowUp(facts);
            for (RightEvent event : facts.events()) {
                events.add(followUp ? asSeenByTheRight(event, facts) : event);
            }
        }
        // The same day of the same thing, told by one source with words or gazette number and by another without.
        return events.stream()
                .filter(e -> e.gazette().isPresent()
                        || e.words().isPresent()
                        || events.stream()
                                .noneMatch(o -> o.kind() == e.kind() && o.date().equals(e.date()) && !o.equals(e)))
                .sorted(BY_DATE)
                .toList();
    }

    /** The filing of a renewal is something that happened to the right, not the right's filing. */
    private static RightEvent asSeenByTheRight(RightEvent event, RightFacts followUp) {
        if (event.kind() != RightEvent.Kind.FILED) {
            return event;
        }
        return new RightEvent(
                RightEvent.Kind.NATIONAL,
                event.date(),
                event.gazette(),
                event.words()
                        .or(() ->
                                followUp.findIdentifier(NumberRole.APPLICATION).map(Identifier::original)));
    }

    private static Optional<LocalDate> filingDate(RightFacts facts) {
        return facts.events().stream()
                .filter(e -> e.kind() == RightEvent.Kind.FILED)
                .flatMap(e -> e.date().stream())
                .findFirst()
                .or(() -> facts.findIdentifier(NumberRole.APPLICATION)
                        .filter(i -> !Grouping.isFollowUp(facts, i))
                        .flatMap(Identifier::date));
    }

    private static Optional<String> headline(RightFacts facts) {
        return facts.mark()
                .flatMap(m -> m.texts().stream().findFirst())
                .or(() -> facts.titles().stream().findFirst())
                .map(Text::value);
    }
}
