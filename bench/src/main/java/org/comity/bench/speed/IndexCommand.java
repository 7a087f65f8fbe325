package org.comity.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an index of many marks costs: to build, on disk, to open again, to bring up to date, and to ask. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Seconds to build, keep, open and change an index of the names of a list, and its bytes a mark.")
public final class IndexCommand implements Callable<Integer> {

    private static final List<String> ASKED = List.of("설빙", "SULBING", "雪冰", "스타벅스", "星巴克", "华为", "蓝色海洋", "blueocean");
    private static final int ROUNDS = 5;

    @Option(names = "--names", paramLabel = "FILE", required = true, description = "A list of names, one a line.")
    private Path names = Path.of("");

    @Option(
            names = "--marks",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many of them (${DEFAULT-VALUE}).")
    private int marks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path home = Files.createTempDirectory("comity-index");
        try (Stream<String> lines = Files.lines(names)) {
            ListRegister register = new ListRegister(enough(
                    lines.map(String::strip).filter(name -> !name.isEmpty()).toList()));
            ConflictSearch built = measure(out, "built and kept", register, home);
            Path file = home.resolve("index").resolve("marks.index");
            long bytes = Files.size(file);
            out.printf(
                    "%-24s %,d marks, %,d bytes, %.0f a mark%n",
                    "on disk", register.size(), bytes, (double) bytes / register.size());
            answers(out, "asked as built", built);
            ConflictSearch loaded = measure(out, "opened", register, home);
            answers(out, "asked as opened", loaded);
            for (int i = 0; i < 100; i++) {
                register.rename(i * (register.size() / 100), "새로운 이름 " + i);
            }
            measure(out, "100 changes, kept", register, home);
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            out.printf("%-24s %,d MB with %s%n", "heap at the end", used / 1_000_000, "three indexes and the register");
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        out.flush();
        return 0;
    }

    /** More names than the list has are put together of two of it. */
    private List<String> enough(List<String> list) {
        return IntStream.range(0, marks)
                .mapToObj(i -> i < list.size()
                        ? list.get(i)
                        : list.get(i % list.size()) + list.get((int) (i * 7919L % list.size())))
                .toList();
    }

    private static ConflictSearch measure(PrintWriter out, String what, ListRegister register, Path home) {
        ConflictSearch search = MarkIndex.over(register, List::of, new MarkIndex.Options(true), home);
        long began = System.nanoTime();
        search.prepare(ConflictSearch.Progress.NONE);
        out.printf("%-24s %.2f s%n", what, (System.nanoTime() - began) / 1e9);
        out.flush();
        return search;
    }

    private static void answers(PrintWriter out, String what, ConflictSearch search) {
        long last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            for (String mark : ASKED) {
                search.check(new Question(
                        mark,
                        List.of(),
                        List.of(),
                        EnumSet.allOf(Forum.class),
                        LocalDate.of(2026, 11, 24),
                        Optional.empty(),
                        false,
                        20));
            }
            last = System.nanoTime() - began;
        }
        out.printf("%-24s %.0f ms an answer of both forums, round %d%n", what, last / 1e6 / ASKED.size(), ROUNDS);
        out.flush();
    }
}
