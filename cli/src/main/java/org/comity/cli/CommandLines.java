package org.comity.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.comity.model.Messages;
import picocli.CommandLine;

/** Puts the commands together and gives each its words. */
final class CommandLines {

    private CommandLines() {}

    static CommandLine of(Session session) {
        CommandLine line = new CommandLine(new ComityCommand(session));
        line.addSubcommand(new CheckCommand(session));
        line.addSubcommand(new ExplainCommand(session));
        line.addSubcommand(new ShowCommand(session));
        line.addSubcommand(new DeviceCommand(session));
        line.addSubcommand(new IngestCommand(session));
        line.addSubcommand(new LoadsCommand(session));
        line.addSubcommand(new QuarantineCommand(session));
        CommandLine goods = new CommandLine(new GoodsCommand(session));
        goods.addSubcommand(new GoodsCommand.Add(session));
        goods.addSubcommand(new GoodsCommand.Lists(session));
        goods.addSubcommand(new GoodsCommand.Find(session));
        line.addSubcommand(goods);
        line.addSubcommand(new DialectsCommand(session));
        line.addSubcommand(new NamesCommand(session));
        line.addSubcommand(new DictionaryCommand(session));
        line.addSubcommand(new ServeCommand(session));
        line.addSubcommand(new VersionCommand(session));
        line.addSubcommand(new HelpCommand(session));
        // The parser's own messages are for programmers; Failures says them in the reader's words.
        Failures failures = new Failures(session);
        line.setParameterExceptionHandler((exception, arguments) -> failures.report(exception));
        line.setExecutionExceptionHandler((exception, command, result) -> failures.report(exception));
        line.setExecutionStrategy(parsed -> {
            if (parsed.isUsageHelpRequested() && !parsed.hasSubcommand()) {
                session.say(Manual.text(session));
                return 0;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setOut(new PrintWriter(session.terminal().out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(session.terminal().err(), true, StandardCharsets.UTF_8));
        line.setResourceBundle(help(session));
        line.setUsageHelpWidth(session.terminal().columns());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.terminal().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return line;
    }

    /**
     * The help texts in the session's language.
     *
     * @throws MissingResourceException when they are not on the class path
     */
    static ResourceBundle help(Session session) {
        return Messages.of(CommandLines.class, "help").bundle(session.language());
    }
}
