package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.conflict.CheckReport;
import org.comity.conflict.CheckReport.ForumReport;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.Hit.Meeting;
import org.comity.conflict.Hit.RuleFiring;
import org.comity.conflict.Hit.Standing;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.conflict.goods.AskedGoods;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.conflict.internal.ForumIndex.Result;
import org.comity.model.Forum;
import org.comity.procedure.Provisions;
import org.comity.register.Coverage;
import org.comity.script.ConceptMatch;
import org.comity.script.KnownNames;
import org.comity.script.SignComparison;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.comity.script.Signs;
import org.comity.script.SoundMatch;
import org.jspecify.annotations.Nullable;

/** Compares a question with every forum's marks and explains the nearest. */
public final class DefaultMarkIndex implements MarkIndex {

    private static final String WRITTEN = "WRITTEN";
    private static final String KNOWN_NAME = "KNOWN_NAME";

    /** From this look on two written forms are said to have met. */
    private static final double LOOK_MET = 0.4;

    private static final int MEETINGS = 5;

    private final Map<Forum, ForumIndex> forums;
    private final Options options;
    private final Grounds grounds = new Grounds(Provisions.standard());

    DefaultMarkIndex(Map<Forum, ForumIndex> forums, Options options) {
        this.forums = forums;
        this.options = options;
    }

    public static DefaultMarkIndex of(List<EarlierMark> marks, Set<Forum> wanted, Options options) {
        IndexBuilder builder =
                new IndexBuilder(wanted, options, GoodsKnowledge.standard(), null, Progress.NONE, marks.size());
        marks.forEach(builder::add);
        return builder.build();
    }

    @Nullable
    IndexedMark find(Forum forum, String id) {
        ForumIndex index = forums.get(forum);
        return index == null ? null : index.find(id);
    }

    @Override
    public long size(Forum forum) {
        ForumIndex index = forums.get(forum);
        return index == null ? 0 : index.size();
    }

    @Override
    public CheckReport check(Question question, Coverage basis) {
        List<ForumReport> reports = new ArrayList<>();
        for (Forum forum : Forum.values()) {
            if (question.forums().contains(forum)) {
                reports.add(check(question, forum));
            }
        }
        return new CheckReport(question, reports, basis);
    }

    private ForumReport check(Question question, Forum forum) {
        SignProfile sign = SignProfiles.of(question.mark());
        ForumIndex index = forums.get(forum);
        if (index == null || index.size() == 0) {
            List<GoodsMatch> matches = GoodsKnowledge.standard()
                    .ask(question.classes(), question.goods())
                    .matches();
            return new ForumReport(forum, sign.readings(forum), 0, matches, List.of());
        }
        List<Form> asked = askedForms(question.mark(), index.profiles());
        AskedGoods goods = index.goods().asked(question);
        Predicate<EarlierMark> allowed = earlier -> !question.sameClassOnly() || sharesClass(goods, earlier);
        List<Result> nearest = index.nearest(asked, goods.niceClasses(), question.top(), allowed);
        List<Hit> hits = IntStream.range(0, Math.min(question.top(), nearest.size()))
                .parallel()
                .mapToObj(i -> hit(i + 1, question, sign, goods, index, nearest.get(i)))
                .toList();
        return new ForumReport(forum, sign.readings(forum), index.size(), goods.matches(), hits);
    }

    private List<Form> askedForms(String mark, Function<String, SignProfile> profiles) {
        List<Form> forms = new ArrayList<>(Form.of(List.of(mark), profiles));
        if (options.aliases()) {
            Set<String> others = new LinkedHashSet<>();
            KnownNames.standard().search(mark).forEach(brand -> others.addAll(brand.names()));
            others.removeIf(name -> Signs.key(name).equals(Signs.key(mark)));
            others.forEach(name -> forms.add(Form.of(name, Form.Origin.KNOWN_NAME, profiles)));
        }
        return forms;
    }

