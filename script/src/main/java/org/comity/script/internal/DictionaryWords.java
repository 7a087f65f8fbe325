package org.comity.script.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.script.Dictionary;

/** Vocabularies out of the user's own dictionaries. */
public final class DictionaryWords {

    /** More concepts than this and a word says nothing. */
    private static final int MAX_SENSES = 6;

    private DictionaryWords() {}

    private static volatile long fingerprint;

    /** Of all words in use; 0 without a dictionary. */
    public static long fingerprint() {
        return fingerprint;
    }

    public static void use(List<Dictionary> dictionaries) {
        fingerprint = fingerprint(dictionaries);
        List<Vocabulary> vocabularies = new ArrayList<>();
        int first = Vocabulary.FIRST_OF_DICTIONARIES;
        for (Dictionary dictionary : dictionaries) {
            vocabularies.add(vocabulary(dictionary, first));
            first += dictionary.entries().size();
        }
        Vocabulary.use(vocabularies);
    }

    private static long fingerprint(List<Dictionary> dictionaries) {
        long print = 0;
        for (Dictionary dictionary : dictionaries) {
            print = print * 31 + dictionary.name().hashCode() + 1;
            for (Dictionary.Entry entry : dictionary.entries()) {
                for (List<String> words : List.of(entry.zh(), entry.ko(), entry.en())) {
                    print = print * 31 + words.size();
                    for (String word : words) {
                        print = print * 0x100000001B3L + word.hashCode();
                    }
                }
            }
        }
        return print;
    }

    private static Vocabulary vocabulary(Dictionary dictionary, int first) {
        List<Dictionary.Entry> entries = dictionary.entries();
        StringBuilder names = new StringBuilder();
        for (Dictionary.Entry entry : entries) {
            List<String> usual = new ArrayList<>();
            for (List<String> words : List.of(entry.zh(), entry.ko(), entry.en())) {
                words.stream().findFirst().ifPresent(usual::add);
            }
            names.append(String.join("/", usual))
                    .append(" (")
                    .append(dictionary.name())
                    .append(")\n");
        }
        return new Vocabulary(
                table(entries, Dictionary.Entry::zh, DictionaryWords::simplified, first),
                table(entries, Dictionary.Entry::ko, word -> word, first),
                WordTable.of(new TreeMap<>()),
                table(entries, Dictionary.Entry::en, word -> word.replace(" ", ""), first),
                names.toString(),
                first,
                entries.size());
    }

    private static String simplified(String word) {
        return HanReadings.simplified(word);
    }

    /** Of many concepts with one word those are kept that it names first. */
    private static WordTable table(
            List<Dictionary.Entry> entries,
            Function<Dictionary.Entry, List<String>> words,
            Function<String, String> form,
            int first) {
        SortedMap<String, Set<Integer>> senses = new TreeMap<>();
        int most = entries.stream()
                .mapToInt(entry -> words.apply(entry).size())
                .max()
                .orElse(0);
        for (int rank = 0; rank < most; rank++) {
            for (int i = 0; i < entries.size(); i++) {
                List<String> own = words.apply(entries.get(i));
                if (rank < own.size()) {
                    Set<Integer> named =
                            senses.computeIfAbsent(form.apply(own.get(rank)), key -> new LinkedHashSet<>());
                    if (named.size() < MAX_SENSES) {
                        named.add(first + i);
                    }
                }
            }
        }
        SortedMap<String, int[]> table = new TreeMap<>();
        senses.forEach((word, named) ->
                table.put(word, named.stream().mapToInt(Integer::intValue).toArray()));
        return WordTable.of(table);
    }
}
