package org.comity.conflict;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comity.conflict.internal.DefaultMarkIndex;
import org.comity.conflict.internal.RegisterSearch;
import org.comity.model.Forum;
import org.comity.model.GoodsList;
import org.comity.register.Coverage;
import org.comity.register.Register;

/** An index of earlier marks held in memory; immutable and thread-safe once built. */
public interface MarkIndex {

    /** Compares the question with the marks of this index. {@code basis} is handed through to the report. */
    CheckReport check(Question question, Coverage basis);

    long size(Forum forum);

    /**
     * Compares two marks and says why, by the same steps as {@link #check}; how much a word tells is counted among the marks of
     * this index, which may be empty.
     */
    PairReport explain(PairQuestion question, Coverage basis);

    /** The figures of {@link #explain} alone, much quicker. */
    PairScore score(PairQuestion question, Forum forum);

    /** Makes a mark ready to be compared with many; known names are left out. */
    PreparedMark prepare(String mark, Forum forum);

    /** The score of {@link #score(PairQuestion, Forum)} for prepared marks without goods. */
    double score(PreparedMark asked, PreparedMark earlier);

    /** The same before the rules of the forum have spoken: what sweeps rank by first. */
    double scoreWithoutRules(PreparedMark asked, PreparedMark earlier);

    /**
     * The marks of the forum that a mark is compared with in full, before any comparison: by the channel that brings them near
     * when it is asked alone, and under {@link #TOGETHER} those that are taken. Ids, nearest first; for evaluations.
     */
    Map<String, List<String>> candidates(String mark, Forum forum);

    /** The name of all channels together in {@link #candidates}. */
    String TOGETHER = "together";

    /** Indexes a list, without any register. */
    static MarkIndex of(List<EarlierMark> marks, Set<Forum> forums, Options options) {
        return DefaultMarkIndex.of(marks, forums, options);
    }

    /**
     * How to compare.
     *
     * @param aliases use known names: the shipped list, imported lists and what the register itself shows
     * @param lists imported lists; used only with {@code aliases}
     */
    record Options(boolean aliases, List<NameList> lists) {
        public Options {
            lists = List.copyOf(lists);
        }

        /** Without imported lists. */
        public Options(boolean aliases) {
            this(aliases, List.of());
        }
    }

    /**
     * A search over the register's live and ended trademarks: builds the index at the first question, and brings it up to date
     * when the register's watermark has moved. One question does that; others meanwhile get the answer of the index before, with
     * the basis of that index.
     */
    static ConflictSearch over(Register register, Options options) {
        return over(register, List::of, options);
    }

    /**
     * The same, with the goods lists that were added to the store.
     *
     * @param goodsLists the lists as they are when an index is made
     */
    static ConflictSearch over(Register register, Supplier<List<GoodsList>> goodsLists, Options options) {
        return new RegisterSearch(register, goodsLists, options, Optional.empty());
    }

    /**
     * The same, and the index is kept in this home for the next start; what is kept there of another database or version, or
     * damaged, is not used but replaced.
     */
    static ConflictSearch over(Register register, Supplier<List<GoodsList>> goodsLists, Options options, Path home) {
        return new RegisterSearch(register, goodsLists, options, Optional.of(home.resolve("index")));
    }
}