    /** A mark without a known class stays: a doubt is no clearance. */
    private static boolean sharesClass(AskedGoods goods, EarlierMark earlier) {
        return earlier.goods().isEmpty()
                || earlier.goods().stream()
                        .anyMatch(item -> goods.classes().stream()
                                .anyMatch(c -> GoodsComparison.sameClass(c, item.goodsClass())));
    }

    private Hit hit(int rank, Question question, SignProfile sign, AskedGoods goods, ForumIndex index, Result result) {
        EarlierMark earlier = result.mark().earlier();
        SignPair pair = result.scored().pair();
        GoodsRelation relation = index.goods().compare(goods, earlier.goods(), earlier.filed());
        Standing standing = Grounds.standing(question, earlier);
        boolean identical = earlier.texts().stream().anyMatch(t -> Signs.key(t).equals(sign.key()));
        boolean byName = pair.asked().origin() == Form.Origin.KNOWN_NAME;
        SignComparison shown =
                byName ? SignProfiles.compare(sign, pair.earlier().profile(), earlier.forum()) : pair.comparison();
        List<Meeting> via = byName ? meetingsByName(question, pair, shown) : meetings(pair, shown);
        return new Hit(
                rank,
                earlier,
                unit(result.scored().score()),
                unit(shown.sound()),
                unit(shown.look()),
                unit(byName ? Math.max(shown.meaning(), pair.comparison().nearness()) : shown.meaning()),
                via,
                rules(result),
                standing,
                grounds.of(question, earlier, standing, relation.degree(), identical, isWidelyKnown(earlier)),
                relation,
                grounds.opposition(question, earlier));
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private boolean isWidelyKnown(EarlierMark earlier) {
        return options.aliases()
                && earlier.texts().stream()
                        .anyMatch(t -> !KnownNames.standard().search(t).isEmpty());
    }

    private static List<Meeting> meetings(SignPair pair, SignComparison comparison) {
        List<Meeting> via = new ArrayList<>();
        for (SoundMatch match : pair.sounds()) {
            via.add(new Meeting(
                    Factor.SOUND,
                    match.asked().text(),
                    match.asked().system().name(),
                    match.earlier().text(),
                    match.earlier().system().name(),
                    unit(match.score())));
        }
        if (comparison.look() >= LOOK_MET) {
            via.add(new Meeting(
                    Factor.LOOK,
                    pair.asked().text(),
                    WRITTEN,
                    pair.earlier().text(),
                    WRITTEN,
                    unit(comparison.look())));
        }
        for (ConceptMatch match : pair.concepts()) {
            String by = "CONCEPT:" + match.concept();
            via.add(new Meeting(Factor.MEANING, match.asked(), by, match.earlier(), by, unit(comparison.meaning())));
        }
        via.sort(Comparator.comparingDouble((Meeting m) -> -m.score()));
        return via.size() > MEETINGS ? via.subList(0, MEETINGS) : via;
    }

    private static List<Meeting> meetingsByName(Question question, SignPair pair, SignComparison shown) {
        List<Meeting> via = new ArrayList<>();
        via.add(new Meeting(
                Factor.MEANING,
                question.mark(),
                WRITTEN,
                pair.asked().text(),
                KNOWN_NAME,
                unit(pair.comparison().nearness())));
        for (SoundMatch match : pair.sounds()) {
            via.add(new Meeting(
                    Factor.SOUND,
                    match.asked().text(),
                    KNOWN_NAME,
                    match.earlier().text(),
                    match.earlier().system().name(),
                    unit(match.score())));
        }
        return via.size() > MEETINGS ? via.subList(0, MEETINGS) : via;
    }

    private static List<RuleFiring> rules(Result result) {
        return result.scored().rules().stream()
                .map(f -> new RuleFiring(
                        f.rule(),
                        f.firing().speaksFor(),
                        RuleTexts.of(f.rule()),
                        f.firing().detail()))
                .collect(Collectors.toList());
    }
}
