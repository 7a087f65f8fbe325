package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.script.Script;
import org.comity.script.ScriptRun;

/**
 * What a sign names, each concept with the part of the sign that names it.
 *
 * <p>There are three kinds. A simplified Hanzi stands for what Sino-Korean words (태양 太陽), native Korean words (물 水) and
 * English words (sun 日) can all be looked up in. A numbered concept is a row of {@link Vocabulary}. A number stands for
 * itself.
 *
 * @param entries in ascending order, as {@link #entry} packs them
 * @param units Hanzi, Hangul syllables, Latin words (of a compound: its halves) and numbers of the sign
 * @param light bits of the units that only join others (之, 의, OF): they need no match
 * @param designating bits of the units that say what kind of thing bears the name: they count little
 */
record Concepts(long[] entries, int units, int light, int designating) {

    static final int MAX_UNITS = 32;
    /** The weight of a concept that is surely meant, in hundredths. */
    static final int SURE = 100;

    private static final int NUMBERED = 0x200000;
    private static final int NUMBER = 0x800000;
    private static final int IN_WORD = 0x80;

    private static final int MAX_ENTRIES = 96;

    /**
     * With these vocabularies alone.
     *
     * @param units takes what the bits of the entries stand for
     */
    static Concepts of(SignText text, Vocabulary[] vocabularies, List<String> units) {
        Collector collector = Collector.SCRATCH.get();
        collector.vocabularies = vocabularies;
        collector.texts = units;
        return collector.collect(text);
    }

    /** What the bits of the entries stand for. */
    static List<String> unitTexts(SignText text) {
        List<String> units = new ArrayList<>();
        of(text, Vocabulary.all(), units);
        return units;
    }

    /**
     * Concept in the upper 24 bits, then whether it is one syllable or Hanzi of a longer Korean word, seven bits of weight,
     * the units.
     */
    static long entry(int concept, int weight, boolean inWord, long units) {
        return ((long) concept << 40) | ((long) ((inWord ? IN_WORD : 0) | weight) << 32) | units;
    }

    static int concept(long entry) {
        return (int) (entry >>> 40);
    }

    static int weight(long entry) {
        return (int) (entry >>> 32) & 0x7F;
    }

    static boolean inWord(long entry) {
        return ((entry >>> 32) & IN_WORD) != 0;
    }

    static int units(long entry) {
        return (int) entry;
    }

    static boolean isNumber(int concept) {
        return concept >= NUMBER;
    }

    /** A single Hanzi, which neighbours may join to a word. */
    static boolean isHanzi(int concept) {
        return concept < NUMBERED;
    }

    /** How a reader would call the concept. */
    static String name(int concept) {
        if (isHanzi(concept)) {
            return Character.toString(concept);
        }
        return isNumber(concept) ? "" : Vocabulary.name(concept - NUMBERED);
    }

    private static final class Collector {

        private static final ThreadLocal<Collector> SCRATCH = ThreadLocal.withInitial(Collector::new);

        /** More senses of one spelling say nothing any more. */
        private static final int WORD_SENSES = 6;

        private static final int MAX_SPANS = 256;
        private static final double NEVER = 1e6;
        /** What a stretch of text costs that no word explains, by syllable. */
        private static final double UNKNOWN = 1;

        // What words of the vocabulary cost by their length, then those of the long lists that hold many a rare word.
        private static final double ONE = 0.6;
        private static final double TWO = 0.3;
        private static final double MORE = 0.25;
        private static final double SPELLED = 0.4;
        private static final double HANJA_TWO = 0.6;
        private static final double HANJA_MORE = 0.35;
        private static final double GLOSS_ONE = 0.8;
        private static final double GLOSS_MORE = 0.4;
        private static final double JOINT = 0.05;

        /** One Hanzi of a longer name that is the usual word for its concept: 红牛 is a red bull, though not as surely as 火 is fire. */
        private static final double FREE = 0.75;

        /** One Hanzi that is not: 微软 is not understood at once as micro and soft. */
        private static final double BOUND = 0.2;
        /** Beyond this a word is surely not the one that is meant there. */
        private static final double MOST_EXCESS = 1;
        /** Cuts as near as this are equally good. */
        private static final double SLIGHT = 0.1;

        private static final String CHINESE_LIGHT = "之的";
        private static final char KOREAN_LIGHT = '의';
        private static final List<String> ENGLISH_LIGHT =
                List.of("the", "a", "an", "of", "and", "in", "for", "to", "by", "with", "on");

        private Vocabulary[] vocabularies = {};

