package org.comity.standards.neutral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Classification;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
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
import org.jspecify.annotations.Nullable;

/** One row of the neutral table, from CSV or JSONL, as a record. */
final class NeutralRecord {

    static final String KINDS =
            Stream.of(RightKind.values()).map(RightKind::code).collect(Collectors.joining(", "));

    private static final Pattern GOODS_ITEM = Pattern.compile("(\\d{1,3})(?:\\[([^\\]]*)\\]\\s*|\\s*:\\s*|\\s+|$)(.*)");
    private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");
    private static final Pattern VIENNA = Pattern.compile("\\d{6}");
    private static final Pattern LOCARNO = Pattern.compile("\\d{2}-\\d{2}.*");

    private final String file;
    private final Map<String, String> columns;
    private final List<GoodsItem> namedGoods;
    private final Set<String> taken = new LinkedHashSet<>();

    private NeutralRecord(String file, Map<String, String> columns, List<GoodsItem> namedGoods) {
        this.file = file;
        this.columns = columns;
        this.namedGoods = namedGoods;
    }

    /**
     * The record of a row.
     *
     * @param columns values by lower-case column name
     * @param goods goods that were given as data and not as text in {@code columns}
     */
    static SourceItem read(String file, Map<String, String> columns, List<GoodsItem> goods, long offset, byte[] raw) {
        return new NeutralRecord(file, columns, goods).read(offset, raw);
    }

