package org.comity.bench.tables;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.comity.model.Forum;
import org.comity.script.Reading;
import org.comity.script.ReadingSystem;
import org.comity.script.Readings;

/**
 * Makes the tables of {@code script}: characters, words, glosses, concepts and Japanese readings. Sources, all named in NOTICE: Unihan
 * (Debian {@code unicode-data}), {@code hanja.txt} of libhangul (Debian {@code libhangul-data}), the phrase list of
 * pinyin4j, the character lists of OpenCC as packed by opencc4j, emoji names of CLDR (Debian {@code unicode-cldr-core});
 * and the vocabularies in {@code script}, whose English words are spelled in Hangul by the readings of {@code script}. The
 * same sources give the same bytes.
 */
public final class TableGenerator {

    public static final String HAN = "han.tbl";
    public static final String WORDS = "words.tbl";
    public static final String GLOSSES = "glosses.tbl";
    public static final String CONCEPTS = "concepts.tbl";
    public static final String JAPANESE = "japanese.tbl";

    private static final int MAX_PINYIN = 5;
    private static final int MAX_HANGUL = 8;
    private static final int MAX_GLOSS_CHARACTERS = 10;

    private final Path unicode;
    private final Path hanjaFile;

    private final Map<String, Map<Integer, String>> fields = new HashMap<>();
    private final TreeMap<Integer, HanEntry> characters = new TreeMap<>();
    private final TreeMap<Character, Set<Integer>> singles = new TreeMap<>();
    private final TreeMap<String, Set<String>> hanjaWords = new TreeMap<>();
    private final TreeMap<String, Set<Integer>> koreanGlosses = new TreeMap<>();

    private TableGenerator(Path unicode, Path hanjaFile) {
        this.unicode = unicode;
        this.hanjaFile = hanjaFile;
    }

    /** What we keep of one character while the tables are made. */
    private static final class HanEntry {
        int fold;
        final Set<String> pinyin = new LinkedHashSet<>();
        final Set<Character> hangul = new LinkedHashSet<>();
    }

    /** Arguments: output folder, then optionally the Unicode folder and hanja.txt. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("usage: TableGenerator OUTPUT [UNICODE_FOLDER [HANJA_TXT]]");
        }
        Path out = Path.of(arguments[0]);
        Map<String, byte[]> tables = generate(
                Path.of(arguments.length > 1 ? arguments[1] : "/usr/share/unicode"),
                Path.of(arguments.length > 2 ? arguments[2] : "/usr/share/libhangul/hanja/hanja.txt"));
        Files.createDirectories(out);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            Files.write(out.resolve(table.getKey()), table.getValue());
        }
    }

    public static Map<String, byte[]> generate(Path unicode, Path hanjaFile) throws IOException {
        return new TableGenerator(unicode, hanjaFile).run();
    }

    private Map<String, byte[]> run() throws IOException {
        for (String file : List.of(
                "Readings", "Variants", "DictionaryLikeData", "IRGSources", "OtherMappings", "RadicalStrokeCounts")) {
            readUnihan(unicode.resolve("Unihan_" + file + ".txt.bz2"));
        }
        collectFolds();
        collectPinyin();
        readHanja();
        collectHangul();
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put(HAN, characters());
        tables.put(WORDS, words());
        Map<String, Set<Integer>> english = englishGlosses();
        tables.put(GLOSSES, table(out -> {
            ConceptCollection.writeWords(out, ranked(koreanGlosses));
            ConceptCollection.writeWords(out, ranked(english));
        }));
        tables.put(CONCEPTS, concepts(english));
        Set<Integer> inJapaneseSet = new TreeSet<>();
        field("kIRG_JSource").forEach((c, source) -> {
            if (source.startsWith("J0")) {
                inJapaneseSet.add(c);
            }
        });
        tables.put(
                JAPANESE,
                JapaneseTable.of(field("kJapaneseKun"), field("kJapaneseOn"), inJapaneseSet, c -> character(c).fold));
        return tables;
    }

    private void readUnihan(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new BZip2CompressorInputStream(in, true), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.startsWith("U+")) {
                    continue;
                }
                int first = line.indexOf('\t');
                int second = line.indexOf('\t', first + 1);
                fields.computeIfAbsent(line.substring(first + 1, second), key -> new HashMap<>())
                        .put(Integer.parseInt(line.substring(2, first), 16), line.substring(second + 1));
            }
        }
    }

    private Map<Integer, String> field(String name) {
        return fields.getOrDefault(name, Map.of());
    }

    private HanEntry character(int codePoint) {
        return characters.computeIfAbsent(codePoint, key -> {
            HanEntry made = new HanEntry();
            made.fold = key;
            return made;
        });
    }

    private boolean standard(int codePoint) {
        return field("kTGH").containsKey(codePoint);
    }

    /**
     * Every form goes to the form of the Chinese standard list: traditional characters first by OpenCC's choice, then by
     * Unihan; Japanese and Korean forms (氷, 沢) by their only standard variant with the same reading.
     */
    private void collectFolds() {
        Set<Integer> all = new TreeSet<>();
        for (String name : List.of(
                "kMandarin",
                "kHangul",
                "kTotalStrokes",
                "kSimplifiedVariant",
                "kTraditionalVariant",
                "kFourCornerCode")) {
            all.addAll(field(name).keySet());
        }
        // Characters beyond the Basic Multilingual Plane without a reading are compared by code point alone.
        all.removeIf(c -> c > 0xFFFF
                && !field("kMandarin").containsKey(c)
                && !field("kHangul").containsKey(c));
        all.removeIf(c -> c >= 0xF900 && c <= 0xFAFF && !unified(c));
        for (int codePoint : all) {
            character(codePoint);
        }
        Map<Integer, Integer> openCc = new HashMap<>();
        resource("/data/dictionary/TSCharacters.txt", (from, to) -> openCc.put(from.codePointAt(0), to.codePointAt(0)));
        Map<Integer, Integer> japanese = new HashMap<>();
        resource("/data/dictionary/JPVariants.txt", (from, to) -> japanese.put(to.codePointAt(0), from.codePointAt(0)));
        for (int codePoint : all) {
            int fold = codePoint;
            Integer openCcFold = openCc.get(codePoint);
            if (openCcFold != null) {
                fold = openCcFold;
            } else if (!standard(codePoint)) {
                fold = foldOfRareForm(codePoint, openCc, japanese);
            }
            character(codePoint).fold = fold;
        }
        // A fold may itself be folded (a variant of a traditional form); two rounds settle all of them.
        for (int round = 0; round < 2; round++) {
            for (HanEntry character : characters.values()) {
                HanEntry target = characters.get(character.fold);
                if (target != null) {
                    character.fold = target.fold;
                }
            }
        }
    }

