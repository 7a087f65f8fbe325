package org.comity.standards.kipris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.model.Classification;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
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
import org.comity.standards.internal.Values;
import org.comity.standards.internal.xml.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads single records of an answer. The two gateways name the same fields in Pascal-case and in camel-case with other
 * words; names are compared in lower case and by their synonyms.
 */
final class KiprisRecords {

    /** Position in the page, and picture addresses that are signed anew for each request. */
    private static final Set<String> POSITIONAL = Set.of("serialnumber", "number", "indexno");

    private static final String SIGNED = "fileToss.jsp?arg=";
    private static final Pattern CLASS = Pattern.compile("^(\\d{1,3})(?:\\(.*\\))?$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern VIENNA = Pattern.compile("\\d{6}");
    private static final Pattern LOCARNO = Pattern.compile("\\d{2}-\\d{2}.*");
    private static final Pattern CORPORATE = Pattern.compile(
            "(?i).*\\b(co|ltd|inc|corp|corporation|company|llc|gmbh|university|foundation|institute|industry\\w*)\\b.*");

    private final String file;
    private final Node node;
    private final Map<String, Node> fields = new HashMap<>();
    private final FactsDraft draft;

    private KiprisRecords(String file, Node node, RightKind kind) {
        this.file = file;
        this.node = node;
        this.draft = new FactsDraft(Office.KR, kind);
        node.children().forEach(c -> fields.putIfAbsent(c.name().toLowerCase(Locale.ROOT), c));
    }

    /** The record in this element, or the reason why it is none. */
    static SourceItem read(String file, Node node, long offset, byte[] raw) {
        Optional<RightKind> kind = kindOf(node);
        if (kind.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_TYPE_UNKNOWN, List.of(file, node.name()));
        }
        KiprisRecords record = new KiprisRecords(file, node, kind.get());
        return switch (kind.get()) {
            case TRADEMARK -> record.trademark(offset, raw);
            case DESIGN -> record.design(offset, raw);
            case PATENT, UTILITY_MODEL -> record.patent(offset, raw);
            case IC_LAYOUT_DESIGN, COPYRIGHT -> throw new IllegalStateException("KIPRIS has none");
        };
    }

    private static Optional<RightKind> kindOf(Node node) {
        String number = node.children()
                .filter(c -> c.name().equalsIgnoreCase("applicationNumber"))
                .map(c -> c.text().strip().replace("-", ""))
                .findFirst()
                .orElse("");
        Optional<RightKind> byNumber = Numbers.findKoreanKind(number);
        return switch (node.name()) {
            case "TradeMarkInfo" -> Optional.of(RightKind.TRADEMARK);
            case "DesignInfo" -> Optional.of(RightKind.DESIGN);
            case "PatentUtilityInfo" ->
                Optional.of(byNumber.filter(RightKind.UTILITY_MODEL::equals).orElse(RightKind.PATENT));
            // The camel-case gateway calls every record "item": its number tells what it is.
            case "item" -> node.children().findAny().isPresent() ? byNumber : Optional.empty();
            default -> Optional.empty();
        };
    }

    private SourceItem trademark(long offset, byte[] raw) {
        Optional<Identifier> application =
                identifier(NumberRole.APPLICATION, RightEvent.Kind.FILED, "applicationnumber", "applicationdate");
        identifier(
                NumberRole.PUBLICATION,
                RightEvent.Kind.PUBLISHED_FOR_OPPOSITION,
                either("publicnumber", "publicationnumber"),
                either("publicdate", "publicationdate"));
        identifier(
                NumberRole.GRANT_PUBLICATION,
                RightEvent.Kind.REGISTRATION_PUBLISHED,
                "registrationpublicnumber",
                "registrationpublicdate");
        Optional<Identifier> registration = identifier(
                NumberRole.REGISTRATION, RightEvent.Kind.REGISTERED, "registrationnumber", "registrationdate");
        application
                .filter(a -> Numbers.isKoreanFollowUp(a.canonical()))
                .ifPresent(a -> draft.relation(
                        Relation.Kind.FOLLOW_UP_OF,
                        Optional.of(Office.KR),
                        registration.map(Identifier::canonical),
                        Optional.empty()));
        international();
        references();
        priorities(either("priorityclaimnumber", "prioritynumber"), either("priorityclaimdate", "prioritydate"));
        draft.status(StatusWords.KR, take("applicationstatus"), pathOf("applicationstatus"));
        String classes = either("goodclassificationcode", "classificationcode");
        take(classes)
                .ifPresent(joined -> split(joined)
                        .forEach(c ->
                                draft.facts().goods(GoodsItem.ofClass(goodsClass(c, pathOf(classes)), List.of()))));
        mark(application, registration);
        parties(Party.Role.APPLICANT, "applicantname");
        holders();
        parties(Party.Role.AGENT, "agentname");
        return finish(offset, raw, application.or(() -> registration));
    }

