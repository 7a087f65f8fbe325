package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Hit.Ground;
import org.comity.conflict.Hit.Standing;
import org.comity.conflict.KnownName;
import org.comity.conflict.PairExplanation;
import org.comity.conflict.PairExplanation.Consent;
import org.comity.conflict.PairExplanation.Part;
import org.comity.conflict.PairExplanation.Role;
import org.comity.conflict.PairExplanation.RuleSource;
import org.comity.conflict.PairExplanation.Shared;
import org.comity.conflict.PairExplanation.Weakness;
import org.comity.conflict.PairExplanation.WeighedRule;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairScore;
import org.comity.conflict.goods.AskedGoods;
import org.comity.conflict.internal.Distinctiveness.Weight;
import org.comity.conflict.internal.Form.Unit;
import org.comity.conflict.internal.Scoring.Fired;
import org.comity.conflict.internal.SignPair.Common;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.Text;
import org.comity.script.Script;
import org.comity.script.SignProfile;
import org.comity.script.Signs;

/** One pair in one forum, by the same steps as a hit of a search. Thread-safe. */
final class PairReasoning {

    private final Forum forum;
    private final ForumIndex index;
    private final Aliases aliases;
    private final Grounds grounds;

    PairReasoning(Forum forum, ForumIndex index, Aliases aliases, Grounds grounds) {
        this.forum = forum;
        this.index = index;
        this.aliases = aliases;
        this.grounds = grounds;
    }

    private record Compared(
            Reasons reasons, Optional<GoodsRelation> goods, IndexedMark earlier, Set<Integer> classes) {}

    private Compared compare(PairQuestion question, EarlierMark earlier, SignProfile sign) {
        List<KnownName> names = new ArrayList<>();
        List<Form> asked = AskedForms.of(question.asked().mark(), index.profiles(), aliases, names);
        AskedGoods goods = index.goods().asked(question.asked());
        IndexedMark other = IndexedMark.of(earlier, -1, index.profiles());
        Reasons reasons = Reasons.of(index.compare(asked, other, goods.niceClasses()), sign, names, forum);
        return new Compared(reasons, goods(question, earlier, goods), other, goods.niceClasses());
    }

