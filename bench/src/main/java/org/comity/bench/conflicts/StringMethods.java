package org.comity.bench.conflicts;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** The plain string methods that a register search would use without knowing scripts. */
final class StringMethods {

    private StringMethods() {}

    static Map<String, ToDoubleBiFunction<String, String>> all() {
        Map<String, ToDoubleBiFunction<String, String>> methods = new LinkedHashMap<>();
        methods.put("exact, contains", (a, b) -> contains(fold(a), fold(b)));
        methods.put("Levenshtein", (a, b) -> levenshtein(fold(a), fold(b)));
        methods.put(
                "trigram Jaccard", (a, b) -> jaccard(grams("  " + fold(a) + " ", 3), grams("  " + fold(b) + " ", 3)));
        methods.put("jamo-bigram Dice", (a, b) -> dice(grams(jamo(a), 2), grams(jamo(b), 2)));
        return methods;
    }

    private static String fold(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", "");
    }

    private static String jamo(String s) {
        return Normalizer.normalize(fold(s), Normalizer.Form.NFD);
    }

    private static double contains(String a, String b) {
        return a.equals(b) ? 1 : a.contains(b) || b.contains(a) ? 0.5 : 0;
    }

    private static double levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + cost);
                diagonal = above;
            }
        }
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : 1 - (double) row[b.length()] / longer;
    }

    private static Set<String> grams(String s, int n) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + n <= s.length(); i++) {
            grams.add(s.substring(i, i + n));
        }
        return grams;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static double dice(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return a.isEmpty() && b.isEmpty() ? 0 : 2.0 * both / (a.size() + b.size());
    }
}
