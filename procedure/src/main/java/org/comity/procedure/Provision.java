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
 * @param statements what it says, in our own words, zh / ko / en
 */
public record Provision(
        String id,
        Forum forum,
        String instrument,
        String article,
        LocalDate from,
        Optional<LocalDate> to,
        Statement statements) {

    /** A short statement in the three display languages. */
    public record Statement(String zh, String ko, String en) {
        public Statement {
            if (zh.isBlank() || ko.isBlank() || en.isBlank()) {
                throw new IllegalArgumentException("a statement needs all three languages");
            }
        }
    }

    public Provision {
        Objects.requireNonNull(forum, "forum");
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
