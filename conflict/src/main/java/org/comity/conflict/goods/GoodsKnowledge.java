package org.comity.conflict.goods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.GoodsRelation.Pair;
import org.comity.conflict.goods.ChineseNote.InSeveralGroups;
import org.comity.conflict.goods.NameIndex.Found;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsClass.Scheme;
import org.comity.model.GoodsItem;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.procedure.Provision.Statement;

/**
 * What is known of goods and services: the vocabulary that comes with Comity, the lists a user has added, and the goods of loaded
 * marks. Finds the class and codes of a written good, and says how goods relate in a forum. Immutable and thread-safe.
 */
public final class GoodsKnowledge {

    /** So many pairs are put into words for a shown hit; all are judged. */
    private static final int PAIRS_OF_A_HIT = 12;

    private static final int PAIRS_AT_MOST = 5_000;
    private static final int MATCHES_SHOWN = 6;
    private static final int MOST_COMMAS = 4;
    private static final Pattern COMMA = Pattern.compile("[,;，、；]");

    private static final Pattern KOREAN_CODE = Pattern.compile("[GS]?\\d{4}(\\d{2})?");
    private static final Pattern CHINESE_CODE = Pattern.compile("\\d{4}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern EDITION = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");

    private final NameIndex names;
    private final NameIndex ofMarks;
    private final ChineseTable table;
    private final RelatedClasses related;
    private final Map<ListedGoods, List<ChineseNote>> notes;

    private GoodsKnowledge(
            NameIndex names,
            NameIndex ofMarks,
            ChineseTable table,
            RelatedClasses related,
            Map<ListedGoods, List<ChineseNote>> notes) {
        this.names = names;
        this.ofMarks = ofMarks;
        this.table = table;
        this.related = related;
        this.notes = notes;
    }

    /** What comes with Comity, without any added list. */
    public static GoodsKnowledge standard() {
        return Standard.INSTANCE;
    }

    /** The vocabulary that comes with Comity and these lists; of two editions of one list the newer is asked first. */
    public static GoodsKnowledge of(Collection<GoodsList> lists) {
        if (lists.isEmpty()) {
            return standard();
        }
        return build(lists);
    }

    private static GoodsKnowledge build(Collection<GoodsList> lists) {
        NameIndex names = new NameIndex();
        ChineseTable table = new ChineseTable();
        List<GoodsList> ordered = new ArrayList<>(lists);
        ordered.sort(Comparator.comparing(GoodsKnowledge::year).thenComparing(GoodsList::kind));
        ordered.addFirst(Starter.list());
        int rank = 0;
        for (GoodsList list : ordered) {
            table.add(list);
            Listing.Source source = new Listing.Source(sourceName(list), rank++);
            list.goods().forEach(goods -> names.add(new Listing(goods, source)));
        }
        return new GoodsKnowledge(names, new NameIndex(), table, Starter.relatedClasses(), new ConcurrentHashMap<>());
    }

    /** {@code NCL 12-2025} and {@code 2025} are of one year. */
    private static String year(GoodsList list) {
        Matcher year = YEAR.matcher(list.edition().orElse(""));
        return year.find() ? year.group() : "";
    }

    private static String sourceName(GoodsList list) {
        String code = list.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return list.edition().map(e -> code + " " + e).orElse(code);
    }

    /** The same, and the goods of these marks with the classes and codes that they carry. */
    public GoodsKnowledge with(Collection<List<GoodsItem>> goodsOfMarks) {
        Map<String, Map<GoodsClass, Set<String>>> byName = new LinkedHashMap<>();
        Map<String, Text> texts = new HashMap<>();
        for (List<GoodsItem> goods : goodsOfMarks) {
            for (GoodsItem item : goods) {
                for (Text name : item.names()) {
                    texts.putIfAbsent(name.value(), name);
                    byName.computeIfAbsent(name.value(), k -> new LinkedHashMap<>())
                            .computeIfAbsent(item.goodsClass(), k -> new TreeSet<>())
                            .addAll(item.groupCodes());
                }
            }
        }
        NameIndex index = new NameIndex();
        Listing.Source source = new Listing.Source("register", Integer.MAX_VALUE);
        byName.forEach((name, classes) -> classes.forEach((goodsClass, codes) -> index.add(new Listing(
                new ListedGoods(
                        goodsClass,
                        Optional.empty(),
                        List.of(texts.getOrDefault(name, Text.original(name, "und"))),
                        codes.stream()
                                .filter(c -> CHINESE_CODE.matcher(c).matches())
                                .toList(),
                        Optional.empty(),
                        codes.stream()
                                .filter(c -> Character.isLetter(c.charAt(0)))
                                .toList(),
                        List.of(),
                        Optional.empty()),
                source))));
        return new GoodsKnowledge(names, index, table, related, notes);
    }

