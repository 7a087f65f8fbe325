package org.comity.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The word that was probably meant. */
final class Nearest {

    private Nearest() {}

    /** The nearest known word, when it takes few enough edits that the guess is fair. */
    static Optional<String> find(String word, List<String> known) {
        int tolerance = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        return known.stream()
                .filter(k -> distance(word, k) <= tolerance)
                .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k));
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
