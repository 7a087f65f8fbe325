package org.comity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Style;
import org.comity.cli.text.Table;
import org.comity.cli.text.Texts;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Hit;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.KnownName;
import org.comity.conflict.PairExplanation;
import org.comity.conflict.PairExplanation.Part;
import org.comity.conflict.PairExplanation.Role;
import org.comity.conflict.PairExplanation.RuleSource;
import org.comity.conflict.PairExplanation.Shared;
import org.comity.conflict.PairExplanation.Weakness;
import org.comity.conflict.PairExplanation.WeighedRule;
import org.comity.conflict.PairReport;
import org.comity.conflict.Question;
import org.comity.conflict.device.ViennaComparison;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.model.Text;
import org.comity.procedure.Provision;
import org.comity.script.Reading;

/** The reasoning of a pair as text: the forums beside one another in figures, then each with all its reasons. */
final class ExplainText {

    private static final int INDENT = 2;
    private static final int LABEL = 16;
    private static final int READINGS_SHOWN = 5;

    private final Session session;
    private final Style style;
    private final int columns;

    ExplainText(Session session) {
        this.session = session;
        this.style = session.terminal().style();
        this.columns = session.terminal().columns();
    }

    void print(PairReport report) {
        Question asked = report.question().asked();
        EarlierMark earlier = report.question().earlier();
        session.say(style.strong(Cells.clean(asked.mark())) + "  ↔  "
                + style.strong(Cells.clean(String.join(" · ", earlier.texts()))) + "   "
                + style.faint(session.text("check.decided", asked.decided())
                        + asked.filed()
                                .map(day -> " · " + session.text("check.filed", day))
                                .orElse("")));
        if (report.basis().sample()) {
            session.say(style.warning(session.text("sample.banner")));
        }
        goodsOf("explain.goods-of", asked.mark(), asked.goods());
        goodsOf(
                "explain.goods-of",
                earlier.texts().getFirst(),
                earlier.goods().stream()
                        .map(GoodsItem::names)
                        .flatMap(List::stream)
                        .map(Text::value)
                        .distinct()
                        .limit(12)
                        .toList());
        if (report.forums().size() > 1) {
            session.say("");
            sideBySide(report.forums());
        }
        report.question().figures().ifPresent(this::figures);
        for (PairExplanation forum : report.forums()) {
            forum(forum, asked.mark(), earlier.texts().getFirst());
        }
        session.say("");
        wrapped(session.text("check.no-verdict"));
    }

    private void figures(ViennaComparison figures) {
        session.say("");
        String meetings = figures.meetings().stream()
                .map(m -> code("vienna", m.level()) + " " + m.asked()
                        + (m.asked().equals(m.earlier()) ? "" : " = " + m.earlier()))
                .collect(Collectors.joining("; "));
        field(
                "explain.figures",
                Figures.score(figures.nearness()) + "  "
                        + (meetings.isEmpty() ? session.text("explain.figures-none") : meetings));
        field("explain.figures-note", Texts.of(session.language(), ViennaComparison.NOTE));
    }

    private void goodsOf(String key, String mark, List<String> goods) {
        if (!goods.isEmpty()) {
            wrapped(session.text(key, mark, String.join(", ", goods)));
        }
    }

    private void sideBySide(List<PairExplanation> forums) {
        List<String> heading = new ArrayList<>(List.of(""));
        forums.forEach(f -> heading.add(session.text("forum." + f.forum())));
        Table table = new Table(heading);
        row(
                table,
                "check.score",
                forums.stream().map(f -> Figures.score(f.score())).toList());
        row(
                table,
                "check.sound",
                forums.stream().map(f -> Figures.score(f.sound())).toList());
        row(
                table,
                "check.look",
                forums.stream().map(f -> Figures.score(f.look())).toList());
        row(
                table,
                "check.meaning",
                forums.stream().map(f -> Figures.score(f.meaning())).toList());
        row(table, "check.goods", forums.stream().map(this::degree).toList());
        row(
                table,
                "explain.rules",
                forums.stream()
                        .map(f -> f.rules().stream()
                                .filter(r -> r.weight() > 0)
                                .map(r -> (r.firing().speaksFor() ? "+" : "-")
                                        + r.firing().rule())
                                .collect(Collectors.joining(" ")))
                        .toList());
        row(
                table,
                "explain.consent",
                forums.stream().map(f -> code("consent.short", f.consent())).toList());
        table.lines(columns, style).forEach(session::say);
    }

