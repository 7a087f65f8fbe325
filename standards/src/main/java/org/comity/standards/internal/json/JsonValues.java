package org.comity.standards.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.comity.standards.internal.Values;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object with the memory of which of its fields a reader has taken. */
public final class JsonValues {

    /** Strict JSON with bounds on nesting, numbers and texts. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .maxStringLength(16 * 1024 * 1024)
                            .build())
                    .build())
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final Set<String> taken = new LinkedHashSet<>();

    public JsonValues(JsonNode object) {
        this.object = object;
    }

    /** A scalar as text, an array of scalars joined by {@code |}, anything else as JSON; null is empty. */
    public static String joined(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : value) {
                parts.add(part.isNull() ? "" : part.isValueNode() ? part.asString() : part.toString());
            }
            return String.join("|", parts);
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    public JsonNode take(String field) {
        taken.add(field);
        return object.path(field);
    }

    public Optional<String> text(String field) {
        JsonNode value = take(field);
        return value.isValueNode() && !value.isNull() ? Values.text(value.asString()) : Optional.empty();
    }

    /** The texts of an array (or of a single value), nulls and blanks as empty, so that positions stay. */
    public List<Optional<String>> texts(String field) {
        JsonNode value = take(field);
        List<Optional<String>> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> all.add(v.isNull() ? Optional.empty() : Values.text(joined(v))));
        } else if (value.isValueNode() && !value.isNull()) {
            all.add(Values.text(value.asString()));
        }
        return all;
    }

    /** Every scalar that is neither null nor blank, by path. */
    public void forEachValue(BiConsumer<String, String> values) {
        walk("", object, values);
    }

    public Map<String, String> remainder() {
        Map<String, String> rest = new LinkedHashMap<>();
        object.properties().forEach(e -> {
            if (!taken.contains(e.getKey())) {
                walk(e.getKey(), e.getValue(), rest::put);
            }
        });
        return rest;
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> walk(path.isEmpty() ? e.getKey() : path + "/" + e.getKey(), e.getValue(), values));
        } else if (node.isArray()) {
            int i = 0;
            for (JsonNode item : node) {
                i++;
                walk(path + "[" + i + "]", item, values);
            }
        } else if (!node.isNull() && !node.asString().isBlank()) {
            values.accept(path, node.asString().strip());
        }
    }
}
