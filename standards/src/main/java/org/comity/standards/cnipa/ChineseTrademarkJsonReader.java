package org.comity.standards.cnipa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightEvent;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.ContentHash;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.Languages;
import org.comity.standards.internal.StatusWords;
import org.comity.standards.internal.Values;
import org.comity.standards.internal.json.JsonListReader;
import org.comity.standards.internal.json.JsonValues;
import tools.jackson.databind.JsonNode;

/** Reads Chinese trademarks as a JSON list: number, class, name, goods, flow of the file, gazette issues. */
public final class ChineseTrademarkJsonReader extends JsonListReader {

    public ChineseTrademarkJsonReader() {
        super("cn-trademark-json", "regNo", "intCls");
    }

    @Override
    protected SourceItem item(String file, JsonNode node, long offset, byte[] raw) {
        JsonValues json = new JsonValues(node);
        Optional<String> number = json.text("regNo");
        if (number.isEmpty()) {
            return new SourceItem.RejectedRecord(offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "regNo"));
        }
        FactsDraft draft = new FactsDraft(Office.CN, RightKind.TRADEMARK);
        Optional<LocalDate> filed = draft.date(json.text("appDate"), "appDate");
        Optional<LocalDate> registered = draft.date(json.text("regDate"), "regDate");
        draft.event(RightEvent.Kind.FILED, filed);
        draft.identifier(NumberRole.APPLICATION, number.get(), Optional.empty(), filed, "regNo");

        List<RightEvent> gazette = gazette(json, draft);
        gazette.forEach(draft.facts()::event);
        boolean term = term(json, draft);
        // The day of registration is in its own field, or is the day of the gazette issue.
        Optional<LocalDate> registrationDay = registered.or(() -> gazette.stream()
                .filter(e -> e.kind() == RightEvent.Kind.REGISTRATION_PUBLISHED)
                .findFirst()
                .flatMap(RightEvent::date));
        draft.event(RightEvent.Kind.REGISTERED, registrationDay);
        if (registrationDay.isPresent() || term) {
            draft.identifier(NumberRole.REGISTRATION, number.get(), Optional.empty(), registrationDay, "regNo");
        }
        List<RightEvent> flow = flow(json, draft);
        flow.forEach(draft.facts()::event);
        standing(json, draft, gazette, flow, registrationDay.isPresent() || term);

        json.text("name")
                .ifPresent(name -> draft.facts().mark(Mark.ofWords(List.of(Languages.original(name, Office.CN)))));
        goods(json, draft);
        json.text("applicant")
                .ifPresent(a -> draft.facts().party(Party.named(Party.Role.APPLICANT, a, Languages.of(a, Office.CN))));
        json.text("agent")
                .ifPresent(a -> draft.facts().party(Party.named(Party.Role.AGENT, a, Languages.of(a, Office.CN))));