        private final long[] entries = new long[MAX_ENTRIES];
        private int size;
        private int unit;
        private int light;
        private int designating;
        private int[] kept = new int[0];

        /** The stretch at work: neighbouring runs of one script; a bit where a word ends. */
        private final char[] letters = new char[MAX_UNITS];

        private int length;
        private int ends;

        private final byte[] spanFrom = new byte[MAX_SPANS];
        private final byte[] spanLength = new byte[MAX_SPANS];
        private final double[] spanCost = new double[MAX_SPANS];
        private final Kind[] spanKind = new Kind[MAX_SPANS];
        private final int[] spanWord = new int[MAX_SPANS];
        /** Where the word of a span stands, of spans that name numbered concepts. */
        private final WordTable[] spanWords = new WordTable[MAX_SPANS];

        private int spans;

        private final double[] before = new double[MAX_UNITS + 1];
        private final double[] after = new double[MAX_UNITS + 1];
        private final double[] fullBefore = new double[MAX_UNITS + 1];
        private final double[] fullAfter = new double[MAX_UNITS + 1];

        private final char[] word = new char[128];

        private List<String> texts = List.of();

        /** What the word of a span is. */
        private enum Kind {
            CHINESE,
            KOREAN,
            HANJA,
            GLOSS,
            LIGHT
        }

        Concepts collect(SignText text) {
            size = 0;
            unit = 0;
            light = 0;
            designating = 0;
            List<ScriptRun> runs = text.runs();
            kept = Designators.kept(runs);
            for (int i = 0; i < runs.size(); ) {
                Script script = runs.get(i).script();
                int end = i + 1;
                while (end < runs.size() && runs.get(end).script() == script) {
                    end++;
                }
                List<ScriptRun> stretch = runs.subList(i, end);
                switch (script) {
                    case HAN -> addHan(stretch, i);
                    case HANGUL -> addHangul(stretch, i);
                    case LATIN -> addLatin(stretch, i);
                    case DIGIT -> stretch.forEach(run -> addNumber(run.text()));
                    case OTHER -> {
                        // Signs that are no words name nothing we know.
                    }
                }
                i = end;
            }
            Arrays.sort(entries, 0, size);
            return new Concepts(Arrays.copyOf(entries, size), Math.min(MAX_UNITS, unit), light, designating);
        }

        private void addUnit(String text) {
            if (texts.size() < MAX_UNITS) {
                texts.add(text);
            }
        }

        private void addHan(List<ScriptRun> runs, int firstRun) {
            HanTable han = HanTable.get();
            length = 0;
            ends = 0;
            int all = 0;
            int number = firstRun;
            for (ScriptRun run : runs) {
                String text = run.text();
                for (int i = 0; i < text.length(); ) {
                    int c = text.codePointAt(i);
                    designate(all, i < kept[2 * number] || i >= kept[2 * number + 1]);
                    i += Character.charCount(c);
                    int folded = han.fold(c);
                    add(folded, SURE, false, all, 1);
                    addUnit(Character.toString(c));
                    if (unit + length < MAX_UNITS) {
                        letters[length++] = folded <= 0xFFFF ? (char) folded : '\uFFFF';
                    }
                    all++;
                }
                number++;
                endWord();
            }
            collectChinese();
            addSpans();
            unit += all;
        }

        private void designate(int from, boolean designates) {
            if (designates && unit + from < MAX_UNITS) {
                designating |= 1 << (unit + from);
            }
        }

        private void endWord() {
            ends |= length == 0 ? 0 : 1 << (length - 1);
        }

        private void collectChinese() {
            int longest = 0;
            for (Vocabulary vocabulary : vocabularies) {
                longest = Math.max(longest, vocabulary.chinese().longest());
            }
            spans = 0;
            for (int at = 0; at < length; at++) {
                int hash = 0;
                for (int n = 1; n <= Math.min(longest, length - at); n++) {
                    hash = WordTable.hash(hash, letters[at + n - 1]);
                    for (Vocabulary vocabulary : vocabularies) {
                        spanOf(Kind.CHINESE, vocabulary.chinese(), at, n, hash, n == 1 ? ONE : n == 2 ? TWO : MORE);
                    }
                }
                if (at > 0 && at < length - 1 && CHINESE_LIGHT.indexOf(letters[at]) >= 0) {
                    span(Kind.LIGHT, 0, at, 1, JOINT);
                }
            }
        }

