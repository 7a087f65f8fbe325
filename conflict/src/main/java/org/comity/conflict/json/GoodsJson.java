package org.comity.conflict.json;

import java.util.List;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.register.GoodsLists;
import org.comity.register.json.Json;
import org.comity.register.json.RightJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods, their lists and their relation as JSON. */
public final class GoodsJson {
    private GoodsJson() {}

    public static ObjectNode relation(GoodsRelation goods) {
        ObjectNode o = Json.object();
        o.put("degree", Json.code(goods.degree()));
        o.set("reasons", Json.array(goods.reasons(), CheckJson::statement));
        o.set("pairs", Json.array(goods.pairs(), GoodsJson::pair));
        return o;
    }

    private static ObjectNode pair(GoodsRelation.Pair pair) {
        ObjectNode o = Json.object();
        o.put("asked", pair.asked());
        o.put("earlier", pair.earlier());
        o.put("degree", Json.code(pair.degree()));
        o.set("reason", CheckJson.statement(pair.reason()));
        return o;
    }

    public static ArrayNode matches(List<GoodsMatch> matches) {
        return Json.array(matches, GoodsJson::match);
    }

    private static ObjectNode match(GoodsMatch match) {
        ObjectNode o = Json.object();
        o.put("written", match.written());
        o.put("confidence", Json.code(match.confidence()));
        o.put("score", Math.round(match.score() * 10_000) / 10_000.0);
        o.put("found", match.found());
        o.set(
                "names",
                Json.array(
                        match.names(),
                        name -> Json.object().put("language", name.language()).put("text", name.value())));
        o.set("class", RightJson.goodsClass(match.goodsClass()));
        Json.put(o, "number", match.number());
        o.set("chineseGroups", Json.strings(match.chineseGroups()));
        Json.put(o, "part", match.part());
        o.set("koreanCodes", Json.strings(match.koreanCodes()));
        o.set("salesCodes", Json.strings(match.salesCodes()));
        o.put("source", match.source());
        return o;
    }

    public static ObjectNode list(GoodsLists.Kept list) {
        ObjectNode o = Json.object();
        o.put("id", list.id());
        o.put("kind", Json.code(list.kind()));
        Json.put(o, "edition", list.edition());
        o.put("file", list.file());
        list.fileDate().ifPresent(date -> o.put("fileDate", date.toString()));
        o.put("addedAt", list.addedAt().toString());
        o.put("goods", list.goods());
        o.put("leftOut", list.leftOut());
        return o;
    }
}
