package org.comity.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Style;
import org.comity.register.LoadSummary;
import org.comity.register.QuarantinedRecord;

/** What came of a load, for a person: counts first, then everything that was left out and why. */
final class LoadSummaryView {

    private static final int FILES_SHOWN = 20;

    private final Session session;

    LoadSummaryView(Session session) {
        this.session = session;
    }

    void print(LoadSummary summary, List<QuarantinedRecord> quarantined, Duration elapsed) {
        Style style = session.terminal().style();
        session.say(style.strong(session.text(
                "summary.counts",
                Figures.count(summary.read()),
                Figures.count(summary.created()),
                Figures.count(summary.changed()),
                Figures.count(summary.unchanged()),
                Figures.duration(elapsed))));
        if (!summary.rights().isEmpty()) {
            List<String> rights = new ArrayList<>();
            new TreeMap<>(summary.rights())
                    .forEach((kind, count) -> rights.add(
                            session.text("summary.of", session.text("kind." + kind.code()), Figures.count(count))));
            session.say(session.text("summary.rights", String.join(", ", rights)));
        }
        if (!summary.byDialect().isEmpty()) {
            List<String> dialects = new ArrayList<>();
            new TreeMap<>(summary.byDialect())
                    .forEach((dialect, count) ->
                            dialects.add(session.text("summary.of", dialect, Figures.count(count))));
            session.say(session.text("summary.dialects", String.join(", ", dialects)));
        }
        if (summary.emptyAnswers() > 0) {
            session.say(session.text("summary.empty-answers", Figures.count(summary.emptyAnswers())));
        }
        list(summary.errorAnswers(), "summary.error-answers");
        list(summary.unrecognised(), "summary.unrecognised");
        if (summary.quarantined() > 0) {
            session.say(style.warning(session.text("summary.quarantined", Figures.count(summary.quarantined()))));
            for (QuarantinedRecord record : quarantined) {
                String reason = QuarantineCommand.reason(record, session.language());
                session.say("  " + Cells.clean(record.file() + " @" + record.offset() + ": " + reason));
            }
            session.say(session.text("summary.see-quarantine"));
        }
        if (summary.read() == 0
                && summary.emptyAnswers() == 0
                && summary.errorAnswers().isEmpty()) {
            session.say(session.text("summary.nothing"));
        }
    }

    private void list(List<String> lines, String key) {
        if (lines.isEmpty()) {
            return;
        }
        session.say(session.terminal().style().warning(session.text(key, Figures.count(lines.size()))));
        lines.stream().limit(FILES_SHOWN).forEach(line -> session.say("  " + Cells.clean(line)));
        if (lines.size() > FILES_SHOWN) {
            session.say("  " + session.text("summary.more", Figures.count(lines.size() - FILES_SHOWN)));
        }
    }
}