    /** The goods of the vocabulary that comes with Comity. */
    public List<ListedGoods> vocabulary() {
        return Starter.list().goods();
    }

    /** What the lists say of a written good, nearest first; names only spelled like it when nothing else is found. */
    public List<GoodsMatch> find(String written) {
        return find(written, Set.of());
    }

    /** The same, entries of these classes only where there are any. */
    public List<GoodsMatch> find(String written, Set<GoodsClass> classes) {
        GoodsName name = GoodsName.of(written);
        List<Found> found = ofClasses(lookup(name, true), classes);
        return found.stream().map(f -> match(written, f)).toList();
    }

    private List<Found> lookup(GoodsName name, boolean alsoSimilar) {
        List<Found> found = new ArrayList<>(ofMarks.same(name));
        found.addAll(names.same(name));
        if (found.isEmpty()) {
            found.addAll(names.heads(name));
        }
        if (found.isEmpty() && alsoSimilar) {
            found.addAll(names.similar(name));
        }
        found.sort(Comparator.comparing(Found::confidence).thenComparingDouble(f -> -f.score()));
        return found;
    }

    private static List<Found> ofClasses(List<Found> found, Set<GoodsClass> classes) {
        if (classes.stream().noneMatch(c -> c.scheme() == Scheme.NICE)) {
            return found;
        }
        List<Found> inside = found.stream()
                .filter(f -> classes.contains(f.named().listing().goods().goodsClass()))
                .toList();
        return inside.isEmpty() ? found : inside;
    }

    private static GoodsMatch match(String written, Found found) {
        ListedGoods goods = found.named().listing().goods();
        return new GoodsMatch(
                written,
                found.confidence(),
                found.score(),
                found.named().name(),
                goods.names(),
                goods.goodsClass(),
                goods.number(),
                goods.chineseGroups(),
                goods.part(),
                goods.koreanCodes(),
                goods.salesCodes(),
                found.named().listing().source().name());
    }

    /** Takes the goods of a question apart and looks them up. Goods may be lists separated by commas of any script. */
    public AskedGoods ask(Collection<GoodsClass> asked, Collection<String> written) {
        Set<GoodsClass> classes = new LinkedHashSet<>(asked);
        Set<GoodsClass> found = new LinkedHashSet<>();
        List<Good> goods = new ArrayList<>();
        List<GoodsMatch> matches = new ArrayList<>();
        for (String name : rejoined(split(written))) {
            List<Found> lookup = ofClasses(lookup(GoodsName.of(name), true), classes);
            lookup.stream().limit(MATCHES_SHOWN).map(f -> match(name, f)).forEach(matches::add);
            goods.add(good(name, classes, lookup));
            if (!lookup.isEmpty() && lookup.getFirst().confidence().isSame()) {
                lookup.stream()
                        .filter(f -> f.confidence().isSame())
                        .forEach(f -> found.add(f.named().listing().goods().goodsClass()));
            }
        }
        if (classes.isEmpty()) {
            classes.addAll(found);
        }
        if (goods.isEmpty()) {
            asked.forEach(c -> goods.add(ofClass(c)));
        }
        return new AskedGoods(goods, classes, matches);
    }

