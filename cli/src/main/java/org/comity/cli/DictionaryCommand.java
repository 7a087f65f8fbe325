package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Table;
import org.comity.conflict.InstalledDictionaries;
import org.comity.conflict.InstalledDictionary;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code comity dictionary}: the user's own dictionaries, for the meaning of signs. */
@Command(name = "dictionary", sortOptions = false)
final class DictionaryCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|add|remove", descriptionKey = "dictionary.what")
    private String what = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|ID", descriptionKey = "dictionary.which")
    private @Nullable String which;

    @Option(names = "--licence", paramLabel = "TEXT", descriptionKey = "dictionary.licence")
    private String licence = "";

    DictionaryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        InstalledDictionaries dictionaries = InstalledDictionaries.in(session.home());
        switch (what) {
            case "list" -> list(dictionaries.list());
            case "add" -> {
                InstalledDictionary added =
                        dictionaries.add(Path.of(given("FILE")), licence, LocalDate.now(ZoneId.systemDefault()));
                session.say(
                        session.json()
                                ? json(added).toString()
                                : session.text("dictionary.added", added.id(), Figures.count(added.entries())));
            }
            case "remove" -> {
                String id = given("ID");
                if (!dictionaries.remove(id)) {
                    String ids = dictionaries.list().stream()
                            .map(InstalledDictionary::id)
                            .collect(Collectors.joining(", "));
                    throw new ComityException(
                            ErrorCode.OPTION_INVALID, "dictionary remove", id, ids.isEmpty() ? "-" : ids);
                }
                session.say(
                        session.json()
                                ? Json.object().put("removed", id).toString()
                                : session.text("dictionary.removed", id));
            }
            default -> throw new ComityException(ErrorCode.OPTION_INVALID, "dictionary", what, "list, add, remove");
        }
        return 0;
    }

    private String given(String name) {
        if (which == null || which.isBlank()) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "dictionary " + what, name, session.text("dictionary.needed"));
        }
        return which;
    }

    private void list(List<InstalledDictionary> all) {
        if (session.json()) {
            ObjectNode answer = Json.object();
            answer.set("dictionaries", Json.array(all, DictionaryCommand::json));
            session.say(answer.toString());
            return;
        }
        if (all.isEmpty()) {
            session.say(session.text("dictionary.none"));
            return;
        }
        Table table = new Table(List.of(
                session.text("names.column-id"),
                session.text("names.column-entries"),
                session.text("names.column-licence"),
                session.text("names.column-added")));
        for (InstalledDictionary dictionary : all) {
            table.row(List.of(
                    dictionary.id(),
                    Figures.count(dictionary.entries()),
                    Cells.clean(dictionary.licence()),
                    dictionary.added().toString()));
        }
        table.lines(session.terminal().columns(), session.terminal().style()).forEach(session::say);
    }

    private static ObjectNode json(InstalledDictionary dictionary) {
        ObjectNode o = Json.object();
        o.put("id", dictionary.id());
        o.put("licence", dictionary.licence());
        o.put("added", dictionary.added().toString());
        o.put("entries", dictionary.entries());
        return o;
    }
}
