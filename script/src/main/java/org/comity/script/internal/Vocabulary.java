package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Numbered concepts with their words in Chinese, Korean and English: what is named by words that share neither a Hanzi nor
 * a sound (能源, 에너지, energy). Made by the table generator from hand-written lists and emoji names; see NOTICE.
 */
final class Vocabulary {

    /** Concepts of dictionaries have numbers from here; the table that comes with Comity has fewer. */
    static final int FIRST_OF_DICTIONARIES = 0x10000;

    private static final Vocabulary OWN = read(Tables.open("concepts.tbl"));

    private static final Vocabulary[] ONLY_OWN = {OWN};

    /** Our own, then the dictionaries of this home. */
    private static volatile Vocabulary[] all = ONLY_OWN;

    private final WordTable chinese;
    private final WordTable korean;
    /** English words of the vocabulary as the loan-word orthography spells them. */
    private final WordTable loans;
    /** Without spaces: ICECREAM is ICE CREAM. */
    private final WordTable english;

    private final String names;
    private final int[] nameStart;
    private final int first;

    /**
     * @param names of the concepts in their order, each with a line end after it
     * @param first the number of the first concept
     */
    Vocabulary(
            WordTable chinese,
            WordTable korean,
            WordTable loans,
            WordTable english,
            String names,
            int first,
            int concepts) {
        this.chinese = chinese;
        this.korean = korean;
        this.loans = loans;
        this.english = english;
        this.names = names;
        this.first = first;
        nameStart = new int[concepts + 1];
        for (int i = 0; i < concepts; i++) {
            nameStart[i + 1] = names.indexOf('\n', nameStart[i]) + 1;
        }
    }

    private static Vocabulary read(ByteBuffer in) {
        WordTable chinese = WordTable.read(in);
        WordTable korean = WordTable.read(in);
        WordTable loans = WordTable.read(in);
        WordTable english = WordTable.read(in);
        int concepts = in.getInt();
        byte[] letters = new byte[in.getInt()];
        in.get(letters);
        return new Vocabulary(
                chinese, korean, loans, english, new String(letters, StandardCharsets.UTF_8), 0, concepts);
    }

    static Vocabulary[] all() {
        return all;
    }

    /** The one that comes with Comity: words that nearly everyone knows. */
    static Vocabulary[] own() {
        return ONLY_OWN;
    }

    /** Puts these beside our own, in place of others put there before. */
    static void use(List<Vocabulary> dictionaries) {
        Vocabulary[] together = new Vocabulary[dictionaries.size() + 1];
        together[0] = OWN;
        for (int i = 0; i < dictionaries.size(); i++) {
            together[i + 1] = dictionaries.get(i);
        }
        all = together;
    }

    WordTable chinese() {
        return chinese;
    }

    WordTable korean() {
        return korean;
    }

    WordTable loans() {
        return loans;
    }

    WordTable english() {
        return english;
    }

    /** Whether the usual Chinese word of a concept is this one Hanzi. */
    static boolean isUsual(int concept, char hanzi) {
        for (Vocabulary vocabulary : all) {
            int own = concept - vocabulary.first;
            if (own >= 0 && own < vocabulary.nameStart.length - 1) {
                int at = vocabulary.nameStart[own];
                return vocabulary.names.charAt(at) == hanzi && vocabulary.names.charAt(at + 1) == '/';
            }
        }
        return false;
    }

    /** The usual word in each language, parted by strokes: {@code 银行/은행/bank}; its dictionary after it. */
    static String name(int concept) {
        for (Vocabulary vocabulary : all) {
            int own = concept - vocabulary.first;
            if (own >= 0 && own < vocabulary.nameStart.length - 1) {
                return vocabulary.names.substring(vocabulary.nameStart[own], vocabulary.nameStart[own + 1] - 1);
            }
        }
        return "";
    }
}
