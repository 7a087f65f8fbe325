package org.comity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Table;
import org.comity.register.Load;
import org.comity.register.LoadSummary;
import org.comity.register.SourceReference;
import org.comity.register.Store;
import org.comity.register.json.Json;
import org.comity.register.json.LoadJson;
import org.comity.register.json.RightJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code comity loads}: what is loaded, and how it came in. */
@Command(name = "loads", sortOptions = false)
final class LoadsCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "loads.limit")
    private String limit = "20";

    LoadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int most = Options.number(session, "--limit", limit, 1, 100_000);
        try (Store store = session.openStore()) {
            session.clearProgress();
            List<Load> loads = store.register().listLoads(most);
            List<SourceReference> unattached = store.register().listUnattached(0, most);
            if (session.json()) {
                ObjectNode answer = Json.object();
                answer.set("coverage", LoadJson.coverage(store.register().coverage()));
                answer.set("loads", Json.array(loads, LoadJson::load));
                answer.set("unattached", Json.array(unattached, RightJson::source));
                session.say(answer.toString());
                return 0;
            }
            new CoverageView(session).print(store.register().coverage());
            if (!loads.isEmpty()) {
                session.say("");
                table(loads)
                        .lines(session.terminal().columns(), session.terminal().style())
                        .forEach(session::say);
            }
            if (!unattached.isEmpty()) {
                session.say("");
                session.say(session.text("loads.unattached"));
                unattached.forEach(record -> session.say("  " + record.file()));
            }
        }
        return 0;
    }

    private Table table(List<Load> loads) {
        Table table = new Table(List.of(
                ">" + session.text("column.load"),
                session.text("column.started"),
                ">" + session.text("count.read"),
                ">" + session.text("count.new"),
                ">" + session.text("count.changed"),
                ">" + session.text("count.unchanged"),
                ">" + session.text("count.quarantined"),
                ">" + session.text("count.unrecognised"),
                session.text("column.request")));
        for (Load load : loads) {
            LoadSummary s = load.summary();
            table.row(List.of(
                    Long.toString(load.id()),
                    Figures.time(load.startedAt()),
                    Figures.count(s.read()),
                    Figures.count(s.created()),
                    Figures.count(s.changed()),
                    Figures.count(s.unchanged()),
                    Figures.count(s.quarantined()),
                    Figures.count(s.unrecognised().size()),
                    load.finishedAt().isPresent()
                            ? load.request()
                            : load.request() + " (" + session.text("load.unfinished") + ")"));
        }
        return table;
    }
}
