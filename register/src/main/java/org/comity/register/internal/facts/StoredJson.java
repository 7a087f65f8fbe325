package org.comity.register.internal.facts;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.comity.model.Finding;
import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.register.LoadSummary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts, findings and summaries as JSON by the names of their record components; empty parts are left out. Thread-safe. */
public final class StoredJson {

    /** A part that an older build did not write is an empty part, never null. */
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class, c -> c.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, c -> c.setNullHandling(EMPTY))
            .withConfigOverride(Optional.class, c -> c.setNullHandling(EMPTY))
            .withConfigOverride(OptionalInt.class, c -> c.setNullHandling(EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(Office.class, OfficeAsCode.class)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");
    private static final ObjectReader SUMMARY = MAPPER.readerFor(LoadSummary.class);
    private static final ObjectReader FINDINGS = MAPPER.readerFor(new TypeReference<List<Finding>>() {});
    private static final ObjectReader REMAINDER = MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

    private StoredJson() {}

    interface OfficeAsCode {
        @JsonValue
        String code();

        @JsonCreator
        static Office of(String code) {
            return new Office(code);
        }
    }

    public static String write(RightFacts facts) {
        return FactsJson.write(facts);
    }

    public static String write(List<Finding> findings) {
        return findings.isEmpty() ? "[]" : writeAny(findings);
    }

    public static String write(Map<String, String> remainder) {
        return remainder.isEmpty() ? "{}" : writeAny(remainder);
    }

    public static String write(LoadSummary summary) {
        return writeAny(summary);
    }

    static String writeAny(Object value) {
        String json = WRITER.writeValueAsString(value);
        // As an escape only: a backslash of the text before these letters is doubled and does not count.
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\uFFFD") : json;
    }

    /** PostgreSQL's texts hold every character but U+0000, for which U+FFFD then stands. */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    public static RightFacts readFacts(String json) {
        return FactsJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    public static RightFacts readFacts(byte[] json) {
        return FactsJson.read(json);
    }

    public static LoadSummary readSummary(String json) {
        return SUMMARY.readValue(json);
    }

    public static List<Finding> readFindings(String json) {
        return FINDINGS.readValue(json);
    }

    public static Map<String, String> readRemainder(String json) {
        return REMAINDER.readValue(json);
    }
}
