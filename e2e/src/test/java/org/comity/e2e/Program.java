package org.comity.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own, in English.
 *
 * @param terminal what it said, answer and messages together
 */
record Program(int exitCode, String terminal) {

    private static final long MOST_SECONDS = 180;

    /** Starts the program's main class on this test's class path. */
    static Process start(Path output, String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    static Program run(Path home, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("comity-e2e-", ".txt");
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--home", home.toString(), "--lang", "en"));
            Process process = start(output, "org.comity.cli.Main", all);
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + all);
            }
            return new Program(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
