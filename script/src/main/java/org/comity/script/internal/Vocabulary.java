package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Numbered concepts with their words in Chinese, Korean and English: what is named by words that share neither a Hanzi nor
 * a sound (能源, 에너지, energy). Made by the table generator from hand-written lists and emoji names; see NOTICE.
 */
final class Vocabulary {

    private static final Vocabulary VOCABULARY = new Vocabulary(Tables.open("concepts.tbl"));

    private final WordTable chinese;
    private final WordTable korean;
    /** English words of the vocabulary as the loan-word orthography spells them. */
    private final WordTable loans;
    /** Without spaces: ICECREAM is ICE CREAM. */
    private final WordTable english;

    private final String names;
    private final int[] nameStart;

    private Vocabulary(ByteBuffer in) {
        chinese = WordTable.read(in);
        korean = WordTable.read(in);
        loans = WordTable.read(in);
        english = WordTable.read(in);
        nameStart = new int[in.getInt() + 1];
        byte[] letters = new byte[in.getInt()];
        in.get(letters);
        names = new String(letters, StandardCharsets.UTF_8);
        for (int i = 0, at = 0; i < nameStart.length - 1; i++) {
            at = names.indexOf('\n', at) + 1;
            nameStart[i + 1] = at;
        }
    }

    static Vocabulary get() {
        return VOCABULARY;
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

    /** The usual word in each language, parted by strokes: {@code 银行/은행/bank}. */
    String name(int concept) {
        return names.substring(nameStart[concept], nameStart[concept + 1] - 1);
    }
}