    private void mark(Optional<Identifier> application, Optional<Identifier> registration) {
        List<Text> texts = take("title")
                .map(t -> List.of(Languages.original(t, Office.KR)))
                .orElse(List.of());
        List<String> vienna = take("viennacode").map(this::split).orElse(List.of()).stream()
                .filter(v -> VIENNA.matcher(v).matches())
                .toList();
        List<String> images = new ArrayList<>();
        for (String field : List.of("imagepath", "drawing", "thumbnailpath", "bigdrawing")) {
            take(field).ifPresent(images::add);
        }
        Mark.Feature feature = Mark.Feature.UNKNOWN;
        if (!vienna.isEmpty()) {
            feature = texts.isEmpty() ? Mark.Feature.FIGURATIVE : Mark.Feature.COMBINED;
        }
        draft.facts()
                .mark(new Mark(
                        registration
                                .flatMap(r -> Numbers.findKoreanMarkKind(r.canonical()))
                                .or(() -> application.flatMap(a -> Numbers.findKoreanMarkKind(a.canonical()))),
                        feature,
                        texts,
                        vienna,
                        images,
                        Optional.empty(),
                        Optional.empty()));
    }

    private SourceItem design(long offset, byte[] raw) {
        // M001 (formerly M01) is the only design of its filing; a further one is a right of its own.
        String design = peek("designnumber").orElse("");
        String number = peek("applicationnumber").orElse("");
        Optional<Identifier> application = Optional.empty();
        if (design.matches("M0*([2-9]|[1-9]\\d+)") && number.matches("\\d{13}")) {
            Optional<LocalDate> filed = date("applicationdate");
            take("applicationnumber");
            application = Optional.of(draft.identifier(
                    NumberRole.APPLICATION, number + design, Optional.empty(), filed, pathOf("applicationnumber")));
            draft.event(RightEvent.Kind.FILED, filed);
        } else {
            application =
                    identifier(NumberRole.APPLICATION, RightEvent.Kind.FILED, "applicationnumber", "applicationdate");
        }
        take("designnumber");
        identifier(NumberRole.PUBLICATION, RightEvent.Kind.APPLICATION_PUBLISHED, "opennumber", "opendate");
        identifier(
                NumberRole.GRANT_PUBLICATION,
                RightEvent.Kind.REGISTRATION_PUBLISHED,
                either("publicationnumber", "publicnumber"),
                either("publicationdate", "publicdate"));
        Optional<Identifier> registration = identifier(
                NumberRole.REGISTRATION, RightEvent.Kind.REGISTERED, "registrationnumber", "registrationdate");
        international();
        references();
        priorities("prioritynumber", "prioritydate");
        draft.status(StatusWords.KR, take("applicationstatus"), pathOf("applicationstatus"));
        title(either("articlename", "title"));
        for (String field : List.of("designmainclassification", "dsshpclsscd")) {
            Classification.Scheme scheme =
                    field.equals("dsshpclsscd") ? Classification.Scheme.OTHER : Classification.Scheme.KR_DESIGN;
            // The class of the shape mostly repeats the main class; then it says nothing more.
            if (scheme == Classification.Scheme.OTHER && peek("dsshpclsscd").equals(peek("designmainclassification"))) {
                take(field);
                continue;
            }
            take(field)
                    .ifPresent(joined -> Values.bars(joined)
                            .forEach(symbol -> draft.facts()
                                    .classification(new Classification(
                                            LOCARNO.matcher(symbol).matches() ? Classification.Scheme.LOCARNO : scheme,
                                            symbol,
                                            Optional.empty()))));
        }
        parties(Party.Role.APPLICANT, "applicantname");
        parties(Party.Role.DESIGNER, "inventorname");
        parties(Party.Role.AGENT, "agentname");
        return finish(offset, raw, application.or(() -> registration));
    }

    private SourceItem patent(long offset, byte[] raw) {
        Optional<Identifier> application =
                identifier(NumberRole.APPLICATION, RightEvent.Kind.FILED, "applicationnumber", "applicationdate");
        identifier(
                NumberRole.PUBLICATION,
                RightEvent.Kind.APPLICATION_PUBLISHED,
                either("openingnumber", "opennumber"),
                either("openingdate", "opendate"));
        identifier(
                NumberRole.GRANT_PUBLICATION,
                RightEvent.Kind.REGISTRATION_PUBLISHED,
                either("publicnumber", "publicationnumber"),
                either("publicdate", "publicationdate"));
        Optional<Identifier> registration = identifier(
                NumberRole.REGISTRATION,
                RightEvent.Kind.REGISTERED,
                either("registrationnumber", "registernumber"),
                either("registrationdate", "registerdate"));
        international();
        String status = either("registrationstatus", "registerstatus");
        draft.status(StatusWords.KR, take(status), pathOf(status));
        title(either("inventionname", "inventiontitle"));
        String text = either("abstract", "astrtcont");
        take(text).ifPresent(a -> draft.facts().abstractText(Languages.original(a, Office.KR)));
        take(either("internationalpatentclassificationnumber", "ipcnumber"))
                .ifPresent(joined -> Values.bars(joined)
                        .forEach(symbol -> draft.facts()
                                .classification(
                                        new Classification(Classification.Scheme.IPC, symbol, Optional.empty()))));
        parties(Party.Role.APPLICANT, either("applicant", "applicantname"));
        parties(Party.Role.INVENTOR, "inventorname");
        parties(Party.Role.AGENT, "agentname");
        return finish(offset, raw, application.or(() -> registration));
    }

