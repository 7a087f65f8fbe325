package org.comity.conflict;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.comity.conflict.internal.InOrder;
import org.comity.conflict.internal.InOrder.Answer;
import org.comity.conflict.internal.ListJson;
import org.comity.conflict.internal.PairFile;
import org.comity.conflict.internal.TableLines;
import org.comity.conflict.internal.TableLines.Row;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.Forum;

/**
 * Scores many pairs of marks, without a register: one JSON line for each pair and forum, in the order of the pairs, written
 * while the file is still being read.
 *
 * <p>The file is tab-separated with a header line; columns {@code id}, {@code mark_a} (later), {@code mark_b} (earlier), and
 * optionally {@code goods_a}, {@code goods_b}, {@code class_a}, {@code class_b} in any order. A line that cannot be read never
 * stops the run.
 */
public final class PairList {

    private PairList() {}

    /**
     * Runs all pairs.
     *
     * @param index whose marks tell how distinctive a word is; may be empty
     * @param decided the day for which the law is applied
     * @param language of error messages
     * @param scored told how many pairs are answered
     * @return how many pairs were refused
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static long run(
            Path pairs,
            MarkIndex index,
            Set<Forum> forums,
            LocalDate decided,
            Optional<LocalDate> filed,
            DisplayLanguage language,
            Appendable out,
            LongConsumer scored) {
        try (TableLines lines = PairFile.open(pairs)) {
            return InOrder.run(lines, row -> answer(row, index, forums, decided, filed, language), out, scored);
        }
    }

    private static Answer answer(
            Row row,
            MarkIndex index,
            Set<Forum> forums,
            LocalDate decided,
            Optional<LocalDate> filed,
            DisplayLanguage language) {
        String id = row.cell("id");
        try {
            PairQuestion question = PairFile.question(row, forums, decided, filed);
            StringBuilder lines = new StringBuilder(256);
            for (Forum forum : Forum.values()) {
                if (forums.contains(forum)) {
                    ListJson.pair(id, index.score(question, forum), forum, forums.size() > 1, lines);
                }
            }
            return new Answer(lines.toString(), false);
        } catch (ComityException e) {
            Optional<String> known = id.isEmpty() ? Optional.empty() : Optional.of(id);
            return new Answer(ListJson.error(known, row.number(), e, language), true);
        }
    }
}
