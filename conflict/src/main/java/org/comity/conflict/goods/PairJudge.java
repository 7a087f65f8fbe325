package org.comity.conflict.goods;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.goods.ChineseNote.CaseByCase;
import org.comity.conflict.goods.ChineseNote.FirstParagraphWithAll;
import org.comity.conflict.goods.ChineseNote.ItemsTogether;
import org.comity.conflict.goods.ChineseNote.Link;
import org.comity.conflict.goods.ChineseNote.OlderEdition;
import org.comity.conflict.goods.ChineseNote.OnlyWith;
import org.comity.conflict.goods.ChineseNote.PartsTogether;
import org.comity.conflict.goods.ChineseNote.Target;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Decides one pair of goods: the same item, then links, then parts, then groups and codes, then classes; the first that speaks
 * decides (区分表 notes; KR-12, 상표법 제38조제3항). What is not known leaves it open.
 */
final class PairJudge {

    /** Beyond these a head word does not make a kind: a toy car is no car. */
    private static final Pattern ONLY_IN_NAME = Pattern.compile(
            "장난감|완구|모형|인조|가짜|놀이|모조|玩具|仿|模型|人造|人工|假|\\b(?:toy|imitation|artificial|model|dummy|play|faux)\\b");

    /** Words too wide to say what a good is. */
    private static final Set<String> TOO_WIDE = Set.of(
            "기기",
            "기구",
            "기계",
            "용품",
            "제품",
            "장치",
            "설비",
            "부품",
            "재료",
            "도구",
            "제제",
            "用品",
            "制品",
            "设备",
            "装置",
            "机器",
            "器具",
            "材料",
            "机械",
            "产品",
            "部件",
            "制剂",
            "apparatus",
            "instrument",
            "equipment",
            "device",
            "machine",
            "article",
            "good",
            "product",
            "part",
            "preparation",
            "material",
            "판매",
            "임대",
            "대여",
            "제조",
            "개발",
            "수리",
            "관리",
            "상담",
            "중개",
            "제공",
            "销售",
            "维修",
            "咨询",
            "管理",
            "出租",
            "consultancy",
            "rental",
            "repair",
            "management",
            "sale");

    private final Forum forum;
    private final ChineseTable table;
    private final RelatedClasses related;

    PairJudge(Forum forum, ChineseTable table, RelatedClasses related) {
        this.forum = forum;
        this.table = table;
        this.related = related;
    }

    Finding judge(Good a, Good b) {
        Finding same = sameItem(a, b);
        if (same != null) {
            return same;
        }
        Finding byCodes = switch (forum) {
            case CN -> chinese(a, b);
            case KR -> korean(a, b);
        };
        return byCodes != null ? byCodes : byClasses(a, b);
    }

    private static @Nullable Finding sameItem(Good a, Good b) {
        if (!a.isNamed() || !b.isNamed() || areOfDifferentClasses(a, b)) {
            return null;
        }
        for (GoodsName x : a.names()) {
            for (GoodsName y : b.names()) {
                if (!x.key().isEmpty() && x.key().equals(y.key()) && (x.service() == y.service() || isService(a, b))) {
                    return Finding.of(Degree.IDENTICAL, "same-item", a.shown(), classesOf(a, b));
                }
            }
        }
        if (a.confidence().isSame() && b.confidence().isSame() && !a.numbers().isEmpty()) {
            for (String number : a.numbers()) {
                if (b.numbers().contains(number)) {
                    return Finding.of(Degree.IDENTICAL, "same-number", a.shown(), b.shown(), number);
                }
            }
        }
        return null;
    }

    private static boolean isService(Good a, Good b) {
        return !a.classes().isEmpty()
                && a.classes().stream().allMatch(GoodsClass::isService)
                && !b.classes().isEmpty()
                && b.classes().stream().allMatch(GoodsClass::isService);
    }

    private static String classesOf(Good a, Good b) {
        Set<GoodsClass> all = new TreeSet<>(b.classes().isEmpty() ? a.classes() : b.classes());
        return all.isEmpty()
                ? "?"
                : all.stream().map(GoodsClass::code).distinct().limit(4).collect(Collectors.joining(", "));
    }

