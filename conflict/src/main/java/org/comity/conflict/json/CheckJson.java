package org.comity.conflict.json;

import org.comity.conflict.CheckReport;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Hit;
import org.comity.conflict.Question;
import org.comity.procedure.Provision;
import org.comity.register.json.Json;
import org.comity.register.json.LoadJson;
import org.comity.register.json.RightJson;
import org.comity.script.Reading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A conflict report as JSON. */
public final class CheckJson {
    private CheckJson() {}

    public static ObjectNode report(CheckReport report) {
        ObjectNode o = Json.object();
        o.set("question", question(report.question()));
        o.set("forums", Json.array(report.forums(), CheckJson::forum));
        o.set("basis", LoadJson.coverage(report.basis()));
        return o;
    }

    public static ObjectNode question(Question question) {
        ObjectNode o = Json.object();
        o.put("mark", question.mark());
        o.set("classes", Json.array(question.classes(), RightJson::goodsClass));
        o.set("goods", Json.strings(question.goods()));
        o.set(
                "in",
                Json.strings(question.forums().stream().sorted().map(Enum::name).toList()));
        o.put("on", question.decided().toString());
        Json.put(o, "filed", question.filed());
        o.put("sameClass", question.sameClassOnly());
        o.put("top", question.top());
        return o;
    }

    public static ObjectNode forum(CheckReport.ForumReport forum) {
        ObjectNode o = Json.object();
        o.put("forum", forum.forum().name());
        o.set("readings", Json.array(forum.readings(), CheckJson::reading));
        o.put("compared", forum.compared());
        o.set("goods", GoodsJson.matches(forum.goods()));
        o.set("hits", Json.array(forum.hits(), CheckJson::hit));
        return o;
    }

    /** One hit; the members of the batch contract ({@code rank} to {@code rules}) come first. */
    public static ObjectNode hit(Hit hit) {
        EarlierMark earlier = hit.earlier();
        ObjectNode o = Json.object();
        o.put("rank", hit.rank());
        o.put("id", earlier.id());
        o.put("mark", earlier.texts().getFirst());
        o.put("score", rounded(hit.score()));
        o.put("sound", rounded(hit.sound()));
        o.put("look", rounded(hit.look()));
        o.put("meaning", rounded(hit.meaning()));
        o.set("via", Json.array(hit.via(), CheckJson::meeting));
        o.set("rules", Json.array(hit.rules(), CheckJson::rule));
        o.put("standing", Json.code(hit.standing()));
        o.set("grounds", Json.array(hit.grounds(), CheckJson::ground));
        o.set("goodsRelation", GoodsJson.relation(hit.goods()));
        o.set("texts", Json.strings(earlier.texts()));
        o.set("classes", classes(earlier));
        o.put("state", earlier.state().code());
        Json.put(o, "filed", earlier.filed());
        Json.put(o, "priority", earlier.priority());
        Json.put(o, "published", earlier.published());
        Json.put(o, "owner", earlier.owner());
        hit.opposition().ifPresent(window -> o.set("opposition", opposition(window)));
        return o;
    }

    public static ObjectNode reading(Reading reading) {
        ObjectNode o = Json.object();
        o.put("text", reading.text());
        o.put("system", Json.code(reading.system()));
        o.put("confidence", rounded(reading.confidence()));
        o.put("basis", reading.basis());
        return o;
    }

    static ObjectNode meeting(Hit.Meeting meeting) {
        ObjectNode o = Json.object();
        o.put("factor", Json.code(meeting.factor()));
        o.put("asked", meeting.asked());
        o.put("askedBy", meeting.askedBy());
        o.put("earlier", meeting.earlier());
        o.put("earlierBy", meeting.earlierBy());
        o.put("score", rounded(meeting.score()));
        return o;
    }

    static ObjectNode rule(Hit.RuleFiring rule) {
        ObjectNode o = Json.object();
        o.put("rule", rule.rule());
        o.put("speaksFor", rule.speaksFor());
        o.set("statement", statement(rule.statement()));
        o.put("detail", rule.detail());
        return o;
    }

    static ObjectNode ground(Hit.Ground ground) {
        ObjectNode o = Json.object();
        o.set("provision", provision(ground.provision()));
        o.put("judgedOn", ground.judgedOn().toString());
        return o;
    }

    private static ObjectNode opposition(Hit.OppositionWindow window) {
        ObjectNode o = Json.object();
        o.set("provision", provision(window.provision()));
        o.put("published", window.published().toString());
        o.put("lastDay", window.lastDay().toString());
        o.put("open", window.open());
        return o;
    }

    public static ObjectNode provision(Provision provision) {
        ObjectNode o = Json.object();
        o.put("id", provision.id());
        o.put("instrument", provision.instrument());
        o.put("article", provision.article());
        o.put("from", provision.from().toString());
        Json.put(o, "to", provision.to());
        o.set("statement", statement(provision.statements()));
        return o;
    }

    static ObjectNode statement(Provision.Statement statement) {
        ObjectNode o = Json.object();
        o.put("zh", statement.zh());
        o.put("ko", statement.ko());
        o.put("en", statement.en());
        return o;
    }

    static ArrayNode classes(EarlierMark earlier) {
        return Json.array(
                earlier.goods().stream()
                        .map(item -> item.goodsClass())
                        .distinct()
                        .sorted()
                        .toList(),
                RightJson::goodsClass);
    }

    /** Four decimals: more would only show noise of the arithmetic. */
    static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