        ContentHash hash = new ContentHash();
        json.forEachValue((path, value) -> {
            if (!path.equals("src")) {
                hash.add(path, value);
            }
            draft.flagReplacement(path, value);
        });
        return new SourceItem.SourceRecord(
                offset,
                raw,
                number.get() + "/" + json.text("intCls").orElse("?"),
                hash.hex(),
                draft.facts().build(),
                json.remainder(),
                Optional.empty(),
                draft.findings());
    }

    private static List<RightEvent> gazette(JsonValues json, FactsDraft draft) {
        List<RightEvent> events = new ArrayList<>();
        for (JsonNode entry : json.take("gazette")) {
            String title = JsonValues.joined(entry.path(2));
            events.add(new RightEvent(
                    kindOfGazette(title),
                    draft.date(Values.text(JsonValues.joined(entry.path(0))), "gazette"),
                    Values.text(JsonValues.joined(entry.path(1))),
                    Values.text(title)));
        }
        return events;
    }

    private static RightEvent.Kind kindOfGazette(String title) {
        if (title.contains("初步审定")) {
            return RightEvent.Kind.PUBLISHED_FOR_OPPOSITION;
        }
        if (title.startsWith("商标注册公告") || title.equals("注册公告")) {
            return RightEvent.Kind.REGISTRATION_PUBLISHED;
        }
        return RightEvent.Kind.NATIONAL;
    }

    private static List<RightEvent> flow(JsonValues json, FactsDraft draft) {
        List<RightEvent> events = new ArrayList<>();
        for (JsonNode step : json.take("flow")) {
            events.add(new RightEvent(
                    RightEvent.Kind.NATIONAL,
                    draft.date(Values.text(JsonValues.joined(step.path("date"))), "flow"),
                    Optional.empty(),
                    Values.text(JsonValues.joined(step.path("status")))));
        }
        return events;
    }

    private static boolean term(JsonValues json, FactsDraft draft) {
        Optional<String> term = json.text("term");
        if (term.isEmpty()) {
            return false;
        }
        String[] ends = term.get().split("至", 2);
        draft.event(RightEvent.Kind.TERM_BEGINS, draft.date(Optional.of(ends[0]), "term"));
        if (ends.length == 2) {
            draft.event(RightEvent.Kind.TERM_ENDS, draft.date(Optional.of(ends[1]), "term"));
        }
        return true;
    }

    /**
     * Where the mark stands: a terminal phrase or gazette notice first (cancelled, given up), then registration, then
     * preliminary publication, then filing. A step of paperwork is kept as an event and decides nothing.
     */
    private static void standing(
            JsonValues json, FactsDraft draft, List<RightEvent> gazette, List<RightEvent> flow, boolean registered) {
        Optional<String> words = json.text("flowStatus")
                .or(() -> flow.stream()
                        .filter(e -> e.date().isPresent())
                        .max(Comparator.comparing(e -> e.date().orElseThrow()))
                        .flatMap(RightEvent::words));
        words.ifPresent(draft.facts()::statusWords);
        List<String> phrases = new ArrayList<>();
        json.text("flowStatus").ifPresent(phrases::add);
        gazette.forEach(e -> e.words().ifPresent(phrases::add));
        flow.forEach(e -> e.words().ifPresent(phrases::add));
        Optional<LegalState> ended = phrases.stream()
                .map(ChineseTrademarkJsonReader::ending)
                .flatMap(Optional::stream)
                .findFirst();
        LegalState state = LegalState.UNKNOWN;
        if (ended.isPresent()) {
            state = ended.get();
        } else if (registered) {
            state = LegalState.REGISTERED;
        } else if (gazette.stream().anyMatch(e -> e.kind() == RightEvent.Kind.PUBLISHED_FOR_OPPOSITION)) {
            state = LegalState.PUBLISHED;
        } else if (flow.stream()
                .anyMatch(e -> e.words().filter("商标注册申请中"::equals).isPresent())) {
            state = LegalState.PENDING;
        }
        draft.facts().state(state);
    }

    private static Optional<LegalState> ending(String phrase) {
        if (phrase.equals("注册商标注销公告")) {
            return Optional.of(LegalState.ABANDONED);
        }
        if (phrase.equals("注册商标撤销公告") || phrase.equals("注册商标无效公告")) {
            return Optional.of(LegalState.CANCELLED);
        }
        return StatusWords.CN_MARKS.find(phrase).filter(s -> !s.isLive());
    }

    private static void goods(JsonValues json, FactsDraft draft) {
        GoodsClass c = GoodsClass.read(json.text("intCls").orElse(""));
        int n = 0;
        for (JsonNode pair : json.take("goods")) {
            n++;
            String group = JsonValues.joined(pair.path(0)).strip();
            Optional<Text> name =
                    Values.text(JsonValues.joined(pair.path(1))).map(t -> Languages.original(t, Office.CN));
            draft.facts()
                    .goods(new GoodsItem(
                            c,
                            group.isEmpty() ? List.of() : List.of(group),
                            name.map(List::of).orElse(List.of()),
                            OptionalInt.of(n),
                            false));
        }
        if (n == 0) {
            draft.facts().goods(GoodsItem.ofClass(c, List.of()));
        }
    }
}
