package org.comity.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names by which widely known brands are publicly known in Chinese, Korean and Latin letters: the pairs that no rule of
 * sound finds, because a brand translated its name (微软, 마이크로소프트). Immutable and thread-safe.
 */
public final class KnownNames {

    private static final String RESOURCE = "known-names.tsv";
    private static final String HEADER = "zh\tko\ten\tclass";

    private final List<Brand> brands;
    private final Map<String, List<Brand>> byName;

    /**
     * One brand.
     *
     * @param zh its Chinese names (simplified), the usual one first
     * @param ko its Korean names, the usual one first
     * @param en its names in Latin letters, the usual one first
     * @param niceClass the Nice class it is best known for
     */
    public record Brand(List<String> zh, List<String> ko, List<String> en, int niceClass) {
        public Brand {
            zh = List.copyOf(zh);
            ko = List.copyOf(ko);
            en = List.copyOf(en);
            if (zh.isEmpty() || ko.isEmpty() || en.isEmpty() || niceClass < 1 || niceClass > 45) {
                throw new IllegalArgumentException(
                        "brand " + en + " without a name in one language, or class " + niceClass);
            }
        }

        /** All its names, in every language. */
        public List<String> names() {
            List<String> all = new ArrayList<>(zh);
            all.addAll(ko);
            all.addAll(en);
            return List.copyOf(all);
        }
    }

    private KnownNames(List<Brand> brands) {
        this.brands = List.copyOf(brands);
        Map<String, List<Brand>> index = new HashMap<>();
        for (Brand brand : brands) {
            for (String name : brand.names()) {
                List<Brand> same = index.computeIfAbsent(fold(name), k -> new ArrayList<>());
                if (!same.contains(brand)) {
                    same.add(brand);
                }
            }
        }
        index.replaceAll((name, same) -> List.copyOf(same));
        this.byName = Map.copyOf(index);
    }

    /** The list that comes with Comity. */
    public static KnownNames standard() {
        return Standard.INSTANCE;
    }

    public List<Brand> list() {
        return brands;
    }

    /**
     * The brands with exactly this name, without regard to case, spaces and punctuation; several when brands share a name
     * (도브).
     */
    public List<Brand> search(String name) {
        return byName.getOrDefault(fold(name), List.of());
    }

    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return Normalizer.normalize(letters.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static KnownNames read(InputStream stream) throws IOException {
        List<Brand> brands = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            boolean header = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    if (!line.equals(HEADER)) {
                        throw new IllegalStateException(RESOURCE + ", line " + number + ": expected " + HEADER);
                    }
                    header = true;
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != 4) {
                    throw new IllegalStateException(RESOURCE + ", line " + number + ": " + cells.length + " columns");
                }
                brands.add(new Brand(
                        List.of(cells[0].split("\\|")),
                        List.of(cells[1].split("\\|")),
                        List.of(cells[2].split("\\|")),
                        Integer.parseInt(cells[3])));
            }
        }
        return new KnownNames(brands);
    }

    /** Read at first use only. */
    private static final class Standard {
        private static final KnownNames INSTANCE = load();

        private static KnownNames load() {
            try (InputStream stream = KnownNames.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException(RESOURCE + " is not in the jar");
                }
                return read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
