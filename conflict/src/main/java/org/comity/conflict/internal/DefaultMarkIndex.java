package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.conflict.CheckReport;
import org.comity.conflict.CheckReport.ForumReport;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.Hit.Standing;
import org.comity.conflict.KnownName;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairExplanation;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.PairScore;
import org.comity.conflict.PreparedMark;
import org.comity.conflict.Question;
import org.comity.conflict.goods.AskedGoods;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.conflict.internal.ForumIndex.Result;
import org.comity.conflict.internal.Scoring.Scored;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.procedure.Provisions;
import org.comity.register.Coverage;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.comity.script.Signs;

/** Compares a question with every forum's marks and explains the nearest. */
public final class DefaultMarkIndex implements MarkIndex {

    private final Map<Forum, ForumIndex> forums = new EnumMap<>(Forum.class);
    private final Aliases aliases;
    private final Grounds grounds = new Grounds(Provisions.standard());

    /** @param goods the lists of goods to look names up in */
    DefaultMarkIndex(IndexContent content, Options options, GoodsKnowledge goods) {
        content.forums().forEach((forum, own) -> forums.put(forum, new ForumIndex(own, goods)));
        this.aliases = new Aliases(options, LearnedNames.once(content.learned()));
    }

    public static DefaultMarkIndex of(List<EarlierMark> marks, Set<Forum> wanted, Options options) {
        IndexBuilder builder = new IndexBuilder(IndexContent.none(wanted), Progress.NONE, marks.size());
        marks.forEach(mark -> builder.add(mark, 0));
        return new DefaultMarkIndex(builder.build(), options, GoodsKnowledge.standard());
    }

    /** The mark of any forum with this id, as it is recorded. */
    Optional<EarlierMark> find(String id) {
        return forums.values().stream()
                .flatMap(forum -> forum.find(id).stream())
                .findFirst();
    }

    @Override
    public long size(Forum forum) {
        ForumIndex index = forums.get(forum);
        return index == null ? 0 : index.size();
    }

    @Override
    public Map<String, List<String>> candidates(String mark, Forum forum) {
        ForumIndex index = forums.get(forum);
        return index == null
                ? Map.of()
                : index.candidates(AskedForms.of(mark, index.profiles(), aliases, new ArrayList<>()));
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
        List<KnownName> names = new ArrayList<>();
        List<Form> asked = AskedForms.of(question.mark(), index.profiles(), aliases, names);
        AskedGoods goods = index.goods().asked(question);
        IntPredicate allowed =
                question.sameClassOnly() ? mark -> sharesClass(goods, index.goodsOf(mark)) : mark -> true;
        List<Result> nearest = index.nearest(asked, goods.niceClasses(), question.top(), allowed);
        List<Hit> hits = IntStream.range(0, Math.min(question.top(), nearest.size()))
                .parallel()
                .mapToObj(i -> hit(i + 1, question, sign, names, goods, index, nearest.get(i)))
                .toList();
        return new ForumReport(forum, sign.readings(forum), index.size(), goods.matches(), hits);
    }

    /** A mark without a known class stays: a doubt is no clearance. */
    private static boolean sharesClass(AskedGoods goods, List<GoodsItem> earlier) {
        return earlier.isEmpty()
                || earlier.stream()
                        .anyMatch(item -> goods.classes().stream()
                                .anyMatch(c -> GoodsComparison.sameClass(c, item.goodsClass())));
    }

    private Hit hit(
            int rank,
            Question question,
            SignProfile sign,
            List<KnownName> names,
            AskedGoods goods,
            ForumIndex index,
            Result result) {
        EarlierMark earlier = result.mark().earlier();
        Reasons reasons = Reasons.of(result.scored(), sign, names, earlier.forum());
        GoodsRelation relation = index.goods().compare(goods, earlier.goods(), earlier.filed());
        Standing standing = Grounds.standing(question, earlier);
        boolean identical = earlier.texts().stream().anyMatch(t -> Signs.key(t).equals(sign.key()));
        boolean widelyKnown = earlier.texts().stream().anyMatch(aliases::isWidelyKnown);
        return new Hit(
                rank,
                earlier,
                reasons.score(),
                reasons.sound(),
                reasons.look(),
                reasons.meaning(),
                reasons.via(),
                reasons.fired().stream().map(Reasons::shown).toList(),
                standing,
                grounds.of(question, earlier, standing, relation.degree(), identical, widelyKnown),
                relation,
                grounds.opposition(question, earlier));
    }

    @Override
    public PairReport explain(PairQuestion question, Coverage basis) {
        List<PairExplanation> explained = new ArrayList<>();
        for (Forum forum : Forum.values()) {
            if (question.asked().forums().contains(forum)) {
                explained.add(reasoning(forum).explain(question));
            }
        }
        return new PairReport(question, explained, basis);
    }

    @Override
    public PairScore score(PairQuestion question, Forum forum) {
        return reasoning(forum).score(question);
    }

    private PairReasoning reasoning(Forum forum) {
        return new PairReasoning(forum, get(forum), aliases, grounds);
    }

    private ForumIndex get(Forum forum) {
        ForumIndex index = forums.get(forum);
        if (index == null) {
            throw new IllegalArgumentException("an index without " + forum);
        }
        return index;
    }

    /** @param asked its pieces with the words read one by one, as they are for the mark asked about */
    private record Ready(Forum forum, List<Form> forms, Pieces asked, Pieces earlier) implements PreparedMark {}

    @Override
    public PreparedMark prepare(String mark, Forum forum) {
        List<Form> forms = Form.of(List.of(mark), get(forum).profiles());
        return new Ready(forum, forms, Pieces.of(forms, forum, true), Pieces.of(forms, forum, false));
    }

    @Override
    public double score(PreparedMark asked, PreparedMark earlier) {
        Scoring scoring = get(asked.forum()).scoring();
        return Reasons.unit(scoring.judged(compare(scoring, (Ready) asked, (Ready) earlier, true)));
    }

    @Override
    public double scoreWithoutRules(PreparedMark asked, PreparedMark earlier) {
        return Reasons.unit(compare(get(asked.forum()).scoring(), (Ready) asked, (Ready) earlier, false)
                .score());
    }

    /**
     * What the score of a pair is made of, for the fitting of its weights.
     *
     * @param mix in the order of {@link MixPart}
     * @param rules what the rules that fired add to it
     */
    public record Parts(boolean shareScript, double[] mix, double rules) {}

    public Parts parts(PreparedMark asked, PreparedMark earlier) {
        Scoring scoring = get(asked.forum()).scoring();
        Scored compared = compare(scoring, (Ready) asked, (Ready) earlier, true);
        return new Parts(compared.pair().shareScript(), compared.parts(), scoring.moved(compared));
    }

    private static Scored compare(Scoring scoring, Ready asked, Ready earlier, boolean judged) {
        return scoring.compare(asked.forms, asked.asked, earlier.forms, earlier.earlier, Set.of(), judged);
    }
}
