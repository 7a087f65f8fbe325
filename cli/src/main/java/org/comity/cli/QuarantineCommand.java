package org.comity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.cli.text.Cells;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Store;
import org.comity.register.json.Json;
import org.comity.register.json.LoadJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity quarantine}: records that could not be read, where they stand and why. */
@Command(name = "quarantine", sortOptions = false)
final class QuarantineCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "quarantine.limit")
    private String limit = "100";

    QuarantineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int most = Options.number(session, "--limit", limit, 1, 1_000_000);
        try (Store store = session.openStore()) {
            session.clearProgress();
            List<QuarantinedRecord> records = store.register().listQuarantine(0, most);
            if (session.json()) {
                session.say(Json.array(records, r -> LoadJson.quarantined(r, session.language()))
                        .toString());
                return 0;
            }
            if (records.isEmpty()) {
                session.say(session.text("quarantine.none"));
            }
            for (QuarantinedRecord record : records) {
                String reason = reason(record, session.language());
                session.say(Cells.clean(session.text(
                        "quarantine.line",
                        record.file(),
                        Long.toString(record.offset()),
                        record.dialect(),
                        record.loadId())));
                session.say("    " + Cells.clean(reason));
            }
        }
        return 0;
    }

    /** Why a record could not be read; the file, which stands beside it, is not named again. */
    static String reason(QuarantinedRecord record, DisplayLanguage language) {
        String text = new ComityException(record.code(), record.values().toArray()).text(language);
        return text.startsWith(record.file())
                ? text.substring(record.file().length()).replaceFirst("^[:：]\\s*", "")
                : text;
    }
}
