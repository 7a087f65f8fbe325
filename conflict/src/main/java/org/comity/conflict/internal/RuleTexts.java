package org.comity.conflict.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.comity.procedure.Provision.Statement;

/** The statements of the rules, from {@code rules.txt}. */
final class RuleTexts {

    private static final Map<String, Statement> STATEMENTS = read();

    private RuleTexts() {}

    static Statement of(String rule) {
        Statement statement = STATEMENTS.get(rule);
        if (statement == null) {
            throw new IllegalStateException("rules.txt has no rule " + rule);
        }
        return statement;
    }

    static Set<String> ids() {
        return STATEMENTS.keySet();
    }

    private static Map<String, Statement> read() {
        Map<String, Statement> statements = new LinkedHashMap<>();
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
                if (id.isEmpty() || statements.put(id, statement) != null) {
                    throw new IllegalStateException("rules.txt: rule without id, or twice: " + id);
                }
            }
        }
        return statements;
    }
}