    /**
     * The goods of one application, or, where only the request named it, of one that the record does not tell; rows of the same name and class as one item with all its similar-group codes.
     */
    static SourceItem goods(Optional<String> applicationNumber, List<Node> rows, long offset, byte[] raw) {
        FactsDraft draft = new FactsDraft(Office.KR, RightKind.TRADEMARK);
        if (applicationNumber.isPresent()) {
            draft.identifier(
                    NumberRole.APPLICATION, applicationNumber.get(), Optional.empty(), Optional.empty(), "file name");
        } else {
            draft.note("goods.number-missing", Severity.WARNING, "file name", "4020200012345.xml");
        }
        ContentHash hash = new ContentHash();
        Map<String, String> remainder = new LinkedHashMap<>();
        Map<String, GoodsRow> items = new LinkedHashMap<>();
        int nth = 0;
        for (Node row : rows) {
            nth++;
            int at = nth;
            OptionalInt sequence = row.take("DesignationGoodsSerialNumber")
                    .filter(s -> s.matches("\\d{1,9}"))
                    .map(s -> OptionalInt.of(Integer.parseInt(s)))
                    .orElse(OptionalInt.empty());
            String code =
                    row.take("DesignationGoodsClassificationInformationCode").orElse("");
            Optional<String> group = row.take("SimilargroupCode");
            Optional<String> ko = row.take("DesignationGoodsHangeulName");
            Optional<String> en = row.take("DesignationGoodsEnglishsentenceName");
            String name = ko.orElse("") + "\u0001" + en.orElse("");
            GoodsRow item = items.computeIfAbsent(
                    code + "\u0001" + (name.length() == 1 ? "row" + at : name),
                    k -> new GoodsRow(code, ko, en, sequence, new ArrayList<>()));
            group.filter(g -> !item.groups.contains(g)).ifPresent(item.groups::add);
            row.forEachValue((path, value) -> {
                if (!path.equals("DesignationGoodsSerialNumber")) {
                    hash.add("[" + at + "]" + path, value);
                }
                draft.flagReplacement("[" + at + "]/" + path, value);
            });
            row.remainder().forEach((path, value) -> remainder.put(row.name() + "[" + at + "]/" + path, value));
        }
        for (GoodsRow item : items.values()) {
            List<Text> names = new ArrayList<>();
            item.ko.ifPresent(n -> names.add(Text.original(n, "ko")));
            item.en.ifPresent(n -> names.add(new Text(n, "en", Text.TextRole.TRANSLATION)));
            draft.facts().goods(new GoodsItem(classOf(item.code), item.groups, names, item.sequence, false));
        }
        String content = hash.hex();
        return new SourceItem.SourceRecord(
                offset,
                raw,
                // Without a number the list itself is all by which it can be known again.
                applicationNumber.orElse(content) + "/goods",
                content,
                draft.facts().build(),
                remainder,
                Optional.empty(),
                draft.findings());
    }

    private record GoodsRow(
            String code, Optional<String> ko, Optional<String> en, OptionalInt sequence, List<String> groups) {}

