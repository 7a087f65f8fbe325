package org.comity.bench;

import org.comity.bench.names.NamesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Evaluations from the command line: {@code bench/run eval names}. */
@Command(
        name = "bench",
        description = "Evaluations of Comity on development data.",
        mixinStandardHelpOptions = true,
        subcommands = Bench.Eval.class)
public final class Bench {

    @Command(
            name = "eval",
            description = "Prints how well names are found, per source and direction.",
            mixinStandardHelpOptions = true,
            subcommands = NamesCommand.class)
    static final class Eval {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
