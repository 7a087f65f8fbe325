package org.comity.conflict;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.internal.InOrder;
import org.comity.conflict.internal.InOrder.Answer;
import org.comity.conflict.internal.ListFile;
import org.comity.conflict.internal.ListJson;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.register.Coverage;

/**
 * Answers many questions against a list, without a register: one JSON line for each query and forum, in the order of the
 * queries.
 *
 * <p>Both files are tab-separated with a header line; columns {@code id}, {@code mark}, and optionally {@code class},
 * {@code goods}, {@code office}, {@code date} in any order. A list line with an office counts for that forum only, one without
 * for every forum asked. A line that cannot be read never stops the run.
 */
public final class ListCheck {

    private ListCheck() {}

    /** Told how far a run is. */
    public interface Progress {
        void indexed(long marks);

        /** Queries answered so far, of so many. */
        void answered(long queries, long of);

        /** A line of the list that was left out. */
        void leftOut(ComityException reason);

        /** Says nothing. */
        static Progress silent() {
            return new Progress() {
                @Override
                public void indexed(long marks) {}

                @Override
                public void answered(long queries, long of) {}

                @Override
                public void leftOut(ComityException reason) {}
            };
        }
    }

    /** What a run came to. */
    public record Summary(long marks, long leftOut, long queries, long refused) {}

    /**
     * Runs all queries.
     *
     * @param top hits at most for each query and forum
     * @param options how to compare
     * @param language of error messages
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static Summary run(
            Path queries,
            Path register,
            Set<Forum> forums,
            int top,
            MarkIndex.Options options,
            DisplayLanguage language,
            Appendable out,
            Progress progress) {
        LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        List<ListFile.Line> asked = ListFile.read(queries);
        List<EarlierMark> marks = new ArrayList<>();
        long leftOut = read(register, forums, language, progress, marks);
        MarkIndex index = MarkIndex.of(marks, forums, options);
        progress.indexed(marks.size());
        long refused = InOrder.run(
                asked.iterator(),
                line -> answer(line, index, forums, top, today, language),
                out,
                done -> progress.answered(done, asked.size()));
        return new Summary(marks.size(), leftOut, asked.size(), refused);
    }

    /**
     * The marks of a list as an index.
     *
     * @param progress told of lines left out
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static MarkIndex index(
            Path register, Set<Forum> forums, MarkIndex.Options options, DisplayLanguage language, Progress progress) {
        List<EarlierMark> marks = new ArrayList<>();
        read(register, forums, language, progress, marks);
        return MarkIndex.of(marks, forums, options);
    }

    private static long read(
            Path register, Set<Forum> forums, DisplayLanguage language, Progress progress, List<EarlierMark> marks) {
        long leftOut = 0;
        for (ListFile.Line line : ListFile.read(register)) {
            try {
                marks.addAll(line.earlierMarks(forums));
            } catch (ComityException e) {
                leftOut++;
                progress.leftOut(new ComityException(
                        ErrorCode.TABLE_ROW_INVALID, register.getFileName(), line.number(), e.text(language)));
            }
        }
        return leftOut;
    }

    private static Answer answer(
            ListFile.Line line,
            MarkIndex index,
            Set<Forum> forums,
            int top,
            LocalDate today,
            DisplayLanguage language) {
        try {
            Question question = line.question(EnumSet.copyOf(forums), today, top);
            CheckReport report = index.check(question, new Coverage(false, List.of(), 0));
            return new Answer(ListJson.answers(line.id(), line.mark(), report), false);
        } catch (ComityException e) {
            Optional<String> id = line.id().isBlank() ? Optional.empty() : Optional.of(line.id());
            return new Answer(ListJson.error(id, line.number(), e, language), true);
        }
    }
}
