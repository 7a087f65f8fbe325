package org.comity.server.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;

/**
 * A question as it was written in a form or an address, before it is read.
 *
 * @param mark the words of the mark as written
 * @param classes classes as written, without the separators
 * @param goods goods as written, without the separators
 * @param forums forums as written; none means both
 * @param on day of decision as written, may be empty
 * @param filed day of filing as written, may be empty
 * @param top how many hits at most
 */
public record QuestionForm(
        String mark,
        List<String> classes,
        List<String> goods,
        List<String> forums,
        String on,
        String filed,
        boolean sameClass,
        int top) {

    public static final int DESK_TOP = 20;
    public static final int MOST_HITS = 500;
    private static final int MOST_CLASSES = 100;
    private static final int MOST_GOODS = 200;
    private static final int MOST_GOODS_LENGTH = 20_000;

    /** Goods are parted where people of the three languages part them; a comma inside a name has no space behind it. */
    static final String BETWEEN_GOODS = "[;；、，\\n]|,\\s+";

    public QuestionForm {
        classes = List.copyOf(classes);
        goods = List.copyOf(goods);
        forums = List.copyOf(forums);
    }

    /**
     * Takes the parameters as they are written.
     *
     * @throws ComityException OPTION_INVALID for what is no number or no yes or no
     */
    public static QuestionForm of(Parameters parameters) {
        return new QuestionForm(
                parameters.text("mark"),
                parameters.list("class", "[,，、;；\\s]+"),
                parameters.list("goods", BETWEEN_GOODS),
                parameters.list("in", "[,，、;；\\s]+"),
                parameters.text("on"),
                parameters.text("filed"),
                parameters.flag("sameClass"),
                parameters.number("top", DESK_TOP, 1, MOST_HITS));
    }

    /**
     * Reads the question.
     *
     * @throws ComityException MARK_*, CLASS_UNKNOWN, FORUM_UNKNOWN, DATE_UNREADABLE, OPTION_INVALID
     */
    public Question read(Clock clock) {
        if (classes.size() > MOST_CLASSES) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "class", classes.size(), "≤ " + MOST_CLASSES);
        }
        if (goods.size() > MOST_GOODS) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "goods", goods.size(), "≤ " + MOST_GOODS);
        }
        if (goods.stream().mapToInt(String::length).sum() > MOST_GOODS_LENGTH) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "goods", Parameters.shown(goods.getFirst()), "≤ " + MOST_GOODS_LENGTH);
        }
        return new Question(
                mark,
                classes.stream().map(QuestionForm::readClass).distinct().toList(),
                goods,
                readForums(),
                readDate(on).orElseGet(() -> LocalDate.now(clock)),
                readDate(filed),
                sameClass,
                top);
    }

    private static GoodsClass readClass(String written) {
        GoodsClass read = GoodsClass.read(written);
        if (!read.exists()) {
            throw new ComityException(ErrorCode.CLASS_UNKNOWN, Parameters.shown(written));
        }
        return read;
    }

    private Set<Forum> readForums() {
        if (forums.isEmpty()) {
            return EnumSet.allOf(Forum.class);
        }
        EnumSet<Forum> read = EnumSet.noneOf(Forum.class);
        for (String written : forums) {
            try {
                read.add(Forum.valueOf(written.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new ComityException(e, ErrorCode.FORUM_UNKNOWN, Parameters.shown(written));
            }
        }
        return read;
    }

    private static Optional<LocalDate> readDate(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(written);
            // The first mark laws of the two countries are younger; a year beyond is a slip of the keyboard.
            if (date.getYear() >= 1900 && date.getYear() <= 2100) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // falls through to the message
        }
        throw new ComityException(ErrorCode.DATE_UNREADABLE, Parameters.shown(written));
    }

    /** The steps in which more answers can be asked for. */
    public int more() {
        return top < 100 ? 100 : MOST_HITS;
    }

    /** The question as the parameters of an address, with this many answers. */
    public String query(int answers) {
        return fields(answers).stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A parameter of an address or a hidden field of a form. */
    public record Field(String name, String value) {}

    /** The question as fields, as it was written. */
    public List<Field> fields() {
        return fields(top);
    }

    private List<Field> fields(int answers) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("mark", mark));
        classes.forEach(value -> fields.add(new Field("class", value)));
        goods.forEach(value -> fields.add(new Field("goods", value)));
        forums.forEach(value -> fields.add(new Field("in", value)));
        if (!on.isEmpty()) {
            fields.add(new Field("on", on));
        }
        if (!filed.isEmpty()) {
            fields.add(new Field("filed", filed));
        }
        if (sameClass) {
            fields.add(new Field("sameClass", "true"));
        }
        if (answers != DESK_TOP) {
            fields.add(new Field("top", Integer.toString(answers)));
        }
        return fields;
    }

    /** The same question for another day of decision; empty for the day on which it is asked. */
    public QuestionForm withOn(String day) {
        return new QuestionForm(mark, classes, goods, forums, day, filed, sameClass, top);
    }

    /** Whether anything beside the mark is asked, so that the form shows it. */
    public boolean isDetailed() {
        return !classes.isEmpty() || !goods.isEmpty() || !on.isEmpty() || !filed.isEmpty() || sameClass;
    }

    public boolean asks(Forum forum) {
        return forums.isEmpty() || forums.stream().anyMatch(f -> f.equalsIgnoreCase(forum.name()));
    }
}
