package org.comity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity help [COMMAND]}: the manual, or the help of one command. */
@Command(name = "help", sortOptions = false)
final class HelpCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help.command")
    private List<String> command = List.of();

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (command.isEmpty()) {
            session.say(Manual.text(session));
            return 0;
        }
        CommandLine root = spec.commandLine().getParent();
        CommandLine wanted = root.getSubcommands().get(command.getFirst());
        if (wanted == null) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID,
                    "help",
                    command.getFirst(),
                    String.join(", ", root.getSubcommands().keySet()));
        }
        wanted.usage(session.terminal().out());
        return 0;
    }
}
