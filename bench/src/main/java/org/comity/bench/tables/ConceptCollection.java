package org.comity.bench.tables;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Concepts of several sources, those joined that surely are the same, written as one table. */
final class ConceptCollection {

    /** More concepts than this and a word says nothing. */
    private static final int MAX_SENSES = 6;

    private static final int MAX_WORD = 40;

    /**
     * The words of one concept as its source has them, the usual one first.
     *
     * @param zh simplified
     * @param ko without spaces
     * @param en lower case, words parted by spaces
     * @param spelled those of {@code en} that are also spelled in Hangul by rule: words, not names of places and persons
     */
    record Row(Set<String> zh, Set<String> ko, Set<String> en, Set<String> spelled) {
        Row(Set<String> zh, Set<String> ko, Set<String> en) {
            this(zh, ko, en, en);
        }
    }

    /** Spellings of an English word in Hangul, as read by the loan-word orthography. */
    interface Spelling {
        Collection<String> inHangul(String word);
    }

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    /**
     * Rows are one concept when they share a Chinese word and also one of another language; a Korean word that only spells an
     * English one adds nothing to it, so those two alone do not join.
     */
    List<Row> joined() {
        int[] parent = new int[rows.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (String zh : rows.get(i).zh()) {
                List<String> others = new ArrayList<>(rows.get(i).ko());
                rows.get(i).en().forEach(word -> others.add(word.replace(" ", "")));
                for (String other : others) {
                    Integer same = first.putIfAbsent(zh + " " + other, i);
                    if (same != null) {
                        int a = root(parent, same);
                        int b = root(parent, i);
                        parent[Math.max(a, b)] = Math.min(a, b);
                    }
                }
            }
        }
        Map<Integer, Row> joined = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            Row into = joined.computeIfAbsent(
                    root(parent, i),
                    key -> new Row(
                            new LinkedHashSet<>(),
                            new LinkedHashSet<>(),
                            new LinkedHashSet<>(),
                            new LinkedHashSet<>()));
            into.zh().addAll(rows.get(i).zh());
            into.ko().addAll(rows.get(i).ko());
            into.en().addAll(rows.get(i).en());
            into.spelled().addAll(rows.get(i).spelled());
        }
        return List.copyOf(joined.values());
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** Four word lists (Chinese, Korean, English spelled in Hangul, English without spaces), then how each concept is called. */
    byte[] table(Spelling spelling, Set<String> koreanWords) throws IOException {
        List<Row> concepts = joined();
        TreeMap<String, Set<Integer>> zh = new TreeMap<>();
        TreeMap<String, Set<Integer>> ko = new TreeMap<>();
        TreeMap<String, Set<Integer>> en = new TreeMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            for (String word : concepts.get(i).zh()) {
                put(zh, word, i);
            }
            for (String word : concepts.get(i).ko()) {
                put(ko, word, i);
            }
            for (String word : concepts.get(i).en()) {
                put(en, word.replace(" ", ""), i);
            }
        }
        // A spelling that is a Korean word of its own would be mistaken for it.
        Set<String> taken = new HashSet<>(koreanWords);
        taken.addAll(ko.keySet());
        TreeMap<String, Set<Integer>> loans = new TreeMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            for (String word : concepts.get(i).spelled()) {
                for (String hangul : word.contains(" ") ? List.<String>of() : spelling.inHangul(word)) {
                    if (hangul.length() >= 2 && !taken.contains(hangul)) {
                        put(loans, hangul, i);
                    }
                }
            }
        }
        return TableGenerator.table(out -> {
            writeWords(out, zh);
            writeWords(out, ko);
            writeWords(out, loans);
            writeWords(out, en);
            StringBuilder names = new StringBuilder();
            for (Row concept : concepts) {
                names.append(name(concept)).append('\n');
            }
            out.writeInt(concepts.size());
            writeText(out, names.toString());
        });
    }

    private static void put(Map<String, Set<Integer>> words, String word, int concept) {
        if (word.length() <= MAX_WORD) {
            Set<Integer> senses = words.computeIfAbsent(word, key -> new LinkedHashSet<>());
            if (senses.size() < MAX_SENSES) {
                senses.add(concept);
            }
        }
    }

    private static String name(Row concept) {
        List<String> usual = new ArrayList<>();
        for (Set<String> words : List.of(concept.zh(), concept.ko(), concept.en())) {
            words.stream().findFirst().ifPresent(usual::add);
        }
        return String.join("/", usual);
    }

    /** As {@code WordTable.read} reads it. */
    static void writeWords(DataOutputStream out, Map<String, Set<Integer>> words) throws IOException {
        out.writeInt(words.size());
        for (String word : words.keySet()) {
            out.writeByte(word.length());
        }
        writeText(out, String.join("", words.keySet()));
        for (Set<Integer> concepts : words.values()) {
            out.writeByte(concepts.size());
        }
        for (Set<Integer> concepts : words.values()) {
            for (int concept : concepts) {
                out.writeShort(concept);
            }
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