    private SourceItem read(long offset, byte[] raw) {
        String officeCode = take("office").orElse("").toUpperCase(Locale.ROOT);
        if (!OFFICE.matcher(officeCode).matches()) {
            return refused(offset, raw, "office", officeCode, "CN, KR, ... (WIPO ST.3)");
        }
        String kindCode = take("kind").orElse("").toLowerCase(Locale.ROOT);
        Optional<RightKind> kind = Stream.of(RightKind.values())
                .filter(k -> k.code().equals(kindCode))
                .findFirst();
        if (kind.isEmpty()) {
            return refused(offset, raw, "kind", kindCode, KINDS);
        }
        for (String column : List.of("filed", "published", "registered", "expires", "as_of")) {
            String written = columns.getOrDefault(column, "");
            if (Values.unlessFiller(written).isPresent() && Values.date(written).isEmpty()) {
                return refused(offset, raw, column, written, "2026-11-24");
            }
        }
        FactsDraft draft = new FactsDraft(new Office(officeCode), kind.get());
        Optional<Identifier> application = number(draft, NumberRole.APPLICATION, "application_number", day("filed"));
        Optional<Identifier> registration =
                number(draft, NumberRole.REGISTRATION, "registration_number", day("registered"));
        number(draft, NumberRole.PUBLICATION, "publication_number", day("published"));
        Optional<Identifier> identity = application.or(() -> registration);
        if (identity.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "application_number"));
        }
        boolean mark = kind.get() == RightKind.TRADEMARK;
        draft.event(RightEvent.Kind.FILED, day("filed"));
        draft.event(
                mark ? RightEvent.Kind.PUBLISHED_FOR_OPPOSITION : RightEvent.Kind.APPLICATION_PUBLISHED,
                day("published"));
        draft.event(RightEvent.Kind.REGISTERED, day("registered"));
        draft.event(RightEvent.Kind.TERM_ENDS, day("expires"));
        application
                .filter(a -> mark && draft.office().equals(Office.KR) && Numbers.isKoreanFollowUp(a.canonical()))
                .ifPresent(a -> draft.relation(
                        Relation.Kind.FOLLOW_UP_OF,
                        Optional.of(Office.KR),
                        registration.map(Identifier::canonical),
                        Optional.empty()));
        if (mark) {
            mark(draft, application, registration);
            goods(draft);
        } else {
            take("mark").ifPresent(t -> draft.facts().title(Languages.original(t, draft.office())));
            classifications(draft);
        }
        take("title").ifPresent(t -> draft.facts().title(Languages.original(t, draft.office())));
        priorities(draft);
        parties(draft);
        status(draft);
        return finish(draft, identity.get(), offset, raw);
    }

    private void mark(FactsDraft draft, Optional<Identifier> application, Optional<Identifier> registration) {
        List<Text> texts = new ArrayList<>();
        take("mark").ifPresent(t -> texts.add(Languages.original(t, draft.office())));
        for (String language : List.of("zh", "ko", "en")) {
            take("mark_" + language)
                    .filter(t -> texts.stream().noneMatch(known -> known.value().equals(t)))
                    .ifPresent(t -> texts.add(Text.original(t, language)));
        }
        List<String> vienna = list("vienna").stream()
                .map(v -> v.replace(".", ""))
                .filter(v -> VIENNA.matcher(v).matches())
                .toList();
        Mark.Feature feature = Mark.Feature.UNKNOWN;
        if (!vienna.isEmpty()) {
            feature = texts.isEmpty() ? Mark.Feature.FIGURATIVE : Mark.Feature.COMBINED;
        }
        draft.facts()
                .mark(new Mark(
                        draft.office().equals(Office.KR)
                                ? registration
                                        .or(() -> application)
                                        .flatMap(i -> Numbers.findKoreanMarkKind(i.canonical()))
                                : Optional.empty(),
                        feature,
                        texts,
                        vienna,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void goods(FactsDraft draft) {
        List<GoodsItem> items = new ArrayList<>(namedGoods);
        List<String> classes = list("classes");
        for (String written : list("goods")) {
            Matcher m = GOODS_ITEM.matcher(written);
            String code = m.matches() ? m.group(1) : classes.size() == 1 ? classes.getFirst() : "";
            String name = m.matches() ? m.group(3).strip() : written;
            String groups = m.matches() && m.group(2) != null ? m.group(2) : "";
            items.add(new GoodsItem(
                    goodsClass(draft, "goods", code),
                    Stream.of(groups.split(","))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList(),
                    name.isEmpty() ? List.of() : List.of(Languages.original(name, draft.office())),
                    OptionalInt.empty(),
                    false));
        }
        for (String code : classes) {
            GoodsClass c = goodsClass(draft, "classes", code);
            if (items.stream().noneMatch(i -> i.goodsClass().equals(c))) {
                items.add(GoodsItem.ofClass(c, List.of()));
            }
        }
        items.forEach(draft.facts()::goods);
    }

    private static GoodsClass goodsClass(FactsDraft draft, String column, String code) {
        GoodsClass c = GoodsClass.read(code);
        if (c.scheme() == GoodsClass.Scheme.UNKNOWN) {
            draft.note("class.unknown", Severity.WARNING, column, code);
        }
        return c;
    }

    private void classifications(FactsDraft draft) {
        for (String symbol : list("classes")) {
            Classification.Scheme scheme = switch (draft.kind()) {
                case PATENT, UTILITY_MODEL -> Classification.Scheme.IPC;
                case DESIGN ->
                    LOCARNO.matcher(symbol).matches()
                            ? Classification.Scheme.LOCARNO
                            : draft.office().equals(Office.KR)
                                    ? Classification.Scheme.KR_DESIGN
                                    : Classification.Scheme.OTHER;
                case TRADEMARK, IC_LAYOUT_DESIGN, COPYRIGHT -> Classification.Scheme.OTHER;
            };
            draft.facts().classification(new Classification(scheme, symbol, Optional.empty()));
        }
    }

    private void priorities(FactsDraft draft) {
        List<String> offices = cells("priority_office");
        List<String> numbers = cells("priority_number");
        List<String> days = cells("priority_date");
        int n = Math.max(numbers.size(), Math.max(offices.size(), days.size()));
        for (int i = 0; i < n; i++) {
            draft.relation(
                    Relation.Kind.PRIORITY,
                    cell(offices, i)
                            .map(o -> o.toUpperCase(Locale.ROOT))
                            .filter(o -> OFFICE.matcher(o).matches())
                            .map(Office::new),
                    cell(numbers, i),
                    draft.date(cell(days, i), "priority_date"));
        }
    }

    private void parties(FactsDraft draft) {
        Optional<Office> country = take("applicant_country")
                .map(c -> c.toUpperCase(Locale.ROOT))
                .filter(c -> OFFICE.matcher(c).matches())
                .map(Office::new);
        for (String name : list("applicant")) {
            draft.facts()
                    .party(new Party(
                            Party.Role.APPLICANT,
                            List.of(Languages.original(name, draft.office())),
                            Optional.empty(),
                            country,
                            List.of()));
        }
        for (String name : list("holder")) {
            draft.facts().party(Party.named(Party.Role.HOLDER, name, Languages.of(name, draft.office())));
        }
        for (String name : list("agent")) {
            draft.facts().party(Party.named(Party.Role.AGENT, name, Languages.of(name, draft.office())));
        }
    }

    private void status(FactsDraft draft) {
        Optional<String> status = take("status");
        Optional<String> words = take("status_words");
        Optional<LegalState> byCode = status.flatMap(s -> Stream.of(LegalState.values())
                .filter(l -> l.code().equals(s.toLowerCase(Locale.ROOT)))
                .findFirst());
        if (byCode.isPresent()) {
            words.ifPresent(draft.facts()::statusWords);
            draft.facts().state(byCode.get());
        } else {
            StatusWords list = draft.office().equals(Office.KR) ? StatusWords.KR : StatusWords.CN_MARKS;
            draft.status(list, status.or(() -> words), status.isPresent() ? "status" : "status_words");
            words.ifPresent(draft.facts()::statusWords);
        }
    }

    private SourceItem finish(FactsDraft draft, Identifier identity, long offset, byte[] raw) {
        ContentHash hash = new ContentHash();
        columns.forEach((column, value) -> {
            if (!column.equals("as_of")) {
                hash.add(column, value);
            }
            draft.flagReplacement(column, value);
        });
        Map<String, String> remainder = new LinkedHashMap<>();
        columns.forEach((column, value) -> {
            if (!taken.contains(column) && !value.isBlank()) {
                remainder.put(column, value.strip());
            }
        });
        remainder.remove("as_of");
        return new SourceItem.SourceRecord(
                offset,
                raw,
                draft.office() + "-" + draft.kind().code() + "-" + identity.canonical(),
                hash.hex(),
                draft.facts().build(),
                remainder,
                day("as_of"),
                draft.findings());
    }

    private SourceItem refused(long offset, byte[] raw, String column, String value, String allowed) {
        return new SourceItem.RejectedRecord(
                offset, raw, ErrorCode.RECORD_VALUE_INVALID, List.of(file, column, value, allowed));
    }

    private Optional<Identifier> number(FactsDraft draft, NumberRole role, String column, Optional<LocalDate> date) {
        return take(column).map(n -> draft.identifier(role, n, Optional.empty(), date, column));
    }

    private Optional<LocalDate> day(String column) {
        return take(column).flatMap(Values::date);
    }

    private Optional<String> take(String column) {
        taken.add(column);
        @Nullable String value = columns.get(column);
        return value == null ? Optional.empty() : Values.text(value);
    }

    private List<String> list(String column) {
        return take(column).map(Values::bars).orElse(List.of());
    }

    /** As {@link #list}, with blank cells kept, for lists that belong together by position. */
    private List<String> cells(String column) {
        return take(column)
                .map(v -> Stream.of(v.split("\\|", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    private static Optional<String> cell(List<String> cells, int i) {
        return i < cells.size() && !cells.get(i).isEmpty() ? Optional.of(cells.get(i)) : Optional.empty();
    }
}
