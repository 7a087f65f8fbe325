package org.comity.conflict.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.KnownName;
import org.comity.conflict.KnownName.Kind;
import org.comity.conflict.internal.Form.Unit;
import org.comity.model.Forum;
import org.comity.script.Script;
import org.comity.script.SignComparison;
import org.comity.script.SignProfiles;
import org.comity.script.Signs;

/**
 * Names that the register itself shows to be one: both in one sign, given with their original in a record, or filed side by side
 * by one owner. That the owner is the same proves nothing: a house mark stands beside many products, so two parts are taken for
 * one name only when their sound or meaning agrees, or when a small portfolio leaves no other reading.
 */
final class LearnedNames {

    /** From here on the sound of two writings says that they are one name. */
    private static final double SOUND = 0.66;

    /** The same of their meaning. */
    private static final double MEANING = 0.6;

    /** An owner of more marks has many names; then only sound or meaning tell which belong together. */
    private static final int SMALL_PORTFOLIO = 12;

    private static final int CLOSE_DAYS = 31;
    private static final int SAME_FILING_DAYS = 3;
    private static final int MAX_LETTERS = 24;
    private static final int MAX_WORDS = 3;

    private final Map<Integer, List<IndexedMark>> byOwner = new HashMap<>();
    private final Map<String, KnownName> found = new LinkedHashMap<>();

    private LearnedNames() {}

    /** @param marks of all forums, with owners numbered alike */
    static List<KnownName> of(List<IndexedMark> marks) {
        LearnedNames names = new LearnedNames();
        for (IndexedMark mark : marks) {
            names.byOwner.computeIfAbsent(mark.owner(), k -> new ArrayList<>(1)).add(mark);
        }
        names.byOwner.forEach(names::inOneSign);
        names.byOwner.forEach(names::sideBySide);
        return List.copyOf(names.found.values());
    }

    /** The only text of a mark in each script, where each stands alone and nothing else is in the sign. */
    private record Parts(IndexedMark mark, Map<Script, String> texts, Kind kind) {

        static Optional<Parts> of(IndexedMark mark) {
            Map<Script, String> texts = new EnumMap<>(Script.class);
            boolean together = false;
            for (Form form : mark.forms()) {
                Set<Script> scripts = new TreeSet<>();
                form.units().forEach(u -> scripts.add(u.script()));
                if (scripts.contains(Script.OTHER) || scripts.contains(Script.DIGIT)) {
                    return Optional.empty();
                }
                if (scripts.size() > 1) {
                    together |= form.origin() == Form.Origin.WHOLE;
                    continue;
                }
                if (scripts.isEmpty()) {
                    continue;
                }
                String text = mark.earlier().texts().stream()
                        .map(t -> Form.asWritten(t, form.text()))
                        .filter(t -> !t.equals(form.text()))
                        .findFirst()
                        .orElse(form.text());
                String before = texts.put(scripts.iterator().next(), text);
                if (before != null && !Signs.key(before).equals(form.key())) {
                    return Optional.empty();
                }
            }
            if (texts.size() < 2 || !texts.values().stream().allMatch(LearnedNames::isName)) {
                return Optional.empty();
            }
            boolean bracketed = mark.earlier().texts().stream().anyMatch(LearnedNames::givesOriginal);
            Kind kind = together && !bracketed ? Kind.COMPOSITE_MARK : Kind.GIVEN_IN_RECORD;
            return Optional.of(new Parts(mark, texts, kind));
        }

        String evidence() {
            return String.join(" | ", mark.earlier().texts());
        }
    }

    /** {@code 微软（Microsoft）}. */
    private static boolean givesOriginal(String text) {
        int open = Math.max(text.indexOf('('), text.indexOf('（'));
        return open > 0 && (text.endsWith(")") || text.endsWith("）"));
    }

    /** Short enough for a name, and not made of words that tell nothing (설빙 CAFE). */
    private static boolean isName(String text) {
        String key = Signs.key(text);
        Form form = Form.of(text, Form.Origin.WHOLE, SignProfiles::of);
        return key.length() >= 2
                && key.length() <= MAX_LETTERS
                && form.units().size() <= MAX_WORDS
                && form.units().stream().map(Unit::key).noneMatch(LearnedNames::isWeak);
    }

    private static boolean isWeak(String key) {
        OptionalDouble listed = WeakWords.standard().weight(key, Set.of());
        return listed.isPresent() && listed.getAsDouble() < 0.45;
    }

