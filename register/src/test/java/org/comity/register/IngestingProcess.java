package org.comity.register;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.register.internal.DefaultStore;

/** A process of its own that is the server of a home and ingests until it is killed, telling what was confirmed to it. */
final class IngestingProcess {

    static final int PER_LOAD = 50;

    private IngestingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Store.Options home = new Store.Options(Path.of(arguments[0]), Optional.empty());
        Path file = Path.of(arguments[1]);
        int from = Integer.parseInt(arguments[2]);
        ServerLock seat = Store.lockForServer(home, URI.create(arguments[3]));
        try (Store store = DefaultStore.open(home, key -> {}, LinesDialect.recognition())) {
            while (true) {
                Files.writeString(
                        file,
                        LinesDialect.file(
                                "lines",
                                IntStream.range(from, from + PER_LOAD)
                                        .mapToObj(IngestingProcess::line)
                                        .toList()));
                store.ingest().ingest(List.of(file), new Ingest.Options(Optional.empty(), false), Ingest.Progress.NONE);
                from += PER_LOAD;
                System.out.println(from);
            }
        } finally {
            seat.close();
        }
    }

    static String number(int i) {
        return "402015" + String.format("%07d", i);
    }

    private static String line(int i) {
        return LinesDialect.line(number(i), Optional.empty(), Facts.mark(number(i), "가나다" + i));
    }

    static Process start(Path home, Path file, int from, String address, Path errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=" + StandardCharsets.UTF_8,
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestingProcess.class.getName(),
                        home.toString(),
                        file.toString(),
                        Integer.toString(from),
                        address)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }
}
