package org.comity.bench;

import org.comity.bench.conflicts.ConflictEvaluation;
import org.comity.bench.goods.GoodsEvaluation;
import org.comity.bench.look.DeviceCommand;
import org.comity.bench.look.LookCommand;
import org.comity.bench.look.TrainLook;
import org.comity.bench.names.CandidatesCommand;
import org.comity.bench.names.NamesCommand;
import org.comity.bench.speed.IndexCommand;
import org.comity.bench.train.TrainCalibration;
import org.comity.bench.train.TrainChannels;
import org.comity.bench.train.TrainMix;
import org.comity.bench.train.TrainSound;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Evaluations from the command line: {@code bench/run eval names}, {@code bench/run eval conflicts}, {@code bench/run eval goods}. */
@Command(
        name = "bench",
        description = "Evaluations of Comity on development data.",
        mixinStandardHelpOptions = true,
        subcommands = {Bench.Eval.class, Bench.Train.class})
public final class Bench {

    @Command(
            name = "eval",
            description = "Prints how well names and earlier marks are found, and what an index costs.",
            mixinStandardHelpOptions = true,
            subcommands = {
                NamesCommand.class,
                CandidatesCommand.class,
                ConflictEvaluation.class,
                GoodsEvaluation.class,
                LookCommand.class,
                DeviceCommand.class,
                IndexCommand.class
            })
    static final class Eval {}

    @Command(
            name = "train",
            description = "Fits the numbers of the engine on development data.",
            mixinStandardHelpOptions = true,
            subcommands = {
                TrainSound.class,
                TrainChannels.class,
                TrainMix.class,
                TrainCalibration.class,
                TrainLook.class
            })
    static final class Train {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
