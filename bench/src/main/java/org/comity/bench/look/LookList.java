package org.comity.bench.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Characters with those somebody says look like them.
 *
 * @param name the file
 * @param neighbours the look-alikes of each character
 * @param pool the characters among which they are to be found
 */
record LookList(String name, Map<Integer, Set<Integer>> neighbours, int[] pool) {

    /** One of three forms: a table of pairs, JSON with {@code similar_font_chars}, lines "character look-alikes". */
    static Optional<LookList> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".tsv")) {
            return pairs(name, lines(file));
        }
        if (name.endsWith(".json") || name.endsWith(".json.gz")) {
            return Optional.of(json(name, String.join("\n", lines(file))));
        }
        return name.toLowerCase(Locale.ROOT).contains("shape") && name.endsWith(".txt")
                ? Optional.of(listed(name, lines(file)))
                : Optional.empty();
    }

    static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Optional<LookList> pairs(String name, List<String> lines) {
        Map<Integer, Set<Integer>> neighbours = new TreeMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length >= 2 && isHan(fields[0]) && isHan(fields[1])) {
                int a = fields[0].codePointAt(0);
                int b = fields[1].codePointAt(0);
                neighbours.computeIfAbsent(a, key -> new TreeSet<>()).add(b);
                neighbours.computeIfAbsent(b, key -> new TreeSet<>()).add(a);
            }
        }
        return neighbours.isEmpty() ? Optional.empty() : Optional.of(of(name, neighbours, common()));
    }

    private static boolean isHan(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    /** Found among the characters of the list itself, those without look-alikes too. */
    private static LookList json(String name, String text) {
        Map<Integer, Set<Integer>> neighbours = new TreeMap<>();
        Set<Integer> pool = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry :
                new ObjectMapper().readTree(text).properties()) {
            int c = entry.getKey().codePointAt(0);
            pool.add(c);
            for (JsonNode alike : entry.getValue().path("similar_font_chars")) {
                neighbours
                        .computeIfAbsent(c, key -> new TreeSet<>())
                        .add(alike.path("char").asString().codePointAt(0));
            }
        }
        return of(name, neighbours, pool);
    }

    private static LookList listed(String name, List<String> lines) {
        Map<Integer, Set<Integer>> neighbours = new TreeMap<>();
        for (String line : lines) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length == 2) {
                Set<Integer> alike = neighbours.computeIfAbsent(fields[0].codePointAt(0), key -> new TreeSet<>());
                fields[1].codePoints().forEach(alike::add);
            }
        }
        return of(name, neighbours, common());
    }

    private static LookList of(String name, Map<Integer, Set<Integer>> neighbours, Set<Integer> pool) {
        neighbours.forEach((c, alike) -> {
            pool.add(c);
            pool.addAll(alike);
        });
        return new LookList(
                name, neighbours, pool.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The 6,763 characters of GB/T 2312. */
    static Set<Integer> common() {
        Charset gb = Charset.forName("GB2312");
        Set<Integer> common = new TreeSet<>();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                int c = new String(new byte[] {(byte) row, (byte) cell}, gb).codePointAt(0);
                if (Character.isIdeographic(c)) {
                    common.add(c);
                }
            }
        }
        return common;
    }

    /** Every so-many-th character, for the figures that were first measured that way. */
    LookList every(int step) {
        Map<Integer, Set<Integer>> some = new TreeMap<>();
        List<Integer> keys = new ArrayList<>(neighbours.keySet());
        for (int i = 0; i < keys.size(); i += step) {
            some.put(keys.get(i), neighbours.get(keys.get(i)));
        }
        return new LookList(name, some, pool);
    }

    /** Only the characters whose code point leaves this remainder: a split by character. */
    LookList part(int remainder, int of) {
        Map<Integer, Set<Integer>> some = new TreeMap<>(neighbours);
        some.keySet().removeIf(c -> Math.floorMod(c * 31, of) != remainder);
        return new LookList(name, some, pool);
    }
}