    private SourceItem finish(long offset, byte[] raw, Optional<Identifier> identity) {
        if (identity.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "4020200012345.xml"));
        }
        ContentHash hash = new ContentHash();
        node.forEachValue((path, value) -> {
            if (!POSITIONAL.contains(path.toLowerCase(Locale.ROOT)) && !value.contains(SIGNED)) {
                hash.add(path, value);
            }
            draft.flagReplacement(path, value);
        });
        // The two gateways are two feeds: they tell different things of a right, and one does not overwrite the other.
        String key = identity.get().canonical() + (node.name().equals("item") ? "/item" : "");
        return new SourceItem.SourceRecord(
                offset,
                raw,
                key,
                hash.hex(),
                draft.facts().build(),
                node.remainder(),
                Optional.empty(),
                draft.findings());
    }

    private Optional<Identifier> identifier(
            NumberRole role, RightEvent.Kind event, String numberField, String dateField) {
        Optional<LocalDate> day = date(dateField);
        draft.event(event, day);
        return take(numberField)
                .flatMap(Values::unlessFiller)
                .map(n -> draft.identifier(role, n, Optional.empty(), day, pathOf(numberField)));
    }

    private void international() {
        Optional<LocalDate> day = date(either("internationalregisterdate", "internationalregistrationdate"));
        draft.event(RightEvent.Kind.INTERNATIONAL_REGISTRATION, day);
        take(either("internationalregisternumber", "internationalregistrationnumber"))
                .flatMap(Values::unlessFiller)
                .ifPresent(n -> draft.international(n, day));
    }

    private void references() {
        for (String field : List.of("appreferencenumber", "regreferencenumber")) {
            take(field)
                    .flatMap(Values::unlessFiller)
                    .ifPresent(n -> draft.identifier(
                            NumberRole.REFERENCE, n, Optional.empty(), Optional.empty(), pathOf(field)));
        }
    }

    private void priorities(String numberField, String dateField) {
        List<String> numbers = take(numberField).map(Values::bars).orElse(List.of());
        List<String> dates = take(dateField).map(Values::bars).orElse(List.of());
        for (int i = 0; i < Math.max(numbers.size(), dates.size()); i++) {
            Optional<String> day = i < dates.size() ? Optional.of(dates.get(i)) : Optional.empty();
            draft.relation(
                    Relation.Kind.PRIORITY,
                    Optional.empty(),
                    i < numbers.size() ? Optional.of(numbers.get(i)) : Optional.empty(),
                    draft.date(day, pathOf(dateField)));
        }
    }

    private void title(String field) {
        take(field).ifPresent(t -> draft.facts().title(Languages.original(t, Office.KR)));
    }

    private void parties(Party.Role role, String field) {
        take(field)
                .ifPresent(joined -> Values.bars(joined)
                        .forEach(name -> draft.facts().party(Party.named(role, name, Languages.of(name, Office.KR)))));
    }

    /** The holder's Korean and foreign spelling stand in one field, with nothing but a space between them. */
    private void holders() {
        List<String> applicants = peek("applicantname").map(Values::bars).orElse(List.of());
        take(either("registrationrightholdername", "regprivilegename"))
                .ifPresent(joined -> Values.bars(joined).forEach(name -> {
                    int cut = endOfKoreanName(name, applicants);
                    List<Text> names = cut < 0
                            ? List.of(Languages.original(name, Office.KR))
                            : List.of(
                                    Text.original(name.substring(0, cut), "ko"),
                                    new Text(name.substring(cut + 1), "en", Text.TextRole.TRANSLATION));
                    draft.facts()
                            .party(new Party(Party.Role.HOLDER, names, Optional.empty(), Optional.empty(), List.of()));
                }));
    }

    private static int endOfKoreanName(String name, List<String> applicants) {
        for (int i = name.indexOf(' '); i > 0; i = name.indexOf(' ', i + 1)) {
            String head = name.substring(0, i);
            String tail = name.substring(i + 1).strip();
            if (!Languages.hasHangul(head) || Languages.hasHangul(tail) || !Languages.hasLatin(tail)) {
                continue;
            }
            // "주식회사 KT" is one name; a tail is a second spelling after a known applicant, or when it reads like a firm.
            if (applicants.contains(head) || CORPORATE.matcher(tail).matches()) {
                return i;
            }
        }
        return -1;
    }

    private GoodsClass goodsClass(String written, String path) {
        GoodsClass read = classOf(written);
        if (read.scheme() == GoodsClass.Scheme.UNKNOWN) {
            draft.note("class.unknown", Severity.WARNING, path, written);
        }
        return read;
    }

    private static GoodsClass classOf(String written) {
        var m = CLASS.matcher(written.strip());
        return GoodsClass.read(m.matches() ? m.group(1) : written);
    }

    /** Class and figure codes hold no spaces, so both joints occur: {@code 09|41} and {@code 16 09 41}. */
    private List<String> split(String joined) {
        List<String> all = new ArrayList<>();
        for (String part : Values.bars(joined)) {
            all.addAll(List.of(SPACES.split(part)));
        }
        return all;
    }

    private Optional<LocalDate> date(String field) {
        return draft.date(take(field), pathOf(field));
    }

    private String either(String first, String second) {
        return fields.containsKey(first) ? first : second;
    }

    private Optional<String> take(String field) {
        @Nullable Node n = fields.get(field);
        return n == null ? Optional.empty() : n.take();
    }

    private Optional<String> peek(String field) {
        @Nullable Node n = fields.get(field);
        return n == null ? Optional.empty() : Values.text(n.text());
    }

    private String pathOf(String field) {
        @Nullable Node n = fields.get(field);
        return n == null ? field : n.name();
    }
}
