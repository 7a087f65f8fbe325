package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Table;
import org.comity.conflict.NameList;
import org.comity.conflict.NameLists;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code comity names}: the lists of known names on this machine. */
@Command(name = "names", sortOptions = false)
final class NamesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|add|remove", descriptionKey = "names.what")
    private String what = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|ID", descriptionKey = "names.which")
    private @Nullable String which;

    @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "names.source")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", descriptionKey = "names.licence")
    private @Nullable String licence;

    NamesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NameLists lists = NameLists.in(session.home());
        switch (what) {
            case "list" -> list(lists);
            case "add" -> {
                NameList added = lists.add(
                        Path.of(given("FILE", which)),
                        given("--source", source),
                        given("--licence", licence),
                        LocalDate.now(ZoneId.systemDefault()));
                if (session.json()) {
                    session.say(json(added).toString());
                } else {
                    session.say(session.text(
                            "names.added",
                            added.id(),
                            Figures.count(added.entries().size())));
                }
            }
            case "remove" -> {
                String id = given("ID", which);
                if (!lists.remove(id)) {
                    throw new ComityException(ErrorCode.OPTION_INVALID, "names remove", id, ids(lists));
                }
                session.say(
                        session.json()
                                ? Json.object().put("removed", id).toString()
                                : session.text("names.removed", id));
            }
            default -> throw new ComityException(ErrorCode.OPTION_INVALID, "names", what, "list, add, remove");
        }
        return 0;
    }

    private String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "names " + what, name, session.text("names.needed"));
        }
        return value;
    }

    private static String ids(NameLists lists) {
        List<String> ids = lists.list().stream().map(NameList::id).toList();
        return ids.isEmpty() ? "-" : String.join(", ", ids);
    }

    private void list(NameLists lists) {
        List<NameList> all = lists.list();
        if (session.json()) {
            ObjectNode answer = Json.object();
            answer.set("lists", Json.array(all, NamesCommand::json));
            session.say(answer.toString());
            return;
        }
        if (all.isEmpty()) {
            session.say(session.text("names.none"));
            return;
        }
        Table table = new Table(List.of(
                session.text("names.column-id"),
                session.text("names.column-entries"),
                session.text("names.column-source"),
                session.text("names.column-licence"),
                session.text("names.column-added")));
        for (NameList list : all) {
            table.row(List.of(
                    list.id(),
                    Figures.count(list.entries().size()),
                    Cells.clean(list.source()),
                    Cells.clean(list.licence()),
                    list.added().toString()));
        }
        table.lines(session.terminal().columns(), session.terminal().style()).forEach(session::say);
    }

    private static ObjectNode json(NameList list) {
        ObjectNode o = Json.object();
        o.put("id", list.id());
        o.put("source", list.source());
        o.put("licence", list.licence());
        o.put("added", list.added().toString());
        o.put("entries", list.entries().size());
        return o;
    }
}
