package org.comity.server.internal.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Classification;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;

/** Facts as lines a person can read and compare: one line per number, party, item or event. */
final class FactLines {

    private final Page page;

    FactLines(Page page) {
        this.page = page;
    }

    /** Field name in the reader's language to its lines, in the order of the right's page. */
    Map<String, List<String>> of(RightFacts facts) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put(page.t("right.state"), List.of(page.code("state", facts.state(), facts.kind())));
        lines.put(page.t("right.status-words"), facts.statusWords().stream().toList());
        lines.put(page.t("right.numbers"), each(facts.identifiers(), i -> identifier(i, facts.kind())));
        lines.put(
                page.t("right.mark"),
                facts.mark().map(m -> each(m.texts(), Text::value)).orElse(List.of()));
        facts.mark().ifPresent(mark -> {
            lines.put(
                    page.t("right.mark-kind"),
                    mark.kind().map(k -> page.code("mark-kind", k)).stream().toList());
            lines.put(page.t("right.vienna"), mark.viennaCodes());
            lines.put(page.t("right.images"), mark.images());
            lines.put(page.t("right.description"), mark.description().stream().toList());
            lines.put(page.t("right.disclaimer"), mark.disclaimer().stream().toList());
        });
        lines.put(page.t("right.titles"), each(facts.titles(), Text::value));
        lines.put(page.t("right.abstracts"), each(facts.abstracts(), Text::value));
        lines.put(page.t("right.goods"), each(facts.goods(), this::goods));
        lines.put(page.t("right.classifications"), each(facts.classifications(), this::classification));
        lines.put(page.t("right.parties"), each(facts.parties(), this::party));
        lines.put(page.t("right.relations"), each(facts.relations(), this::relation));
        lines.put(page.t("right.events"), each(facts.events(), e -> event(e, facts.kind())));
        return lines;
    }

    private static <T> List<String> each(List<T> values, Function<T, String> line) {
        return values.stream().map(line).toList();
    }

    private static String joined(Stream<Optional<?>> parts) {
        return parts.flatMap(Optional::stream).map(String::valueOf).collect(Collectors.joining(" · "));
    }

    private String identifier(Identifier i, RightKind kind) {
        return joined(Stream.of(
                Optional.of(page.code("number-role", i.role(), kind)),
                Optional.of(i.original()),
                i.kindCode(),
                i.date()));
    }

    String goods(GoodsItem item) {
        String names = item.names().stream().map(Text::value).collect(Collectors.joining(" / "));
        List<String> parts = new ArrayList<>();
        parts.add(page.t("class", item.goodsClass().code()));
        if (!names.isEmpty()) {
            parts.add(names);
        }
        if (!item.groupCodes().isEmpty()) {
            parts.add(String.join(" ", item.groupCodes()));
        }
        if (item.deleted()) {
            parts.add(page.t("right.goods.deleted"));
        }
        return String.join(" · ", parts);
    }

    private String classification(Classification c) {
        return joined(
                Stream.of(Optional.of(page.name("scheme", c.scheme().name())), Optional.of(c.symbol()), c.version()));
    }

    private String party(Party p) {
        return joined(Stream.of(
                Optional.of(page.code("party", p.role())),
                Optional.of(p.names().stream().map(Text::value).collect(Collectors.joining(" / "))),
                p.country(),
                p.address()));
    }

    private String relation(Relation r) {
        return joined(Stream.of(Optional.of(page.code("relation", r.kind())), r.office(), r.number(), r.date()));
    }

    private String event(RightEvent e, RightKind kind) {
        return joined(Stream.of(e.date(), Optional.of(page.code("event", e.kind(), kind)), e.words(), e.gazette()));
    }
}
