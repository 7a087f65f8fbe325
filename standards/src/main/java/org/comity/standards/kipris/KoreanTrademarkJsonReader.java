package org.comity.standards.kipris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightKind;
import org.comity.model.Severity;
import org.comity.model.Text;
import org.comity.model.number.Numbers;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.ContentHash;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.Languages;
import org.comity.standards.internal.StatusWords;
import org.comity.standards.internal.json.JsonListReader;
import org.comity.standards.internal.json.JsonValues;
import tools.jackson.databind.JsonNode;

/** Reads Korean trademarks as a JSON list in the field names of KIPRIS ({@code productName}, {@code asignProductMainCodeList}). */
public final class KoreanTrademarkJsonReader extends JsonListReader {

    public KoreanTrademarkJsonReader() {
        super("kr-trademark-json", "applicationNumber", "asignProductMainCodeList");
    }

    @Override
    protected SourceItem item(String file, JsonNode node, long offset, byte[] raw) {
        JsonValues json = new JsonValues(node);
        FactsDraft draft = new FactsDraft(Office.KR, RightKind.TRADEMARK);
        Optional<LocalDate> filed = draft.date(json.text("applicationDate"), "applicationDate");
        Optional<Identifier> application = json.text("applicationNumber")
                .map(n -> draft.identifier(NumberRole.APPLICATION, n, Optional.empty(), filed, "applicationNumber"));
        draft.event(RightEvent.Kind.FILED, filed);
        numbers(
                json,
                draft,
                NumberRole.PUBLICATION,
                RightEvent.Kind.PUBLISHED_FOR_OPPOSITION,
                "publicationNumber",
                "publicationDate");
        List<Identifier> registrations = numbers(
                json,
                draft,
                NumberRole.REGISTRATION,
                RightEvent.Kind.REGISTERED,
                "registrationNumber",
                "registrationDate");
        numbers(
                json,
                draft,
                NumberRole.GRANT_PUBLICATION,
                RightEvent.Kind.REGISTRATION_PUBLISHED,
                "registrationPubNumber",
                "registrationPubDate");
        Optional<Identifier> identity =
                application.or(() -> registrations.stream().findFirst());
        if (identity.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "applicationNumber"));
        }
        application
                .filter(a -> Numbers.isKoreanFollowUp(a.canonical()))
                .ifPresent(a -> draft.relation(
                        Relation.Kind.FOLLOW_UP_OF,
                        Optional.of(Office.KR),
                        registrations.stream().findFirst().map(Identifier::canonical),
                        Optional.empty()));
        international(json, draft);
        priorities(json, draft);
        mark(json, draft, identity.get(), registrations);
        goods(json, draft);
        draft.status(StatusWords.KR, json.text("registerStatus"), "registerStatus");

        ContentHash hash = new ContentHash();
        json.forEachValue((path, value) -> {
            hash.add(path, value);
            draft.flagReplacement(path, value);
        });
        return new SourceItem.SourceRecord(
                offset,
                raw,
                identity.get().canonical(),
                hash.hex(),
                draft.facts().build(),
                json.remainder(),
                Optional.empty(),
                draft.findings());
    }

    private static List<Identifier> numbers(
            JsonValues json,
            FactsDraft draft,
            NumberRole role,
            RightEvent.Kind event,
            String numberField,
            String dateField) {
        List<Optional<String>> numbers = json.texts(numberField);
        List<Optional<String>> dates = json.texts(dateField);
        List<Identifier> found = new ArrayList<>();
        for (int i = 0; i < Math.max(numbers.size(), dates.size()); i++) {
            Optional<LocalDate> day = draft.date(at(dates, i), dateField);
            draft.event(event, day);
            at(numbers, i).ifPresent(n -> found.add(draft.identifier(role, n, Optional.empty(), day, numberField)));
        }
        return found;
    }

    private static void international(JsonValues json, FactsDraft draft) {
        List<Optional<String>> numbers = json.texts("internationalRegNumbers");
        Optional<LocalDate> day = draft.date(at(json.texts("internationalRegDate"), 0), "internationalRegDate");
        draft.event(RightEvent.Kind.INTERNATIONAL_REGISTRATION, day);
        numbers.forEach(n -> n.ifPresent(number -> draft.international(number, day)));
    }

    private static void priorities(JsonValues json, FactsDraft draft) {
        List<Optional<String>> numbers = json.texts("priorityClaimNumList");
        List<Optional<String>> dates = json.texts("priorityClaimDateList");
        for (int i = 0; i < Math.max(numbers.size(), dates.size()); i++) {
            if (at(numbers, i).isPresent() || at(dates, i).isPresent()) {
                draft.relation(
                        Relation.Kind.PRIORITY,
                        Optional.empty(),
                        at(numbers, i),
                        draft.date(at(dates, i), "priorityClaimDateList"));
            }
        }
    }

    private static void mark(JsonValues json, FactsDraft draft, Identifier identity, List<Identifier> registrations) {
        List<Text> texts = new ArrayList<>();
        json.text("productName").ifPresent(t -> texts.add(Languages.original(t, Office.KR)));
        json.text("productNameEng")
                .filter(t -> texts.stream().noneMatch(known -> known.value().equals(t)))
                .ifPresent(t -> texts.add(Languages.original(t, Office.KR)));
        List<String> vienna = json.texts("viennaCodeList").stream()
                .flatMap(Optional::stream)
                .filter(v -> v.matches("\\d{6}"))
                .toList();
        Mark.Feature feature = Mark.Feature.UNKNOWN;
        if (!vienna.isEmpty()) {
            feature = texts.isEmpty() ? Mark.Feature.FIGURATIVE : Mark.Feature.COMBINED;
        }
        draft.facts()
                .mark(new Mark(
                        registrations.stream()
                                .findFirst()
                                .or(() -> Optional.of(identity))
                                .flatMap(i -> Numbers.findKoreanMarkKind(i.canonical())),
                        feature,
                        texts,
                        vienna,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Classes and group codes are two lists: with one class they belong together, with several nobody says which to which. */
    private static void goods(JsonValues json, FactsDraft draft) {
        List<String> classes = json.texts("asignProductMainCodeList").stream()
                .flatMap(Optional::stream)
                .toList();
        List<String> groups = json.texts("asignProductSubCodeList").stream()
                .flatMap(Optional::stream)
                .toList();
        for (String code : classes) {
            GoodsClass c = GoodsClass.read(code);
            if (c.scheme() == GoodsClass.Scheme.UNKNOWN) {
                draft.note("class.unknown", Severity.WARNING, "asignProductMainCodeList", code);
            }
            draft.facts().goods(GoodsItem.ofClass(c, classes.size() == 1 ? groups : List.of()));
        }
        if (classes.size() != 1 && !groups.isEmpty()) {
            draft.facts()
                    .goods(new GoodsItem(
                            new GoodsClass(GoodsClass.Scheme.UNKNOWN, "?", Optional.empty()),
                            groups,
                            List.of(),
                            OptionalInt.empty(),
                            false));
        }
    }

    private static Optional<String> at(List<Optional<String>> list, int i) {
        return i < list.size() ? list.get(i) : Optional.empty();
    }
}