    /** Known on both sides, of one classification, and none in common. */
    private static boolean areOfDifferentClasses(Good a, Good b) {
        return !a.classes().isEmpty()
                && !b.classes().isEmpty()
                && a.classes().stream().noneMatch(x -> b.classes().stream().anyMatch(y -> mayBeSame(x, y)));
    }

    private static boolean mayBeSame(GoodsClass a, GoodsClass b) {
        return a.scheme() != b.scheme()
                || a.scheme() == Scheme.UNKNOWN
                || a.code().equals(b.code());
    }

    static boolean isSameClass(GoodsClass a, GoodsClass b) {
        return a.scheme() == b.scheme()
                && a.scheme() != Scheme.UNKNOWN
                && a.code().equals(b.code());
    }

    // China

    private @Nullable Finding chinese(Good a, Good b) {
        Finding link = nearest(links(a, b), links(b, a));
        Finding group = sameGroup(a, b);
        if (group != null && group.degree() != Degree.NOT_SIMILAR) {
            return orKind(link == null ? group : nearer(group, link), a, b);
        }
        // A link between parts is written because the part rule alone would part them.
        Finding decided = link != null ? link : group;
        if (decided == null) {
            decided = nearest(olderEdition(a, b), olderEdition(b, a));
        }
        if (decided != null) {
            return orKind(byFinding(decided, a, b), a, b);
        }
        Finding kind = kindOf(a, b);
        if (kind != null) {
            return kind;
        }
        if (a.groups().isEmpty() || b.groups().isEmpty()) {
            return sales(a, b);
        }
        Finding sale = sales(a, b);
        if (sale != null) {
            return sale;
        }
        String ours = shorten(a.groups());
        String theirs = shorten(b.groups());
        if (!table.areNoted(a.groups(), b.groups())) {
            return classesMeet(a, b) ? Finding.of(Degree.UNCERTAIN, "codes-differ-cn", ours, theirs) : null;
        }
        return Finding.of(Degree.NOT_SIMILAR, "codes-differ-noted-cn", ours, theirs);
    }

    /** A group found only by a head word decides nothing by itself. */
    private static Finding byFinding(Finding finding, Good a, Good b) {
        return (a.isSure() && b.isSure()) || finding.degree() == Degree.UNCERTAIN
                ? finding
                : finding.withDegree(Degree.UNCERTAIN);
    }

    /** What codes leave open, the names may decide. */
    private static Finding orKind(Finding finding, Good a, Good b) {
        Finding kind = finding.degree() == Degree.UNCERTAIN ? kindOf(a, b) : null;
        return kind != null && kind.degree() == Degree.SIMILAR ? kind : finding;
    }

    private @Nullable Finding links(Good a, Good b) {
        Finding best = null;
        for (ChineseNote note : a.notes()) {
            if (note instanceof Link link) {
                best = nearest(best, link(link, a, b, a.noteText(), true));
            }
        }
        for (String group : a.groups()) {
            ChineseTable.Noted noted = table.noted(group);
            for (ChineseNote note : noted.said()) {
                if (note instanceof Link link) {
                    best = nearest(best, link(link, a, b, group + ": " + noted.text(), false));
                }
            }
        }
        return best;
    }

    private static @Nullable Finding link(Link link, Good a, Good b, String text, boolean ofItem) {
        boolean open = link.caseByCase();
        if (!ofItem && !link.own().isEmpty()) {
            if (!a.isNamed()) {
                open = true;
            } else if (!ChineseNote.names(link.own(), a.keysIfNamed())) {
                return null;
            }
        }
        if (!link.ownExcept().isEmpty()) {
            if (!a.isNamed()) {
                open = true;
            } else if (ChineseNote.names(link.ownExcept(), a.keysIfNamed())) {
                return null;
            }
        }
        Degree reached = reaches(link.target(), b);
        if (reached == Degree.NOT_SIMILAR) {
            return null;
        }
        Degree degree = open ? Degree.UNCERTAIN : reached;
        return Finding.of(degree, degree == Degree.SIMILAR ? "link-cn" : "link-open-cn", text);
    }