    /** Goods lists separated by commas or semicolons of any script, except inside brackets. */
    static List<String> split(Collection<String> written) {
        Set<String> goods = new LinkedHashSet<>();
        for (String list : written) {
            StringBuilder item = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < list.length(); i++) {
                char c = list.charAt(i);
                depth += "([（［【".indexOf(c) >= 0 ? 1 : ")]）］】".indexOf(c) >= 0 ? -1 : 0;
                if (depth <= 0 && ",;，；、\n".indexOf(c) >= 0) {
                    goods.add(item.toString().strip());
                    item.setLength(0);
                } else {
                    item.append(c);
                }
            }
            goods.add(item.toString().strip());
        }
        goods.remove("");
        return List.copyOf(goods);
    }

    /** A listed name may itself hold a comma: {@code doors, not of metal}; its parts are one good. */
    private List<String> rejoined(List<String> parts) {
        List<String> goods = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int taken = 1;
            for (int n = Math.min(MOST_COMMAS + 1, parts.size() - i); n > 1; n--) {
                GoodsName whole = GoodsName.of(String.join(", ", parts.subList(i, i + n)));
                if (names.same(whole).stream()
                        .anyMatch(f -> f.confidence() == Confidence.EXACT
                                && COMMA.matcher(f.named().name()).find())) {
                    taken = n;
                    break;
                }
            }
            goods.add(String.join(", ", parts.subList(i, i + taken)));
            i += taken - 1;
        }
        return goods;
    }

    /** Two free goods lists, in any of the three languages. */
    public GoodsRelation compare(Collection<String> goodsA, Collection<String> goodsB, Forum forum) {
        List<Good> a = ask(List.of(), goodsA).goods();
        AskedGoods b = ask(List.of(), goodsB);
        return relate(a, b.goods(), forum, PAIRS_AT_MOST, List.of());
    }

    /**
     * The goods of a question with those of an earlier mark.
     *
     * @param filed its filing day, which tells the edition of the table it was classified by
     */
    public GoodsRelation compare(AskedGoods asked, List<GoodsItem> earlier, Optional<LocalDate> filed, Forum forum) {
        List<GoodsItem> live = earlier.stream().filter(i -> !i.deleted()).toList();
        if (asked.goods().isEmpty()) {
            return new GoodsRelation(Degree.UNCERTAIN, List.of(Finding.say("asked-none")));
        }
        if (live.isEmpty()) {
            return new GoodsRelation(Degree.UNCERTAIN, List.of(Finding.say("earlier-none")));
        }
        List<Good> theirs = live.stream().map(i -> good(i, filed, forum)).toList();
        return relate(asked.goods(), theirs, forum, PAIRS_OF_A_HIT, foundCodes(asked, forum));
    }

    /** Codes found by name are said, never silently assumed. */
    private static List<Statement> foundCodes(AskedGoods asked, Forum forum) {
        List<Statement> said = new ArrayList<>();
        for (Good good : asked.goods()) {
            Set<String> codes = forum == Forum.CN ? good.groups() : good.koreanCodes();
            if (good.isNamed() && !codes.isEmpty()) {
                String shown = String.join(", ", new TreeSet<>(codes));
                said.add(Finding.say(
                        good.confidence().isSame() ? "found-codes" : "found-codes-head", good.shown(), shown));
            }
        }
        return said;
    }

    private record Judged(Good a, Good b, Finding finding) {}

    private GoodsRelation relate(List<Good> ours, List<Good> theirs, Forum forum, int shown, List<Statement> notes) {
        PairJudge judge = new PairJudge(forum, table, related);
        List<Judged> judged = new ArrayList<>(ours.size() * theirs.size());
        for (Good a : ours) {
            for (Good b : theirs) {
                judged.add(new Judged(a, b, judge.judge(a, b)));
            }
        }
        if (judged.isEmpty()) {
            return new GoodsRelation(Degree.UNCERTAIN, List.of(Finding.say("asked-none")));
        }
        judged.sort(Comparator.comparing(j -> j.finding.degree()));
        Finding nearest = judged.getFirst().finding;
        List<Statement> reasons = new ArrayList<>(List.of(nearest.statement()));
        if (!nearest.key().startsWith("same-item")) {
            reasons.addAll(notes);
        }
        List<Pair> pairs = judged.stream()
                .limit(shown)
                .map(j -> new Pair(j.a.shown(), j.b.shown(), j.finding.degree(), j.finding.statement()))
                .toList();
        return new GoodsRelation(nearest.degree(), reasons, pairs);
    }

    private static Good ofClass(GoodsClass goodsClass) {
        return new Good(
                "[" + goodsClass.code() + "]",
                List.of(),
                Set.of(),
                Set.of(goodsClass),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                List.of(),
                "",
                false,
                true,
                Confidence.EXACT,
                Optional.empty());
    }

    /** A written good; what is only spelled like it says nothing of it. */
    private Good good(String written, Set<GoodsClass> asked, List<Found> lookup) {
        List<Found> found = telling(lookup, asked);
        Set<GoodsClass> classes = new LinkedHashSet<>(asked);
        if (asked.isEmpty()) {
            found.forEach(f -> classes.add(f.named().listing().goods().goodsClass()));
        }
        Known known = known(GoodsName.of(written), found);
        Confidence confidence =
                found.isEmpty() ? Confidence.EXACT : found.getFirst().confidence();
        return new Good(
                written,
                List.of(GoodsName.of(written)),
                known.keys,
                classes,
                known.numbers,
                known.groups,
                known.part(),
                known.koreanCodes,
                known.salesCodes,
                known.notes,
                known.noteText(),
                false,
                !asked.isEmpty(),
                confidence,
                Optional.empty());
    }

    /** Entries of another class than the one named say nothing of this good. */
    private static List<Found> telling(List<Found> lookup, Set<GoodsClass> asked) {
        if (lookup.isEmpty() || lookup.getFirst().confidence() == Confidence.SIMILAR) {
            return List.of();
        }
        boolean nice = asked.stream().anyMatch(c -> c.scheme() == Scheme.NICE);
        return lookup.stream()
                .filter(f -> !nice || asked.contains(f.named().listing().goods().goodsClass()))
                .toList();
    }

    private Good good(GoodsItem item, Optional<LocalDate> filed, Forum forum) {
        List<GoodsName> written =
                item.names().stream().map(t -> GoodsName.of(t.value())).toList();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> korean = new LinkedHashSet<>();
        for (String code : item.groupCodes()) {
            if (forum == Forum.CN && CHINESE_CODE.matcher(code).matches()) {
                groups.add(code);
            } else if (forum == Forum.KR && KOREAN_CODE.matcher(code).matches()) {
                korean.add(code);
            }
        }
        Set<GoodsClass> asked = Set.of(item.goodsClass());
        List<Found> found = new ArrayList<>();
        for (GoodsName name : written) {
            found.addAll(telling(lookup(name, false), asked));
        }
        found.sort(Comparator.comparing(Found::confidence));
        Known known = new Known();
        for (GoodsName name : written) {
            known.add(known(name, found));
        }
        boolean onRecord = forum == Forum.CN ? !groups.isEmpty() : !korean.isEmpty();
        if (forum == Forum.CN && !groups.isEmpty()) {
            known.keepPartOf(groups);
            known.groups.clear();
            known.groups.addAll(groups);
        }
        if (forum == Forum.KR && !korean.isEmpty()) {
            known.koreanCodes.clear();
            known.koreanCodes.addAll(korean);
        }
        return new Good(
                shown(item),
                written,
                known.keys,
                asked,
                known.numbers,
                known.groups,
                known.part(),
                known.koreanCodes,
                known.salesCodes,
                known.notes,
                known.noteText(),
                onRecord,
                true,
                onRecord || found.isEmpty()
                        ? Confidence.EXACT
                        : found.getFirst().confidence(),
                edition(item, filed));
    }

    private static String shown(GoodsItem item) {
        if (!item.names().isEmpty()) {
            return item.names().getFirst().value();
        }
        String codes = item.groupCodes().stream().limit(6).collect(Collectors.joining(", "));
        return "[" + item.goodsClass().code() + "]" + (codes.isEmpty() ? "" : " " + codes);
    }

    private static Optional<Integer> edition(GoodsItem item, Optional<LocalDate> filed) {
        if (item.goodsClass().edition().isPresent()) {
            Matcher number = EDITION.matcher(item.goodsClass().edition().get());
            if (number.find()) {
                return Optional.of(Integer.valueOf(number.group(1)));
            }
        }
        return filed.flatMap(Good::editionOn);
    }

    /** What entries say together. */
    private static final class Known {
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final Set<String> parts = new LinkedHashSet<>();
        private final Set<String> koreanCodes = new LinkedHashSet<>();
        private final Set<String> salesCodes = new LinkedHashSet<>();
        private final List<ChineseNote> notes = new ArrayList<>();
        private final Set<String> noteTexts = new LinkedHashSet<>();

        void add(Known other) {
            keys.addAll(other.keys);
            numbers.addAll(other.numbers);
            groups.addAll(other.groups);
            parts.addAll(other.parts);
            koreanCodes.addAll(other.koreanCodes);
            salesCodes.addAll(other.salesCodes);
            notes.addAll(other.notes);
            noteTexts.addAll(other.noteTexts);
        }

        /** A part belongs to its group; with several groups it would be a guess. */
        Optional<String> part() {
            return groups.size() == 1 && parts.size() == 1
                    ? Optional.of(parts.iterator().next())
                    : Optional.empty();
        }

        void keepPartOf(Set<String> recorded) {
            if (!groups.equals(recorded)) {
                parts.clear();
            }
        }

        String noteText() {
            return String.join(" ", noteTexts);
        }
    }

    private Known known(GoodsName name, List<Found> found) {
        Known known = new Known();
        known.keys.add(name.key());
        for (Found f : found) {
            ListedGoods goods = f.named().listing().goods();
            boolean same = f.confidence().isSame();
            if (same) {
                goods.names()
                        .forEach(t -> known.keys.add(GoodsName.of(t.value()).key()));
                goods.number().ifPresent(known.numbers::add);
                if (goods.note().isPresent()) {
                    known.notes.addAll(notes.computeIfAbsent(
                            goods, g -> ChineseNote.read(g.note().orElse(""))));
                    known.noteTexts.add(goods.note().get().strip());
                }
            }
            known.groups.addAll(goods.chineseGroups());
            goods.part().ifPresent(known.parts::add);
            known.koreanCodes.addAll(goods.koreanCodes());
            known.salesCodes.addAll(goods.salesCodes());
        }
        for (String key : known.keys) {
            known.groups.addAll(table.severalGroups(key));
        }
        for (ChineseNote note : known.notes) {
            if (note instanceof InSeveralGroups several && several.names().isEmpty()) {
                known.groups.addAll(several.groups());
            }
        }
        return known;
    }

    /** Read at first use only. */
    private static final class Standard {
        private static final GoodsKnowledge INSTANCE = build(List.of());
    }
}
