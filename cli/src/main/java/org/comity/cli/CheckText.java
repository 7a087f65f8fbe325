package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Style;
import org.comity.cli.text.Texts;
import org.comity.conflict.CheckReport;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.Question;
import org.comity.conflict.goods.Confidence;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.model.GoodsClass;
import org.comity.procedure.Provision;
import org.comity.register.json.Json;
import org.comity.script.Reading;

/** A conflict report as text: per forum the ranked earlier marks, each with its reasons under it, and what it rests on. */
final class CheckText {

    private static final int INDENT = 5;
    private static final int LABEL = 14;
    private static final int BAR = 5;
    private static final int MEETINGS_SHOWN = 3;
    private static final int GOODS_SHOWN = 3;

    private final Session session;
    private final Style style;
    private final int columns;

    CheckText(Session session) {
        this.session = session;
        this.style = session.terminal().style();
        this.columns = session.terminal().columns();
    }

    void print(CheckReport report) {
        question(report.question());
        if (report.basis().sample()) {
            session.say(style.warning(session.text("sample.banner")));
        }
        report.forums().forEach(forum -> forum(forum, report.question()));
        session.say("");
        session.say(style.heading(session.text("check.basis")));
        new CoverageView(session).print(report.basis());
        session.say("");
        wrapped("", session.text("check.no-verdict"));
    }

    private void question(Question question) {
        List<String> parts = new ArrayList<>();
        if (!question.classes().isEmpty()) {
            parts.add(session.text(
                    "show.class",
                    question.classes().stream().map(GoodsClass::code).collect(Collectors.joining(", "))));
        }
        if (!question.goods().isEmpty()) {
            parts.add(String.join(", ", question.goods()));
        }
        parts.add(session.text("check.decided", question.decided()));
        question.filed().ifPresent(day -> parts.add(session.text("check.filed", day)));
        session.say(style.strong(Cells.clean(question.mark())) + "   "
                + style.faint(Cells.clean(String.join(" · ", parts))));
    }

    private void forum(CheckReport.ForumReport forum, Question question) {
        session.say("");
        session.say(style.heading(session.text("forum." + forum.forum())) + "   "
                + style.faint(session.text(
                        "check.compared",
                        Figures.count(forum.compared()),
                        forum.hits().size())));
        String readings =
                forum.readings().stream().map(this::reading).distinct().limit(6).collect(Collectors.joining(", "));
        if (!readings.isEmpty()) {
            wrapped("", session.text("check.read-as", readings));
        }
        goodsFound(forum.goods());
        if (forum.hits().isEmpty()) {
            session.say(session.text(question.sameClassOnly() ? "check.none-in-class" : "check.none"));
            return;
        }
        heading();
        forum.hits().forEach(this::hit);
    }

    /** The nearest finding of each good, in one line a good: class and codes are found by name, and never silently assumed. */
    private void goodsFound(List<GoodsMatch> matches) {
        matches.stream().map(GoodsMatch::written).distinct().forEach(written -> {
            List<GoodsMatch> found = matches.stream()
                    .filter(m -> m.written().equals(written))
                    .limit(GOODS_SHOWN)
                    .toList();
            wrapped(
                    "",
                    session.text(
                            "check.goods-found",
                            written,
                            found.stream().map(this::goodsFound).distinct().collect(Collectors.joining("; "))));
        });
    }

    private String goodsFound(GoodsMatch match) {
        List<String> parts = new ArrayList<>();
        parts.add(session.text("show.class", match.goodsClass().code()));
        match.chineseGroups().forEach(parts::add);
        match.koreanCodes().forEach(parts::add);
        return String.join(" ", parts) + " (" + session.text("confidence." + Json.code(match.confidence()))
                + (match.confidence() == Confidence.EXACT ? "" : ": " + match.found()) + ")";
    }

    private String reading(Reading reading) {
        return reading.text() + " (" + system(reading.system().name()) + ")";
    }

    private void heading() {
        session.say(style.faint(line(
                "#",
                session.text("check.score"),
                session.text("check.sound"),
                session.text("check.look"),
                session.text("check.meaning"),
                session.text("check.earlier"))));
    }

