package org.comity.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Style;
import org.comity.cli.text.Texts;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.Mark;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;
import org.comity.register.json.RightJson;
import tools.jackson.databind.JsonNode;

/** A right as text: what it is, where it stands, what happened to it, where each statement comes from. */
final class RightText {

    private static final int LABEL = 16;
    private static final int GOODS_SHOWN = 40;
    private static final int CHANGES_SHOWN = 20;

    private final Session session;

    RightText(Session session) {
        this.session = session;
    }

    void print(RightView right, List<SourceVersion> versions) {
        Style style = session.terminal().style();
        RightFacts facts = right.facts();
        if (right.synthetic()) {
            session.say(style.warning(session.text("sample.banner")));
        }
        session.say(style.strong(Cells.clean(right.headline().orElse(session.text("show.no-words")))) + "   "
                + style.faint(right.id().toString()));
        String words = facts.statusWords().map(w -> " (" + w + ")").orElse("");
        field(
                "show.kind",
                session.text("kind." + facts.kind().code()) + ", "
                        + facts.office().code());
        field("show.state", word("state.", right.state(), facts.kind()) + words);
        facts.identifiers().forEach(i -> identifier(i, facts.kind()));
        facts.mark().ifPresent(this::mark);
        texts("show.title", facts.titles());
        facts.parties().forEach(this::party);
        facts.classifications()
                .forEach(c -> field(
                        "show.classification",
                        c.scheme() + " " + c.symbol()
                                + c.version().map(v -> " (" + v + ")").orElse("")));
        goods(facts.goods());
        facts.relations().forEach(this::relation);
        facts.events().stream()
                .sorted(java.util.Comparator.comparing(
                        e -> e.date().orElse(LocalDate.MAX), java.util.Comparator.naturalOrder()))
                .forEach(e -> event(e, facts.kind()));
        texts("show.abstract", facts.abstracts());
        session.say("");
        session.say(style.heading(session.text("show.sources")));
        right.sources().forEach(this::source);
        session.say("");
        session.say(style.heading(session.text("show.history")));
        history(versions);
        session.say("");
    }

    private void identifier(Identifier identifier, RightKind of) {
        String date = identifier.date().map(d -> "  " + d).orElse("");
        String kind = identifier.kindCode().map(k -> " " + k).orElse("");
        line(
                word("number.", identifier.role(), of),
                identifier.office().code() + "  " + identifier.original() + kind + date);
    }

    private void mark(Mark mark) {
        texts("show.mark", mark.texts());
        mark.kind().ifPresent(k -> field("show.mark-kind", word("mark-kind.", k)));
        if (mark.feature() != Mark.Feature.UNKNOWN) {
            field("show.feature", word("feature.", mark.feature()));
        }
        mark.description().ifPresent(d -> field("show.description", d));
        mark.disclaimer().ifPresent(d -> field("show.disclaimer", d));
        if (!mark.viennaCodes().isEmpty()) {
            field("show.vienna", String.join(", ", mark.viennaCodes()));
        }
    }

    private void texts(String label, List<Text> texts) {
        texts.forEach(t -> field(label, t.value() + "  [" + t.language() + "]"));
    }

    private void party(Party party) {
        String names = party.names().stream().map(Text::value).collect(Collectors.joining(" / "));
        String country = party.country().map(c -> " (" + c.code() + ")").orElse("");
        field("party." + party.role().name().toLowerCase(Locale.ROOT), names + country);
    }

    private void goods(List<GoodsItem> goods) {
        Map<GoodsClass, List<GoodsItem>> byClass = new TreeMap<>();
        goods.forEach(item -> byClass.computeIfAbsent(item.goodsClass(), c -> new ArrayList<>())
                .add(item));
        byClass.forEach((goodsClass, items) -> {
            String names = items.stream()
                    .limit(GOODS_SHOWN)
                    .map(this::goodsName)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining("; "));
            String codes = items.stream()
                    .flatMap(item -> item.groupCodes().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            String more = items.size() > GOODS_SHOWN
                    ? "; " + session.text("summary.more", Figures.count(items.size() - GOODS_SHOWN))
                    : "";
            field(
                    "show.goods",
                    session.text("show.class", goodsClass.code())
                            + (codes.isEmpty() ? "" : " [" + codes + "]")
                            + (names.isEmpty() ? "" : ": " + names + more));
        });
    }

