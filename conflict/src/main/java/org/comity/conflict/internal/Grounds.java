package org.comity.conflict.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.Hit.Ground;
import org.comity.conflict.Hit.OppositionWindow;
import org.comity.conflict.Hit.Standing;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.procedure.Period;
import org.comity.procedure.Provision;
import org.comity.procedure.Provision.DecisiveDay;
import org.comity.procedure.Provisions;

/** Which provisions may stand between two marks on the dates of a question. Never a verdict: only what the law would be. */
final class Grounds {

    private final Provisions provisions;

    Grounds(Provisions provisions) {
        this.provisions = provisions;
    }

    static Standing standing(Question question, EarlierMark earlier) {
        Optional<LocalDate> date = earlier.earliestDate();
        if (date.isEmpty()) {
            return Standing.UNDATED;
        }
        int order = date.get().compareTo(question.filedOrDecided());
        return order < 0 ? Standing.EARLIER : order == 0 ? Standing.SAME_DAY : Standing.LATER;
    }

    /**
     * The provisions for this earlier mark.
     *
     * @param identicalSign whether the two signs are the same, for the limit of consent
     * @param widelyKnown whether the earlier mark is a publicly known name of a widely known brand
     */
    List<Ground> of(
            Question question,
            EarlierMark earlier,
            Standing standing,
            Degree goods,
            boolean identicalSign,
            boolean widelyKnown) {
        List<Ground> grounds = new ArrayList<>();
        if (standing == Standing.LATER || standing == Standing.SAME_DAY) {
            return grounds;
        }
        String law = earlier.forum() + "-TM-";
        if (!earlier.state().isLive()) {
            oneYearBar(question, earlier, goods, grounds);
            return grounds;
        }
        if (goods != Degree.NOT_SIMILAR) {
            switch (earlier.state()) {
                case REGISTERED -> add(grounds, question, law + "EARLIER-MARK");
                case PUBLISHED, PENDING -> {
                    if (citesPending(question, earlier)) {
                        add(grounds, question, law + "EARLIER-MARK");
                    }
                    add(grounds, question, law + "EARLIER-APPLICATION");
                }
                case UNKNOWN -> {
                    add(grounds, question, law + "EARLIER-MARK");
                    add(grounds, question, law + "EARLIER-APPLICATION");
                }
                case REFUSED, WITHDRAWN, ABANDONED, EXPIRED, CANCELLED -> {}
            }
        }
        if (widelyKnown) {
            add(grounds, question, goods == Degree.NOT_SIMILAR ? law + "FAMOUS" : law + "WELL-KNOWN");
        }
        boolean same = identicalSign && goods == Degree.IDENTICAL;
        if (!grounds.isEmpty() && goods != Degree.NOT_SIMILAR && !same && earlier.forum() == Forum.KR) {
            add(grounds, question, law + "CONSENT");
        }
        return grounds;
    }

    /** China compares with preliminarily approved marks too (第三十条), and from 2027 with every earlier application (第二十条). */
    private static boolean citesPending(Question question, EarlierMark earlier) {
        return earlier.forum() == Forum.CN
                && (earlier.state() == LegalState.PUBLISHED
                        || !question.decided().isBefore(LocalDate.of(2027, 1, 1)));
    }

    /** Whether the law of this day lets the owner of an earlier mark consent (Korea since 2024-05-01). */
    boolean allowsConsent(Forum forum, LocalDate day) {
        return provisions.findInForce(forum + "-TM-CONSENT", day).isPresent();
    }

    private void oneYearBar(Question question, EarlierMark earlier, Degree goods, List<Ground> grounds) {
        if (goods == Degree.NOT_SIMILAR) {
            return;
        }
        Optional<Provision> bar = provisions.findInForce(earlier.forum() + "-TM-ONE-YEAR-BAR", question.decided());
        if (bar.isEmpty()) {
            return;
        }
        boolean onlyOwnSurrender =
                earlier.forum() == Forum.CN && !question.decided().isBefore(LocalDate.of(2027, 1, 1));
        boolean counts = onlyOwnSurrender
                ? earlier.state() == LegalState.ABANDONED
                : earlier.state() == LegalState.EXPIRED || earlier.state() == LegalState.CANCELLED;
        LocalDate judged = judgedOn(bar.get(), question);
        Period year = bar.get().period().orElseThrow();
        boolean within = earlier.ended()
                .map(end -> !judged.isBefore(end) && !judged.isAfter(year.lastDay(end, earlier.forum())))
                .orElse(true);
        if (counts && within) {
            grounds.add(new Ground(bar.get(), judged));
        }
    }

    private void add(List<Ground> grounds, Question question, String id) {
        provisions
                .findInForce(id, question.decided())
                .ifPresent(p -> grounds.add(new Ground(p, judgedOn(p, question))));
    }

    private static LocalDate judgedOn(Provision provision, Question question) {
        return provision.decisive() == DecisiveDay.FILING ? question.filedOrDecided() : question.decided();
    }

    /** The opposition period against a mark that is published and not yet registered. */
    Optional<OppositionWindow> opposition(Question question, EarlierMark earlier) {
        Optional<LocalDate> published = earlier.published();
        boolean undecided = switch (earlier.state()) {
            case PUBLISHED, PENDING, UNKNOWN -> true;
            case REGISTERED, REFUSED, WITHDRAWN, ABANDONED, EXPIRED, CANCELLED -> false;
        };
        if (published.isEmpty() || !undecided || published.get().isAfter(question.decided())) {
            return Optional.empty();
        }
        LocalDate day = published.get();
        return provisions
                .findInForce(earlier.forum() + "-TM-OPPOSITION", day)
                .flatMap(p -> p.period().map(period -> {
                    LocalDate last = period.lastDay(day, earlier.forum());
                    LocalDate latest = p.longer().orElse(period).lastDay(day, earlier.forum());
                    boolean open = !question.decided().isAfter(latest);
                    return new OppositionWindow(p, day, last, open);
                }));
    }
}
