package org.comity.bench.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.bench.tables.ConceptCollection.Row;

/**
 * Things that emoji show, by their names in CLDR. Keywords are related to the name rather than equal to it, so only those are
 * taken that prove themselves: the last word of the name (red <em>apple</em>) when that holds in two languages, and those
 * which the character tables put beside the name in another language (사자 is 狮子, tortoise is 龟).
 */
final class EmojiConcepts {

    private static final Set<String> GROUPS =
            Set.of("Animals & Nature", "Food & Drink", "Travel & Places", "Activities", "Objects");
    private static final Set<String> SUBGROUPS =
            Set.of("body-parts", "person-role", "person-fantasy", "zodiac", "heart");
    private static final Set<String> LEFT_OUT = Set.of("time", "hotel", "place-map");

    private final Path unicode;
    private final Knowledge knowledge;

    /** What the character tables say. */
    interface Knowledge {
        /** Whether the Korean word written in Hanja is this Chinese word. */
        boolean twins(String korean, String chinese);

        /** The Hanzi that a Korean or an English word names; empty when none. */
        Set<Integer> named(String word);
    }

    private record Names(Map<String, String> name, Map<String, Set<String>> keywords) {}

    private EmojiConcepts(Path unicode, Knowledge knowledge) {
        this.unicode = unicode;
        this.knowledge = knowledge;
    }

    static void read(Path unicode, Knowledge knowledge, Consumer<Row> rows) throws IOException {
        new EmojiConcepts(unicode, knowledge).read(rows);
    }

    private void read(Consumer<Row> rows) throws IOException {
        Names chinese = annotations("zh");
        Names korean = annotations("ko");
        Names english = annotations("en");
        for (String emoji : things()) {
            String zh = chinese.name().getOrDefault(emoji, "");
            String ko = korean.name().getOrDefault(emoji, "");
            String en = english.name().getOrDefault(emoji, "").toLowerCase(Locale.ROOT);
            if (zh.isEmpty() || ko.isEmpty() || en.isEmpty()) {
                continue;
            }
            Set<String> zhWords = chinese.keywords().getOrDefault(emoji, Set.of());
            Set<String> koWords = korean.keywords().getOrDefault(emoji, Set.of());
            Set<String> enWords = english.keywords().getOrDefault(emoji, Set.of());
            add(rows, named(zh, ko, en, zhWords, koWords, enWords));
            add(rows, head(zh, ko, en, zhWords, koWords, enWords));
        }
    }

    private static void add(Consumer<Row> rows, Row row) {
        int languages = (row.zh().isEmpty() ? 0 : 1)
                + (row.ko().isEmpty() ? 0 : 1)
                + (row.en().isEmpty() ? 0 : 1);
        if (languages >= 2) {
            rows.accept(row);
        }
    }

    private Row named(String zh, String ko, String en, Set<String> zhWords, Set<String> koWords, Set<String> enWords) {
        Row row = new Row(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        addChinese(row, zh);
        addKorean(row, ko);
        addEnglish(row, en);
        for (String word : koWords) {
            if (knowledge.twins(word, zh) || names(word, zh)) {
                addKorean(row, word);
            }
        }
        for (String word : zhWords) {
            if (knowledge.twins(ko.replace(" ", ""), word)) {
                addChinese(row, word);
            }
        }
        for (String word : enWords) {
            if (names(word.toLowerCase(Locale.ROOT), zh)) {
                addEnglish(row, word.toLowerCase(Locale.ROOT));
            }
        }
        return row;
    }

    /** The last word of the name, in as many languages as have it among their keywords. */
    private static Row head(
            String zh, String ko, String en, Set<String> zhWords, Set<String> koWords, Set<String> enWords) {
        Row row = new Row(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        zhWords.stream()
                .filter(word -> !word.equals(zh) && zh.endsWith(word) && word.length() > 1)
                .findFirst()
                .ifPresent(word -> addChinese(row, word));
        String koHead = ko.substring(ko.lastIndexOf(' ') + 1);
        if (!koHead.equals(ko) && koWords.contains(koHead)) {
            addKorean(row, koHead);
        }
        String enHead = en.substring(en.lastIndexOf(' ') + 1);
        if (!enHead.equals(en) && enWords.contains(enHead)) {
            addEnglish(row, enHead);
        }
        return row;
    }

    private boolean names(String word, String chinese) {
        Set<Integer> named = knowledge.named(word);
        return !chinese.isEmpty() && chinese.codePoints().allMatch(named::contains);
    }

    private static void addChinese(Row row, String word) {
        if (word.matches("\\p{IsHan}{1,5}")) {
            row.zh().add(word);
        }
    }

    private static void addKorean(Row row, String word) {
        String plain = word.replace(" ", "");
        if (plain.matches("[가-힣]{1,7}")) {
            row.ko().add(plain);
        }
    }

    private static void addEnglish(Row row, String word) {
        String plain = word.replace('-', ' ').replace("’", "");
        if (plain.matches("[a-z]{2,14}( [a-z]{2,14}){0,2}")) {
            row.en().add(plain);
        }
    }

    /** Emoji of things, without those joined from others or tinted. */
    private List<String> things() throws IOException {
        List<String> things = new ArrayList<>();
        boolean wanted = false;
        String group = "";
        for (String line : Files.readAllLines(unicode.resolve("emoji/emoji-test.txt"))) {
            if (line.startsWith("# group: ")) {
                group = line.substring("# group: ".length());
            } else if (line.startsWith("# subgroup: ")) {
                String subgroup = line.substring("# subgroup: ".length());
                wanted = SUBGROUPS.contains(subgroup) || (GROUPS.contains(group) && !LEFT_OUT.contains(subgroup));
            } else if (wanted && line.contains("; fully-qualified")) {
                StringBuilder emoji = new StringBuilder();
                for (String hex : line.substring(0, line.indexOf(';')).strip().split(" ", -1)) {
                    int c = Integer.parseInt(hex, 16);
                    if (c != 0xFE0F) {
                        emoji.appendCodePoint(c);
                    }
                }
                if (emoji.codePointCount(0, emoji.length()) == 1) {
                    things.add(emoji.toString());
                }
            }
        }
        return things;
    }

    private Names annotations(String language) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Names names = new Names(new HashMap<>(), new HashMap<>());
        Path file = unicode.resolve("cldr/common/annotations/" + language + ".xml");
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("annotation")) {
                    String emoji = reader.getAttributeValue(null, "cp");
                    boolean name = "tts".equals(reader.getAttributeValue(null, "type"));
                    String text = reader.getElementText().strip();
                    if (name) {
                        names.name().put(emoji, text);
                    } else {
                        names.keywords().put(emoji, new LinkedHashSet<>(List.of(text.split(" \\| ", -1))));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " cannot be read", e);
        }
        return names;
    }
}
