package org.comity.server.internal.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.conflict.CheckReport;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.SavedChecks;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.Parameters;
import org.comity.server.internal.web.QuestionForm;

/** Keeps checks, and asks them again. */
public final class KeptChecks {

    private static final int LONGEST_TITLE = 200;

    private final Desk desk;
    private final Clock clock;

    public KeptChecks(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Keeps a question with today's answer.
     *
     * @param title how it is listed; the mark itself when empty
     * @throws ComityException whatever is wrong with the question
     */
    public KeptCheck keep(String title, QuestionForm written) {
        LocalDate today = LocalDate.now(clock);
        // The form shows today as the day of decision; who keeps it asks for each day on which it is opened.
        QuestionForm form = written.on().equals(today.toString()) ? written.withOn("") : written;
        List<KeptCheck.Seen> seen = seen(form);
        String name = title.isEmpty() ? form.mark() : title;
        if (name.length() > LONGEST_TITLE) {
            name = Parameters.shown(name);
        }
        return new KeptCheck(
                storage().save(name, KeptJson.stored(form, today, seen).toString()), form, today, seen);
    }

    /** Newest first. */
    public List<KeptCheck> list() {
        return storage().list().stream().map(KeptJson::read).toList();
    }

    /**
     * The check with this number as it stands in an address.
     *
     * @throws ComityException CHECK_NOT_FOUND
     */
    public KeptCheck get(String id) {
        return storage().find(number(id)).map(KeptJson::read).orElseThrow(() -> notFound(id));
    }

    /**
     * Deletes the check with this number.
     *
     * @throws ComityException CHECK_NOT_FOUND
     */
    public void delete(String id) {
        if (!storage().delete(number(id))) {
            throw notFound(id);
        }
    }

    /** Asks again, and says what is different. */
    public KeptCheck.Comparison compare(KeptCheck check) {
        return check.compare(LocalDate.now(clock), seen(check.form()));
    }

    private List<KeptCheck.Seen> seen(QuestionForm form) {
        CheckReport report = desk.search().check(form.read(clock));
        return report.forums().stream()
                .flatMap(part -> part.hits().stream().map(hit -> KeptCheck.Seen.of(part.forum(), hit)))
                .toList();
    }

    private SavedChecks storage() {
        return desk.opened().savedChecks();
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static ComityException notFound(String id) {
        return new ComityException(ErrorCode.CHECK_NOT_FOUND, Parameters.shown(id));
    }
}