    private int foldOfRareForm(int codePoint, Map<Integer, Integer> openCc, Map<Integer, Integer> japanese) {
        Integer traditional = japanese.get(codePoint);
        if (traditional != null) {
            return openCc.getOrDefault(traditional, traditional);
        }
        for (int variant : variants("kSimplifiedVariant", codePoint)) {
            if (variant != codePoint) {
                return variant;
            }
        }
        Set<Integer> candidates = new TreeSet<>();
        for (String name : List.of("kZVariant", "kSemanticVariant")) {
            for (int variant : variants(name, codePoint)) {
                int simplified = openCc.getOrDefault(variant, variant);
                if (standard(simplified) && sharesMandarin(codePoint, variant)) {
                    candidates.add(simplified);
                }
            }
        }
        return candidates.size() == 1 ? candidates.iterator().next() : codePoint;
    }

    private boolean sharesMandarin(int a, int b) {
        String first = field("kMandarin").get(a);
        return first != null && first.equals(field("kMandarin").get(b));
    }

    private List<Integer> variants(String name, int codePoint) {
        String value = field(name).get(codePoint);
        List<Integer> variants = new ArrayList<>();
        if (value != null) {
            for (String part : value.split(" ", -1)) {
                int end = part.indexOf('<');
                variants.add(Integer.parseInt(end < 0 ? part.substring(2) : part.substring(2, end), 16));
            }
        }
        return variants;
    }

    private static boolean unified(int codePoint) {
        String character = Character.toString(codePoint);
        return Normalizer.normalize(character, Normalizer.Form.NFC).equals(character);
    }

    /** Readings in the order of their frequency in modern text, so that the first is the usual one. */
    private void collectPinyin() {
        for (Map.Entry<Integer, HanEntry> entry : characters.entrySet()) {
            int codePoint = entry.getKey();
            Set<String> target = entry.getValue().pinyin;
            for (String name : List.of("kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983")) {
                addSyllables(target, field(name).get(codePoint));
            }
            if (target.isEmpty()) {
                addSyllables(target, field("kHanyuPinyin").get(codePoint));
            }
        }
    }