    /** SIMILAR when the target is this good, UNCERTAIN when it may be, NOT_SIMILAR when it is not. */
    private static Degree reaches(Target target, Good b) {
        if (target.group().length() == 2) {
            int niceClass = Integer.parseInt(target.group());
            boolean there = b.classes().stream()
                    .anyMatch(c -> c.niceNumber().isPresent() && c.niceNumber().getAsInt() == niceClass);
            return there ? Degree.UNCERTAIN : Degree.NOT_SIMILAR;
        }
        if (!target.group().isEmpty() && !b.groups().contains(target.group())) {
            return Degree.NOT_SIMILAR;
        }
        if (!target.names().isEmpty()) {
            if (!b.isNamed()) {
                return target.group().isEmpty() ? Degree.NOT_SIMILAR : Degree.UNCERTAIN;
            }
            return ChineseNote.names(target.names(), b.keysIfNamed()) ? Degree.SIMILAR : Degree.NOT_SIMILAR;
        }
        if (target.group().isEmpty()) {
            return Degree.NOT_SIMILAR;
        }
        if (!target.except().isEmpty()) {
            if (!b.isNamed()) {
                return Degree.UNCERTAIN;
            }
            if (ChineseNote.names(target.except(), b.keysIfNamed())) {
                return Degree.NOT_SIMILAR;
            }
        }
        if (!target.parts().isEmpty()) {
            return b.part()
                    .map(p -> target.parts().contains(p) ? Degree.SIMILAR : Degree.NOT_SIMILAR)
                    .orElse(Degree.UNCERTAIN);
        }
        // No copy of the table tells paragraphs.
        return target.paragraphs().isEmpty() ? Degree.SIMILAR : Degree.UNCERTAIN;
    }

    private @Nullable Finding sameGroup(Good a, Good b) {
        Finding best = null;
        for (String group : a.groups()) {
            if (b.groups().contains(group)) {
                best = nearest(best, withinGroup(group, a, b));
            }
        }
        return best == null ? null : byFinding(best, a, b);
    }

    private Finding withinGroup(String group, Good a, Good b) {
        ChineseTable.Noted noted = table.noted(group);
        Finding only = onlyWith(a, b);
        if (only == null) {
            only = onlyWith(b, a);
        }
        if (only != null) {
            return only;
        }
        boolean caseByCase = noted.said().contains(new CaseByCase());
        if (table.inParts(group)) {
            return betweenParts(group, noted, caseByCase, a, b);
        }
        if (caseByCase) {
            return Finding.of(Degree.UNCERTAIN, "case-by-case-cn", group, noted.text());
        }
        return Finding.of(Degree.SIMILAR, "same-code-cn", group);
    }

    private static @Nullable Finding onlyWith(Good a, Good b) {
        for (ChineseNote note : a.notes()) {
            if (note instanceof OnlyWith only) {
                if (!b.isNamed()) {
                    return Finding.of(Degree.UNCERTAIN, "link-open-cn", a.noteText());
                }
                return ChineseNote.names(only.names(), b.keysIfNamed())
                        ? Finding.of(Degree.SIMILAR, "link-cn", a.noteText())
                        : Finding.of(Degree.NOT_SIMILAR, "only-cn", a.noteText());
            }
        }
        return null;
    }

    private static Finding betweenParts(String group, ChineseTable.Noted noted, boolean caseByCase, Good a, Good b) {
        for (ChineseNote note : noted.said()) {
            if (note instanceof ItemsTogether items
                    && ChineseNote.names(items.names(), a.keysIfNamed())
                    && ChineseNote.names(items.names(), b.keysIfNamed())) {
                return Finding.of(Degree.SIMILAR, "parts-exception-cn", group, noted.text());
            }
        }
        if (a.part().isEmpty() || b.part().isEmpty()) {
            return Finding.of(Degree.UNCERTAIN, "same-code-parts-cn", group);
        }
        String ours = a.part().get();
        String theirs = b.part().get();
        if (ours.equals(theirs)) {
            return caseByCase
                    ? Finding.of(Degree.UNCERTAIN, "case-by-case-cn", group, noted.text())
                    : Finding.of(Degree.SIMILAR, "same-part-cn", group, ours);
        }
        boolean firstWithAll = false;
        for (ChineseNote note : noted.said()) {
            if (note instanceof PartsTogether parts
                    && parts.parts().contains(ours)
                    && parts.parts().contains(theirs)) {
                return Finding.of(Degree.SIMILAR, "parts-exception-cn", group, noted.text());
            }
            firstWithAll |= note instanceof FirstParagraphWithAll;
        }
        return firstWithAll
                ? Finding.of(Degree.UNCERTAIN, "parts-exception-open-cn", group, noted.text())
                : Finding.of(Degree.NOT_SIMILAR, "parts-differ-cn", group, ours, theirs);
    }

