package org.comity.register.json;

import java.util.Map;
import org.comity.model.Classification;
import org.comity.model.Finding;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.Mark;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.Text;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;
import tools.jackson.databind.node.ObjectNode;

/** A right and its versions as JSON. */
public final class RightJson {
    private RightJson() {}

    public static ObjectNode right(RightView right) {
        ObjectNode o = Json.object();
        o.put("id", right.id().toString());
        o.put("state", right.state().code());
        o.put("synthetic", right.synthetic());
        o.set("facts", facts(right.facts()));
        o.set("sources", Json.array(right.sources(), RightJson::source));
        return o;
    }

    public static ObjectNode version(SourceVersion version) {
        ObjectNode o = Json.object();
        o.put("versionId", version.versionId());
        o.put("sourceId", version.sourceId());
        o.put("dialect", version.dialect());
        o.put("key", version.key());
        o.put("file", version.file());
        o.put("offset", version.offset());
        o.put("contentHash", version.contentHash());
        Json.put(o, "asOf", version.asOf());
        o.put("recordedAt", version.recordedAt().toString());
        Json.put(o, "replacedAt", version.replacedAt());
        o.set("facts", facts(version.facts()));
        ObjectNode remainder = o.putObject("remainder");
        for (Map.Entry<String, String> entry : version.remainder().entrySet()) {
            remainder.put(entry.getKey(), entry.getValue());
        }
        o.set("findings", Json.array(version.findings(), RightJson::finding));
        return o;
    }

    public static ObjectNode facts(RightFacts facts) {
        ObjectNode o = Json.object();
        o.put("office", facts.office().code());
        o.put("kind", facts.kind().code());
        o.put("state", facts.state().code());
        Json.put(o, "statusWords", facts.statusWords());
        o.set("identifiers", Json.array(facts.identifiers(), RightJson::identifier));
        facts.mark().ifPresent(mark -> o.set("mark", mark(mark)));
        o.set("titles", Json.array(facts.titles(), RightJson::text));
        o.set("abstracts", Json.array(facts.abstracts(), RightJson::text));
        o.set("goods", Json.array(facts.goods(), RightJson::goods));
        o.set("classifications", Json.array(facts.classifications(), RightJson::classification));
        o.set("parties", Json.array(facts.parties(), RightJson::party));
        o.set("relations", Json.array(facts.relations(), RightJson::relation));
        o.set("events", Json.array(facts.events(), RightJson::event));
        return o;
    }

    public static ObjectNode goods(GoodsItem item) {
        ObjectNode o = Json.object();
        o.set("class", goodsClass(item.goodsClass()));
        o.set("groupCodes", Json.strings(item.groupCodes()));
        o.set("names", Json.array(item.names(), RightJson::text));
        item.sequence().ifPresent(n -> o.put("sequence", n));
        o.put("deleted", item.deleted());
        return o;
    }

    public static ObjectNode goodsClass(GoodsClass goodsClass) {
        ObjectNode o = Json.object();
        o.put("scheme", Json.code(goodsClass.scheme()));
        o.put("code", goodsClass.code());
        Json.put(o, "edition", goodsClass.edition());
        return o;
    }

    public static ObjectNode text(Text text) {
        ObjectNode o = Json.object();
        o.put("value", text.value());
        o.put("language", text.language());
        o.put("role", Json.code(text.role()));
        return o;
    }

    public static ObjectNode finding(Finding finding) {
        ObjectNode o = Json.object();
        o.put("rule", finding.rule());
        o.put("severity", Json.code(finding.severity()));
        o.put("path", finding.path());
        o.set("values", Json.strings(finding.values()));
        return o;
    }

    public static ObjectNode source(SourceReference source) {
        ObjectNode o = Json.object();
        o.put("sourceId", source.sourceId());
        o.put("dialect", source.dialect());
        o.put("key", source.key());
        o.put("file", source.file());
        o.put("offset", source.offset());
        o.put("versions", source.versions());
        Json.put(o, "asOf", source.asOf());
        o.put("recordedAt", source.recordedAt().toString());
        return o;
    }

    private static ObjectNode identifier(Identifier identifier) {
        ObjectNode o = Json.object();
        o.put("role", Json.code(identifier.role()));
        o.put("office", identifier.office().code());
        o.put("number", identifier.original());
        o.put("canonical", identifier.canonical());
        Json.put(o, "kindCode", identifier.kindCode());
        Json.put(o, "date", identifier.date());
        return o;
    }

    private static ObjectNode mark(Mark mark) {
        ObjectNode o = Json.object();
        mark.kind().ifPresent(kind -> o.put("kind", Json.code(kind)));
        o.put("feature", Json.code(mark.feature()));
        o.set("texts", Json.array(mark.texts(), RightJson::text));
        o.set("viennaCodes", Json.strings(mark.viennaCodes()));
        o.set("images", Json.strings(mark.images()));
        Json.put(o, "description", mark.description());
        Json.put(o, "disclaimer", mark.disclaimer());
        return o;
    }

    private static ObjectNode classification(Classification classification) {
        ObjectNode o = Json.object();
        o.put("scheme", Json.code(classification.scheme()));
        o.put("symbol", classification.symbol());
        Json.put(o, "version", classification.version());
        return o;
    }

    private static ObjectNode party(Party party) {
        ObjectNode o = Json.object();
        o.put("role", Json.code(party.role()));
        o.set("names", Json.array(party.names(), RightJson::text));
        Json.put(o, "address", party.address());
        Json.put(o, "country", party.country());
        o.set("identifiers", Json.strings(party.identifiers()));
        return o;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode o = Json.object();
        o.put("kind", Json.code(relation.kind()));
        Json.put(o, "office", relation.office());
        Json.put(o, "number", relation.number());
        Json.put(o, "date", relation.date());
        return o;
    }

    private static ObjectNode event(RightEvent event) {
        ObjectNode o = Json.object();
        o.put("kind", Json.code(event.kind()));
        Json.put(o, "date", event.date());
        Json.put(o, "gazette", event.gazette());
        Json.put(o, "words", event.words());
        return o;
    }
}
