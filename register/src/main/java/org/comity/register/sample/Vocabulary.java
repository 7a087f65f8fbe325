package org.comity.register.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What sample names and goods are made of: tables beside this class, written for Comity.
 *
 * @param hanzi characters of brand names
 * @param korean Korean words
 * @param beginnings beginnings of coined Latin names
 * @param endings endings of coined Latin names
 * @param goods goods and services
 * @param examples hand-written neighbours of the manual's example
 */
record Vocabulary(
        List<Hanzi> hanzi,
        List<KoreanWord> korean,
        List<LatinPart> beginnings,
        List<LatinPart> endings,
        List<Goods> goods,
        List<Example> examples) {

    record Hanzi(String simplified, String inKorea, String reading, String pinyin) {}

    record KoreanWord(String word, String chinese) {}

    record LatinPart(String latin, String korean, String chinese) {}

    record Goods(
            int weight,
            int niceClass,
            List<String> chineseGroups,
            List<String> koreanGroups,
            String zh,
            String ko,
            String en) {}

    record Example(String office, String zh, String ko, String latin, int niceClass, String status, String filed) {}

    static Vocabulary read() {
        return new Vocabulary(
                rows("hanzi.tsv").map(r -> new Hanzi(r[0], r[1], r[2], r[3])).toList(),
                rows("korean.tsv").map(r -> new KoreanWord(r[0], r[1])).toList(),
                rows("latin.tsv").map(r -> new LatinPart(r[0], r[1], r[2])).toList(),
                rows("latin-endings.tsv")
                        .map(r -> new LatinPart(r[0], r[1], r[2]))
                        .toList(),
                rows("goods.tsv")
                        .map(r -> new Goods(
                                Integer.parseInt(r[0]),
                                Integer.parseInt(r[1]),
                                codes(r[2]),
                                codes(r[3]),
                                r[4],
                                r[5],
                                r[6]))
                        .toList(),
                rows("examples.tsv")
                        .map(r -> new Example(r[0], r[1], r[2], r[3], Integer.parseInt(r[4]), r[5], r[6]))
                        .toList());
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(",", -1));
    }

    private static java.util.stream.Stream<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream stream = Vocabulary.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.stream();
    }
}
