package org.comity.bench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one would try first: components in common, equal four-corner digits. Read from files beside the lists. */
final class SimpleMethods {

    private static final int DEEPEST = 12;
    /** A part of so many characters is seen as one thing and not taken apart further. */
    private static final int KNOWN_PART = 30;

    private final Map<Integer, int[]> parts = new HashMap<>();
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Map<Integer, Set<Integer>> leaves = new HashMap<>();
    private final Map<Integer, String> corners = new HashMap<>();

    /** Either file may be absent. */
    SimpleMethods(Path decompositions, Path unihan, Set<Integer> characters) throws IOException {
        if (Files.exists(decompositions)) {
            for (String line : LookList.lines(decompositions)) {
                String[] fields = line.split("\t", -1);
                if (fields.length > 1) {
                    String first = fields[1].split(";", -1)[0].replaceAll("#?\\([^)]*\\)|\\{[^}]*}|\\[[^]]*]", "");
                    parts.put(
                            fields[0].codePointAt(0),
                            first.codePoints()
                                    .filter(c -> (c < 0x2FF0 || c > 0x2FFF) && c != 0x31EF && c != 0x303E)
                                    .toArray());
                }
            }
            characters.forEach(c -> {
                for (int part : parts.getOrDefault(c, new int[0])) {
                    uses.merge(part, 1, Integer::sum);
                }
            });
            characters.forEach(c -> {
                Set<Integer> found = new HashSet<>();
                takeApart(c, 0, found);
                leaves.put(c, found);
            });
        }
        if (Files.exists(unihan)) {
            List<String> lines = LookList.lines(unihan).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            int column = List.of(lines.getFirst().split("\t", -1)).indexOf("kFourCornerCode");
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split("\t", -1);
                if (fields[column].length() >= 4) {
                    corners.put(fields[0].codePointAt(0), fields[column].substring(0, 4));
                }
            }
        }
    }

    private void takeApart(int c, int depth, Set<Integer> found) {
        int[] inside = parts.getOrDefault(c, new int[0]);
        boolean whole = inside.length == 0 || depth > DEEPEST || (depth > 0 && uses.getOrDefault(c, 0) >= KNOWN_PART);
        for (int part : inside) {
            whole |= part == c;
        }
        if (whole) {
            found.add(c);
            return;
        }
        for (int part : inside) {
            takeApart(part, depth + 1, found);
        }
    }

    boolean knowsParts() {
        return !parts.isEmpty();
    }

    boolean knowsCorners() {
        return !corners.isEmpty();
    }

    double jaccard(int a, int b) {
        Set<Integer> left = leaves.getOrDefault(a, Set.of());
        Set<Integer> right = leaves.getOrDefault(b, Set.of());
        int common = 0;
        for (int part : left) {
            common += right.contains(part) ? 1 : 0;
        }
        int all = left.size() + right.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    double fourCorners(int a, int b) {
        String left = corners.get(a);
        String right = corners.get(b);
        if (left == null || right == null) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < 4; i++) {
            equal += left.charAt(i) == right.charAt(i) ? 1 : 0;
        }
        return equal / 4.0;
    }
}
