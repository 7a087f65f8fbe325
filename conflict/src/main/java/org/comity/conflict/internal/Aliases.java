package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.conflict.KnownName;
import org.comity.conflict.KnownName.Kind;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.NameList;
import org.comity.script.KnownNames;
import org.comity.script.KnownNames.Brand;
import org.comity.script.Signs;

/**
 * The other names by which a mark is known: from the list that comes with Comity, from lists that were imported, and from what
 * the register itself shows. Immutable.
 */
final class Aliases {

    /** A mark with more other names than this is no name. */
    private static final int MOST = 24;

    private static final String SHIPPED = "comity known-names";

    private final boolean used;
    private final Map<String, List<Group>> imported = new HashMap<>();
    private final Map<String, List<KnownName>> learned = new HashMap<>();

    private record Group(List<String> names, String source) {}

    /** @param shown what the register shows; each is found from both sides */
    Aliases(MarkIndex.Options options, List<KnownName> shown) {
        this.used = options.aliases();
        if (!used) {
            return;
        }
        for (NameList list : options.lists()) {
            String source = list.source() + " (" + list.licence() + ")";
            for (List<String> names : list.entries()) {
                Group group = new Group(names, source);
                for (String name : names) {
                    imported.computeIfAbsent(Signs.key(name), k -> new ArrayList<>(1))
                            .add(group);
                }
            }
        }
        for (KnownName name : shown) {
            learned.computeIfAbsent(Signs.key(name.name()), k -> new ArrayList<>(1))
                    .add(name);
            learned.computeIfAbsent(Signs.key(name.other()), k -> new ArrayList<>(1))
                    .add(name.reversed());
        }
    }

    /** What else this mark is called, one entry a name, lists before the register; empty when names are not to be used. */
    List<KnownName> search(String mark) {
        if (!used) {
            return List.of();
        }
        String key = Signs.key(mark);
        Map<String, KnownName> others = new LinkedHashMap<>();
        for (Brand brand : KnownNames.standard().search(mark)) {
            for (String other : brand.names()) {
                add(others, key, new KnownName(mark, other, Kind.SHIPPED_LIST, SHIPPED, ""));
            }
        }
        for (Group group : imported.getOrDefault(key, List.of())) {
            for (String other : group.names) {
                add(others, key, new KnownName(mark, other, Kind.IMPORTED_LIST, group.source, ""));
            }
        }
        for (KnownName name : learned.getOrDefault(key, List.of())) {
            add(others, key, name);
        }
        return List.copyOf(others.values());
    }

    private static void add(Map<String, KnownName> others, String key, KnownName name) {
        String other = Signs.key(name.other());
        if (!other.isEmpty() && !other.equals(key) && others.size() < MOST) {
            others.putIfAbsent(other, name);
        }
    }

    /** Whether this is a name of a widely known brand: one of the shipped list, not of any register or import. */
    boolean isWidelyKnown(String mark) {
        return used && !KnownNames.standard().search(mark).isEmpty();
    }
}
