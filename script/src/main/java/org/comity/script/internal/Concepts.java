package org.comity.script.internal;

import java.util.Arrays;
import org.comity.script.ScriptRun;

/**
 * What a sign names. A concept is named by a simplified Hanzi, the one thing that Chinese words, Sino-Korean words (태양
 * 太陽), native Korean words (물 水) and English words (sun 日) can all be looked up in.
 *
 * @param entries in ascending order: the Hanzi in the upper half, the units of the sign it covers as bits in the lower
 * @param units Hanzi, Hangul syllables, or Latin words of the sign
 */
record Concepts(long[] entries, int units) {

    private static final int MAX_ENTRIES = 64;
    private static final int MAX_UNITS = 32;
    private static final int WORD_SENSES = 6;

    static Concepts of(SignText text) {
        Collector collector = new Collector();
        for (ScriptRun run : text.runs()) {
            String word = run.text();
            switch (run.script()) {
                case HAN -> collector.addHan(word);
                case HANGUL -> collector.addHangul(word);
                case LATIN -> collector.addLatin(LatinReadings.plain(word));
                case DIGIT, OTHER -> {
                    // Numbers meet as written.
                }
            }
        }
        return new Concepts(collector.sorted(), collector.unit);
    }

    private static final class Collector {
        private final long[] entries = new long[MAX_ENTRIES];
        private int size;
        private int unit;

        void addHan(String run) {
            HanTable han = HanTable.get();
            for (int i = 0; i < run.length(); ) {
                int c = run.codePointAt(i);
                i += Character.charCount(c);
                add(han.fold(c), 0, 1);
                unit++;
            }
        }

        void addHangul(String run) {
            Lexicon lexicon = Lexicon.get();
            int length = run.length();
            for (int at = 0; at < length && unit + at < MAX_UNITS; at++) {
                for (int span = Math.min(4, length - at); span >= 2; span--) {
                    int word = lexicon.hanjaWord(run, at, span);
                    for (int k = 0;
                            word >= 0 && k < WORD_SENSES && lexicon.isHanjaWord(word, run, at, span);
                            k++, word++) {
                        for (int s = 0; s < span; s++) {
                            add(lexicon.hanja(word, s), at + s, 1);
                        }
                    }
                }
                for (int span = Math.min(5, length - at); span >= 1; span--) {
                    String named = lexicon.koreanConcepts(run, at, span);
                    for (int k = 0; k < named.length(); k++) {
                        add(named.charAt(k), at, span);
                    }
                }
            }
            unit += length;
        }

        void addLatin(String word) {
            Lexicon lexicon = Lexicon.get();
            String named = lexicon.englishConcepts(word);
            if (named.isEmpty() && word.endsWith("s") && word.length() > 3) {
                named = lexicon.englishConcepts(word.substring(0, word.length() - 1));
            }
            for (int k = 0; k < named.length(); k++) {
                add(named.charAt(k), 0, 1);
            }
            unit++;
        }

        private void add(int concept, int from, int span) {
            int at = unit + from;
            if (at >= MAX_UNITS || size == MAX_ENTRIES) {
                return;
            }
            long mask = ((1L << Math.min(span, MAX_UNITS - at)) - 1) << at;
            for (int i = 0; i < size; i++) {
                if (entries[i] >>> 32 == concept) {
                    entries[i] |= mask;
                    return;
                }
            }
            entries[size++] = ((long) concept << 32) | mask;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
