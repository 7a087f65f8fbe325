package org.comity.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.LegalState;
import org.comity.model.RightFacts;
import org.comity.model.RightId;

/**
 * A right as the register sees it now: a projection over all its sources.
 *
 * @param id its handle
 * @param facts the merged facts
 * @param state where it stands, from events and status words of all sources
 * @param sources the source records it rests on, newest statement first
 * @param synthetic whether it is made up (sample register); never mixed with real records
 */
public record RightView(
        RightId id, RightFacts facts, LegalState state, List<SourceReference> sources, boolean synthetic) {

    public RightView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(state, "state");
        sources = List.copyOf(sources);
    }

    /** The words of the sign or the title, as the record first names it. */
    public Optional<String> headline() {
        return facts.mark()
                .flatMap(m -> m.texts().stream().findFirst())
                .or(() -> facts.titles().stream().findFirst())
                .map(t -> t.value());
    }
}
