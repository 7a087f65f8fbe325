package org.comity.cli.text;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command speaks.
 *
 * @param out answers
 * @param err progress, warnings, errors
 * @param outInteractive whether a person sees {@code out} as it comes
 * @param errInteractive whether a person sees {@code err} as it comes
 * @param columns width in cells
 * @param colours whether {@code out} may carry colours
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outInteractive,
        boolean errInteractive,
        int columns,
        boolean colours) {

    private static final int NARROWEST = 60;
    private static final int WHEN_UNKNOWN = 100;
    private static final int WIDEST = 140;

    /** The surroundings as the launcher describes them in {@code comity.tty.out}, {@code comity.tty.err}, {@code comity.columns}. */
    public static Terminal of(PrintStream out, PrintStream err, Map<String, String> environment) {
        boolean outInteractive = Boolean.getBoolean("comity.tty.out");
        boolean errInteractive = Boolean.getBoolean("comity.tty.err");
        int columns = Integer.getInteger("comity.columns", WHEN_UNKNOWN);
        // https://no-color.org: any value but the empty one counts.
        boolean colours = outInteractive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(out, err, outInteractive, errInteractive, Math.clamp(columns, NARROWEST, WIDEST), colours);
    }

    public Style style() {
        return colours ? Style.COLOURED : Style.PLAIN;
    }
}
