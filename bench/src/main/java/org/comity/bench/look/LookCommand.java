package org.comity.bench.look;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.script.Glyphs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Look-alike Hanzi against lists of others; no table is made from these lists. */
@Command(
        name = "look",
        description = "Listed look-alikes of a Hanzi among the first 10 and 50, beside plain methods.",
        mixinStandardHelpOptions = true)
public final class LookCommand implements Callable<Integer> {

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with lists of look-alikes.")
    private Path dir = Path.of("");

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description =
                    "Chinese names, one a line: also measure whether a name with one character replaced is found.")
    private @Nullable Path names;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        List<LookList> lists = lists(dir);
        Set<Integer> characters = new HashSet<>();
        lists.forEach(list -> Arrays.stream(list.pool()).forEach(characters::add));
        Path beside = dir.resolve("..");
        SimpleMethods simple = new SimpleMethods(
                beside.resolve("yi-bai_ids_lv1.txt.gz"), beside.resolve("unihan15_subset.tsv.gz"), characters);
        out.println("| list | characters | pool | method | R@10 | R@50 | of all, R@10 | R@50 |");
        out.println("|---|--:|--:|---|--:|--:|--:|--:|");
        for (LookList list : lists) {
            print(list, "comity", Glyphs::likeness);
            print(list, "drawing alone", (a, b) -> Glyphs.parts(a, b).image());
            if (simple.knowsParts()) {
                print(list, "Jaccard of components", simple::jaccard);
            }
            if (simple.knowsCorners()) {
                print(list, "equal four-corner digits", simple::fourCorners);
            }
        }
        if (names != null) {
            out.println();
            SubstitutionRecall.print(lists, Files.readAllLines(names), out);
        }
        return 0;
    }

    static List<LookList> lists(Path dir) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(dir)) {
            files = found.sorted().toList();
        }
        List<LookList> lists = new ArrayList<>();
        for (Path file : files) {
            LookList.read(file).ifPresent(lists::add);
        }
        return lists;
    }

    private void print(LookList list, String method, Recall.Likeness likeness) {
        Recall recall = Recall.measure(list, likeness);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %.3f | %.3f | %.3f | %.3f |%n",
                list.name(),
                recall.characters(),
                list.pool().length,
                method,
                recall.at10(),
                recall.at50(),
                recall.allAt10(),
                recall.allAt50());
    }
}
