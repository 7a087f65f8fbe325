package org.comity.server.internal.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;

/**
 * The versions of a right's source records, newest first within each source, each with what changed since the one before.
 *
 * @param sources one entry per source record, in the order of the right
 */
public record History(List<Source> sources) {

    public record Source(SourceReference reference, List<Step> steps) {}

    /** A version and what changed since the one before; {@code differences} is empty for the first. */
    public record Step(SourceVersion version, int number, boolean first, List<Difference> differences) {}

    /**
     * What changed in one field.
     *
     * @param field its name in the reader's language, or its path for what the facts do not hold
     * @param removed what the version before said and this one does not
     * @param added what this one says and the one before did not
     */
    public record Difference(String field, List<String> removed, List<String> added) {}

    static History of(Page page, RightView right, List<SourceVersion> versions) {
        Map<Long, List<SourceVersion>> bySource = new HashMap<>();
        versions.forEach(v ->
                bySource.computeIfAbsent(v.sourceId(), id -> new ArrayList<>()).add(v));
        FactLines lines = new FactLines(page);
        return new History(right.sources().stream()
                .map(s -> new Source(s, steps(lines, bySource.getOrDefault(s.sourceId(), List.of()))))
                .toList());
    }

    private static List<Step> steps(FactLines lines, List<SourceVersion> oldestFirst) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            SourceVersion version = oldestFirst.get(i);
            List<Difference> differences = i == 0 ? List.of() : differences(lines, oldestFirst.get(i - 1), version);
            steps.add(new Step(version, i + 1, i == 0, differences));
        }
        return steps.reversed();
    }

    private static List<Difference> differences(FactLines lines, SourceVersion before, SourceVersion after) {
        Map<String, List<String>> old = new LinkedHashMap<>(lines.of(before.facts()));
        Map<String, List<String>> now = new LinkedHashMap<>(lines.of(after.facts()));
        before.remainder().forEach((path, value) -> old.put(path, List.of(value)));
        after.remainder().forEach((path, value) -> now.put(path, List.of(value)));
        TreeSet<String> later = new TreeSet<>(now.keySet());
        List<String> fields = new ArrayList<>(old.keySet());
        fields.forEach(later::remove);
        fields.addAll(later);
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            List<String> removed = without(old.getOrDefault(field, List.of()), now.getOrDefault(field, List.of()));
            List<String> added = without(now.getOrDefault(field, List.of()), old.getOrDefault(field, List.of()));
            if (!removed.isEmpty() || !added.isEmpty()) {
                differences.add(new Difference(field, removed, added));
            }
        }
        return differences;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