        private void addHangul(List<ScriptRun> runs, int firstRun) {
            length = 0;
            ends = 0;
            int all = 0;
            int number = firstRun;
            for (ScriptRun run : runs) {
                String text = run.text();
                for (int i = 0; i < text.length(); i++) {
                    designate(all + i, i < kept[2 * number] || i >= kept[2 * number + 1]);
                    addUnit(text.substring(i, i + 1));
                    if (unit + length < MAX_UNITS) {
                        letters[length++] = text.charAt(i);
                    }
                }
                all += text.length();
                number++;
                endWord();
            }
            collectKorean();
            addSpans();
            unit += all;
        }

        private void collectKorean() {
            Lexicon lexicon = Lexicon.get();
            WordTable glosses = Glosses.get().korean();
            int longest = 5;
            for (Vocabulary vocabulary : vocabularies) {
                longest = Math.max(
                        longest,
                        Math.max(
                                vocabulary.korean().longest(),
                                vocabulary.loans().longest()));
            }
            spans = 0;
            for (int at = 0; at < length; at++) {
                int hash = 0;
                for (int n = 1; n <= Math.min(longest, length - at); n++) {
                    hash = WordTable.hash(hash, letters[at + n - 1]);
                    for (Vocabulary vocabulary : vocabularies) {
                        spanOf(Kind.KOREAN, vocabulary.korean(), at, n, hash, n == 1 ? ONE : n == 2 ? TWO : MORE);
                        if (n > 1) {
                            spanOf(Kind.KOREAN, vocabulary.loans(), at, n, hash, SPELLED);
                        }
                    }
                    // These lists hold words, not phrases.
                    boolean oneWord = (ends & (((1 << (n - 1)) - 1) << at)) == 0;
                    if (oneWord && n >= 2 && n <= 4) {
                        int hanja = lexicon.hanjaWord(letters, at, n);
                        if (hanja >= 0) {
                            span(Kind.HANJA, hanja, at, n, n == 2 ? HANJA_TWO : HANJA_MORE);
                        }
                    }
                    if (oneWord && n <= 5) {
                        int gloss = glosses.find(letters, at, n, hash);
                        if (gloss >= 0) {
                            span(Kind.GLOSS, gloss, at, n, n == 1 ? GLOSS_ONE : GLOSS_MORE);
                        }
                    }
                }
                // 별의 노래: the particle hangs on a word and another follows.
                if (letters[at] == KOREAN_LIGHT && at > 0 && at < length - 1 && (ends & (1 << (at - 1))) == 0) {
                    span(Kind.LIGHT, 0, at, 1, JOINT);
                }
            }
        }

        private void spanOf(Kind kind, WordTable words, int from, int n, int hash, double cost) {
            int found = words.find(letters, from, n, hash);
            if (found >= 0 && spans < MAX_SPANS) {
                spanWords[spans] = words;
                span(kind, found, from, n, cost);
            }
        }

        private void span(Kind kind, int found, int from, int n, double cost) {
            if (spans == MAX_SPANS) {
                return;
            }
            spanKind[spans] = kind;
            spanWord[spans] = found;
            spanFrom[spans] = (byte) from;
            spanLength[spans] = (byte) n;
            spanCost[spans++] = cost;
        }

        /**
         * The stretch is cut into words so that the words explain most of it; a word counts as far as it fits into a cut nearly
         * as good. A single Hangul syllable counts only where all of the stretch can be explained, else every name would be full
         * of water and fire.
         */
        private void addSpans() {
            if (spans == 0) {
                return;
            }
            cut(before, after, UNKNOWN);
            cut(fullBefore, fullAfter, NEVER);
            double best = before[length];
            for (int s = 0; s < spans; s++) {
                int from = spanFrom[s];
                int to = from + spanLength[s];
                // Of two kinds of words on the same span the cheaper speaks for both.
                double cost = spanCost[s];
                for (int other = s - 1; other >= 0 && spanFrom[other] == from; other--) {
                    cost = spanLength[other] == spanLength[s] ? Math.min(cost, spanCost[other]) : cost;
                }
                for (int other = s + 1; other < spans && spanFrom[other] == from; other++) {
                    cost = spanLength[other] == spanLength[s] ? Math.min(cost, spanCost[other]) : cost;
                }
                boolean syllable = spanLength[s] == 1 && spanKind[s] != Kind.CHINESE && spanKind[s] != Kind.LIGHT;
                double through = syllable ? fullBefore[from] + cost + fullAfter[to] : before[from] + cost + after[to];
                double excess = through - best;
                if (excess < MOST_EXCESS) {
                    double weight = excess <= SLIGHT ? SURE : SURE * (1 - 0.7 * excess);
                    addSpan(s, (int) Math.round(weight), syllable && !standsAlone(from));
                }
            }
        }