    private void inOneSign(int owner, List<IndexedMark> marks) {
        List<Parts> all = marks.stream().flatMap(m -> Parts.of(m).stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Set<String>> partners = new HashMap<>();
        for (Parts parts : all) {
            for (String a : parts.texts.values()) {
                for (String b : parts.texts.values()) {
                    if (!Signs.key(a).equals(Signs.key(b))) {
                        partners.computeIfAbsent(Signs.key(a), k -> new HashSet<>())
                                .add(Signs.key(b));
                    }
                }
            }
        }
        for (Parts parts : all) {
            List<Map.Entry<Script, String>> texts = List.copyOf(parts.texts.entrySet());
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    String a = texts.get(i).getValue();
                    String b = texts.get(j).getValue();
                    EarlierMark mark = parts.mark.earlier();
                    if (agree(a, b)) {
                        add(a, b, parts.kind, mark.id(), parts.evidence());
                        continue;
                    }
                    boolean single = owner >= 0
                            && marks.size() <= SMALL_PORTFOLIO
                            && texts.size() == 2
                            && partners.getOrDefault(Signs.key(a), Set.of()).size() == 1
                            && partners.getOrDefault(Signs.key(b), Set.of()).size() == 1;
                    if (single) {
                        usedAlone(marks, parts.mark, a, b)
                                .ifPresent(other -> add(
                                        a,
                                        b,
                                        parts.kind,
                                        mark.id() + ", " + other.id(),
                                        parts.evidence() + " / " + String.join(" | ", other.texts())));
                    }
                }
            }
        }
    }

    /** Another mark of the owner that is one of the two names by itself, for the same classes. */
    private static Optional<EarlierMark> usedAlone(List<IndexedMark> marks, IndexedMark composite, String a, String b) {
        Set<String> classes = classes(composite.earlier());
        return marks.stream()
                .filter(m -> !m.earlier().id().equals(composite.earlier().id())
                        && m.forms().size() == 1)
                .filter(m -> m.forms().getFirst().key().equals(Signs.key(a))
                        || m.forms().getFirst().key().equals(Signs.key(b)))
                .map(IndexedMark::earlier)
                .filter(m -> !classes.isEmpty() && classes(m).equals(classes))
                .findFirst();
    }

    private static boolean agree(String a, String b) {
        for (Forum forum : Forum.values()) {
            SignComparison compared = SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), forum);
            if (compared.sound() >= SOUND || compared.meaning() >= MEANING) {
                return true;
            }
        }
        return false;
    }

    private void sideBySide(int owner, List<IndexedMark> marks) {
        if (owner < 0) {
            return;
        }
        Map<String, List<IndexedMark>> sameClasses = new LinkedHashMap<>();
        for (IndexedMark mark : marks) {
            EarlierMark earlier = mark.earlier();
            if (earlier.filed().isPresent()
                    && oneScript(mark).isPresent()
                    && isName(earlier.texts().getFirst())) {
                String classes =
                        earlier.forum() + " " + classes(earlier).stream().collect(Collectors.joining(","));
                sameClasses.computeIfAbsent(classes, k -> new ArrayList<>()).add(mark);
            }
        }
        for (List<IndexedMark> group : sameClasses.values()) {
            group.sort(
                    Comparator.comparing((IndexedMark m) -> m.earlier().filed().orElse(LocalDate.MIN))
                            .thenComparing(m -> m.earlier().id()));
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size() && days(group.get(i), group.get(j)) <= CLOSE_DAYS; j++) {
                    pair(group.get(i), group.get(j), group, marks.size());
                }
            }
        }
    }

    private void pair(IndexedMark a, IndexedMark b, List<IndexedMark> group, int portfolio) {
        if (oneScript(a).equals(oneScript(b))) {
            return;
        }
        long beside = group.stream()
                .filter(m -> days(a, m) <= CLOSE_DAYS && days(b, m) <= CLOSE_DAYS)
                .count();
        String first = a.earlier().texts().getFirst();
        String second = b.earlier().texts().getFirst();
        boolean single = beside == 2
                && portfolio <= SMALL_PORTFOLIO
                && days(a, b) <= SAME_FILING_DAYS
                && !a.earlier().goods().isEmpty()
                && names(a.earlier()).equals(names(b.earlier()));
        if (single || agree(first, second)) {
            String day = a.earlier().filed().map(LocalDate::toString).orElse("") + " / "
                    + b.earlier().filed().map(LocalDate::toString).orElse("");
            add(
                    first,
                    second,
                    Kind.PARALLEL_MARKS,
                    a.earlier().id() + ", " + b.earlier().id(),
                    day);
        }
    }

    private static Set<String> names(EarlierMark mark) {
        Set<String> names = new TreeSet<>();
        mark.goods().forEach(i -> {
            names.addAll(i.groupCodes());
            i.names().forEach(n -> names.add(n.value()));
        });
        return names;
    }

    private static long days(IndexedMark a, IndexedMark b) {
        return Math.abs(ChronoUnit.DAYS.between(
                a.earlier().filed().orElse(LocalDate.MIN), b.earlier().filed().orElse(LocalDate.MIN)));
    }

    /** The script of a mark of a single text in a single script. */
    private static Optional<Script> oneScript(IndexedMark mark) {
        if (mark.forms().size() != 1) {
            return Optional.empty();
        }
        Set<Script> scripts = new TreeSet<>();
        mark.forms().getFirst().units().forEach(u -> scripts.add(u.script()));
        return scripts.size() == 1 ? scripts.stream().findFirst() : Optional.empty();
    }

    private static Set<String> classes(EarlierMark mark) {
        Set<String> classes = new TreeSet<>();
        mark.goods().forEach(i -> classes.add(i.goodsClass().code()));
        return classes;
    }

    private void add(String a, String b, Kind kind, String source, String evidence) {
        String key = Signs.key(a) + "\n" + Signs.key(b);
        found.putIfAbsent(key, new KnownName(a, b, kind, source, evidence));
    }
}
