package org.comity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one source record says of one right. A record may say only a part (goods, owner); the register projects the
 * parts into one view of the right.
 *
 * @param office the office whose right it is
 * @param kind the kind of right
 * @param identifiers every number the record gives; the first application or registration number identifies the right
 * @param mark the sign, for trademarks
 * @param titles title of the invention, article of the design, name of the work
 * @param abstracts abstract or description
 * @param goods designated goods and services
 * @param classifications patent and design classes
 * @param parties applicants, holders, inventors, agents in record order
 * @param relations priorities, parents and other filings
 * @param events dated facts
 * @param statusWords the office's own word for the status ({@code 등록}, {@code 商标无效}), if the record has one
 * @param state what the words and events of this record alone say
 */
public record RightFacts(
        Office office,
        RightKind kind,
        List<Identifier> identifiers,
        Optional<Mark> mark,
        List<Text> titles,
        List<Text> abstracts,
        List<GoodsItem> goods,
        List<Classification> classifications,
        List<Party> parties,
        List<Relation> relations,
        List<RightEvent> events,
        Optional<String> statusWords,
        LegalState state) {

    public RightFacts {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(kind, "kind");
        identifiers = List.copyOf(identifiers);
        Objects.requireNonNull(mark, "mark");
        titles = List.copyOf(titles);
        abstracts = List.copyOf(abstracts);
        goods = List.copyOf(goods);
        classifications = List.copyOf(classifications);
        parties = List.copyOf(parties);
        relations = List.copyOf(relations);
        events = List.copyOf(events);
        Objects.requireNonNull(statusWords, "statusWords");
        Objects.requireNonNull(state, "state");
    }

    public Optional<Identifier> findIdentifier(NumberRole role) {
        return identifiers.stream().filter(i -> i.role() == role).findFirst();
    }

    public static Builder builder(Office office, RightKind kind) {
        return new Builder(office, kind);
    }

    /** Collects facts in reading order; {@link #build()} may be called once. */
    public static final class Builder {
        private final Office office;
        private final RightKind kind;
        private final List<Identifier> identifiers = new ArrayList<>();
        private Optional<Mark> mark = Optional.empty();
        private final List<Text> titles = new ArrayList<>();
        private final List<Text> abstracts = new ArrayList<>();
        private final List<GoodsItem> goods = new ArrayList<>();
        private final List<Classification> classifications = new ArrayList<>();
        private final List<Party> parties = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<RightEvent> events = new ArrayList<>();
        private Optional<String> statusWords = Optional.empty();
        private LegalState state = LegalState.UNKNOWN;

        private Builder(Office office, RightKind kind) {
            this.office = office;
            this.kind = kind;
        }

        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        public Builder mark(Mark value) {
            mark = Optional.of(value);
            return this;
        }

        public Builder title(Text text) {
            titles.add(text);
            return this;
        }

        public Builder abstractText(Text text) {
            abstracts.add(text);
            return this;
        }

        public Builder goods(GoodsItem item) {
            goods.add(item);
            return this;
        }

        public Builder classification(Classification classification) {
            classifications.add(classification);
            return this;
        }

        public Builder party(Party party) {
            parties.add(party);
            return this;
        }

        public Builder relation(Relation relation) {
            relations.add(relation);
            return this;
        }

        public Builder event(RightEvent event) {
            events.add(event);
            return this;
        }

        public Builder statusWords(String words) {
            statusWords = Optional.of(words);
            return this;
        }

        public Builder state(LegalState value) {
            state = value;
            return this;
        }

        public RightFacts build() {
            return new RightFacts(
                    office,
                    kind,
                    identifiers,
                    mark,
                    titles,
                    abstracts,
                    goods,
                    classifications,
                    parties,
                    relations,
                    events,
                    statusWords,
                    state);
        }
    }
}
