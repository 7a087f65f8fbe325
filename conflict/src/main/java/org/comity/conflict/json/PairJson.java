package org.comity.conflict.json;

import static org.comity.conflict.json.CheckJson.rounded;

import java.util.List;
import org.comity.conflict.DecidedPairs;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.KnownName;
import org.comity.conflict.PairExplanation;
import org.comity.conflict.PairExplanation.Part;
import org.comity.conflict.PairExplanation.Shared;
import org.comity.conflict.PairExplanation.WeighedRule;
import org.comity.conflict.PairReport;
import org.comity.conflict.device.ViennaCodes;
import org.comity.conflict.device.ViennaComparison;
import org.comity.model.GoodsItem;
import org.comity.model.Text;
import org.comity.register.json.Json;
import org.comity.register.json.LoadJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reasoning of a pair as JSON. */
public final class PairJson {
    private PairJson() {}

    public static ObjectNode report(PairReport report) {
        ObjectNode o = Json.object();
        ObjectNode question = CheckJson.question(report.question().asked());
        question.remove("sameClass");
        question.remove("top");
        o.set("asked", question);
        o.set("earlier", earlier(report.question().earlier()));
        report.question().figures().ifPresent(f -> o.set("vienna", figures(f)));
        o.set("forums", Json.array(report.forums(), PairJson::forum));
        o.set("basis", LoadJson.coverage(report.basis()));
        return o;
    }

    private static ObjectNode figures(ViennaComparison figures) {
        ObjectNode o = Json.object();
        o.put("nearness", rounded(figures.nearness()));
        o.set("asked", codes(figures.asked()));
        o.set("earlier", codes(figures.earlier()));
        o.set("meetings", meetings(figures.meetings()));
        o.set("note", CheckJson.statement(ViennaComparison.NOTE));
        return o;
    }

    private static ArrayNode codes(ViennaCodes codes) {
        return Json.strings(codes.codes().stream().map(ViennaCodes::withPoints).toList());
    }

    /** Codes that meet, and how far. */
    public static ArrayNode meetings(List<ViennaCodes.Meeting> meetings) {
        return Json.array(meetings, m -> {
            ObjectNode o = Json.object();
            o.put("asked", m.asked());
            o.put("earlier", m.earlier());
            o.put("level", Json.code(m.level()));
            return o;
        });
    }

    private static ObjectNode earlier(EarlierMark mark) {
        ObjectNode o = Json.object();
        if (!mark.id().isEmpty()) {
            o.put("id", mark.id());
            o.put("forum", mark.forum().name());
        }
        o.set("texts", Json.strings(mark.texts()));
        o.set("classes", CheckJson.classes(mark));
        List<String> goods = mark.goods().stream()
                .filter(i -> !i.deleted())
                .map(GoodsItem::names)
                .flatMap(List::stream)
                .map(Text::value)
                .distinct()
                .toList();
        o.set("goods", Json.strings(goods));
        return o;
    }

    /** The members of the list contract ({@code score} to {@code rules}) come first. */
    public static ObjectNode forum(PairExplanation e) {
        ObjectNode o = Json.object();
        o.put("forum", e.forum().name());
        o.put("score", rounded(e.score()));
        o.put("status", Json.code(e.status()));
        e.decided().ifPresent(d -> o.set("decidedPairs", decided(d)));
        o.put("sound", rounded(e.sound()));
        o.put("look", rounded(e.look()));
        o.put("meaning", rounded(e.meaning()));
        o.put("goods", e.goods().map(g -> Json.code(g.degree())).orElse("unknown"));
        e.goods().ifPresent(g -> o.set("goodsRelation", GoodsJson.relation(g)));
        o.set("rules", Json.array(e.rules(), PairJson::rule));
        o.set("via", Json.array(e.via(), CheckJson::meeting));
        o.set("looks", Json.strings(e.looks().stream().sorted().map(Json::code).toList()));
        o.set("knownNames", Json.array(e.knownNames(), PairJson::knownName));
        o.set("askedReadings", Json.array(e.askedReadings(), CheckJson::reading));
        o.set("earlierReadings", Json.array(e.earlierReadings(), CheckJson::reading));
        e.shared().ifPresent(s -> o.set("shared", shared(s)));
        o.set("askedParts", Json.array(e.askedParts(), PairJson::part));
        o.set("earlierParts", Json.array(e.earlierParts(), PairJson::part));
        o.put("counted", e.counted());
        o.put("standing", Json.code(e.standing()));
        o.set("grounds", Json.array(e.grounds(), CheckJson::ground));
        o.put("consent", Json.code(e.consent()));
        return o;
    }

    /** Named a selection in the data too, so that nobody takes the share for a chance. */
    private static ObjectNode decided(DecidedPairs decided) {
        ObjectNode o = Json.object();
        o.put("heldSimilarOfTen", decided.ofTen());
        o.put("share", rounded(decided.share()));
        o.put("pairs", decided.pairs());
        o.put("scoresFrom", rounded(decided.from()));
        o.put("selection", "litigation");
        return o;
    }

    private static ObjectNode rule(WeighedRule rule) {
        ObjectNode o = CheckJson.rule(rule.firing());
        o.put("weight", rounded(rule.weight()));
        o.put("source", Json.code(rule.source()));
        o.set("decisions", Json.strings(rule.decisions()));
        return o;
    }

    private static ObjectNode part(Part part) {
        ObjectNode o = Json.object();
        o.put("text", part.text());
        o.put("role", Json.code(part.role()));
        o.put("weight", rounded(part.weight()));
        part.weakness().ifPresent(w -> o.put("weakness", Json.code(w)));
        o.put("marks", part.marks());
        o.put("owners", part.owners());
        o.put("shared", part.shared());
        return o;
    }

    private static ObjectNode shared(Shared shared) {
        ObjectNode o = Json.object();
        o.put("asked", shared.asked());
        o.put("earlier", shared.earlier());
        o.put("role", Json.code(shared.role()));
        o.put("weight", rounded(shared.weight()));
        shared.weakness().ifPresent(w -> o.put("weakness", Json.code(w)));
        o.put("alike", rounded(shared.alike()));
        o.put("askedShare", rounded(shared.askedShare()));
        o.put("earlierShare", rounded(shared.earlierShare()));
        o.put("marks", shared.marks());
        o.put("owners", shared.owners());
        return o;
    }

    /** A known name with its source. */
    public static ObjectNode knownName(KnownName name) {
        ObjectNode o = Json.object();
        o.put("name", name.name());
        o.put("other", name.other());
        o.put("kind", Json.code(name.kind()));
        o.put("source", name.source());
        if (!name.evidence().isEmpty()) {
            o.put("evidence", name.evidence());
        }
        return o;
    }
}