    private void hit(Hit hit) {
        EarlierMark earlier = hit.earlier();
        String words = String.join(" · ", earlier.texts());
        session.say(line(
                Integer.toString(hit.rank()),
                Figures.score(hit.score()),
                bar(hit.sound()),
                bar(hit.look()),
                bar(hit.meaning()),
                style.strong(Cells.cut(Cells.clean(words), Math.max(10, columns - 60))) + "  "
                        + style.faint(earlier.id())));
        field("check.record", record(earlier));
        standing(hit.standing()).ifPresent(order -> field("check.standing", order));
        earlier.owner().ifPresent(owner -> field("check.owner", owner));
        field("check.goods", goods(hit.goods()));
        String met = hit.via().stream().limit(MEETINGS_SHOWN).map(this::meeting).collect(Collectors.joining("; "));
        if (!met.isEmpty()) {
            field("check.met", met);
        }
        for (Hit.RuleFiring rule : hit.rules()) {
            String sign = rule.speaksFor() ? "+ " : "- ";
            String detail = rule.detail().isBlank() ? "" : " [" + rule.detail() + "]";
            field("check.rule", sign + rule.rule() + " " + Texts.of(session.language(), rule.statement()) + detail);
        }
        for (Hit.Ground ground : hit.grounds()) {
            field(
                    "check.ground",
                    article(ground.provision()) + " "
                            + session.text("check.in-force", ground.judgedOn()) + ": "
                            + Texts.of(session.language(), ground.provision().statements()));
        }
        hit.opposition().ifPresent(window -> field("check.opposition", opposition(window)));
    }

    /** Said only where the dates take the mark out of the ordinary case. */
    private Optional<String> standing(Hit.Standing standing) {
        return switch (standing) {
            case EARLIER, UNDATED -> Optional.empty();
            case SAME_DAY -> Optional.of(session.text("standing.same_day"));
            case LATER -> Optional.of(session.text("standing.later"));
        };
    }

    private String record(EarlierMark earlier) {
        List<String> parts = new ArrayList<>();
        parts.add(session.text("state." + earlier.state().code()));
        String classes = earlier.goods().stream()
                .map(item -> item.goodsClass())
                .distinct()
                .sorted()
                .map(GoodsClass::code)
                .collect(Collectors.joining(", "));
        if (!classes.isEmpty()) {
            parts.add(session.text("show.class", classes));
        }
        date(parts, "check.date-filed", earlier.filed());
        date(parts, "check.date-priority", earlier.priority());
        date(parts, "check.date-published", earlier.published());
        return String.join(" · ", parts);
    }

    private void date(List<String> parts, String key, Optional<LocalDate> date) {
        date.ifPresent(d -> parts.add(session.text(key, d)));
    }

    private String goods(GoodsRelation goods) {
        String reasons = goods.reasons().stream()
                .map(reason -> Texts.of(session.language(), reason))
                .collect(Collectors.joining("; "));
        String degree = session.text("goods." + goods.degree().name().toLowerCase(Locale.ROOT));
        return reasons.isEmpty() ? degree : degree + ": " + reasons;
    }

    private String meeting(Hit.Meeting meeting) {
        return session.text("factor." + meeting.factor().name().toLowerCase(Locale.ROOT)) + " "
                + form(meeting.asked(), meeting.askedBy()) + " = " + form(meeting.earlier(), meeting.earlierBy()) + " "
                + Figures.score(meeting.score());
    }

    private String form(String text, String by) {
        return by.equals("WRITTEN") ? text : text + " (" + system(by) + ")";
    }

    /** The word for how a form was derived; after a colon stands the concept itself. */
    private String system(String name) {
        int colon = name.indexOf(':');
        String code = colon < 0 ? name : name.substring(0, colon);
        String word = Texts.find(session.language(), "system." + code.toLowerCase(Locale.ROOT))
                .orElse(code);
        return colon < 0 ? word : word + ": " + name.substring(colon + 1);
    }

    private String opposition(Hit.OppositionWindow window) {
        return session.text(
                window.open() ? "check.opposition-open" : "check.opposition-over",
                window.lastDay(),
                article(window.provision()),
                window.published());
    }

    private static String article(Provision provision) {
        return provision.instrument() + " " + provision.article();
    }

    /** Five cells and the number: {@code ▇▇▇▇· 0.81}. */
    private static String bar(double factor) {
        int full = (int) Math.round(Math.clamp(factor, 0, 1) * BAR);
        return "▇".repeat(full) + "·".repeat(BAR - full) + " " + Figures.score(factor);
    }

    private static String line(String rank, String score, String sound, String look, String meaning, String mark) {
        return Cells.right(rank, 3) + "  " + Cells.left(score, 5) + "  " + Cells.left(sound, 10) + "  "
                + Cells.left(look, 10) + "  " + Cells.left(meaning, 10) + "  " + mark;
    }

    private void field(String label, String value) {
        String name = " ".repeat(INDENT) + style.faint(Cells.left(session.text(label), LABEL - 1)) + " ";
        for (String line : Cells.wrap(Cells.clean(value), columns - INDENT - LABEL)) {
            session.say(name + line);
            name = " ".repeat(INDENT + LABEL);
        }
    }

    private void wrapped(String indent, String text) {
        Cells.wrap(Cells.clean(text), columns - indent.length()).forEach(line -> session.say(indent + line));
    }
}