        /** Whether the syllable is a word between spaces. */
        private boolean standsAlone(int at) {
            return (at == 0 || (ends & (1 << (at - 1))) != 0) && (ends & (1 << at)) != 0;
        }

        private void cut(double[] forward, double[] backward, double unknown) {
            Arrays.fill(forward, 0, length + 1, NEVER * NEVER);
            Arrays.fill(backward, 0, length + 1, NEVER * NEVER);
            forward[0] = 0;
            backward[length] = 0;
            // Spans are listed by where they begin.
            int s = 0;
            for (int at = 0; at < length; at++) {
                forward[at + 1] = Math.min(forward[at + 1], forward[at] + unknown);
                for (; s < spans && spanFrom[s] == at; s++) {
                    int to = at + spanLength[s];
                    forward[to] = Math.min(forward[to], forward[at] + spanCost[s]);
                }
            }
            s = spans - 1;
            for (int at = length - 1; at >= 0; at--) {
                backward[at] = backward[at + 1] + unknown;
                for (; s >= 0 && spanFrom[s] == at; s--) {
                    backward[at] = Math.min(backward[at], backward[at + spanLength[s]] + spanCost[s]);
                }
            }
        }

        private void addSpan(int s, int weight, boolean inWord) {
            int from = spanFrom[s];
            int n = spanLength[s];
            int found = spanWord[s];
            switch (spanKind[s]) {
                case CHINESE -> {
                    if (n > 1 || standsAlone(from)) {
                        addNumbered(spanWords[s], found, weight, inWord, from, n);
                    } else {
                        addSingle(spanWords[s], found, weight, from);
                    }
                }
                case KOREAN -> addNumbered(spanWords[s], found, weight, inWord, from, n);
                case HANJA -> {
                    Lexicon lexicon = Lexicon.get();
                    for (int k = 0; k < WORD_SENSES && lexicon.isHanjaWord(found + k, letters, from, n); k++) {
                        for (int i = 0; i < n; i++) {
                            add(lexicon.hanja(found + k, i), weight, true, from + i, 1);
                        }
                    }
                }
                case GLOSS -> addHanzi(Glosses.get().korean(), found, weight, inWord, from, n);
                case LIGHT -> light |= weight == SURE && unit + from < MAX_UNITS ? 1 << (unit + from) : 0;
            }
        }

        private void addSingle(WordTable words, int found, int weight, int from) {
            for (int k = 0; k < words.count(found); k++) {
                int concept = words.concept(found, k);
                double share = Vocabulary.isUsual(concept, letters[from]) ? FREE : BOUND;
                add(NUMBERED + concept, (int) Math.round(share * weight), false, from, 1);
            }
        }

        private void addNumbered(WordTable words, int found, int weight, boolean inWord, int from, int n) {
            for (int k = 0; k < words.count(found); k++) {
                add(NUMBERED + words.concept(found, k), weight, inWord, from, n);
            }
        }

        private void addHanzi(WordTable glosses, int found, int weight, boolean inWord, int from, int n) {
            for (int k = 0; k < glosses.count(found); k++) {
                add(glosses.concept(found, k), weight, inWord, from, n);
            }
        }

        private static final int PHRASE = 3;
        private static final int LEAST_HALF = 3;
        /** Half of a word that the vocabulary does not know as a whole: MICROSOFT is a name before it is micro and soft. */
        private static final int HALF = 45;
        /** A word inside a phrase that names something of its own. */
        private static final int WITHIN = 50;

        private void addLatin(List<ScriptRun> runs, int firstRun) {
            int end = 0;
            for (int i = 0; i < runs.size() && unit < MAX_UNITS; i++) {
                int widest = 0;
                for (int words = Math.min(PHRASE, runs.size() - i); words >= 2; words--) {
                    if (unit + words <= MAX_UNITS && addEnglish(join(runs, i, words), words, SURE)) {
                        widest = Math.max(widest, words);
                    }
                }
                String plain = LatinReadings.plain(runs.get(i).text());
                int weight = i < end || widest > 0 ? WITHIN : SURE;
                end = Math.max(end, i + widest);
                if (ENGLISH_LIGHT.contains(plain)) {
                    light |= 1 << unit;
                    addUnit(runs.get(i).text());
                    unit++;
                    continue;
                }
                designate(0, kept[2 * (firstRun + i) + 1] == 0);
                int letterCount = put(0, plain);
                boolean numbered = addEnglish(letterCount, 1, weight);
                boolean glossed = addGloss(0, letterCount, 0, weight);
                if (numbered || glossed || !addCompound(runs.get(i).text(), plain, weight * HALF / SURE)) {
                    addUnit(runs.get(i).text());
                    unit++;
                }
            }
        }

