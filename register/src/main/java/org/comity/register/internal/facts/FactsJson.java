package org.comity.register.internal.facts;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.comity.model.Classification;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Facts as JSON, written out by hand: every record of every load passes here twice and every start of a server reads them
 * all, and going through the names of record components by reflection took a third of that time. The form is that of
 * {@link StoredJson}; a test holds the two against each other.
 */
final class FactsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FactsJson() {}

    static String write(RightFacts facts) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            new Writing(json).facts(facts);
        }
        return out.toString();
    }

    static RightFacts read(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return new Reading(parser).facts();
        }
    }

    /** Parts in the order of the record components; empty ones are left out. */
    private record Writing(JsonGenerator json) {

        private interface Form<T> {
            void write(T value);
        }

        void facts(RightFacts facts) {
            json.writeStartObject();
            text("office", facts.office().code());
            text("kind", facts.kind().name());
            list("identifiers", facts.identifiers(), this::identifier);
            if (facts.mark().isPresent()) {
                json.writeName("mark");
                mark(facts.mark().get());
            }
            list("titles", facts.titles(), this::text);
            list("abstracts", facts.abstracts(), this::text);
            list("goods", facts.goods(), this::goods);
            list("classifications", facts.classifications(), this::classification);
            list("parties", facts.parties(), this::party);
            list("relations", facts.relations(), this::relation);
            list("events", facts.events(), this::event);
            text("statusWords", facts.statusWords());
            text("state", facts.state().name());
            json.writeEndObject();
        }

        private void identifier(Identifier identifier) {
            json.writeStartObject();
            text("role", identifier.role().name());
            text("office", identifier.office().code());
            text("original", identifier.original());
            text("canonical", identifier.canonical());
            text("kindCode", identifier.kindCode());
            day("date", identifier.date());
            json.writeEndObject();
        }

        private void mark(Mark mark) {
            json.writeStartObject();
            text("kind", mark.kind().map(MarkKind::name));
            text("feature", mark.feature().name());
            list("texts", mark.texts(), this::text);
            list("viennaCodes", mark.viennaCodes(), this::string);
            list("images", mark.images(), this::string);
            text("description", mark.description());
            text("disclaimer", mark.disclaimer());
            json.writeEndObject();
        }

        private void text(Text text) {
            json.writeStartObject();
            text("value", text.value());
            text("language", text.language());
            text("role", text.role().name());
            json.writeEndObject();
        }

        private void goods(GoodsItem item) {
            json.writeStartObject();
            json.writeName("goodsClass");
            json.writeStartObject();
            text("scheme", item.goodsClass().scheme().name());
            text("code", item.goodsClass().code());
            text("edition", item.goodsClass().edition());
            json.writeEndObject();
            list("groupCodes", item.groupCodes(), this::string);
            list("names", item.names(), this::text);
            if (item.sequence().isPresent()) {
                json.writeNumberProperty("sequence", item.sequence().getAsInt());
            }
            json.writeBooleanProperty("deleted", item.deleted());
            json.writeEndObject();
        }

        private void classification(Classification classification) {
            json.writeStartObject();
            text("scheme", classification.scheme().name());
            text("symbol", classification.symbol());
            text("version", classification.version());
            json.writeEndObject();
        }

        private void party(Party party) {
            json.writeStartObject();
            text("role", party.role().name());
            list("names", party.names(), this::text);
            text("address", party.address());
            text("country", party.country().map(Office::code));
            list("identifiers", party.identifiers(), this::string);
            json.writeEndObject();
        }

        private void relation(Relation relation) {
            json.writeStartObject();
            text("kind", relation.kind().name());
            text("office", relation.office().map(Office::code));
            text("number", relation.number());
            day("date", relation.date());
            json.writeEndObject();
        }

        private void event(RightEvent event) {
            json.writeStartObject();
            text("kind", event.kind().name());
            day("date", event.date());
            text("gazette", event.gazette());
            text("words", event.words());
            json.writeEndObject();
        }

        private <T> void list(String name, List<T> values, Form<T> form) {
            if (!values.isEmpty()) {
                json.writeName(name);
                json.writeStartArray();
                for (T value : values) {
                    form.write(value);
                }
                json.writeEndArray();
            }
        }

        private void text(String name, Optional<String> value) {
            if (value.isPresent()) {
                json.writeStringProperty(name, StoredJson.storable(value.get()));
            }
        }

        private void text(String name, String value) {
            if (!value.isEmpty()) {
                json.writeStringProperty(name, StoredJson.storable(value));
            }
        }

        private void day(String name, Optional<LocalDate> day) {
            if (day.isPresent()) {
                json.writeStringProperty(name, day.get().toString());
            }
        }

        private void string(String value) {
            json.writeString(StoredJson.storable(value));
        }
    }

    /** Parts in any order: jsonb has an order of its own. What a later build wrote is passed over. */
    private record Reading(JsonParser json) {

        private interface Part {
            void read(String name);
        }

        RightFacts facts() {
            var f = new Object() {
                @Nullable
                Office office;

                @Nullable
                RightKind kind;

                List<Identifier> identifiers = List.of();
                Optional<Mark> mark = Optional.empty();
                List<Text> titles = List.of();
                List<Text> abstracts = List.of();
                List<GoodsItem> goods = List.of();
                List<Classification> classifications = List.of();
                List<Party> parties = List.of();
                List<Relation> relations = List.of();
                List<RightEvent> events = List.of();
                Optional<String> statusWords = Optional.empty();

                @Nullable
                LegalState state;
            };
            object(name -> {
                switch (name) {
                    case "office" -> f.office = new Office(string());
                    case "kind" -> f.kind = RightKind.valueOf(string());
                    case "identifiers" -> f.identifiers = list(Reading::identifier);
                    case "mark" -> f.mark = Optional.of(mark());
                    case "titles" -> f.titles = list(Reading::text);
                    case "abstracts" -> f.abstracts = list(Reading::text);
                    case "goods" -> f.goods = list(Reading::goods);
                    case "classifications" -> f.classifications = list(Reading::classification);
                    case "parties" -> f.parties = list(Reading::party);
                    case "relations" -> f.relations = list(Reading::relation);
                    case "events" -> f.events = list(Reading::event);
                    case "statusWords" -> f.statusWords = Optional.of(string());
                    case "state" -> f.state = LegalState.valueOf(string());
                    default -> json.skipChildren();
                }
            });
            return new RightFacts(
                    present(f.office),
                    present(f.kind),
                    f.identifiers,
                    f.mark,
                    f.titles,
                    f.abstracts,
                    f.goods,
                    f.classifications,
                    f.parties,
                    f.relations,
                    f.events,
                    f.statusWords,
                    present(f.state));
        }

        private Identifier identifier() {
            var i = new Object() {
                @Nullable
                NumberRole role;

                @Nullable
                Office office;

                String original = "";
                String canonical = "";
                Optional<String> kindCode = Optional.empty();
                Optional<LocalDate> date = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "role" -> i.role = NumberRole.valueOf(string());
                    case "office" -> i.office = new Office(string());
                    case "original" -> i.original = string();
                    case "canonical" -> i.canonical = string();
                    case "kindCode" -> i.kindCode = Optional.of(string());
                    case "date" -> i.date = day();
                    default -> json.skipChildren();
                }
            });
            return new Identifier(present(i.role), present(i.office), i.original, i.canonical, i.kindCode, i.date);
        }

        private Mark mark() {
            var m = new Object() {
                Optional<MarkKind> kind = Optional.empty();

                Mark.@Nullable Feature feature;

                List<Text> texts = List.of();
                List<String> viennaCodes = List.of();
                List<String> images = List.of();
                Optional<String> description = Optional.empty();
                Optional<String> disclaimer = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "kind" -> m.kind = Optional.of(MarkKind.valueOf(string()));
                    case "feature" -> m.feature = Mark.Feature.valueOf(string());
                    case "texts" -> m.texts = list(Reading::text);
                    case "viennaCodes" -> m.viennaCodes = list(Reading::string);
                    case "images" -> m.images = list(Reading::string);
                    case "description" -> m.description = Optional.of(string());
                    case "disclaimer" -> m.disclaimer = Optional.of(string());
                    default -> json.skipChildren();
                }
            });
            return new Mark(m.kind, present(m.feature), m.texts, m.viennaCodes, m.images, m.description, m.disclaimer);
        }

        private Text text() {
            var t = new Object() {
                String value = "";
                String language = "";
                Text.@Nullable TextRole role;
            };
            object(name -> {
                switch (name) {
                    case "value" -> t.value = string();
                    case "language" -> t.language = string();
                    case "role" -> t.role = Text.TextRole.valueOf(string());
                    default -> json.skipChildren();
                }
            });
            return new Text(t.value, t.language, present(t.role));
        }

        private GoodsItem goods() {
            var g = new Object() {
                @Nullable
                GoodsClass goodsClass;

                List<String> groupCodes = List.of();
                List<Text> names = List.of();
                OptionalInt sequence = OptionalInt.empty();
                boolean deleted;
            };
            object(name -> {
                switch (name) {
                    case "goodsClass" -> g.goodsClass = goodsClass();
                    case "groupCodes" -> g.groupCodes = list(Reading::string);
                    case "names" -> g.names = list(Reading::text);
                    case "sequence" -> g.sequence = OptionalInt.of(json.getIntValue());
                    case "deleted" -> g.deleted = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            });
            return new GoodsItem(present(g.goodsClass), g.groupCodes, g.names, g.sequence, g.deleted);
        }

        private GoodsClass goodsClass() {
            var c = new Object() {
                GoodsClass.@Nullable Scheme scheme;

                String code = "";
                Optional<String> edition = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "scheme" -> c.scheme = GoodsClass.Scheme.valueOf(string());
                    case "code" -> c.code = string();
                    case "edition" -> c.edition = Optional.of(string());
                    default -> json.skipChildren();
                }
            });
            return new GoodsClass(present(c.scheme), c.code, c.edition);
        }

        private Classification classification() {
            var c = new Object() {
                Classification.@Nullable Scheme scheme;

                String symbol = "";
                Optional<String> version = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "scheme" -> c.scheme = Classification.Scheme.valueOf(string());
                    case "symbol" -> c.symbol = string();
                    case "version" -> c.version = Optional.of(string());
                    default -> json.skipChildren();
                }
            });
            return new Classification(present(c.scheme), c.symbol, c.version);
        }

        private Party party() {
            var p = new Object() {
                Party.@Nullable Role role;

                List<Text> names = List.of();
                Optional<String> address = Optional.empty();
                Optional<Office> country = Optional.empty();
                List<String> identifiers = List.of();
            };
            object(name -> {
                switch (name) {
                    case "role" -> p.role = Party.Role.valueOf(string());
                    case "names" -> p.names = list(Reading::text);
                    case "address" -> p.address = Optional.of(string());
                    case "country" -> p.country = Optional.of(new Office(string()));
                    case "identifiers" -> p.identifiers = list(Reading::string);
                    default -> json.skipChildren();
                }
            });
            return new Party(present(p.role), p.names, p.address, p.country, p.identifiers);
        }

        private Relation relation() {
            var r = new Object() {
                Relation.@Nullable Kind kind;

                Optional<Office> office = Optional.empty();
                Optional<String> number = Optional.empty();
                Optional<LocalDate> date = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "kind" -> r.kind = Relation.Kind.valueOf(string());
                    case "office" -> r.office = Optional.of(new Office(string()));
                    case "number" -> r.number = Optional.of(string());
                    case "date" -> r.date = day();
                    default -> json.skipChildren();
                }
            });
            return new Relation(present(r.kind), r.office, r.number, r.date);
        }

        private RightEvent event() {
            var e = new Object() {
                RightEvent.@Nullable Kind kind;

                Optional<LocalDate> date = Optional.empty();
                Optional<String> gazette = Optional.empty();
                Optional<String> words = Optional.empty();
            };
            object(name -> {
                switch (name) {
                    case "kind" -> e.kind = RightEvent.Kind.valueOf(string());
                    case "date" -> e.date = day();
                    case "gazette" -> e.gazette = Optional.of(string());
                    case "words" -> e.words = Optional.of(string());
                    default -> json.skipChildren();
                }
            });
            return new RightEvent(present(e.kind), e.date, e.gazette, e.words);
        }

        private void object(Part part) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    part.read(name);
                }
            }
        }

        private <T> List<T> list(Function<Reading, T> item) {
            List<T> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(item.apply(this));
            }
            return items;
        }

        private String string() {
            return json.getString();
        }

        private Optional<LocalDate> day() {
            return Optional.of(LocalDate.parse(string()));
        }

        private static <T> T present(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("stored facts are incomplete");
            }
            return value;
        }
    }
}
