package org.comity.conflict.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.DisplayLanguage;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.comity.model.GoodsItem;
import org.comity.model.Messages;
import org.comity.model.Text;
import org.comity.procedure.Provision.Statement;

/**
 * How goods relate, by the terms of a forum. Classes and group codes are presumptions with exceptions in both offices (KR-12,
 * 상표법 제38조제3항), so the answer may be "uncertain" and always says what decided it.
 */
final class GoodsComparison {

    private static final Messages TEXTS = Messages.of(MarkIndex.class, "goods");
    private static final Pattern KR_CODE = Pattern.compile("[GS]\\d{4}(\\d{2})?");
    private static final Pattern CN_CODE = Pattern.compile("\\d{4}");

    /** Chinese groups whose table note says that their parts are not similar to one another (区分表, NCL 12-2025). */
    private static final Set<String> GROUPS_IN_PARTS = Set.of(
            "0101", "0102", "0104", "0108", "0204", "0501", "0506", "0702", "0704", "0742", "0748", "0749", "0750",
            "0753", "0902", "0910", "0913", "0914", "1101");

    private static final Map<Integer, Set<Integer>> RELATED = related();

    /** Goods names of loaded marks, folded, with the classes and codes they carry; built once with the index. */
    private final Map<String, Known> known;

    private final Forum forum;

    /** What loaded records say of a goods name. */
    private record Known(Set<GoodsClass> classes, Set<String> codes) {}

    /** The goods a question asks about, with what is known of them. */
    record Asked(Set<GoodsClass> classes, Map<String, String> names, Set<String> codes, List<Statement> notes) {
        Set<Integer> niceClasses() {
            return classes.stream()
                    .flatMapToInt(c -> c.niceNumber().stream())
                    .boxed()
                    .collect(Collectors.toSet());
        }
    }

    GoodsComparison(Forum forum, Collection<List<GoodsItem>> goodsOfMarks) {
        this.forum = forum;
        Map<String, Known> names = new HashMap<>();
        for (List<GoodsItem> goods : goodsOfMarks) {
            for (GoodsItem item : goods) {
                for (Text name : item.names()) {
                    Known entry =
                            names.computeIfAbsent(fold(name.value()), k -> new Known(new TreeSet<>(), new TreeSet<>()));
                    entry.classes.add(item.goodsClass());
                    entry.codes.addAll(item.groupCodes());
                }
            }
        }
        this.known = names;
    }

    /** Looks the words of a question up among the goods names of loaded marks. */
    Asked asked(Question question) {
        Set<GoodsClass> classes = new LinkedHashSet<>(question.classes());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        List<Statement> notes = new ArrayList<>();
        for (String written : question.goods()) {
            for (String good : written.split("[,;，、；]", -1)) {
                if (good.isBlank()) {
                    continue;
                }
                names.put(fold(good), good.strip());
                Known entry = known.get(fold(good));
                if (entry == null) {
                    continue;
                }
                if (question.classes().isEmpty()) {
                    classes.addAll(entry.classes);
                }
                if (!entry.codes.isEmpty()) {
                    codes.addAll(entry.codes);
                    notes.add(say("found-codes", good.strip(), String.join(", ", entry.codes)));
                }
            }
        }
        return new Asked(classes, names, codes, notes);
    }

    GoodsRelation compare(Asked asked, List<GoodsItem> earlier) {
        List<GoodsItem> live = earlier.stream().filter(i -> !i.deleted()).toList();
        if (asked.classes.isEmpty() && asked.names.isEmpty()) {
            return relation(Degree.UNCERTAIN, say("asked-none"));
        }
        if (live.isEmpty()) {
            return relation(Degree.UNCERTAIN, say("earlier-none"));
        }
        return sameItem(asked, live).or(() -> byCodes(asked, live)).orElseGet(() -> byClasses(asked, live));
    }

