package org.comity.register.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The few forms that all our JSON is made of. */
public final class Json {
    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    public static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> array.add(form.apply(v)));
        return array;
    }

    /** Puts the value's text, or nothing at all when it is absent. */
    public static void put(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(v -> object.put(name, v.toString()));
    }

    /** The code of an enum constant in data: {@code UTILITY_MODEL} is {@code utility_model}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
