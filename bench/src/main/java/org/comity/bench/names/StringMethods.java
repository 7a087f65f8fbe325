package org.comity.bench.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The plain string methods that registers are searched with. */
final class StringMethods {

    private StringMethods() {}

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static double contains(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        return a.contains(b) || b.contains(a) ? 0.5 : 0;
    }

    static double levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int swapped = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swapped, Math.min(diagonal, row[j - 1]) + 1);
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }

    static Set<String> trigrams(String name) {
        String padded = "  " + name + " ";
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    static double jaccard(Set<String> a, Set<String> b) {
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = a.size() <= b.size() ? b : a;
        int shared = 0;
        for (String gram : small) {
            shared += large.contains(gram) ? 1 : 0;
        }
        return (double) shared / (a.size() + b.size() - shared);
    }

    /** Bigrams of the decomposed name, with their counts. */
    static Map<String, Integer> jamoBigrams(String name) {
        String jamo = Normalizer.normalize(name, Normalizer.Form.NFD);
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + 2 <= jamo.length(); i++) {
            grams.merge(jamo.substring(i, i + 2), 1, Integer::sum);
        }
        return grams;
    }

    static double dice(Map<String, Integer> a, Map<String, Integer> b) {
        int shared = 0;
        int all = 0;
        for (Map.Entry<String, Integer> gram : a.entrySet()) {
            shared += Math.min(gram.getValue(), b.getOrDefault(gram.getKey(), 0));
            all += gram.getValue();
        }
        for (int count : b.values()) {
            all += count;
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