    /** b may be registered under the group that a's goods had in an older edition. */
    private @Nullable Finding olderEdition(Good a, Good b) {
        Finding best = null;
        for (ChineseNote note : a.notes()) {
            if (note instanceof OlderEdition older) {
                best = nearest(best, olderEdition(older, b, a.noteText()));
            }
        }
        for (String group : a.groups()) {
            ChineseTable.Noted noted = table.noted(group);
            for (ChineseNote note : noted.said()) {
                if (note instanceof OlderEdition older) {
                    best = nearest(best, olderEdition(older, b, group + ": " + noted.text()));
                }
            }
        }
        return best;
    }

    private static @Nullable Finding olderEdition(OlderEdition older, Good b, String text) {
        if (b.edition().isPresent() && b.edition().get() > older.edition()) {
            return null;
        }
        Degree reached = reaches(older.target(), b);
        if (reached == Degree.NOT_SIMILAR || older.target().group().isEmpty()) {
            return null;
        }
        boolean known = b.edition().isPresent()
                && reached == Degree.SIMILAR
                && !older.target().names().isEmpty();
        return known
                ? Finding.of(Degree.SIMILAR, "older-edition-cn", older.target().group(), older.edition(), text)
                : Finding.of(
                        Degree.UNCERTAIN,
                        "older-edition-open-cn",
                        older.target().group(),
                        older.edition(),
                        text);
    }

    // Korea

    private @Nullable Finding korean(Good a, Good b) {
        Set<String> ours = a.koreanCodes();
        Set<String> theirs = b.koreanCodes();
        for (String code : ours) {
            if (theirs.contains(code) && Character.isLetter(code.charAt(0))) {
                return orKind(byFinding(Finding.of(Degree.SIMILAR, "same-code-kr", code), a, b), a, b);
            }
        }
        for (String code : ours) {
            for (String other : theirs) {
                Finding near = nearCodes(code, other);
                if (near != null) {
                    return orKind(near, a, b);
                }
            }
        }
        Finding kind = kindOf(a, b);
        Finding sale = kind == null ? sales(a, b) : null;
        if (ours.isEmpty() || theirs.isEmpty()) {
            return kind != null ? kind : sale;
        }
        if (kind != null) {
            return kind.withDegree(Degree.UNCERTAIN);
        }
        if (sale != null) {
            return sale;
        }
        // Codes found by name are a reading, not the office's own; within a trade it stays open (95후217).
        Finding differ = Finding.of(Degree.NOT_SIMILAR, "codes-differ-kr", shorten(ours), shorten(theirs));
        boolean offices = a.codesOnRecord() || b.codesOnRecord();
        if (a.isSure() && b.isSure() && (offices || !classesMeet(a, b))) {
            return differ;
        }
        return Finding.of(Degree.UNCERTAIN, "codes-differ-open-kr", shorten(ours), shorten(theirs));
    }

    /** Written less deep, without its letter, or two sub-groups of one group. */
    private static @Nullable Finding nearCodes(String code, String other) {
        if (code.equals(other) || code.startsWith(other) || other.startsWith(code)) {
            return Finding.of(Degree.UNCERTAIN, "code-depth", code, other);
        }
        String digits = digits(code);
        String otherDigits = digits(other);
        boolean letterless = digits.length() == code.length() || otherDigits.length() == other.length();
        if (letterless && (digits.startsWith(otherDigits) || otherDigits.startsWith(digits))) {
            return Finding.of(Degree.UNCERTAIN, "code-letter", code, other);
        }
        if (!letterless && code.length() == 7 && other.length() == 7 && code.regionMatches(0, other, 0, 5)) {
            return Finding.of(Degree.UNCERTAIN, "code-siblings-kr", code, other);
        }
        return null;
    }

    private static String digits(String code) {
        return Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    }

    /** A service of trade stands beside the goods it sells; the codes of the two never meet. */
    private static @Nullable Finding sales(Good a, Good b) {
        Finding ours = saleOf(a, b);
        return ours != null ? ours : saleOf(b, a);
    }

