package org.comity.standards.internal.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.comity.standards.internal.Values;
import org.jspecify.annotations.Nullable;

/**
 * An element of a record, with the memory of which of its values a reader has taken: what nobody took is the record's
 * remainder.
 */
public final class Node {

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>();
    private final List<String> takenAttributes = new ArrayList<>(0);
    private boolean taken;

    Node(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(Node child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    /** Local name, without prefix. */
    public String name() {
        return name;
    }

    public Stream<Node> children() {
        return content.stream().filter(Node.class::isInstance).map(Node.class::cast);
    }

    public List<Node> list(String child) {
        return children().filter(n -> n.name.equals(child)).toList();
    }

    /** The first element at this path of local names. */
    public Optional<Node> find(String... path) {
        @Nullable Node at = this;
        for (String step : path) {
            at = at == null ? null : at.firstChild(step);
        }
        return Optional.ofNullable(at);
    }

    private @Nullable Node firstChild(String child) {
        for (Object o : content) {
            if (o instanceof Node n && n.name.equals(child)) {
                return n;
            }
        }
        return null;
    }

    /** The value of the element at this path, taken; empty when there is none or it is blank. */
    public Optional<String> take(String... path) {
        return find(path).flatMap(Node::take);
    }

    /** All text inside, taken; elements inside give their text in place, without a separator. */
    public Optional<String> take() {
        markTaken();
        return Values.text(text());
    }

    /** All text inside, not taken. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof String s) {
            return s;
        }
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString();
    }

    /** The value of an attribute, taken; empty when there is none or it is blank. */
    public Optional<String> takeAttribute(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            return Optional.empty();
        }
        takenAttributes.add(attribute);
        return Values.text(value);
    }

    /** The value of an attribute, not taken. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    private void markTaken() {
        taken = true;
        children().forEach(Node::markTaken);
    }

    private void collect(StringBuilder out) {
        for (Object o : content) {
            if (o instanceof Node n) {
                n.collect(out);
            } else {
                out.append((String) o);
            }
        }
    }

    /** What nobody took, by path, in record order; blank values left out. */
    public Map<String, String> remainder() {
        Map<String, String> rest = new LinkedHashMap<>();
        walk("", true, rest::put);
        return rest;
    }

    /** Every value that is not blank, taken or not, by path. */
    public void forEachValue(BiConsumer<String, String> values) {
        walk("", false, values);
    }

    private void walk(String path, boolean onlyUntaken, BiConsumer<String, String> values) {
        attributes.forEach((k, v) -> {
            if (!v.isBlank() && !(onlyUntaken && takenAttributes.contains(k))) {
                values.accept((path.isEmpty() ? "" : path + "/") + "@" + k, v.strip());
            }
        });
        boolean mixed = isMixed();
        if (!(onlyUntaken && taken) && (mixed || content.stream().noneMatch(Node.class::isInstance))) {
            String text = text().strip();
            if (!text.isEmpty()) {
                values.accept(path.isEmpty() ? name : path, text);
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Object o : content) {
            if (o instanceof Node n) {
                int nth = seen.merge(n.name, 1, Integer::sum);
                String at = (path.isEmpty() ? "" : path + "/") + n.name + (nth == 1 ? "" : "[" + nth + "]");
                if (mixed) {
                    n.walkAttributes(at, onlyUntaken, values);
                } else {
                    n.walk(at, onlyUntaken, values);
                }
            }
        }
    }

    /** Inside mixed content the text is already given with the whole; only attributes remain to be told. */
    private void walkAttributes(String path, boolean onlyUntaken, BiConsumer<String, String> values) {
        attributes.forEach((k, v) -> {
            if (!v.isBlank() && !(onlyUntaken && takenAttributes.contains(k))) {
                values.accept(path + "/@" + k, v.strip());
            }
        });
        Map<String, Integer> seen = new HashMap<>();
        children().forEach(n -> {
            int nth = seen.merge(n.name, 1, Integer::sum);
            n.walkAttributes(path + "/" + n.name + (nth == 1 ? "" : "[" + nth + "]"), onlyUntaken, values);
        });
    }

    private boolean isMixed() {
        boolean text = false;
        boolean element = false;
        for (Object o : content) {
            if (o instanceof Node) {
                element = true;
            } else if (!((String) o).isBlank()) {
                text = true;
            }
        }
        return text && element;
    }
}
