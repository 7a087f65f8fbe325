package org.comity.standards.cnipa;

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
import java.util.regex.Pattern;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightKind;
import org.comity.model.Severity;
import org.comity.model.Text;
import org.comity.standards.SourceItem;
import org.comity.standards.cnipa.TrademarkOpenDataReader.Row;
import org.comity.standards.internal.ContentHash;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.Languages;
import org.comity.standards.internal.Values;
import org.comity.standards.internal.table.Lines;

/** What the rows of one mark and class in one of the tables say. */
final class OpenDataRecords {

    private static final Pattern REMOVED = Pattern.compile(".*(删|撤|注销|无效|驳回|放弃).*");
    private static final Set<String> STANDING = Set.of("", "有效", "正常", "核准");
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("韩国", "KR"),
            Map.entry("大韩民国", "KR"),
            Map.entry("中国", "CN"),
            Map.entry("日本", "JP"),
            Map.entry("美国", "US"),
            Map.entry("德国", "DE"),
            Map.entry("法国", "FR"),
            Map.entry("英国", "GB"),
            Map.entry("意大利", "IT"),
            Map.entry("瑞士", "CH"),
            Map.entry("欧盟", "EM"),
            Map.entry("欧洲联盟", "EM"),
            Map.entry("加拿大", "CA"),
            Map.entry("澳大利亚", "AU"),
            Map.entry("新加坡", "SG"),
            Map.entry("荷兰", "NL"),
            Map.entry("西班牙", "ES"));

    private final List<Row> rows;
    private final FactsDraft draft = new FactsDraft(Office.CN, RightKind.TRADEMARK);
    private final Set<String> taken = new LinkedHashSet<>(Set.of(OpenDataTable.NUMBER, OpenDataTable.CLASS));

    private OpenDataRecords(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Identity of a record. Goods lists are cut where a shard ends, so a list that does not begin with the first item has the
     * number of its first item in its key and does not overwrite the part before it.
     */
    static String key(OpenDataTable.Kind kind, Row first) {
        String key = first.number()
                + (first.niceClass().isEmpty() ? "" : "/" + first.niceClass())
                + "/"
                + kind.name().toLowerCase(Locale.ROOT);
        String sequence = first.value("商品序号").replaceFirst("^0+(?=.)", "");
        return kind == OpenDataTable.Kind.GOODS && !sequence.isEmpty() && !sequence.equals("1") && !sequence.equals("0")
                ? key + "/" + sequence
                : key;
    }

    static SourceItem read(OpenDataTable.Kind kind, List<Row> rows, String key) {
        OpenDataRecords record = new OpenDataRecords(rows);
        Row first = rows.getFirst();
        switch (kind) {
            case BASIC -> record.basic(first);
            case OWNER -> record.owners("注册人中文名称", "注册人外文名称", "注册人中文地址", "注册人英文地址");
            case CO_OWNER -> record.owners("共有人中文名称", "共有人英文名称", "共有人中文地址", "共有人英文地址");
            case GOODS -> record.goods();
            case PRIORITY -> record.priorities();
            case INTERNATIONAL -> record.international();
        }
        return record.finish(key);
    }

    private void basic(Row row) {
        Optional<LocalDate> filed = date(row, "申请日期");
        draft.identifier(NumberRole.APPLICATION, row.number(), Optional.empty(), filed, OpenDataTable.NUMBER);
        draft.event(RightEvent.Kind.FILED, filed);
        boolean published = gazette(row, RightEvent.Kind.PUBLISHED_FOR_OPPOSITION, "初审公告日期", "初审公告期号")
                .isPresent();
        Optional<LocalDate> registered = gazette(row, RightEvent.Kind.REGISTRATION_PUBLISHED, "注册公告日期", "注册公告期号");
        Optional<LocalDate> begins = date(row, "专用期开始日期");
        draft.event(RightEvent.Kind.REGISTERED, registered);
        draft.event(RightEvent.Kind.TERM_BEGINS, begins);
        draft.event(RightEvent.Kind.TERM_ENDS, date(row, "专用期结束日期"));
        if (registered.isPresent() || begins.isPresent()) {
            draft.identifier(NumberRole.REGISTRATION, row.number(), Optional.empty(), registered, OpenDataTable.NUMBER);
            draft.facts().state(LegalState.REGISTERED);
        } else {
            draft.facts().state(published ? LegalState.PUBLISHED : LegalState.UNKNOWN);
        }
        GoodsClass c = classOf(row);
        draft.facts().goods(GoodsItem.ofClass(c, List.of()));
        Optional<String> name = take(row, "商标名称");
        if (name.isEmpty()) {
            draft.note("mark.name-missing", Severity.NOTE, "商标名称");
        }
        Optional<String> design = take(row, "商标设计说明");
        Optional<String> colour = take(row, "商标颜色说明");
        Optional<String> description = design.isPresent() && colour.isPresent()
                ? Optional.of(design.get() + "；" + colour.get())
                : design.or(() -> colour);
        draft.facts()
                .mark(new Mark(
                        kindOf(take(row, "商标类型").orElse(""), c),
                        feature(row),
                        name.map(n -> List.of(Languages.original(n, Office.CN))).orElse(List.of()),
                        List.of(),
                        List.of(),
                        description,
                        take(row, "放弃专用权说明")));
    }

    private static Optional<MarkKind> kindOf(String type, GoodsClass c) {
        if (type.contains("集体")) {
            return Optional.of(MarkKind.COLLECTIVE_MARK);
        }
        if (type.contains("证明")) {
            return Optional.of(MarkKind.CERTIFICATION_MARK);
        }
        if (type.contains("特殊")) {
            return Optional.of(MarkKind.SPECIAL_SIGN);
        }
        if (type.contains("一般") || type.contains("普通")) {
            return Optional.of(c.isService() ? MarkKind.SERVICE_MARK : MarkKind.TRADEMARK);
        }
        return Optional.empty();
    }

    private Mark.Feature feature(Row row) {
        if (Set.of("是", "Y", "1", "立体").contains(row.value("是否立体商标"))) {
            taken.add("是否立体商标");
            return Mark.Feature.THREE_DIMENSIONAL;
        }
        String form = row.value("商标形态");
        if (form.contains("声音")) {
            return Mark.Feature.SOUND;
        }
        if (form.contains("立体") || form.contains("三维")) {
            return Mark.Feature.THREE_DIMENSIONAL;
        }
        if (form.contains("颜色组合")) {
            return Mark.Feature.COLOUR;
        }
        boolean words = form.contains("文字");
        boolean figure = form.contains("图形");
        if (form.contains("组合") || (words && figure)) {
            return Mark.Feature.COMBINED;
        }
        return words ? Mark.Feature.WORD : figure ? Mark.Feature.FIGURATIVE : Mark.Feature.UNKNOWN;
    }

    private void owners(String zh, String foreign, String addressZh, String addressEn) {
        identify();
        for (Row row : rows) {
            List<Text> names = new ArrayList<>();
            take(row, zh).ifPresent(n -> names.add(Text.original(n, Languages.of(n, Office.CN))));
            take(row, foreign)
                    .ifPresent(n -> names.add(
                            names.isEmpty()
                                    ? Languages.original(n, Office.CN)
                                    : new Text(
                                            n,
                                            Languages.hasLatin(n) ? "en" : Languages.of(n, Office.CN),
                                            Text.TextRole.TRANSLATION)));
            Optional<String> address = take(row, addressZh);
            if (address.isEmpty()) {
                address = take(row, addressEn);
            }
            if (!names.isEmpty()) {
                draft.facts().party(new Party(Party.Role.HOLDER, names, address, Optional.empty(), List.of()));
            }
        }
    }

    private void goods() {
        identify();
        GoodsClass c = classOf(rows.getFirst());
        for (Row row : rows) {
            String status = row.value("商品状态");
            boolean removed = REMOVED.matcher(status).matches();
            if (!removed && !STANDING.contains(status)) {
                draft.note("goods.status-unknown", Severity.NOTE, "商品状态", status);
            }
            List<String> groups =
                    take(row, "类似群").map(g -> List.of(g.split("[;；,，、\\s]+"))).orElse(List.of());
            String sequence = row.value("商品序号");
            taken.add("商品序号");
            draft.facts()
                    .goods(new GoodsItem(
                            c,
                            groups,
                            take(row, "商品中文名称")
                                    .map(n -> List.of(Languages.original(n, Office.CN)))
                                    .orElse(List.of()),
                            sequence.matches("\\d{1,9}")
                                    ? OptionalInt.of(Integer.parseInt(sequence))
                                    : OptionalInt.empty(),
                            removed));
        }
    }

    private void priorities() {
        identify();
        for (Row row : rows) {
            String country = row.value("优先权国家/地区");
            Optional<Office> office = Optional.ofNullable(COUNTRIES.get(country))
                    .or(() -> Optional.of(country.toUpperCase(Locale.ROOT)).filter(s -> s.matches("[A-Z]{2}")))
                    .map(Office::new);
            Optional<String> number = take(row, "优先权编号");
            Optional<LocalDate> day = date(row, "优先权日期");
            if (number.isPresent() || day.isPresent()) {
                draft.relation(Relation.Kind.PRIORITY, office, number, day);
            }
        }
    }

    private void international() {
        identify();
        for (Row row : rows) {
            Optional<LocalDate> day = date(row, "国际注册日期");
            draft.event(RightEvent.Kind.INTERNATIONAL_REGISTRATION, day);
            take(row, "国际注册号").flatMap(Values::unlessFiller).ifPresent(n -> draft.international(n, day));
        }
    }

    private void identify() {
        draft.identifier(
                NumberRole.APPLICATION,
                rows.getFirst().number(),
                Optional.empty(),
                Optional.empty(),
                OpenDataTable.NUMBER);
    }

    private Optional<LocalDate> gazette(Row row, RightEvent.Kind kind, String dateColumn, String issueColumn) {
        Optional<LocalDate> day = date(row, dateColumn);
        Optional<String> issue = take(row, issueColumn).flatMap(Values::unlessFiller);
        if (day.isPresent() || issue.isPresent()) {
            draft.event(kind, day, issue, Optional.empty());
        }
        return day;
    }

    private SourceItem finish(String key) {
        ContentHash hash = new ContentHash();
        Map<String, String> remainder = new LinkedHashMap<>();
        int n = 0;
        for (Row row : rows) {
            n++;
            String suffix = n == 1 ? "" : "[" + n + "]";
            row.values().forEach((column, value) -> {
                hash.add(column + suffix, value);
                draft.flagReplacement(column + suffix, value);
                if (!taken.contains(column) && !value.isBlank()) {
                    remainder.put(column + suffix, value.strip());
                }
            });
            if (row.repaired()) {
                draft.note(
                        "table.row-repaired",
                        Severity.WARNING,
                        OpenDataTable.NUMBER + suffix,
                        String.valueOf(row.parts().getFirst().number()));
            }
        }
        List<Lines.Line> parts = rows.stream().flatMap(r -> r.parts().stream()).toList();
        return new SourceItem.SourceRecord(
                parts.getFirst().offset(),
                Lines.join(parts),
                key,
                hash.hex(),
                draft.facts().build(),
                remainder,
                Optional.empty(),
                draft.findings());
    }

    private GoodsClass classOf(Row row) {
        GoodsClass c = GoodsClass.read(row.niceClass());
        if (c.scheme() == GoodsClass.Scheme.UNKNOWN) {
            draft.note("class.unknown", Severity.WARNING, OpenDataTable.CLASS, row.niceClass());
        }
        return c;
    }

    private Optional<LocalDate> date(Row row, String column) {
        return draft.date(take(row, column), column);
    }

    private Optional<String> take(Row row, String column) {
        taken.add(column);
        return Values.text(row.value(column));
    }
}
