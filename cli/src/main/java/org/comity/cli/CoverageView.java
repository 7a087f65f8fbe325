package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Table;
import org.comity.register.Coverage;

/** What is loaded, as text: the ground every answer stands on. */
final class CoverageView {

    private final Session session;

    CoverageView(Session session) {
        this.session = session;
    }

    void print(Coverage coverage) {
        if (coverage.sample()) {
            session.say(session.terminal().style().warning(session.text("sample.banner")));
        }
        if (coverage.parts().isEmpty()) {
            session.say(session.text("coverage.nothing"));
            return;
        }
        Table table = new Table(List.of(
                session.text("column.office"),
                session.text("column.kind"),
                session.text("column.dialect"),
                ">" + session.text("column.rights"),
                session.text("column.filed-from"),
                session.text("column.filed-to"),
                session.text("column.loaded")));
        for (Coverage.Part part : coverage.parts()) {
            table.row(List.of(
                    part.office().code(),
                    session.text("kind." + part.kind().code()),
                    part.dialect(),
                    Figures.count(part.rights()),
                    day(part.earliestFiling()),
                    day(part.latestFiling()),
                    Figures.time(part.lastLoaded())));
        }
        table.lines(session.terminal().columns(), session.terminal().style()).forEach(session::say);
        if (coverage.quarantined() > 0) {
            session.say(session.text("coverage.quarantined", Figures.count(coverage.quarantined())));
        }
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }
}
