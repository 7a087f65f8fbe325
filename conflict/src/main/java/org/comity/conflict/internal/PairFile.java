package org.comity.conflict.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.Question;
import org.comity.conflict.internal.TableLines.Row;
import org.comity.model.ComityException;
import org.comity.model.Forum;

/** A list of pairs of marks, see {@link TableLines}. */
public final class PairFile {

    private static final List<String> REQUIRED = List.of("id", "mark_a", "mark_b");

    private PairFile() {}

    /**
     * Opens a list and reads its header.
     *
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static TableLines open(Path file) {
        return TableLines.open(file, REQUIRED);
    }

    /**
     * The pair of this line; columns {@code class_a}, {@code class_b} and {@code goods_a}, {@code goods_b} may be absent.
     *
     * @throws ComityException for what cannot be compared
     */
    public static PairQuestion question(Row row, Set<Forum> forums, LocalDate decided, Optional<LocalDate> filed) {
        row.requireShape();
        Question asked = new Question(
                row.cell("mark_a"), row.classes("class_a"), row.goods("goods_a"), forums, decided, filed, false, 1);
        return PairQuestion.of(asked, row.cell("mark_b"), row.classes("class_b"), row.goods("goods_b"));
    }
}
