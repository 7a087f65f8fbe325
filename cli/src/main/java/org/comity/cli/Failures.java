package org.comity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.register.json.Json;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.node.ObjectNode;

/** Turns whatever went wrong into one line in the reader's language and an exit code. */
final class Failures {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    /** Says what is wrong on standard error (and as data on standard output with {@code --json}). */
    int report(Throwable failure) {
        session.clearProgress();
        ComityException known = findKnown(failure);
        if (known != null) {
            say(known.code().key(), known.text(session.language()));
            return known.code().kind().exitCode();
        }
        if (failure instanceof ParameterException wrong) {
            say("command-invalid", parameterText(wrong));
            return ErrorKind.USER.exitCode();
        }
        ComityException translated = translate(failure);
        say(translated.code().key(), translated.text(session.language()));
        return translated.code().kind().exitCode();
    }

    private void say(String code, String text) {
        session.hint("comity: " + text);
        if (session.json()) {
            ObjectNode answer = Json.object();
            answer.putObject("error").put("code", code).put("message", text);
            session.say(answer.toString());
        }
    }

    private static @org.jspecify.annotations.Nullable ComityException findKnown(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ComityException known) {
                return known;
            }
        }
        return null;
    }

    private ComityException translate(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof NoSuchFileException missing) {
                return new ComityException(failure, ErrorCode.FILE_NOT_FOUND, missing.getFile());
            }
            if (t instanceof IOException && String.valueOf(t.getMessage()).contains("No space left on device")) {
                return new ComityException(failure, ErrorCode.DISK_FULL, session.home());
            }
            if (t instanceof OutOfMemoryError) {
                return new ComityException(failure, ErrorCode.MEMORY_EXHAUSTED, memory());
            }
        }
        return new ComityException(failure, ErrorCode.UNEXPECTED, failure, writeLog(failure));
    }

    private static String memory() {
        return Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
    }

    /** The stack trace goes to a file: a person needs the line, a maintainer the trace. */
    private String writeLog(Throwable failure) {
        Path file = session.home().resolve("logs").resolve("comity-" + STAMP.format(Instant.now()) + ".log");
        try {
            Files.createDirectories(file.getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                writer.println("Comity " + VersionCommand.version() + ", Java " + Runtime.version());
                failure.printStackTrace(writer);
            }
            return file.toString();
        } catch (IOException e) {
            // Without a place for the file the trace must not be lost.
            failure.printStackTrace(session.terminal().err());
            return "-";
        }
    }

    private String parameterText(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatchedText(unmatched, line, command);
            case MissingParameterException missing ->
                session.text(
                        "parse.missing",
                        command,
                        missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
            default ->
                wrong.getArgSpec() == null
                        ? session.text("parse.invalid", command, String.valueOf(wrong.getMessage()))
                        : session.text(
                                "parse.value", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()), command);
        };
    }

    private String unmatchedText(UnmatchedArgumentException unmatched, CommandLine line, String command) {
        String word = unmatched.getUnmatched().getFirst();
        boolean option = word.startsWith("-");
        List<String> known = new ArrayList<>();
        if (option) {
            line.getCommandSpec().options().forEach(o -> known.add(o.longestName()));
        } else if (line.getParent() == null) {
            known.addAll(line.getSubcommands().keySet());
        }
        String key = option ? "parse.unknown-option" : known.isEmpty() ? "parse.surplus" : "parse.unknown-command";
        String text = session.text(key, command, word);
        String meant = Nearest.find(word, known)
                .map(nearest -> " " + session.text("parse.meant", nearest))
                .orElse("");
        return text + meant + (option ? " " + session.text("parse.see", command) : "");
    }

    private static String name(ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