    private Optional<GoodsRelation> goods(PairQuestion question, EarlierMark earlier, AskedGoods asked) {
        boolean none =
                question.asked().goods().isEmpty() && question.asked().classes().isEmpty();
        if (none || earlier.goods().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = earlier.goods().stream()
                .flatMap(i -> i.names().stream())
                .map(Text::value)
                .distinct()
                .toList();
        boolean onlyNames = earlier.id().isEmpty()
                && !names.isEmpty()
                && question.asked().classes().isEmpty()
                && earlier.goods().stream().allMatch(i -> i.goodsClass().scheme() == GoodsClass.Scheme.UNKNOWN);
        return Optional.of(
                onlyNames
                        ? index.goods().compare(question.asked().goods(), names)
                        : index.goods().compare(asked, earlier.goods(), earlier.filed()));
    }

    PairScore score(PairQuestion question) {
        SignProfile sign = index.profiles().apply(question.asked().mark());
        Compared compared = compare(question, question.earlierIn(forum), sign);
        Reasons reasons = compared.reasons;
        List<Fired> fired = reasons.fired();
        return new PairScore(
                reasons.score(),
                reasons.sound(),
                reasons.look(),
                reasons.meaning(),
                compared.goods.map(GoodsRelation::degree),
                fired.stream().map(Fired::rule).toList(),
                fired.stream()
                        .filter(f -> !f.firing().speaksFor())
                        .map(Fired::rule)
                        .toList());
    }

    PairExplanation explain(PairQuestion question) {
        EarlierMark earlier = question.earlierIn(forum);
        SignProfile sign = index.profiles().apply(question.asked().mark());
        Compared compared = compare(question, earlier, sign);
        Reasons reasons = compared.reasons;
        SignPair pair = reasons.scored().pair();
        boolean identical = earlier.texts().stream().anyMatch(t -> Signs.key(t).equals(sign.key()));
        boolean widelyKnown = earlier.texts().stream().anyMatch(aliases::isWidelyKnown);
        Degree degree = compared.goods.map(GoodsRelation::degree).orElse(Degree.UNCERTAIN);
        Standing standing = Grounds.standing(question.asked(), earlier);
        List<Ground> applied = grounds.of(question.asked(), earlier, standing, degree, identical, widelyKnown);
        Optional<Common> common = pair.common();
        return new PairExplanation(
                forum,
                reasons.score(),
                reasons.sound(),
                reasons.look(),
                reasons.meaning(),
                sign.readings(forum),
                compared.earlier.forms().getFirst().profile().readings(forum),
                reasons.via(),
                reasons.shown().lookRelations(),
                parts(
                        Form.of(question.asked().mark(), Form.Origin.WHOLE, index.profiles()),
                        compared,
                        common.map(Common::asked)),
                parts(compared.earlier.forms().getFirst(), compared, common.map(Common::earlier)),
                common.map(c -> shared(c, compared.classes)),
                compared.goods,
                reasons.fired().stream().map(PairReasoning::weighed).toList(),
                standing,
                applied,
                consent(applied, identical && degree == Degree.IDENTICAL),
                reasons.name().stream().toList(),
                index.size());
    }

    private static WeighedRule weighed(Fired fired) {
        List<String> decisions = RuleTexts.decisions(fired.rule());
        RuleSource source = fired.rule().startsWith("CN-") ? RuleSource.OLDER_STANDARD : RuleSource.DECISIONS;
        return new WeighedRule(Reasons.shown(fired), fired.firing().strength(), source, decisions);
    }

    private Consent consent(List<Ground> applied, boolean identical) {
        if (applied.isEmpty()) {
            return Consent.NOT_NEEDED;
        }
        if (applied.stream().anyMatch(g -> g.provision().id().endsWith("-CONSENT"))) {
            return Consent.POSSIBLE;
        }
        boolean provided = grounds.allowsConsent(forum, applied.getFirst().judgedOn());
        return provided && identical ? Consent.EXCLUDED_IDENTICAL : Consent.NOT_PROVIDED;
    }

    private Shared shared(Common common, Set<Integer> classes) {
        Weight weight = common.weight();
        double share = Math.min(common.askedShare(), common.earlierShare());
        Role role = weight.isWeak() ? Role.WEAK : share >= 0.5 ? Role.DOMINANT : Role.SECONDARY;
        return new Shared(
                common.asked(),
                common.earlier(),
                role,
                weight.weight(),
                weakness(Signs.key(common.asked()), weight, classes),
                common.alike(),
                common.askedShare(),
                common.earlierShare(),
                weight.count().marks(),
                weight.count().owners());
    }

    private List<Part> parts(Form form, Compared compared, Optional<String> shared) {
        Map<Script, Double> most = new HashMap<>();
        List<Weight> weights = new ArrayList<>();
        for (Unit unit : form.units()) {
            Weight weight = index.distinctiveness().of(unit.key(), compared.classes);
            weights.add(weight);
            if (!weight.isWeak()) {
                most.merge(unit.script(), mass(unit, weight), Math::max);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < form.units().size(); i++) {
            Unit unit = form.units().get(i);
            Weight weight = weights.get(i);
            Role role = weight.isWeak()
                    ? Role.WEAK
                    : mass(unit, weight) >= most.getOrDefault(unit.script(), 0.0) ? Role.DOMINANT : Role.SECONDARY;
            String key = shared.map(Signs::key).orElse("");
            boolean holds = !key.isEmpty() && (unit.key().contains(key) || key.contains(unit.key()));
            parts.add(new Part(
                    Form.asWritten(form.text(), unit.text()),
                    role,
                    weight.weight(),
                    weakness(unit.key(), weight, compared.classes),
                    weight.count().marks(),
                    weight.count().owners(),
                    holds));
        }
        return parts;
    }

    private static double mass(Unit unit, Weight weight) {
        return weight.weight() * Math.sqrt(unit.key().length());
    }

    private static Optional<Weakness> weakness(String key, Weight weight, Set<Integer> classes) {
        if (!weight.isWeak()) {
            return Optional.empty();
        }
        return WeakWords.standard()
                .kind(key, classes)
                .map(PairReasoning::weakness)
                .or(() -> Optional.of(Weakness.WIDELY_USED));
    }

    private static Weakness weakness(WeakWords.Kind kind) {
        return switch (kind) {
            case FORM -> Weakness.COMPANY_FORM;
            case FUNCTION -> Weakness.FUNCTION_WORD;
            case MEASURE -> Weakness.MEASURE;
            case PLACE -> Weakness.PLACE;
            case TRADE, COMMON -> Weakness.TRADE_WORD;
            case LAUDATORY -> Weakness.LAUDATORY;
            case GOODS, NAMED -> Weakness.GOODS_NAME;
        };
    }
}
