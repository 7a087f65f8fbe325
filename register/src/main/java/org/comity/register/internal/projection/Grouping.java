package org.comity.register.internal.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.model.Identifier;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.number.Numbers;

/** Which source records are the same right, and what the right is called. */
public final class Grouping {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Grouping() {}

    /**
     * Divides records into rights. Whoever shares a uniting number is together; a record that only seeks joins the one
     * right that offers its number, and stands alone (with its like) when none or several do: a doubt never merges two
     * rights.
     *
     * @param records records closed under shared links: whoever shares any link with one of them is among them
     */
    public static <R> List<List<R>> divide(Collection<R> records, Function<R, Links> links) {
        Map<String, String> parents = new HashMap<>();
        for (R each : records) {
            union(parents, links.apply(each).unite());
        }
        Map<String, Set<String>> offeredBy = new HashMap<>();
        for (R each : records) {
            Links l = links.apply(each);
            for (String offer : l.offer()) {
                offeredBy
                        .computeIfAbsent(offer, o -> new TreeSet<>())
                        .add(root(parents, l.unite().iterator().next()));
            }
        }
        for (R each : records) {
            // Marked, so that a sought number and a uniting one can never be taken for each other.
            union(
                    parents,
                    links.apply(each).seek().stream().map(s -> "seek:" + s).toList());
        }
        Map<String, Set<String>> targets = new TreeMap<>();
        for (R each : records) {
            for (String seek : links.apply(each).seek()) {
                targets.computeIfAbsent(root(parents, "seek:" + seek), s -> new TreeSet<>())
                        .addAll(offeredBy.getOrDefault(seek, Set.of()));
            }
        }
        Map<String, List<R>> groups = new LinkedHashMap<>();
        for (R each : records) {
            Links l = links.apply(each);
            String root;
            if (l.seek().isEmpty()) {
                root = root(parents, l.unite().iterator().next());
            } else {
                String own = root(parents, "seek:" + l.seek().iterator().next());
                Set<String> found = targets.getOrDefault(own, Set.of());
                root = found.size() == 1 ? found.iterator().next() : own;
            }
            groups.computeIfAbsent(root, r -> new ArrayList<>()).add(each);
        }
        return new ArrayList<>(groups.values());
    }

    private static void union(Map<String, String> parents, Collection<String> together) {
        String first = null;
        for (String each : together) {
            String root = root(parents, each);
            if (first == null) {
                first = root;
            } else if (!root.equals(first)) {
                parents.put(root, first);
            }
        }
    }

    private static String root(Map<String, String> parents, String node) {
        String root = node;
        String parent;
        while ((parent = parents.get(root)) != null) {
            root = parent;
        }
        if (!root.equals(node)) {
            parents.put(node, root);
        }
        return root;
    }

    /**
     * The handle of a group: its smallest application number (a Korean mark's first filings before its later ones), else its
     * smallest number of another kind with a letter that tells which, since an office gives the same digits to
     * applications, publications and registrations.
     */
    static RightId handle(List<Statement> group) {
        RightFacts any = group.getFirst().facts();
        boolean oneNumber = any.office().equals(Office.CN);
        String number = smallest(group, i -> i.role() == NumberRole.APPLICATION && !isFollowUp(any, i))
                .or(() -> smallest(group, i -> i.role() == NumberRole.REGISTRATION)
                        .map(n -> oneNumber ? n : "R" + n))
                .or(() -> smallest(group, i -> i.role() == NumberRole.APPLICATION))
                .or(() -> smallest(group, i -> i.role() == NumberRole.GRANT_PUBLICATION)
                        .map(n -> "G" + n))
                .or(() ->
                        smallest(group, i -> i.role() == NumberRole.PUBLICATION).map(n -> "P" + n))
                .or(() -> smallest(group, i -> i.role() == NumberRole.INTERNATIONAL)
                        .map(n -> "I" + n))
                .orElseGet(() -> "K"
                        + group.stream()
                                .map(s -> s.dialect() + ":" + s.key())
                                .min(BY_NUMBER)
                                .orElseThrow());
        return new RightId(any.office(), any.kind(), number);
    }

    private static Optional<String> smallest(List<Statement> group, java.util.function.Predicate<Identifier> which) {
        return group.stream()
                .flatMap(s -> s.facts().identifiers().stream())
                .filter(which)
                .map(Identifier::canonical)
                .min(BY_NUMBER);
    }

    static boolean isFollowUp(RightFacts facts, Identifier identifier) {
        return Links.isKoreanMark(facts)
                && identifier.role() == NumberRole.APPLICATION
                && Numbers.isKoreanFollowUp(identifier.canonical());
    }

    /** Whether a record speaks of a later filing on a registration and not of the right's own filing. */
    static boolean isFollowUp(RightFacts facts) {
        List<Identifier> applications = facts.identifiers().stream()
                .filter(i -> i.role() == NumberRole.APPLICATION)
                .toList();
        return !applications.isEmpty() && applications.stream().allMatch(i -> isFollowUp(facts, i));
    }
}
