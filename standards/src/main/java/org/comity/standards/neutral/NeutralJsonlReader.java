package org.comity.standards.neutral;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.Heads;
import org.comity.standards.internal.json.JsonValues;
import org.comity.standards.internal.table.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the neutral table as JSON lines: one object a line, UTF-8. */
public final class NeutralJsonlReader implements DialectReader {

    private static final Pattern FIRST = Pattern.compile("\\A\\s*\\{[^\\n]*\"office\"\\s*:");

    @Override
    public String code() {
        return "neutral-jsonl";
    }

    @Override
    public Set<RightKind> kinds() {
        return EnumSet.allOf(RightKind.class);
    }

    @Override
    public boolean recognises(Probe probe) {
        String head = Heads.text(probe.head());
        return FIRST.matcher(head).find() && head.lines().findFirst().orElse("").contains("\"kind\"");
    }

    @Override
    public void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        try (Lines lines = new Lines(file)) {
            Optional<Lines.Line> line = lines.next();
            boolean empty = true;
            while (line.isPresent()) {
                if (!line.get().isBlank()) {
                    empty = false;
                    sink.accept(row(file.name(), line.get()));
                }
                line = lines.next();
            }
            if (empty) {
                sink.accept(new SourceItem.OfficeAnswer(0, false, "", ""));
            }
        }
    }

    private static SourceItem row(String file, Lines.Line line) {
        if (!Lines.isValid(line.bytes(), StandardCharsets.UTF_8)) {
            return new SourceItem.RejectedRecord(
                    line.offset(),
                    line.bytes(),
                    ErrorCode.ENCODING_WRONG,
                    List.of(file, String.valueOf(line.offset()), "UTF-8"));
        }
        JsonNode object;
        try {
            object = JsonValues.MAPPER.readTree(line.text(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return malformed(
                    file, line, e.getLocation() == null ? 1 : e.getLocation().getColumnNr(), e.getOriginalMessage());
        }
        if (!object.isObject()) {
            return malformed(file, line, 1, "an object { } is expected on each line");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        List<GoodsItem> goods = new ArrayList<>();
        object.properties().forEach(entry -> {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            JsonNode value = entry.getValue();
            if (name.equals("goods") && value.isArray()) {
                value.forEach(item -> goods.add(goodsItem(item)));
                // Kept as text too: it belongs to what the record says.
                columns.put("goods_data", value.toString());
            } else {
                columns.putIfAbsent(name, JsonValues.joined(value));
            }
        });
        SourceItem read = NeutralRecord.read(file, columns, goods, line.offset(), line.bytes());
        return read instanceof SourceItem.SourceRecord record ? withoutGoodsData(record) : read;
    }

    private static SourceItem withoutGoodsData(SourceItem.SourceRecord r) {
        Map<String, String> rest = new LinkedHashMap<>(r.remainder());
        rest.remove("goods_data");
        return new SourceItem.SourceRecord(
                r.offset(), r.raw(), r.key(), r.contentHash(), r.facts(), rest, r.asOf(), r.findings());
    }

    private static GoodsItem goodsItem(JsonNode item) {
        List<Text> names = new ArrayList<>();
        for (String language : List.of("zh", "ko", "en")) {
            String name = JsonValues.joined(item.path(language));
            if (!name.isBlank()) {
                names.add(Text.original(name, language));
            }
        }
        List<String> groups = new ArrayList<>();
        item.path("groups").forEach(g -> groups.add(g.asString().strip()));
        return new GoodsItem(
                GoodsClass.read(JsonValues.joined(item.path("class"))), groups, names, OptionalInt.empty(), false);
    }

    private static SourceItem malformed(String file, Lines.Line line, int column, String detail) {
        return new SourceItem.RejectedRecord(
                line.offset(),
                line.bytes(),
                ErrorCode.JSON_MALFORMED,
                List.of(file, String.valueOf(line.number()), String.valueOf(Math.max(1, column)), detail));
    }
}
