package org.comity.conflict.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.Question;
import org.comity.conflict.internal.TableLines.Row;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;

/** A list of marks, see {@link TableLines}. */
public final class ListFile {

    private static final List<String> REQUIRED = List.of("id", "mark");

    private ListFile() {}

    /** One mark. */
    public record Line(Row row) {

        public int number() {
            return row.number();
        }

        public String id() {
            return row.cell("id");
        }

        public String mark() {
            return row.cell("mark");
        }

        /**
         * The question this line asks.
         *
         * @throws ComityException for what cannot be asked
         */
        public Question question(Set<Forum> forums, LocalDate decided, int top) {
            row.requireShape();
            Optional<LocalDate> filed = row.date("date");
            return new Question(
                    mark(),
                    row.classes("class"),
                    row.goods("goods"),
                    forums,
                    filed.filter(d -> d.isAfter(decided)).orElse(decided),
                    filed,
                    false,
                    top);
        }

        /** This line as an earlier mark of each forum that it belongs to and that is asked. */
        public List<EarlierMark> earlierMarks(Set<Forum> forums) {
            // The same limits as for a mark asked about.
            Question checked = question(Set.of(Forum.KR), LocalDate.EPOCH, 1);
            List<GoodsItem> goods = PairQuestion.items(checked.classes(), checked.goods());
            return forums.stream()
                    .sorted()
                    .filter(this::belongsTo)
                    .map(forum -> new EarlierMark(
                            id(),
                            forum,
                            List.of(checked.mark()),
                            goods,
                            LegalState.UNKNOWN,
                            checked.filed(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }

        private boolean belongsTo(Forum forum) {
            String office = row.cell("office");
            if (office.isEmpty()) {
                return true;
            }
            String code = office.toUpperCase(Locale.ROOT);
            return switch (code) {
                case "CN", "CNIPA" -> forum == Forum.CN;
                case "KR", "KIPO", "MOIP" -> forum == Forum.KR;
                default -> throw new ComityException(ErrorCode.FORUM_UNKNOWN, office);
            };
        }
    }

    /**
     * The lines of a file.
     *
     * @throws ComityException FILE_NOT_FOUND, FILE_UNREADABLE, ENCODING_WRONG, TABLE_COLUMN_MISSING
     */
    public static List<Line> read(Path file) {
        List<Line> lines = new ArrayList<>();
        try (TableLines rows = TableLines.open(file, REQUIRED)) {
            while (rows.hasNext()) {
                lines.add(new Line(rows.next()));
            }
        }
        return lines;
    }
}
