package org.comity.standards.internal.json;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.RightKind;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.Heads;
import tools.jackson.databind.JsonNode;

/** A JSON list of trademarks, known by the names of fields that no other list has. */
public abstract class JsonListReader implements DialectReader {

    private final String code;
    private final List<String> fields;

    protected JsonListReader(String code, String... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    protected abstract SourceItem item(String file, JsonNode node, long offset, byte[] raw);

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Set<RightKind> kinds() {
        return EnumSet.of(RightKind.TRADEMARK);
    }

    @Override
    public final boolean recognises(Probe probe) {
        return Heads.text(probe.head()).stripLeading().startsWith("[")
                && fields.stream().allMatch(f -> Heads.contains(probe.head(), '"' + f + '"'));
    }

    @Override
    public final void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        JsonRecords.read(file, (node, offset, raw) -> item(file.name(), node, offset, raw), sink);
    }
}