    private static void addSyllables(Set<String> target, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return;
        }
        for (String part : value.split(" ", -1)) {
            String readings = part.substring(part.lastIndexOf(':') + 1);
            for (String reading : readings.split(",", -1)) {
                int frequency = reading.indexOf('(');
                String plain = plainSyllable(frequency < 0 ? reading : reading.substring(0, frequency));
                if (!plain.isEmpty()) {
                    target.add(plain);
                }
            }
        }
    }

    /** Without tones; ü is written v, as typists do. */
    private static String plainSyllable(String marked) {
        String text = Normalizer.normalize(marked.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else if (c == '\u0308') {
                plain.setCharAt(plain.length() - 1, 'v');
            }
        }
        String syllable = plain.toString();
        return switch (syllable) {
            case "n", "ng", "m", "hm", "hng" -> "en";
            default -> syllable;
        };
    }

    private void readHanja() throws IOException {
        for (String line : Files.readAllLines(hanjaFile)) {
            String[] parts = line.split(":", -1);
            if (line.startsWith("#") || parts.length < 2) {
                continue;
            }
            String hangul = parts[0];
            String hanja = Normalizer.normalize(parts[1], Normalizer.Form.NFC);
            if (!isHangul(hangul)) {
                continue;
            }
            if (hangul.length() == 1 && hanja.codePointCount(0, hanja.length()) == 1) {
                int codePoint = hanja.codePointAt(0);
                if (characters.containsKey(codePoint)) {
                    singles.computeIfAbsent(hangul.charAt(0), key -> new LinkedHashSet<>())
                            .add(codePoint);
                    if (parts.length > 2) {
                        addKoreanGlosses(codePoint, parts[2]);
                    }
                }
            } else if (hangul.length() >= 2
                    && hangul.length() <= 4
                    && hanja.length() == hangul.length()
                    && isHan(hanja)) {
                String simplified = simplify(hanja);
                if (simplified.length() == hangul.length()) {
                    hanjaWords
                            .computeIfAbsent(hangul, key -> new LinkedHashSet<>())
                            .add(simplified);
                }
            }
        }
    }

    /** "즐거울 락, 즐길 락": the native words that name the character, in the forms in which names use them. */
    private void addKoreanGlosses(int codePoint, String glosses) {
        if (!common(codePoint)) {
            return;
        }
        for (String gloss : glosses.split(",", -1)) {
            String trimmed = gloss.strip();
            int space = trimmed.lastIndexOf(' ');
            if (space <= 0) {
                continue;
            }
            String word = trimmed.substring(0, space).replace(" ", "");
            if (word.length() <= 5 && isHangul(word)) {
                for (String form : forms(word)) {
                    koreanGlosses
                            .computeIfAbsent(form, key -> new LinkedHashSet<>())
                            .add(character(codePoint).fold);
                }
            }
        }
    }

    /** A verb is glossed in -ㄹ (푸를); names use -ㄴ (푸른) and the stem (푸르). */
    private static List<String> forms(String word) {
        char last = word.charAt(word.length() - 1);
        int coda = (last - 0xAC00) % 28;
        List<String> forms = new ArrayList<>();
        forms.add(word);
        if (coda == 8 && word.length() > 1) {
            String head = word.substring(0, word.length() - 1);
            if (last == '을') {
                forms.add(head + '은');
                if (head.length() > 1) {
                    forms.add(head);
                }
            } else {
                forms.add(head + (char) (last - 4));
                forms.add(head + (char) (last - 8));
            }
        }
        return forms;
    }

    private boolean common(int codePoint) {
        int fold = character(codePoint).fold;
        String index = field("kTGH").get(fold);
        boolean first = index != null && Integer.parseInt(index.substring(index.indexOf(':') + 1)) <= 3500;
        return first || field("kKoreanEducationHanja").containsKey(codePoint);
    }

    private static boolean isHangul(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }

    private static boolean isHan(String text) {
        return text.codePoints().allMatch(Character::isIdeographic);
    }

    private String simplify(String hanja) {
        StringBuilder simplified = new StringBuilder();
        hanja.codePoints().forEach(c -> {
            HanEntry known = characters.get(c);
            simplified.appendCodePoint(known == null ? c : known.fold);
        });
        return simplified.toString();
    }

    /** Korean readings stand on traditional and Korean forms only; every form of a character gets those of all its forms. */
    private void collectHangul() {
        for (Map.Entry<Integer, HanEntry> entry : characters.entrySet()) {
            String value = field("kHangul").get(entry.getKey());
            if (value != null) {
                List<String> parts = new ArrayList<>(List.of(value.split(" ", -1)));
                // E marks the education list: the everyday reading first.
                parts.sort(Comparator.comparingInt(part -> part.contains("E") ? 0 : part.contains("N") ? 1 : 2));
                for (String part : parts) {
                    String hangul = Normalizer.normalize(part.substring(0, part.indexOf(':')), Normalizer.Form.NFC);
                    if (isHangul(hangul) && hangul.length() == 1) {
                        entry.getValue().hangul.add(hangul.charAt(0));
                    }
                }
            }
        }
        Map<Integer, Set<Character>> byFold = new HashMap<>();
        for (boolean educated : new boolean[] {true, false}) {
            for (Map.Entry<Integer, HanEntry> entry : characters.entrySet()) {
                if (field("kKoreanEducationHanja").containsKey(entry.getKey()) == educated) {
                    byFold.computeIfAbsent(entry.getValue().fold, key -> new LinkedHashSet<>())
                            .addAll(entry.getValue().hangul);
                }
            }
        }
        for (HanEntry character : characters.values()) {
            character.hangul.addAll(byFold.getOrDefault(character.fold, Set.of()));
        }
        // What only libhangul knows comes last: it lists rare readings beside the usual ones.
        for (Map.Entry<Character, Set<Integer>> entry : singles.entrySet()) {
            for (int codePoint : entry.getValue()) {
                if (!field("kHangul").containsKey(codePoint)) {
                    character(codePoint).hangul.add(entry.getKey());
                }
            }
        }
    }

    private byte[] characters() throws IOException {
        TreeSet<String> syllables = new TreeSet<>();
        characters.values().forEach(character -> syllables.addAll(character.pinyin));
        List<String> numbered = new ArrayList<>(syllables);
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < numbered.size(); i++) {
            number.put(numbered.get(i), i);
        }
        return table(out -> {
            out.writeInt(numbered.size());
            for (String syllable : numbered) {
                out.writeUTF(syllable);
            }
            out.writeInt(characters.size());
            for (Map.Entry<Integer, HanEntry> entry : characters.entrySet()) {
                int codePoint = entry.getKey();
                HanEntry character = entry.getValue();
                out.writeInt(codePoint);
                out.writeInt(character.fold);
                List<String> pinyin =
                        character.pinyin.stream().limit(MAX_PINYIN).toList();
                out.writeByte(pinyin.size());
                for (String syllable : pinyin) {
                    out.writeShort(Objects.requireNonNull(number.get(syllable)));
                }
                List<Character> hangul =
                        character.hangul.stream().limit(MAX_HANGUL).toList();
                out.writeByte(hangul.size());
                for (char syllable : hangul) {
                    out.writeChar(syllable);
                }
                out.writeByte(Math.min(127, leadingNumber(field("kTotalStrokes").get(codePoint))));
                out.writeShort(leadingNumber(field("kRSUnicode").get(codePoint)));
                String corners = field("kFourCornerCode").get(codePoint);
                out.writeShort(corners == null ? -1 : leadingNumber(corners));
                out.writeInt(cangjie(field("kCangjie").get(codePoint)));
                out.writeShort(leadingNumber(field("kPhonetic").get(codePoint)));
            }
        });
    }

    private static int leadingNumber(@org.jspecify.annotations.Nullable String value) {
        int number = 0;
        for (int i = 0; value != null && i < value.length() && Character.isDigit(value.charAt(i)); i++) {
            number = number * 10 + (value.charAt(i) - '0');
        }
        return number;
    }

    private static int cangjie(@org.jspecify.annotations.Nullable String value) {
        int packed = 0;
        for (int i = 0; value != null && i < Math.min(5, value.length()); i++) {
            packed = packed << 5 | value.charAt(i) - 'A' + 1;
        }
        return packed;
    }

    /** Phrases that a character-by-character reading would get wrong, then Korean words with their Hanja. */
    private byte[] words() throws IOException {
        TreeMap<String, String> phrases = new TreeMap<>();
        resourceLines("/pinyindb/multi_pinyin.txt", line -> {
            int space = line.indexOf(" (");
            String phrase = simplify(line.substring(0, space));
            String[] readings = line.substring(space + 2, line.length() - 1).split(",", -1);
            if (phrase.length() == readings.length && phrase.length() <= 6 && isHan(phrase)) {
                StringBuilder spelled = new StringBuilder();
                boolean usual = true;
                for (int i = 0; i < readings.length; i++) {
                    String syllable = plainSyllable(readings[i].replace("u:", "ü"));
                    HanEntry known = characters.get((int) phrase.charAt(i));
                    usual &= known != null
                            && !known.pinyin.isEmpty()
                            && known.pinyin.iterator().next().equals(syllable);
                    spelled.append(i == 0 ? "" : " ").append(syllable);
                }
                if (!usual) {
                    phrases.putIfAbsent(phrase, spelled.toString());
                }
            }
        });
        return table(out -> {
            out.writeInt(phrases.size());
            for (Map.Entry<String, String> phrase : phrases.entrySet()) {
                out.writeUTF(phrase.getKey());
                out.writeUTF(phrase.getValue());
            }
            out.writeInt(hanjaWords.values().stream().mapToInt(Collection::size).sum());
            for (Map.Entry<String, Set<String>> word : hanjaWords.entrySet()) {
                for (String hanja : word.getValue()) {
                    out.writeByte(word.getKey().length());
                    out.writeChars(word.getKey());
                    out.writeChars(hanja);
                }
            }
        });
    }

    private Map<String, Set<Integer>> englishGlosses() {
        TreeMap<String, Set<Integer>> english = new TreeMap<>();
        for (Map.Entry<Integer, String> entry : new TreeMap<>(field("kDefinition")).entrySet()) {
            if (!characters.containsKey(entry.getKey()) || !common(entry.getKey())) {
                continue;
            }
            String plain = entry.getValue().replaceAll("\\([^)]*\\)", "");
            for (String sense : plain.split("[;,]", -1)) {
                String word = sense.strip().toLowerCase(Locale.ROOT).replaceFirst("^(to be|to|a|an|the) ", "");
                if (word.matches("[a-z]{3,14}")) {
                    english.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(character(entry.getKey()).fold);
                }
            }
        }
        return english;
    }

    /** The most frequent characters that a word names. */
    private Map<String, Set<Integer>> ranked(Map<String, Set<Integer>> glosses) {
        TreeMap<String, Set<Integer>> ranked = new TreeMap<>();
        glosses.forEach((word, named) -> ranked.put(
                word,
                named.stream()
                        .filter(c -> c <= 0xFFFF)
                        .sorted(Comparator.<Integer>comparingInt(this::rarity).thenComparing(Comparator.naturalOrder()))
                        .limit(MAX_GLOSS_CHARACTERS)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return ranked;
    }

    private byte[] concepts(Map<String, Set<Integer>> english) throws IOException {
        ConceptCollection concepts = new ConceptCollection();
        HandWrittenConcepts.read(concepts::add);
        EmojiConcepts.read(
                unicode,
                new EmojiConcepts.Knowledge() {
                    @Override
                    public boolean twins(String korean, String chinese) {
                        return hanjaWords.getOrDefault(korean, Set.of()).contains(chinese);
                    }

                    @Override
                    public Set<Integer> named(String word) {
                        return koreanGlosses.getOrDefault(word, english.getOrDefault(word, Set.of()));
                    }
                },
                concepts::add);
        Set<String> koreanWords = new TreeSet<>(hanjaWords.keySet());
        koreanWords.addAll(koreanGlosses.keySet());
        return concepts.table(TableGenerator::inHangul, koreanWords);
    }

    /** The usual English reading of a word; what the letters alone give only when the word is long enough to be known by it. */
    private static List<String> inHangul(String word) {
        List<String> spellings = new ArrayList<>();
        for (Reading reading : Readings.standard().of(word, Forum.KR)) {
            if (reading.system() == ReadingSystem.LATIN_IN_HANGUL
                    && (spellings.isEmpty() || reading.text().length() >= 4)
                    && reading.confidence() >= 0.95) {
                spellings.add(reading.text());
            }
        }
        return spellings;
    }

    private int rarity(int codePoint) {
        String frequency = field("kFrequency").get(codePoint);
        return frequency == null ? 9 : leadingNumber(frequency);
    }

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] table(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    private static void resource(String name, BiConsumer<String, String> pair) {
        resourceLines(name, line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String value = line.substring(tab + 1);
                int space = value.indexOf(' ');
                pair.accept(line.substring(0, tab), space < 0 ? value : value.substring(0, space));
            }
        });
    }

    private static void resourceLines(String name, java.util.function.Consumer<String> line) {
        try (InputStream in = TableGenerator.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path: is its artifact a dependency?");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(text -> !text.isBlank())
                    .forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