        private int put(int at, String plain) {
            int n = Math.min(plain.length(), word.length - at);
            plain.getChars(0, n, word, at);
            return at + n;
        }

        private int join(List<ScriptRun> runs, int from, int words) {
            int n = 0;
            for (int i = 0; i < words; i++) {
                n = put(n, LatinReadings.plain(runs.get(from + i).text()));
            }
            return n;
        }

        /** The first letters of {@link #word}, also as a plural. */
        private boolean addEnglish(int letterCount, int units, int weight) {
            return addEnglish(0, letterCount, 0, units, weight);
        }

        private boolean addEnglish(int at, int letterCount, int from, int units, int weight) {
            boolean any = false;
            for (Vocabulary vocabulary : vocabularies) {
                int found = findEnglish(vocabulary.english(), at, letterCount);
                if (found >= 0) {
                    addNumbered(vocabulary.english(), found, weight, false, from, units);
                    any = true;
                }
            }
            return any;
        }

        private int findEnglish(WordTable english, int from, int n) {
            if (n > english.longest() + 2) {
                return -1;
            }
            int[] hashes = new int[n + 1];
            for (int i = 0; i < n; i++) {
                hashes[i + 1] = WordTable.hash(hashes[i], word[from + i]);
            }
            int found = english.find(word, from, n, hashes[n]);
            if (found < 0 && n > 3 && word[from + n - 1] == 's') {
                found = english.find(word, from, n - 1, hashes[n - 1]);
                if (found < 0 && word[from + n - 2] == 'e') {
                    found = english.find(word, from, n - 2, hashes[n - 2]);
                    if (found < 0 && word[from + n - 3] == 'i') {
                        char i = word[from + n - 3];
                        word[from + n - 3] = 'y';
                        found = english.find(word, from, n - 2, WordTable.hash(hashes[n - 3], 'y'));
                        word[from + n - 3] = i;
                    }
                }
            }
            return found;
        }

        /** The English word at this place of {@link #word} names Hanzi. */
        private boolean addGloss(int at, int letterCount, int from, int weight) {
            WordTable glosses = Glosses.get().english();
            int found = findEnglish(glosses, at, letterCount);
            if (found >= 0) {
                addHanzi(glosses, found, weight, false, from, 1);
            }
            return found >= 0;
        }

        /** STARLIGHT: two words written as one, each its own unit. */
        private boolean addCompound(String text, String plain, int weight) {
            int n = Math.min(plain.length(), word.length);
            if (n < 2 * LEAST_HALF || unit + 2 > MAX_UNITS || text.length() != plain.length()) {
                return false;
            }
            for (int cut = n - LEAST_HALF; cut >= LEAST_HALF; cut--) {
                if (isEnglish(0, cut) && isEnglish(cut, n - cut)) {
                    addEnglish(0, cut, 0, 1, weight);
                    addGloss(0, cut, 0, weight);
                    addEnglish(cut, n - cut, 1, 1, weight);
                    addGloss(cut, n - cut, 1, weight);
                    addUnit(text.substring(0, cut));
                    addUnit(text.substring(cut));
                    unit += 2;
                    return true;
                }
            }
            return false;
        }

        /** Of our own vocabulary: a large dictionary has a word for too many beginnings and ends. */
        private boolean isEnglish(int at, int letterCount) {
            return findEnglish(Vocabulary.all()[0].english(), at, letterCount) >= 0;
        }

        private void addNumber(String digits) {
            int number = 0;
            for (int i = 0; i < digits.length(); ) {
                int c = digits.codePointAt(i);
                i += Character.charCount(c);
                number = number * 31 + Character.digit(c, 10) + 1;
            }
            add(NUMBER | (number & (NUMBER - 1)), SURE, false, 0, 1);
            addUnit(digits);
            unit++;
        }

        private void add(int concept, int weight, boolean inWord, int from, int span) {
            int at = unit + from;
            if (at >= MAX_UNITS || size == MAX_ENTRIES) {
                return;
            }
            long mask = ((1L << Math.min(span, MAX_UNITS - at)) - 1) << at;
            long entry = entry(concept, weight, inWord, mask);
            for (int i = 0; i < size; i++) {
                if (concept(entries[i]) == concept && (entries[i] & 0xFFFFFFFFL) == mask) {
                    if (weight > weight(entries[i]) || (weight == weight(entries[i]) && !inWord)) {
                        entries[i] = entry;
                    }
                    return;
                }
            }
            entries[size++] = entry;
        }
    }
}