    private Optional<GoodsRelation> sameItem(Asked asked, List<GoodsItem> earlier) {
        for (GoodsItem item : earlier) {
            if (!asked.classes.isEmpty() && asked.classes.stream().noneMatch(c -> sameClass(c, item.goodsClass()))) {
                continue;
            }
            for (Text name : item.names()) {
                String written = asked.names.get(fold(name.value()));
                if (written != null) {
                    return Optional.of(relation(
                            Degree.IDENTICAL,
                            say("same-item", written, item.goodsClass().code())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<GoodsRelation> byCodes(Asked asked, List<GoodsItem> earlier) {
        Set<String> theirs = earlier.stream()
                .flatMap(i -> i.groupCodes().stream())
                .filter(this::isCode)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ours = asked.codes.stream().filter(this::isCode).collect(Collectors.toCollection(TreeSet::new));
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        for (String code : ours) {
            if (theirs.contains(code) && !(forum == Forum.CN && GROUPS_IN_PARTS.contains(code))) {
                Statement reason = forum == Forum.KR ? say("same-code-kr", code) : say("same-code-cn", code);
                return Optional.of(relation(Degree.SIMILAR, reason, asked.notes));
            }
        }
        for (String code : ours) {
            if (theirs.contains(code)) {
                return Optional.of(relation(Degree.UNCERTAIN, say("same-code-parts-cn", code), asked.notes));
            }
            for (String other : theirs) {
                if (code.startsWith(other) || other.startsWith(code)) {
                    return Optional.of(relation(Degree.UNCERTAIN, say("code-depth", code, other), asked.notes));
                }
            }
        }
        String a = shorten(ours);
        String b = shorten(theirs);
        Statement reason = forum == Forum.KR ? say("codes-differ-kr", a, b) : say("codes-differ-cn", a, b);
        // The notes of the Chinese table link groups to one another and are not loaded: absence proves nothing there.
        Degree degree = forum == Forum.KR ? Degree.NOT_SIMILAR : Degree.UNCERTAIN;
        return Optional.of(relation(degree, reason, asked.notes));
    }

    private boolean isCode(String code) {
        return switch (forum) {
            case KR -> KR_CODE.matcher(code).matches();
            case CN -> CN_CODE.matcher(code).matches();
        };
    }

    private static String shorten(Set<String> codes) {
        String first = codes.stream().limit(4).collect(Collectors.joining(", "));
        return codes.size() > 4 ? first + " …" : first;
    }

    private GoodsRelation byClasses(Asked asked, List<GoodsItem> earlier) {
        Set<GoodsClass> theirs =
                earlier.stream().map(GoodsItem::goodsClass).collect(Collectors.toCollection(TreeSet::new));
        if (asked.classes.isEmpty()) {
            return relation(Degree.UNCERTAIN, say("asked-none"));
        }
        for (GoodsClass ours : asked.classes) {
            for (GoodsClass other : theirs) {
                if (sameClass(ours, other)) {
                    return relation(Degree.UNCERTAIN, say("same-class", ours.code()));
                }
            }
        }
        for (GoodsClass ours : asked.classes) {
            for (GoodsClass other : theirs) {
                if (other.scheme() == Scheme.UNKNOWN) {
                    return relation(Degree.UNCERTAIN, say("class-unknown"));
                }
                if (ours.scheme() != other.scheme()) {
                    return relation(Degree.UNCERTAIN, say("other-classification", other.code(), ours.code()));
                }
                if (areRelated(ours, other)) {
                    return relation(Degree.UNCERTAIN, say("related-classes", ours.code(), other.code()));
                }
            }
        }
        return relation(
                Degree.NOT_SIMILAR,
                say(
                        "different-classes",
                        asked.classes.iterator().next().code(),
                        theirs.iterator().next().code()));
    }

    static boolean sameClass(GoodsClass a, GoodsClass b) {
        return a.scheme() == b.scheme()
                && a.scheme() != Scheme.UNKNOWN
                && a.code().equals(b.code());
    }

    private static boolean areRelated(GoodsClass a, GoodsClass b) {
        if (a.scheme() != Scheme.NICE) {
            return false;
        }
        int x = a.niceNumber().getAsInt();
        int y = b.niceNumber().getAsInt();
        // Trade in goods is a service of class 35 and stands beside the goods it sells.
        if ((x == 35 && y < 35) || (y == 35 && x < 35)) {
            return true;
        }
        return RELATED.getOrDefault(x, Set.of()).contains(y)
                || RELATED.getOrDefault(y, Set.of()).contains(x);
    }

    private static Map<Integer, Set<Integer>> related() {
        Map<Integer, Set<Integer>> pairs = new HashMap<>();
        for (Resources.Row row : Resources.table("related-classes.tsv", 2)) {
            pairs.put(
                    Integer.valueOf(row.cells().get(0)),
                    Arrays.stream(row.cells().get(1).split(" ", -1))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet()));
        }
        return Map.copyOf(pairs);
    }

    /** Equal for the same goods name however spaced, cased or punctuated. */
    private static String fold(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static GoodsRelation relation(Degree degree, Statement reason) {
        return new GoodsRelation(degree, List.of(reason));
    }

    private static GoodsRelation relation(Degree degree, Statement reason, List<Statement> notes) {
        List<Statement> reasons = new ArrayList<>(notes.size() + 1);
        reasons.add(reason);
        reasons.addAll(notes);
        return new GoodsRelation(degree, reasons);
    }

    private static Statement say(String key, Object... values) {
        return new Statement(
                TEXTS.text(DisplayLanguage.ZH, key, values),
                TEXTS.text(DisplayLanguage.KO, key, values),
                TEXTS.text(DisplayLanguage.EN, key, values));
    }
}