    private void row(Table table, String label, List<String> values) {
        List<String> cells = new ArrayList<>(List.of(session.text(label)));
        cells.addAll(values);
        table.row(cells);
    }

    private void forum(PairExplanation e, String asked, String earlier) {
        session.say("");
        session.say(style.heading(session.text("forum." + e.forum())));
        field("check.score", Figures.score(e.score()) + "  " + code("score-status", e.status()));
        switch (e.status()) {
            case DECIDED_PAIRS ->
                field(
                        "explain.decided",
                        e.decided()
                                .map(d -> session.text("explain.decided-share", d.ofTen(), d.pairs()))
                                .orElse(session.text("explain.decided-few")));
            case NOT_CALIBRATED -> {
                // The status beside the score says why there is none.
            }
        }
        factor(e, "check.sound", e.sound(), Factor.SOUND, "");
        factor(
                e,
                "check.look",
                e.look(),
                Factor.LOOK,
                e.looks().stream().sorted().map(l -> code("look", l)).collect(Collectors.joining("; ")));
        factor(e, "check.meaning", e.meaning(), Factor.MEANING, "");
        e.knownNames().forEach(name -> field("explain.known-name", knownName(name)));
        field("explain.readings", asked + ": " + readings(e.askedReadings()));
        field("explain.readings", earlier + ": " + readings(e.earlierReadings()));
        field("explain.shared", e.shared().map(s -> shared(s, e)).orElse(session.text("explain.shared-none")));
        parts(e.askedParts(), e);
        parts(e.earlierParts(), e);
        field(
                "explain.counted",
                e.counted() == 0
                        ? session.text("explain.counted-none")
                        : session.text("explain.counted-in", Figures.count(e.counted())));
        field("check.goods", goods(e));
        rules(e);
        for (Hit.Ground ground : e.grounds()) {
            field(
                    "check.ground",
                    article(ground.provision()) + " " + session.text("check.in-force", ground.judgedOn()) + ": "
                            + Texts.of(session.language(), ground.provision().statements()));
        }
        if (e.grounds().isEmpty()) {
            field("check.ground", session.text("explain.no-ground"));
        }
        field("explain.consent", code("consent", e.consent()));
    }

    private void factor(PairExplanation e, String label, double value, Factor factor, String relations) {
        String met = e.via().stream()
                .filter(m -> m.factor() == factor)
                .map(m -> form(m.asked(), m.askedBy()) + " = " + form(m.earlier(), m.earlierBy()) + " "
                        + Figures.score(m.score()))
                .collect(Collectors.joining("; "));
        String why = relations.isEmpty() ? met : met.isEmpty() ? relations : relations + "; " + met;
        field(label, Figures.score(value) + (why.isEmpty() ? "" : "  " + why));
    }

    private String form(String text, String by) {
        return by.equals("WRITTEN") ? text : text + " (" + system(by) + ")";
    }

    private String system(String name) {
        int colon = name.indexOf(':');
        String code = colon < 0 ? name : name.substring(0, colon);
        String word = Texts.find(session.language(), "system." + code.toLowerCase(Locale.ROOT))
                .orElse(code);
        return colon < 0 ? word : word + ": " + name.substring(colon + 1);
    }

