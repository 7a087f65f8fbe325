package org.comity.server.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.Question;
import org.comity.conflict.device.ViennaCodes;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.server.internal.web.QuestionForm.Field;

/**
 * Two marks to compare as they were written in a form or an address.
 *
 * @param first the later mark with its goods, the forums and the dates
 * @param second the words of the earlier mark as written; may be empty where {@code right} names it
 * @param secondClasses its classes as written
 * @param secondGoods its goods as written
 * @param right the handle of a right in the register that is the earlier mark; counts only while {@code second} has not been
 *     changed; may be empty
 * @param firstVienna Vienna codes of the device in the later mark, as written
 * @param secondVienna those of the earlier mark; a right of the register brings its own
 */
public record PairForm(
        QuestionForm first,
        String second,
        List<String> secondClasses,
        List<String> secondGoods,
        String right,
        String firstVienna,
        String secondVienna) {

    public PairForm {
        secondClasses = List.copyOf(secondClasses);
        secondGoods = List.copyOf(secondGoods);
    }

    /**
     * Takes the parameters {@code a}, {@code classA}, {@code goodsA}, {@code viennaA}, the same with b, {@code right}, {@code in}, {@code on},
     * {@code filed}.
     */
    public static PairForm of(Parameters parameters) {
        QuestionForm first = new QuestionForm(
                parameters.text("a"),
                parameters.list("classA", "[,，、;；\\s]+"),
                parameters.list("goodsA", QuestionForm.BETWEEN_GOODS),
                parameters.list("in", "[,，、;；\\s]+"),
                parameters.text("on"),
                parameters.text("filed"),
                false,
                QuestionForm.DESK_TOP);
        return new PairForm(
                first,
                parameters.text("b"),
                parameters.list("classB", "[,，、;；\\s]+"),
                parameters.list("goodsB", QuestionForm.BETWEEN_GOODS),
                parameters.text("right"),
                parameters.text("viennaA"),
                parameters.text("viennaB"));
    }

    /** Whether there is something to compare. */
    public boolean isAsked() {
        return !first.mark().isEmpty() && !(second.isEmpty() && right.isEmpty());
    }

    /**
     * Reads the pair.
     *
     * @param rights finds the mark of the register with a handle
     * @throws ComityException as {@link QuestionForm#read}; OPTION_INVALID for a right that is not compared with
     */
    public PairQuestion read(Clock clock, Function<String, Optional<EarlierMark>> rights) {
        Question asked = first.read(clock);
        ViennaCodes codes = ViennaCodes.read(firstVienna);
        if (!right.isEmpty()) {
            EarlierMark mark = rights.apply(right)
                    .orElseThrow(() -> new ComityException(ErrorCode.RIGHT_NOT_FOUND, Parameters.shown(right)));
            if (second.isEmpty() || mark.texts().contains(second)) {
                return new PairQuestion(asked, mark, codes);
            }
        }
        Question earlier =
                new QuestionForm(second, secondClasses, secondGoods, first.forums(), "", "", false, 1).read(clock);
        return PairQuestion.of(
                asked, earlier.mark(), earlier.classes(), earlier.goods(), codes, ViennaCodes.read(secondVienna));
    }

    /** The address that compares the mark of this question with a right, as its parameters. */
    public static String query(QuestionForm question, EarlierMark earlier) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("a", question.mark()));
        question.classes().forEach(value -> fields.add(new Field("classA", value)));
        question.goods().forEach(value -> fields.add(new Field("goodsA", value)));
        fields.add(new Field("right", earlier.id()));
        if (!question.on().isEmpty()) {
            fields.add(new Field("on", question.on()));
        }
        if (!question.filed().isEmpty()) {
            fields.add(new Field("filed", question.filed()));
        }
        return fields.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