    private String goodsName(GoodsItem item) {
        String names = item.names().stream().map(Text::value).collect(Collectors.joining(" / "));
        return item.deleted() && !names.isEmpty() ? names + " (" + session.text("show.deleted") + ")" : names;
    }

    private void relation(Relation relation) {
        field(
                "relation." + relation.kind().name().toLowerCase(Locale.ROOT),
                relation.office().map(o -> o.code() + "  ").orElse("")
                        + relation.number().orElse("-")
                        + relation.date().map(d -> "  " + d).orElse(""));
    }

    private void event(RightEvent event, RightKind of) {
        String what = event.kind() == RightEvent.Kind.NATIONAL && event.words().isPresent()
                ? event.words().get()
                : word("event.", event.kind(), of)
                        + event.words().map(w -> " (" + w + ")").orElse("");
        String gazette =
                event.gazette().map(g -> "  " + session.text("show.gazette", g)).orElse("");
        field("show.event", event.date().map(LocalDate::toString).orElse("          ") + "  " + what + gazette);
    }

    private void source(SourceReference source) {
        session.say(Cells.clean(session.text(
                "show.source",
                source.dialect(),
                source.file(),
                Long.toString(source.offset()),
                source.versions(),
                source.asOf().map(LocalDate::toString).orElse("-"),
                Figures.time(source.recordedAt()))));
    }

    /** Each version of each source record, with what it says otherwise than the version before. */
    private void history(List<SourceVersion> versions) {
        Map<Long, SourceVersion> previous = new HashMap<>();
        for (SourceVersion version : versions) {
            session.say(Cells.clean(session.text(
                    "show.version",
                    Figures.time(version.recordedAt()),
                    version.dialect(),
                    version.key(),
                    version.versionId())));
            SourceVersion before = previous.put(version.sourceId(), version);
            if (before != null) {
                List<String> changes = changes(before.facts(), version.facts());
                changes.stream().limit(CHANGES_SHOWN).forEach(c -> session.say("    " + Cells.clean(c)));
                if (changes.size() > CHANGES_SHOWN) {
                    session.say("    " + session.text("summary.more", Figures.count(changes.size() - CHANGES_SHOWN)));
                }
            }
        }
    }

    /** Facts that differ, by their place in the JSON form: {@code state: published -> registered}. */
    static List<String> changes(RightFacts before, RightFacts after) {
        Map<String, String> old = flat(RightJson.facts(before));
        Map<String, String> now = flat(RightJson.facts(after));
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<String> changes = new ArrayList<>();
        for (String path : paths) {
            String from = Optional.ofNullable(old.get(path)).orElse("-");
            String to = Optional.ofNullable(now.get(path)).orElse("-");
            if (!from.equals(to)) {
                changes.add(path + ": " + from + " → " + to);
            }
        }
        return changes;
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", node, values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> flatten(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), values);
            }
        } else {
            values.put(path, node.asString());
        }
    }

    private String word(String prefix, Enum<?> constant) {
        String code = constant.name().toLowerCase(Locale.ROOT);
        return Texts.find(session.language(), prefix + code).orElse(code);
    }

    /** The word as it is said of this kind of right: in Chinese a mark is registered where a patent is granted. */
    private String word(String prefix, Enum<?> constant, RightKind of) {
        String family = switch (of) {
            case PATENT, UTILITY_MODEL -> ".patent";
            case DESIGN -> ".design";
            case TRADEMARK, IC_LAYOUT_DESIGN, COPYRIGHT -> "";
        };
        return Texts.find(session.language(), prefix + constant.name().toLowerCase(Locale.ROOT) + family)
                .orElseGet(() -> word(prefix, constant));
    }

    /** A value with the text of its label. */
    private void field(String label, String value) {
        line(session.text(label), value);
    }

    /** A labelled value, wrapped under itself. */
    private void line(String label, String value) {
        int width = session.terminal().columns() - LABEL;
        String name = Cells.left(label, LABEL - 1) + " ";
        for (String line : Cells.wrap(Cells.clean(value), width)) {
            session.say(name + line);
            name = " ".repeat(LABEL);
        }
    }
}
