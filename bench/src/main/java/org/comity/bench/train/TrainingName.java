package org.comity.bench.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a development file; an empty name is absent.
 *
 * @param relations how the names of two languages relate by the file's own crude label, by {@code zh-ko} and the like
 * @param fold the part of the data it belongs to; names that are connected by an equal name are never parted
 */
record TrainingName(String source, Map<String, String> names, Map<String, String> relations, int fold) {

    static final List<String> LANGUAGES = List.of("zh", "ko", "en");

    String name(String language) {
        return names.getOrDefault(language, "");
    }

    /** Whether the label says that one is the other by sound. */
    boolean sounds(String from, String to) {
        String relation = relations.getOrDefault(from + "-" + to, relations.getOrDefault(to + "-" + from, ""));
        return relation.equals("sound") || relation.equals("pinyin");
    }

    static List<TrainingName> read(Path folder, int folds) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.getFileName().toString().endsWith(".dev.tsv"))
                    .sorted()
                    .toList();
        }
        List<TrainingName> names = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                String[] f = line.split("\t", -1);
                names.add(new TrainingName(
                        f[0],
                        Map.of("zh", f[3], "ko", f[4], "en", f[5]),
                        Map.of("zh-ko", f[7], "ko-en", f[8], "zh-en", f[9]),
                        0));
            }
        }
        return inFolds(names, folds);
    }

    private static List<TrainingName> inFolds(List<TrainingName> names, int folds) {
        int[] group = new int[names.size()];
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (String language : LANGUAGES) {
                String name = names.get(i).name(language);
                if (!name.isEmpty()) {
                    Integer other = firstWith.putIfAbsent(language + " " + name, i);
                    if (other != null) {
                        group[root(group, i)] = root(group, other);
                    }
                }
            }
        }
        List<TrainingName> parted = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            TrainingName name = names.get(i);
            // Fibonacci hashing spreads neighbouring groups.
            int fold = ((root(group, i) * 0x9E3779B1) >>> 8) % folds;
            parted.add(new TrainingName(name.source, name.names, name.relations, fold));
        }
        return parted;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
