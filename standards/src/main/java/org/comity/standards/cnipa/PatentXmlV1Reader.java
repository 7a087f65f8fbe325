package org.comity.standards.cnipa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.ErrorCode;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.Text;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.ContentHash;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.Values;
import org.comity.standards.internal.xml.Node;

/** Reads {@code cn-patent-document}, the older form akin to WIPO ST.36. */
public final class PatentXmlV1Reader extends PatentDocumentReader {

    public PatentXmlV1Reader() {
        super("cnipa-patent-v1", "cn-patent-document");
    }

    @Override
    SourceItem document(String file, Node root, long offset, byte[] raw) {
        Optional<Node> data = root.find("cn-bibliographic-data");
        Optional<String> number = data.flatMap(d -> d.take("application-reference", "document-id", "doc-number"))
                .flatMap(Values::unlessFiller);
        if (data.isEmpty() || number.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "application-reference"));
        }
        Node biblio = data.get();
        Optional<Node> publication = biblio.find("cn-publication-reference", "document-id");
        Optional<String> kindCode = publication.flatMap(p -> p.take("kind"));
        FactsDraft draft = new FactsDraft(Office.CN, ChinesePatents.kindOf(number, kindCode));
        Optional<LocalDate> filed = draft.date(
                biblio.take("application-reference", "document-id", "date"), "application-reference/document-id/date");
        biblio.take("application-reference", "document-id", "country");
        draft.identifier(
                NumberRole.APPLICATION,
                number.get(),
                Optional.empty(),
                filed,
                "application-reference/document-id/doc-number");
        draft.event(RightEvent.Kind.FILED, filed);
        String publicationKey = "";
        if (publication.isPresent()) {
            publicationKey = publication(draft, publication.get(), kindCode, biblio);
        }
        biblio.take("invention-title").ifPresent(t -> draft.facts().title(Text.original(t, "zh")));
        biblio.list("abstract").stream()
                .flatMap(a -> a.list("p").stream())
                .filter(p -> !p.attribute("num").equals("bio"))
                .map(Node::take)
                .flatMap(Optional::stream)
                .forEach(t -> draft.facts().abstractText(Text.original(t, "zh")));
        biblio.find("classifications-ipcr")
                .map(c -> c.list("classification-ipcr"))
                .orElse(List.of())
                .forEach(c -> c.take("text").ifPresent(t -> ChinesePatents.ipc(draft, t)));
        relations(draft, biblio);
        biblio.find("cn-parties").ifPresent(p -> parties(draft, p));

        ContentHash hash = new ContentHash();
        root.forEachValue((path, value) -> {
            hash.add(path, value);
            draft.flagReplacement(path, value);
        });
        String canonical = draft.facts().build().identifiers().getFirst().canonical();
        return new SourceItem.SourceRecord(
                offset,
                raw,
                canonical + "/" + publicationKey + kindCode.orElse(""),
                hash.hex(),
                draft.facts().build(),
                root.remainder(),
                Optional.empty(),
                draft.findings());
    }

    private static String publication(FactsDraft draft, Node id, Optional<String> kindCode, Node biblio) {
        Optional<LocalDate> day = draft.date(id.take("date"), "cn-publication-reference/document-id/date");
        id.take("country");
        NumberRole role = ChinesePatents.roleOfPublication(kindCode.orElse("A"));
        Optional<String> number = id.take("doc-number").flatMap(Values::unlessFiller);
        number.ifPresent(
                n -> draft.identifier(role, n, kindCode, day, "cn-publication-reference/document-id/doc-number"));
        boolean application = role == NumberRole.PUBLICATION;
        if (day.isPresent()) {
            draft.event(
                    application ? RightEvent.Kind.APPLICATION_PUBLISHED : RightEvent.Kind.REGISTRATION_PUBLISHED,
                    day,
                    biblio.take("cn-publication-reference", "gazette-reference", "gazette-num"),
                    Optional.empty());
        }
        if (application) {
            draft.facts().state(LegalState.PENDING);
        } else {
            draft.event(RightEvent.Kind.REGISTERED, day);
            draft.facts().state(LegalState.REGISTERED);
        }
        return number.orElse("");
    }

    private static void relations(FactsDraft draft, Node biblio) {
        for (Node p : biblio.find("priority-claims")
                .map(c -> c.list("priority-claim"))
                .orElse(List.of())) {
            link(draft, Relation.Kind.PRIORITY, p);
        }
        // A domestic priority: the earlier filing of the same applicant, which it replaces.
        for (Node p : biblio.find("cn-related-documents", "cn-domestic-priority-claims")
                .map(c -> c.list("cn-domestic-priority-claim"))
                .orElse(List.of())) {
            p.find("substitution", "relation", "child-doc", "document-id")
                    .ifPresent(d -> link(draft, Relation.Kind.PRIORITY, d));
        }
        biblio.find("cn-related-documents", "division")
                .flatMap(d -> d.find("relation", "parent-doc", "document-id"))
                .ifPresent(d -> link(draft, Relation.Kind.DIVISION_OF, d));
        biblio.find("pct-or-regional-filing-data", "document-id")
                .ifPresent(d -> link(draft, Relation.Kind.PCT_ENTRY, d));
        biblio.find("pct-or-regional-publishing-data", "document-id").ifPresent(d -> {
            Optional<LocalDate> day = draft.date(d.take("date"), "pct-or-regional-publishing-data/document-id/date");
            d.take("doc-number").flatMap(Values::unlessFiller).ifPresent(n -> draft.international(n, day));
        });
    }

    private static void link(FactsDraft draft, Relation.Kind kind, Node d) {
        Optional<String> number = d.take("doc-number").flatMap(Values::unlessFiller);
        Optional<LocalDate> day = draft.date(d.take("date"), d.name() + "/date");
        Optional<Office> office = ChinesePatents.office(d.take("country"));
        if (number.isPresent() || day.isPresent()) {
            draft.relation(kind, office, number, day);
        }
    }

    private static void parties(FactsDraft draft, Node parties) {
        parties.find("cn-applicants").ifPresent(applicants -> {
            // Where the applicant carries no address of its own, the attribute of the list holds it.
            Optional<String> listed = applicants.takeAttribute("cn-representative-is");
            for (Node a : applicants.list("cn-applicant")) {
                Optional<Node> book = a.find("addressbook");
                Optional<String> address =
                        book.flatMap(b -> b.take("address", "text")).or(() -> listed);
                book.flatMap(b -> b.take("name"))
                        .or(() -> a.take("name"))
                        .ifPresent(n -> draft.facts()
                                .party(new Party(
                                        Party.Role.APPLICANT,
                                        List.of(Text.original(n, "zh")),
                                        address,
                                        Optional.empty(),
                                        List.of())));
            }
        });
        parties.find("cn-inventors")
                .map(i -> i.list("cn-inventor"))
                .orElse(List.of())
                .forEach(i -> i.take("name")
                        .or(() -> i.take("addressbook", "name"))
                        .ifPresent(n -> draft.facts().party(Party.named(Party.Role.INVENTOR, n, "zh"))));
        List<String> agencies = new ArrayList<>();
        for (Node agent : parties.find("cn-agents").map(a -> a.list("cn-agent")).orElse(List.of())) {
            agent.take("cn-agency", "name").filter(a -> !agencies.contains(a)).ifPresent(a -> {
                agencies.add(a);
                draft.facts().party(ChinesePatents.agency(a));
            });
            agent.take("name").ifPresent(n -> draft.facts().party(Party.named(Party.Role.AGENT, n, "zh")));
        }
    }
}
