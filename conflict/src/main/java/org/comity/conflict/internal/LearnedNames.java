package org.comity.conflict.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
import org.comity.conflict.internal.IndexContent.Learned;
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

    private final List<Learned> found = new ArrayList<>();
    private final Set<String> pairs = new HashSet<>();
    private final int owner;

    private LearnedNames(int owner) {
        this.owner = owner;
    }

    /** @param marks of all forums, with owners numbered alike */
    static List<KnownName> of(List<IndexedMark> marks) {
        Map<Integer, List<IndexedMark>> byOwner = new LinkedHashMap<>();
        for (IndexedMark mark : marks) {
            byOwner.computeIfAbsent(mark.owner(), k -> new ArrayList<>(1)).add(mark);
        }
        return once(
                byOwner.values().stream().flatMap(own -> of(own, 0).stream()).toList());
    }

    /**
     * What the marks of one owner show.
     *
     * @param marks all of one owner, or a single one whose owner is not known
     * @param owner the number under which the owner is kept
     */
    static List<Learned> of(List<IndexedMark> marks, int owner) {
        LearnedNames names = new LearnedNames(owner);
        boolean known = marks.getFirst().owner() >= 0;
        names.inOneSign(known, marks);
        if (known) {
            names.pairs.clear();
            names.sideBySide(marks);
        }
        return names.found;
    }

    /** What the marks of these owners show, whose numbers are set. */
    static List<Learned> of(Collection<ForumContent> forums, BitSet owners) {
        Map<Integer, List<IndexedMark>> byOwner = new HashMap<>();
        for (ForumContent forum : forums) {
            int[] forms = forum.keys().counts(forum.size());
            int[] ownerOf = forum.owners();
            Marks marks = new Marks(forum);
            for (int mark = 0; mark < ownerOf.length; mark++) {
                int number = Math.max(ownerOf[mark], ~ownerOf[mark]);
                // Of an owner who is not known only a sign of several parts says anything.
                if (owners.get(number) && (ownerOf[mark] >= 0 || forms[mark] > 1)) {
                    byOwner.computeIfAbsent(number, k -> new ArrayList<>(1)).add(marks.read(mark));
                }
            }
        }
        return byOwner.entrySet().parallelStream()
                .flatMap(own -> of(own.getValue(), own.getKey()).stream())
                .toList();
    }

    /** Each pair of names once: of several that show it, one in a single sign goes before two side by side. */
    static List<KnownName> once(List<Learned> learned) {
        Map<String, KnownName> names = new LinkedHashMap<>();
        for (boolean sideBySide : new boolean[] {false, true}) {
            for (Learned one : learned) {
                if (one.sideBySide() == sideBySide) {
                    names.putIfAbsent(key(one.name().name(), one.name().other()), one.name());
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static String key(String a, String b) {
        return Signs.key(a) + "\n" + Signs.key(b);
    }

    /** A text as it is recorded, and its form. */
    private record Named(String text, Form form) {}

    /** The only text of a mark in each script, where each stands alone and nothing else is in the sign. */
    private record Parts(IndexedMark mark, EarlierMark earlier, Map<Script, Named> texts, Kind kind) {

        static Optional<Parts> of(IndexedMark mark) {
            if (mark.forms().size() < 2) {
                return Optional.empty();
            }
            Map<Script, Named> texts = new EnumMap<>(Script.class);
            EarlierMark earlier = mark.earlier();
            boolean together = false;
            for (Form form : mark.forms()) {
                if (form.origin() == Form.Origin.WITHOUT_LEGAL_FORM) {
                    continue;
                }
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
                String text = earlier.texts().stream()
                        .map(t -> Form.asWritten(t, form.text()))
                        .filter(t -> !t.equals(form.text()))
                        .findFirst()
                        .orElse(form.text());
                Named before = texts.put(scripts.iterator().next(), new Named(text, form));
                if (before != null && !before.form.key().equals(form.key())) {
                    return Optional.empty();
                }
            }
            if (texts.size() < 2 || !texts.values().stream().allMatch(named -> isName(named.form))) {
                return Optional.empty();
            }
            boolean bracketed = earlier.texts().stream().anyMatch(LearnedNames::givesOriginal);
            Kind kind = together && !bracketed ? Kind.COMPOSITE_MARK : Kind.GIVEN_IN_RECORD;
            return Optional.of(new Parts(mark, earlier, texts, kind));
        }

        String evidence() {
            return String.join(" | ", earlier.texts());
        }
    }

    /** {@code 微软（Microsoft）}. */
    private static boolean givesOriginal(String text) {
        int open = Math.max(text.indexOf('('), text.indexOf('（'));
        return open > 0 && (text.endsWith(")") || text.endsWith("）"));
    }

    /** Short enough for a name, and not made of words that tell nothing (설빙 CAFE). */
    private static boolean isName(Form form) {
        return form.key().length() >= 2
                && form.key().length() <= MAX_LETTERS
                && form.units().size() <= MAX_WORDS
                && form.units().stream().map(Unit::key).noneMatch(LearnedNames::isWeak);
    }

    private static boolean isWeak(String key) {
        OptionalDouble listed = WeakWords.standard().weight(key, Set.of());
        return listed.isPresent() && listed.getAsDouble() < 0.45;
    }

    private void inOneSign(boolean known, List<IndexedMark> marks) {
        List<Parts> all = marks.stream().flatMap(m -> Parts.of(m).stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Set<String>> partners = new HashMap<>();
        for (Parts parts : all) {
            for (Named a : parts.texts.values()) {
                for (Named b : parts.texts.values()) {
                    if (!a.form.key().equals(b.form.key())) {
                        partners.computeIfAbsent(a.form.key(), k -> new HashSet<>())
                                .add(b.form.key());
                    }
                }
            }
        }
        for (Parts parts : all) {
            List<Named> texts = List.copyOf(parts.texts.values());
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    Named a = texts.get(i);
                    Named b = texts.get(j);
                    EarlierMark mark = parts.earlier;
                    if (agree(a.form, b.form)) {
                        add(a.text, b.text, parts.kind, mark.id(), parts.evidence());
                        continue;
                    }
                    boolean single = known
                            && marks.size() <= SMALL_PORTFOLIO
                            && texts.size() == 2
                            && partners.getOrDefault(a.form.key(), Set.of()).size() == 1
                            && partners.getOrDefault(b.form.key(), Set.of()).size() == 1;
                    if (single) {
                        usedAlone(marks, parts, a.form, b.form)
                                .ifPresent(other -> add(
                                        a.text,
                                        b.text,
                                        parts.kind,
                                        mark.id() + ", " + other.id(),
                                        parts.evidence() + " / " + String.join(" | ", other.texts())));
                    }
                }
            }
        }
    }

    /** Another mark of the owner that is one of the two names by itself, for the same classes. */
    private static Optional<EarlierMark> usedAlone(List<IndexedMark> marks, Parts composite, Form a, Form b) {
        Set<String> classes = classes(composite.earlier);
        return marks.stream()
                .filter(m -> !m.id().equals(composite.mark.id()) && m.forms().size() == 1)
                .filter(m -> m.forms().getFirst().key().equals(a.key())
                        || m.forms().getFirst().key().equals(b.key()))
                .map(IndexedMark::earlier)
                .filter(m -> !classes.isEmpty() && classes(m).equals(classes))
                .findFirst();
    }

    private static boolean agree(Form a, Form b) {
        for (Forum forum : Forum.values()) {
            SignComparison compared = SignProfiles.compare(a.profile(), b.profile(), forum);
            if (compared.sound() >= SOUND || compared.meaning() >= MEANING) {
                return true;
            }
        }
        return false;
    }

    /** A mark of a single text in a single script. */
    private record Single(IndexedMark mark, EarlierMark earlier, Script script) {
        static Optional<Single> of(IndexedMark mark) {
            Optional<Script> script = oneScript(mark);
            if (script.isEmpty() || !isName(mark.forms().getFirst())) {
                return Optional.empty();
            }
            EarlierMark earlier = mark.earlier();
            return earlier.filed().isPresent()
                            && earlier.texts()
                                    .getFirst()
                                    .equals(mark.forms().getFirst().text())
                    ? Optional.of(new Single(mark, earlier, script.get()))
                    : Optional.empty();
        }

        LocalDate filed() {
            return earlier.filed().orElse(LocalDate.MIN);
        }
    }

    private void sideBySide(List<IndexedMark> marks) {
        if (marks.size() < 2) {
            return;
        }
        Map<String, List<Single>> sameClasses = new LinkedHashMap<>();
        for (IndexedMark mark : marks) {
            Single.of(mark).ifPresent(single -> {
                String classes = single.earlier.forum() + " "
                        + classes(single.earlier).stream().collect(Collectors.joining(","));
                sameClasses.computeIfAbsent(classes, k -> new ArrayList<>()).add(single);
            });
        }
        for (List<Single> group : sameClasses.values()) {
            group.sort(Comparator.comparing(Single::filed).thenComparing(single -> single.earlier.id()));
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size() && days(group.get(i), group.get(j)) <= CLOSE_DAYS; j++) {
                    pair(group.get(i), group.get(j), group, marks.size());
                }
            }
        }
    }

    private void pair(Single a, Single b, List<Single> group, int portfolio) {
        if (a.script == b.script) {
            return;
        }
        long beside = group.stream()
                .filter(m -> days(a, m) <= CLOSE_DAYS && days(b, m) <= CLOSE_DAYS)
                .count();
        boolean single = beside == 2
                && portfolio <= SMALL_PORTFOLIO
                && days(a, b) <= SAME_FILING_DAYS
                && !a.earlier.goods().isEmpty()
                && names(a.earlier).equals(names(b.earlier));
        if (single || agree(a.mark.forms().getFirst(), b.mark.forms().getFirst())) {
            add(
                    a.earlier.texts().getFirst(),
                    b.earlier.texts().getFirst(),
                    Kind.PARALLEL_MARKS,
                    a.earlier.id() + ", " + b.earlier.id(),
                    a.filed() + " / " + b.filed());
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

    private static long days(Single a, Single b) {
        return Math.abs(ChronoUnit.DAYS.between(a.filed(), b.filed()));
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
        if (pairs.add(key(a, b))) {
            found.add(new Learned(owner, kind == Kind.PARALLEL_MARKS, new KnownName(a, b, kind, source, evidence)));
        }
    }
}
