package org.comity.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dictionary of the user's own, whose words name concepts beside those that come with Comity. Two forms are read: CC-CEDICT
 * ({@code 銀行 银行 [yin2 hang2] /bank/CL:家[jia1]/}) and a table of three columns, Chinese, Korean, English, with strokes
 * between synonyms.
 *
 * @param name what it is called wherever a concept of it is shown
 */
public record Dictionary(String name, List<Entry> entries) {

    private static final int MAX_LINE = 4_000;
    private static final int MAX_WORDS = 3;
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}&&[\\u0000-\\uFFFF]]{1,12}");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]{1,14}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,20}( [a-z]{2,20}){0,2}");
    /** What a gloss says about the word instead of translating it. */
    private static final Pattern REMARK = Pattern.compile(
            "^(CL:|surname |variant of|old variant|erhua variant|Japanese variant|see |see also|used in|abbr\\. |\\().*");

    public Dictionary {
        entries = List.copyOf(entries);
    }

    /**
     * One concept. English words stand in lower case with spaces between; the first is the most usual.
     *
     * @param zh in traditional or simplified characters
     */
    public record Entry(List<String> zh, List<String> ko, List<String> en) {
        public Entry {
            zh = List.copyOf(zh);
            ko = List.copyOf(ko);
            en = List.copyOf(en);
        }
    }

    /** The entries that can be used: with words in two languages at least. Lines of neither form are passed over. */
    public static Dictionary read(String name, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#") && line.length() <= MAX_LINE) {
                (line.indexOf('\t') >= 0 ? row(line) : cedict(line)).ifPresent(entries::add);
            }
        }
        return new Dictionary(name, entries);
    }

    private static Optional<Entry> row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            return Optional.empty();
        }
        return entry(words(cells[0], HAN, ""), words(cells[1], HANGUL, ""), words(cells[2], ENGLISH, " "));
    }

    private static List<String> words(String cell, Pattern form, String space) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split("\\|", -1)) {
            add(words, form, word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", space));
        }
        return words;
    }

    private static Optional<Entry> cedict(String line) {
        int pinyin = line.indexOf(" [");
        int space = line.indexOf(' ');
        int glosses = line.indexOf("] /");
        if (space < 0 || pinyin <= space || glosses < pinyin) {
            return Optional.empty();
        }
        List<String> zh = new ArrayList<>();
        add(zh, HAN, line.substring(space + 1, pinyin));
        List<String> en = new ArrayList<>();
        for (String gloss : line.substring(glosses + 3).split("/", -1)) {
            if (!REMARK.matcher(gloss).matches()) {
                for (String sense : gloss.split("[;,]", -1)) {
                    add(en, ENGLISH, plain(sense));
                }
            }
        }
        return entry(zh, List.of(), en);
    }

    private static String plain(String sense) {
        return sense.replaceAll("\\([^)]*\\)", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst("^(to be|to|a|an|the) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void add(List<String> words, Pattern form, String word) {
        if (form.matcher(word).matches() && !words.contains(word) && word.split(" ", -1).length <= MAX_WORDS) {
            words.add(word);
        }
    }

    private static Optional<Entry> entry(List<String> zh, List<String> ko, List<String> en) {
        int languages = (zh.isEmpty() ? 0 : 1) + (ko.isEmpty() ? 0 : 1) + (en.isEmpty() ? 0 : 1);
        return languages >= 2 ? Optional.of(new Entry(zh, ko, en)) : Optional.empty();
    }
}