    private String readings(List<Reading> readings) {
        return readings.isEmpty()
                ? session.text("explain.no-reading")
                : readings.stream()
                        .limit(READINGS_SHOWN)
                        .map(r -> r.text() + " (" + system(r.system().name()) + ", " + r.basis() + ", "
                                + Figures.score(r.confidence()) + ")")
                        .collect(Collectors.joining(" · "));
    }

    private String knownName(KnownName name) {
        String source = code("known-name", name.kind()) + ": " + name.source();
        return name.name() + " = " + name.other() + " (" + source + ")"
                + (name.evidence().isEmpty() ? "" : " [" + name.evidence() + "]");
    }

    private String shared(Shared s, PairExplanation e) {
        String text = s.asked().equals(s.earlier()) ? s.asked() : s.asked() + " / " + s.earlier();
        return text + ": " + role(s.role(), e.forum()) + " " + Figures.score(s.weight()) + weakness(s.weakness())
                + count(e, s.marks(), s.owners()) + "; "
                + session.text("explain.share", Figures.score(s.askedShare()), Figures.score(s.earlierShare()));
    }

    private void parts(List<Part> parts, PairExplanation e) {
        if (parts.isEmpty()) {
            return;
        }
        field(
                "explain.parts",
                parts.stream()
                        .map(p -> p.text() + ": " + role(p.role(), e.forum()) + " " + Figures.score(p.weight())
                                + weakness(p.weakness()) + count(e, p.marks(), p.owners()))
                        .collect(Collectors.joining("; ")));
    }

    private String role(Role role, Forum forum) {
        return session.text("role." + role.name().toLowerCase(Locale.ROOT) + "." + forum);
    }

    private String weakness(Optional<Weakness> weakness) {
        return weakness.map(w -> " (" + code("weakness", w) + ")").orElse("");
    }

    private String count(PairExplanation e, int marks, int owners) {
        return e.counted() == 0
                ? ""
                : ", " + session.text("explain.count", Figures.count(marks), Figures.count(owners));
    }

    private String degree(PairExplanation e) {
        return e.goods()
                .map(g -> session.text("goods." + g.degree().name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> session.text("goods.unknown"));
    }

    private String goods(PairExplanation e) {
        String reasons = e.goods()
                .map(g -> g.reasons().stream()
                        .map(r -> Texts.of(session.language(), r))
                        .collect(Collectors.joining("; ")))
                .orElseGet(() -> session.text("explain.goods-unknown"));
        return reasons.isEmpty() ? degree(e) : degree(e) + ": " + reasons;
    }

    private void rules(PairExplanation e) {
        for (WeighedRule rule : e.rules()) {
            Hit.RuleFiring firing = rule.firing();
            String sign = rule.weight() == 0 ? "" : firing.speaksFor() ? "+" : "-";
            String detail = firing.detail().isBlank() ? "" : " [" + firing.detail() + "]";
            String decisions = rule.decisions().isEmpty() ? "" : " (" + String.join(", ", rule.decisions()) + ")";
            field(
                    "check.rule",
                    firing.rule() + " " + sign + Figures.score(rule.weight()) + " "
                            + Texts.of(session.language(), firing.statement()) + detail + decisions);
        }
        if (e.rules().stream().anyMatch(r -> r.source() == RuleSource.OLDER_STANDARD)) {
            field("explain.source", session.text("rule-source.older_standard"));
        }
    }

    private static String article(Provision provision) {
        return provision.instrument() + " " + provision.article();
    }

    private String code(String group, Enum<?> value) {
        return session.text(group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private void field(String label, String value) {
        String name = " ".repeat(INDENT) + style.faint(Cells.left(session.text(label), LABEL - 1)) + " ";
        for (String line : Cells.wrap(Cells.clean(value), columns - INDENT - LABEL)) {
            session.say(name + line);
            name = " ".repeat(INDENT + LABEL);
        }
    }

    private void wrapped(String text) {
        Cells.wrap(Cells.clean(text), columns).forEach(session::say);
    }
}
