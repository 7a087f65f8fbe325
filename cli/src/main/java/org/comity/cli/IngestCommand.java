package org.comity.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.model.ErrorKind;
import org.comity.register.Ingest;
import org.comity.register.LoadSummary;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Store;
import org.comity.register.json.LoadJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity ingest}: loads files, folders and archives of the offices. */
@Command(name = "ingest", sortOptions = false)
final class IngestCommand implements Callable<Integer> {

    private static final int QUARANTINE_SHOWN = 10;

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "ingest.path")
    private List<Path> paths = List.of();

    @Option(names = "--dialect", paramLabel = "DIALECT", descriptionKey = "ingest.dialect")
    private @Nullable String dialect;

    @Option(names = "--strict", descriptionKey = "ingest.strict")
    private boolean strict;

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Store store = session.openStore()) {
            session.clearProgress();
            boolean endsSample = store.sample().isOpen();
            LoadProgress progress = new LoadProgress(session);
            LoadSummary summary;
            try {
                summary = store.ingest()
                        .ingest(paths, new Ingest.Options(Optional.ofNullable(dialect), strict), progress);
            } finally {
                progress.finish();
            }
            if (session.json()) {
                session.say(LoadJson.summary(summary).toString());
            } else {
                List<QuarantinedRecord> quarantined = summary.quarantined() == 0
                        ? List.of()
                        : store.register().listQuarantine(0, QUARANTINE_SHOWN);
                new LoadSummaryView(session).print(summary, quarantined, progress.elapsed());
                if (endsSample && !store.sample().isOpen()) {
                    session.say(session.text("sample.ended"));
                }
            }
            return exitCode(summary);
        }
    }

    /** 3 tells a script that something was left out; what could be read is loaded all the same. */
    private static int exitCode(LoadSummary summary) {
        boolean leftOut = !summary.unrecognised().isEmpty() || summary.quarantined() > 0;
        return leftOut ? ErrorKind.DATA.exitCode() : 0;
    }
}
