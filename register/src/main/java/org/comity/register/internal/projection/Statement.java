package org.comity.register.internal.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;

/**
 * One version of one source record, with what decides its place in time.
 *
 * <p>Which of two statements is the newer one never depends on which arrived first (decision 010): first the day of which
 * they speak, then which says more, then their content itself.
 *
 * @param rank its place among statements
 */
public record Statement(String dialect, String key, Rank rank, RightFacts facts) {

    /** Among the source records of one right. */
    static final Comparator<Statement> NEWEST_FIRST = Comparator.comparing(Statement::rank)
            .reversed()
            .thenComparing(Statement::dialect)
            .thenComparing(Statement::key);

    /**
     * What decides which of two statements is the newer one; the greater is the newer.
     *
     * @param day the last day of which the statement is known to speak
     * @param richness how much it says
     */
    public record Rank(Optional<LocalDate> day, int richness, String contentHash) implements Comparable<Rank> {

        /** Parts the hash of what is said from that of its form. */
        public static final char FORM = '-';

        private static final Comparator<Rank> ORDER = Comparator.comparing(
                        (Rank r) -> r.day().orElse(LocalDate.MIN))
                .thenComparingInt(Rank::richness)
                .thenComparing(Rank::contentHash);

        public static Rank of(Optional<LocalDate> asOf, RightFacts facts, String contentHash) {
            return new Rank(lastDay(asOf, facts), Statement.richness(facts), contentHash);
        }

        /** The hash of what is said, the same for two forms of one content. */
        public String content() {
            return content(contentHash);
        }

        /** Cuts the form, where there is one, off a hash. */
        public static String content(String contentHash) {
            int form = contentHash.lastIndexOf(FORM);
            return form < 0 ? contentHash : contentHash.substring(0, form);
        }

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A record speaks at least of the day of its latest event; the day it was made, where it tells, may be later. Days of
     * a term lie ahead by nature and tell nothing.
     */
    static Optional<LocalDate> lastDay(Optional<LocalDate> asOf, RightFacts facts) {
        Stream<LocalDate> events = facts.events().stream()
                .filter(e -> switch (e.kind()) {
                    case TERM_BEGINS, TERM_ENDS -> false;
                    case FILED,
                            APPLICATION_PUBLISHED,
                            PUBLISHED_FOR_OPPOSITION,
                            REGISTERED,
                            REGISTRATION_PUBLISHED,
                            INTERNATIONAL_REGISTRATION,
                            NATIONAL -> true;
                })
                .map(RightEvent::date)
                .flatMap(Optional::stream);
        Stream<LocalDate> numbers = facts.identifiers().stream().flatMap(i -> i.date().stream());
        return Stream.of(asOf.stream(), events, numbers).flatMap(s -> s).max(Comparator.naturalOrder());
    }

    static int richness(RightFacts facts) {
        return facts.identifiers().size()
                + facts.mark()
                        .map(m -> 1
                                + m.texts().size()
                                + m.viennaCodes().size()
                                + m.images().size())
                        .orElse(0)
                + facts.titles().size()
                + facts.abstracts().size()
                + facts.goods().stream()
                        .mapToInt(g -> 1 + g.names().size() + g.groupCodes().size())
                        .sum()
                + facts.classifications().size()
                + facts.parties().stream()
                        .mapToInt(p -> p.names().size()
                                + p.identifiers().size()
                                + (p.address().isPresent() ? 1 : 0)
                                + (p.country().isPresent() ? 1 : 0))
                        .sum()
                + facts.relations().size()
                + facts.events().size()
                + (facts.statusWords().isPresent() ? 1 : 0);
    }
}
