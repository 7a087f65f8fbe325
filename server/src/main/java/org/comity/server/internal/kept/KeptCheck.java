package org.comity.server.internal.kept;

import java.time.LocalDate;
import java.util.List;
import org.comity.conflict.Hit;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.register.SavedCheck;
import org.comity.server.internal.web.QuestionForm;

/**
 * A question that somebody keeps, with what was found when it was kept.
 *
 * @param form the question; without a day of decision it is asked for the day on which it is opened
 * @param answered the day on which it was answered
 * @param seen what was found then, in the order of the answer
 */
public record KeptCheck(SavedCheck saved, QuestionForm form, LocalDate answered, List<Seen> seen) {

    public KeptCheck {
        seen = List.copyOf(seen);
    }

    /** An earlier mark as it was found. */
    public record Seen(Forum forum, String id, String mark, LegalState state, double score) {
        static Seen of(Forum forum, Hit hit) {
            return new Seen(
                    forum,
                    hit.earlier().id(),
                    hit.earlier().texts().getFirst(),
                    hit.earlier().state(),
                    Math.round(hit.score() * 10_000) / 10_000.0);
        }

        boolean isSameMark(Seen other) {
            return forum == other.forum && id.equals(other.id);
        }

        /** Whether a reader would see a difference: another state, or a score other by a hundredth. */
        boolean saysOtherwise(Seen other) {
            return state != other.state || Math.round(score * 100) != Math.round(other.score * 100);
        }
    }

    /** The same earlier mark, then and now. */
    public record Changed(Seen before, Seen now) {}

    /**
     * Today's answer beside the one that was kept.
     *
     * @param appeared what is found now and was not then
     * @param gone what was found then and is not now
     * @param changed what is found with another state or score
     * @param unchanged how many are found as they were
     */
    public record Comparison(LocalDate on, List<Seen> appeared, List<Seen> gone, List<Changed> changed, int unchanged) {
        public Comparison {
            appeared = List.copyOf(appeared);
            gone = List.copyOf(gone);
            changed = List.copyOf(changed);
        }
    }

    Comparison compare(LocalDate on, List<Seen> now) {
        List<Changed> both = now.stream()
                .flatMap(n -> seen.stream().filter(n::isSameMark).map(before -> new Changed(before, n)))
                .toList();
        List<Changed> changed =
                both.stream().filter(c -> c.before().saysOtherwise(c.now())).toList();
        return new Comparison(
                on,
                now.stream().filter(n -> seen.stream().noneMatch(n::isSameMark)).toList(),
                seen.stream().filter(s -> now.stream().noneMatch(s::isSameMark)).toList(),
                changed,
                both.size() - changed.size());
    }
}
