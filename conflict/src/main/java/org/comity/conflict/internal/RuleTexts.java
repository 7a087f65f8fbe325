package org.comity.conflict.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.procedure.Provision.Statement;

/** The statements of the rules, from {@code rules.txt}. */
final class RuleTexts {

    private static final Map<String, Entry> RULES = read();

    private record Entry(Statement statement, List<String> decisions) {}

    private RuleTexts() {}

    static Statement of(String rule) {
        return entry(rule).statement;
    }

    /** The decisions a rule is taken from, by number; empty for a rule of a standard. */
    static List<String> decisions(String rule) {
        return entry(rule).decisions;
    }

    private static Entry entry(String rule) {
        Entry entry = RULES.get(rule);
        if (entry == null) {
            throw new IllegalStateException("rules.txt has no rule " + rule);
        }
        return entry;
    }

    static Set<String> ids() {
        return RULES.keySet();
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> rules = new LinkedHashMap<>();
        for (String block : Resources.text("rules.txt").split("\n\n+", -1)) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : block.split("\n", -1)) {
                int colon = line.indexOf(": ");
                if (colon > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
            if (!values.isEmpty()) {
                String id = values.getOrDefault("id", "");
                Statement statement = new Statement(
                        values.getOrDefault("zh", ""), values.getOrDefault("ko", ""), values.getOrDefault("en", ""));
                List<String> decisions = Stream.of(
                                values.getOrDefault("cases", "").split(", ", -1))
                        .filter(c -> !c.isEmpty())
                        .toList();
                if (id.isEmpty() || rules.put(id, new Entry(statement, decisions)) != null) {
                    throw new IllegalStateException("rules.txt: rule without id, or twice: " + id);
                }
            }
        }
        return rules;
    }
}
