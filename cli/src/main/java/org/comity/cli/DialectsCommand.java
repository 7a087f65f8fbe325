package org.comity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.cli.text.Table;
import org.comity.model.RightKind;
import org.comity.register.json.Json;
import org.comity.standards.DialectReader;
import org.comity.standards.Dialects;
import picocli.CommandLine.Command;

/** {@code comity dialects}: the formats that can be read. */
@Command(name = "dialects", sortOptions = false)
final class DialectsCommand implements Callable<Integer> {

    private final Session session;

    DialectsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<DialectReader> readers = Dialects.readers();
        if (session.json()) {
            session.say(Json.array(
                            readers,
                            reader -> Json.object()
                                    .put("code", reader.code())
                                    .set("kinds", Json.strings(kindCodes(reader))))
                    .toString());
            return 0;
        }
        Table table = new Table(List.of(session.text("column.dialect"), session.text("column.kinds")));
        for (DialectReader reader : readers) {
            String kinds = reader.kinds().stream()
                    .sorted()
                    .map(kind -> session.text("kind." + kind.code()))
                    .collect(Collectors.joining(", "));
            table.row(List.of(reader.code(), kinds));
        }
        table.lines(session.terminal().columns(), session.terminal().style()).forEach(session::say);
        return 0;
    }

    private static List<String> kindCodes(DialectReader reader) {
        return reader.kinds().stream().sorted().map(RightKind::code).toList();
    }
}
