package org.comity.register.internal.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Identifier;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Relation;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.number.Numbers;

/**
 * The numbers by which a source record finds the others of its right.
 *
 * @param unite records that share one of these are the same right
 * @param offer numbers that a record without an application number may be found by
 * @param seek numbers by which this record, having no application number, looks for its right; for a mere list of goods
 *     without any number its content
 */
public record Links(Set<String> unite, Set<String> offer, Set<String> seek) {

    /** Where a record without an application number looks, the surest first. */
    private static final List<NumberRole> WEAKER =
            List.of(NumberRole.REGISTRATION, NumberRole.GRANT_PUBLICATION, NumberRole.PUBLICATION);

    public Links {
        unite = Set.copyOf(unite);
        offer = Set.copyOf(offer);
        seek = Set.copyOf(seek);
    }

    public static Links of(Statement statement) {
        RightFacts facts = statement.facts();
        Set<String> unite = new LinkedHashSet<>();
        for (Identifier identifier : facts.identifiers()) {
            if (unites(facts, identifier)) {
                unite.add(link(facts, identifier.role(), identifier.canonical()));
            }
        }
        if (isKoreanMark(facts)) {
            // Renewal, reclassification and added goods are filings on a registration, whose number may stand here
            // only.
            for (Relation relation : facts.relations()) {
                if (relation.kind() == Relation.Kind.FOLLOW_UP_OF) {
                    relation.number()
                            .map(n -> Numbers.canonical(Office.KR, RightKind.TRADEMARK, NumberRole.REGISTRATION, n))
                            .ifPresent(n -> unite.add(link(facts, NumberRole.REGISTRATION, n)));
                }
            }
        }
        Set<String> offer = new LinkedHashSet<>();
        Set<String> seek = new LinkedHashSet<>();
        for (NumberRole role : WEAKER) {
            if (unite.isEmpty() && !seek.isEmpty()) {
                break;
            }
            for (Identifier identifier : facts.identifiers()) {
                if (identifier.role() == role) {
                    (unite.isEmpty() ? seek : offer).add(link(facts, role, identifier.canonical()));
                }
            }
        }
        if (isGoodsList(facts)) {
            // An office answers with the goods of one application and does not repeat its number: the same list, loaded
            // once with its number and once without, is known again by its content.
            String list = facts.office() + ":" + facts.kind().code() + ":GOODS:"
                    + statement.rank().content();
            if (!unite.isEmpty()) {
                offer.add(list);
            } else if (seek.isEmpty()) {
                seek.add(list);
            }
        }
        if (unite.isEmpty() && seek.isEmpty()) {
            unite.add("record:" + statement.dialect() + ":" + statement.key());
        }
        return new Links(unite, offer, seek);
    }

    /** All of them: what the register looks up to find the neighbours of a record. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(unite);
        all.addAll(offer);
        all.addAll(seek);
        return all;
    }

    /** Whether a record says nothing but goods. */
    private static boolean isGoodsList(RightFacts facts) {
        return !facts.goods().isEmpty()
                && facts.mark().isEmpty()
                && facts.parties().isEmpty()
                && facts.events().isEmpty()
                && facts.statusWords().isEmpty();
    }

    private static boolean unites(RightFacts facts, Identifier identifier) {
        return switch (identifier.role()) {
            case APPLICATION -> true;
            // A Korean mark's later filings have numbers of their own and share the registration; in China one number
            // serves application and registration (a patent's is ZL and the application number).
            case REGISTRATION -> isKoreanMark(facts) || facts.office().equals(Office.CN);
            case PUBLICATION, GRANT_PUBLICATION, INTERNATIONAL, REFERENCE -> false;
        };
    }

    static boolean isKoreanMark(RightFacts facts) {
        return facts.office().equals(Office.KR) && facts.kind() == RightKind.TRADEMARK;
    }

    private static String link(RightFacts facts, NumberRole role, String canonical) {
        String space =
                facts.office().equals(Office.CN) && (role == NumberRole.APPLICATION || role == NumberRole.REGISTRATION)
                        ? "NUMBER"
                        : role.name();
        return facts.office() + ":" + facts.kind().code() + ":" + space + ":" + canonical;
    }
}
