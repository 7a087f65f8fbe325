package org.comity.server.internal.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.comity.conflict.CheckReport;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.Coverage;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.start.DeskOpener;
import org.comity.server.internal.web.ErrorTexts;
import org.comity.server.internal.web.Parameters;
import org.comity.server.internal.web.QuestionForm;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The home page: a mark is asked about, and both registers answer. */
public final class CheckPage {

    /**
     * What stands below the form.
     *
     * @param report the answer, when something was asked and could be answered
     * @param problem why it could not be answered, in the reader's language
     * @param running what is being prepared before it can be answered
     * @param coverage what is loaded, for the reader who has not asked yet
     */
    public record Outcome(
            Optional<CheckReport> report,
            Optional<String> problem,
            Optional<Desk.Stage.Opening> running,
            Coverage coverage) {}

    private final Templates templates;
    private final Desk desk;
    private final Clock clock;

    CheckPage(Templates templates, Desk desk, Clock clock) {
        this.templates = templates;
        this.desk = desk;
        this.clock = clock;
    }

    ServerResponse show(ServerRequest request) {
        DeskOpener.Opened opened = desk.opened();
        Page page = templates.page(request, "check");
        QuestionForm form = EMPTY;
        Optional<CheckReport> report = Optional.empty();
        Optional<String> problem = Optional.empty();
        Optional<Desk.Stage.Opening> running = Optional.empty();
        int status = 200;
        boolean onlyResults = "true".equals(request.headers().firstHeader("HX-Request"));
        try {
            form = QuestionForm.of(Parameters.of(request));
            if (!form.mark().isEmpty()) {
                report = Optional.of(desk.search().check(form.read(clock)));
            }
        } catch (ComityException e) {
            if (e.code() == ErrorCode.SERVER_NOT_READY) {
                running = desk.running();
                if (!onlyResults) {
                    // The page that waits asks again by itself.
                    throw e;
                }
            }
            status = ErrorTexts.status(e.code());
            problem = Optional.of(ErrorTexts.text(page.language(), e));
        }
        Coverage coverage =
                report.map(CheckReport::basis).orElseGet(() -> opened.register().coverage());
        return templates.show(
                status,
                onlyResults ? "results.jte" : "check.jte",
                page,
                Map.of(
                        "form",
                        form,
                        "outcome",
                        new Outcome(report, problem, running, coverage),
                        "today",
                        LocalDate.now(clock)));
    }

    private static final QuestionForm EMPTY =
            QuestionForm.of(new Parameters(new org.springframework.util.LinkedMultiValueMap<>()));
}