    private static @Nullable Finding saleOf(Good service, Good goods) {
        for (String code : goods.salesCodes()) {
            if (service.koreanCodes().contains(code)) {
                return Finding.of(Degree.UNCERTAIN, "sales-code-kr", service.shown(), goods.shown(), code);
            }
        }
        for (GoodsName name : service.names()) {
            if (name.sold().isPresent()) {
                GoodsName sold = GoodsName.of(name.sold().get());
                boolean sells = goods.keys().contains(sold.key())
                        || goods.names().stream()
                                .anyMatch(g -> g.sold().isEmpty()
                                        && (g.heads().contains(sold.key())
                                                || sold.heads().contains(g.key())));
                if (sells) {
                    return Finding.of(Degree.UNCERTAIN, "sales-of", service.shown(), goods.shown());
                }
            }
        }
        return null;
    }

    // both

    /** One name is the other with something before it: the wider one includes the narrower. */
    private static @Nullable Finding kindOf(Good a, Good b) {
        if (areOfDifferentClasses(a, b)) {
            return null;
        }
        for (GoodsName x : a.names()) {
            for (GoodsName y : b.names()) {
                if (x.service() != y.service()
                        || x.sold().isPresent() != y.sold().isPresent()) {
                    continue;
                }
                Finding found = isKind(x, y) ? kind(a, b, x) : isKind(y, x) ? kind(b, a, y) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isKind(GoodsName narrow, GoodsName wide) {
        return !TOO_WIDE.contains(wide.key()) && narrow.heads().contains(wide.key());
    }

    private static Finding kind(Good narrow, Good wide, GoodsName name) {
        return ONLY_IN_NAME.matcher(name.key()).find()
                ? Finding.of(Degree.UNCERTAIN, "kind-in-name", narrow.shown(), wide.shown())
                : Finding.of(Degree.SIMILAR, "kind-of", narrow.shown(), wide.shown());
    }

    private boolean classesMeet(Good a, Good b) {
        if (a.classes().isEmpty() || b.classes().isEmpty()) {
            return true;
        }
        return a.classes().stream()
                .anyMatch(x -> b.classes().stream().anyMatch(y -> mayBeSame(x, y) || related.areRelated(x, y)));
    }

    private Finding byClasses(Good a, Good b) {
        if (a.classes().isEmpty() || b.classes().isEmpty()) {
            return Finding.of(Degree.UNCERTAIN, a.isNamed() && b.isNamed() ? "nothing-known" : "asked-none");
        }
        for (GoodsClass ours : a.classes()) {
            for (GoodsClass other : b.classes()) {
                if (isSameClass(ours, other)) {
                    return Finding.of(Degree.UNCERTAIN, "same-class", ours.code());
                }
            }
        }
        for (GoodsClass ours : a.classes()) {
            for (GoodsClass other : b.classes()) {
                if (other.scheme() == Scheme.UNKNOWN || ours.scheme() == Scheme.UNKNOWN) {
                    return Finding.of(Degree.UNCERTAIN, "class-unknown");
                }
                if (ours.scheme() != other.scheme()) {
                    return Finding.of(Degree.UNCERTAIN, "other-classification", other.code(), ours.code());
                }
                if (related.areRelated(ours, other)) {
                    return Finding.of(Degree.UNCERTAIN, "related-classes", ours.code(), other.code());
                }
            }
        }
        Finding differ = Finding.of(
                Degree.NOT_SIMILAR,
                "different-classes",
                a.classes().iterator().next().code(),
                b.classes().iterator().next().code());
        boolean sure = (a.classKnown() || a.confidence().isSame())
                && (b.classKnown() || b.confidence().isSame());
        return sure ? differ : differ.withDegree(Degree.UNCERTAIN);
    }

    private static Finding nearer(Finding a, Finding b) {
        return a.degree().compareTo(b.degree()) <= 0 ? a : b;
    }

    private static @Nullable Finding nearest(@Nullable Finding a, @Nullable Finding b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return nearer(a, b);
    }

    private static String shorten(Set<String> codes) {
        Set<String> sorted = codes.isEmpty() ? Collections.emptySet() : new TreeSet<>(codes);
        String first = sorted.stream().limit(4).collect(Collectors.joining(", "));
        return codes.size() > 4 ? first + " …" : first;
    }
}
