package org.comity.procedure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.Forum;

/**
 * An article of a law for one subject, while it was numbered and worded so.
 *
 * @param id stable id of the subject, for example {@code KR-TM-EARLIER-MARK}; successive provisions share it
 * @param forum whose law
 * @param instrument short title in the law's own language: {@code 상표법}, {@code 商标法}
 * @param article citation in the form of the forum: {@code 제34조제1항제7호}, {@code 第三十条}
 * @param from first day in force
 * @param to last day in force; empty while open
 * @param decisive the day on which its facts are judged, or from which its period runs
 * @param period the period it sets, if it sets one; where the law leaves open which of two applies, the shorter
 * @param longer in that open case the longer period, which may turn out to be right; otherwise empty
 * @param statements what it says, in our own words, zh / ko / en
 */
public record Provision(
        String id,
        Forum forum,
        String instrument,
        String article,
        LocalDate from,
        Optional<LocalDate> to,
        DecisiveDay decisive,
        Optional<Period> period,
        Optional<Period> longer,
        Statement statements) {

    /** The day of a case that a provision looks at. */
    public enum DecisiveDay {
        FILING,
        PUBLICATION,
        REGISTRATION,
        /** The decision to register or to refuse, or the decision that reviews it. */
        DECISION
    }

    /** A short statement in the three display languages. */
    public record Statement(String zh, String ko, String en) {
        public Statement {
            if (zh.isBlank() || ko.isBlank() || en.isBlank()) {
                throw new IllegalArgumentException("a statement needs all three languages");
            }
        }
    }

    /** A provision judged at the decision that sets no period. */
    public Provision(
            String id,
            Forum forum,
            String instrument,
            String article,
            LocalDate from,
            Optional<LocalDate> to,
            Statement statements) {
        this(
                id,
                forum,
                instrument,
                article,
                from,
                to,
                DecisiveDay.DECISION,
                Optional.empty(),
                Optional.empty(),
                statements);
    }

    public Provision {
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(decisive, "decisive");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(longer, "longer");
        Objects.requireNonNull(statements, "statements");
        if (id.isBlank() || instrument.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("provision without id, instrument or article");
        }
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && (to.isEmpty() || !date.isAfter(to.get()));
    }
}
