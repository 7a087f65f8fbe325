package org.comity.standards.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Severity;
import org.comity.model.number.Numbers;

/** Collects the facts of one record and what is noticed while doing so. */
public final class FactsDraft {

    private final Office office;
    private final RightKind kind;
    private final RightFacts.Builder facts;
    private final List<Finding> findings = new ArrayList<>();

    public FactsDraft(Office office, RightKind kind) {
        this.office = office;
        this.kind = kind;
        this.facts = RightFacts.builder(office, kind);
    }

    public Office office() {
        return office;
    }

    public RightKind kind() {
        return kind;
    }

    public RightFacts.Builder facts() {
        return facts;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Adds a number of this office, and a finding when its check digit is wrong. */
    public Identifier identifier(
            NumberRole role, String original, Optional<String> kindCode, Optional<LocalDate> date, String path) {
        Identifier identifier = Numbers.identifier(office, kind, role, original, kindCode, date);
        facts.identifier(identifier);
        boolean checked = role == NumberRole.APPLICATION || role == NumberRole.REGISTRATION;
        boolean patentLike = kind == RightKind.PATENT || kind == RightKind.UTILITY_MODEL || kind == RightKind.DESIGN;
        if (checked && patentLike) {
            Numbers.findWrongCheckDigit(office, original)
                    .ifPresent(expected -> note("number.check-digit", Severity.WARNING, path, original, expected));
        }
        return identifier;
    }

    public void international(String original, Optional<LocalDate> date) {
        facts.identifier(
                Numbers.identifier(Office.WO, kind, NumberRole.INTERNATIONAL, original, Optional.empty(), date));
    }

    public void event(RightEvent.Kind event, Optional<LocalDate> date) {
        date.ifPresent(day -> facts.event(RightEvent.on(event, day)));
    }

    public void event(
            RightEvent.Kind event, Optional<LocalDate> date, Optional<String> gazette, Optional<String> words) {
        facts.event(new RightEvent(event, date, gazette, words));
    }

    public void relation(
            Relation.Kind relation, Optional<Office> other, Optional<String> number, Optional<LocalDate> date) {
        facts.relation(new Relation(relation, other, number, date));
    }

    /** Reads a date; what is written there and is no date becomes a finding. */
    public Optional<LocalDate> date(Optional<String> written, String path) {
        Optional<LocalDate> day = written.flatMap(Values::date);
        if (day.isEmpty()) {
            written.flatMap(Values::unlessFiller).ifPresent(w -> note("date.unreadable", Severity.WARNING, path, w));
        }
        return day;
    }

    /** Records the office's status word and what it means by the code list. */
    public void status(StatusWords words, Optional<String> written, String path) {
        written.ifPresent(w -> {
            facts.statusWords(w);
            Optional<LegalState> state = words.find(w);
            facts.state(state.orElse(LegalState.UNKNOWN));
            if (state.isEmpty()) {
                note("status.unknown", Severity.WARNING, path, w, words.version());
            }
        });
    }

    public void note(String rule, Severity severity, String path, String... values) {
        findings.add(new Finding(rule, severity, path, List.of(values)));
    }

    /** Flags a text in which somebody before us already lost a character. */
    public void flagReplacement(String path, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            int at = value.codePointCount(0, value.indexOf('\uFFFD')) + 1;
            note("text.replacement-character", Severity.WARNING, path, String.valueOf(at));
        }
    }
}
