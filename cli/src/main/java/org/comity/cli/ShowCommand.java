package org.comity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.Store;
import org.comity.register.json.Json;
import org.comity.register.json.RightJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code comity show}: a right with its history and sources, by a number in any written form. */
@Command(name = "show", sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "NUMBER", descriptionKey = "show.number")
    private List<String> number = List.of();

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        // A number copied with its spaces arrives as several words.
        String written = String.join(" ", number);
        try (Store store = session.openStore()) {
            session.clearProgress();
            Register register = store.register();
            List<RightView> rights = register.searchNumber(written);
            if (rights.isEmpty()) {
                throw new ComityException(ErrorCode.NUMBER_NOT_FOUND, written);
            }
            if (session.json()) {
                session.say(json(register, rights).toString());
                return 0;
            }
            if (rights.size() > 1) {
                session.say(session.text("show.several", written, rights.size()));
                session.say("");
            }
            RightText text = new RightText(session);
            for (RightView right : rights) {
                text.print(right, register.listVersions(right.id()));
            }
        }
        return 0;
    }

    /** A list even for one right: a number may stand for several, and a script should not meet two shapes. */
    private static ObjectNode json(Register register, List<RightView> rights) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("rights");
        for (RightView right : rights) {
            ObjectNode entry = RightJson.right(right);
            entry.set("versions", Json.array(register.listVersions(right.id()), RightJson::version));
            list.add(entry);
        }
        return answer;
    }
}
