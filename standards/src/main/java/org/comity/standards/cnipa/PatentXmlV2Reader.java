package org.comity.standards.cnipa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.ErrorCode;
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

/**
 * Reads {@code PatentDocumentAndRelated} (V2.2.1). Every reference stands there twice, as the office wrote it
 * ({@code original}) and normalised ({@code standard}); only the original is a fact, because the standard form loses digits of
 * foreign numbers.
 */
public final class PatentXmlV2Reader extends PatentDocumentReader {

    public PatentXmlV2Reader() {
        super("cnipa-patent-v2", "PatentDocumentAndRelated");
    }

    @Override
    SourceItem document(String file, Node root, long offset, byte[] raw) {
        Optional<Node> found = root.find("BibliographicData");
        if (found.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_INVALID, List.of(file, "no BibliographicData"));
        }
        Node data = found.get();
        Optional<Node> application =
                originals(data.list("ApplicationReference")).stream().findFirst();
        Optional<String> number =
                application.flatMap(a -> a.take("DocumentID", "DocNumber")).flatMap(Values::unlessFiller);
        if (number.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "ApplicationReference"));
        }
        List<Node> publications = originals(data.list("PublicationReference"));
        Optional<String> kindCode = publications.stream()
                .findFirst()
                .flatMap(p -> p.take("DocumentID", "Kind"))
                .or(() -> root.takeAttribute("kind"));
        FactsDraft draft = new FactsDraft(Office.CN, ChinesePatents.kindOf(number, kindCode));
        Optional<LocalDate> filed = draft.date(
                application.flatMap(a -> a.take("DocumentID", "Date")), "ApplicationReference/DocumentID/Date");
        application.ifPresent(a -> a.take("DocumentID", "WIPOST3Code"));
        draft.identifier(
                NumberRole.APPLICATION,
                number.get(),
                Optional.empty(),
                filed,
                "ApplicationReference/DocumentID/DocNumber");
        draft.event(RightEvent.Kind.FILED, filed);
        publications.forEach(p -> publication(draft, p, kindCode, data));
        String publicationKey = publications.stream()
                .findFirst()
                .flatMap(p -> p.find("DocumentID", "DocNumber"))
                .map(n -> n.text().strip())
                .orElse(number.get());

        data.find("InventionTitle")
                .flatMap(Node::take)
                .ifPresent(t -> draft.facts().title(Text.original(t, "zh")));
        for (Node ipc : data.find("ClassificationIPCRDetails")
                .map(d -> d.list("ClassificationIPCR"))
                .orElse(List.of())) {
            ipc.take("Text").ifPresent(t -> ChinesePatents.ipc(draft, t));
        }
        relations(draft, data);
        data.find("Parties").ifPresent(p -> parties(draft, p));
        data.find("AssigneeDetails")
                .map(d -> d.list("Assignee"))
                .orElse(List.of())
                .forEach(a -> party(draft, Party.Role.HOLDER, a));
        root.list("Abstract").stream()
                .flatMap(a -> a.list("Paragraphs").stream())
                .map(Node::take)
                .flatMap(Optional::stream)
                .forEach(t -> draft.facts().abstractText(Text.original(t, "zh")));
        Optional<LocalDate> produced = root.takeAttribute("dateProduced").flatMap(Values::date);

        ContentHash hash = new ContentHash();
        root.forEachValue((path, value) -> {
            if (!path.equals("@dateProduced")) {
                hash.add(path, value);
            }
            draft.flagReplacement(path, value);
        });
        String canonical = draft.facts().build().identifiers().getFirst().canonical();
        return new SourceItem.SourceRecord(
                offset,
                raw,
                canonical + "/" + publicationKey + kindCode.orElse(""),
                hash.hex(),
                draft.facts().build(),
                withoutFillers(root.remainder()),
                produced,
                draft.findings());
    }

    private static void publication(FactsDraft draft, Node p, Optional<String> kindCode, Node data) {
        Optional<LocalDate> day = draft.date(p.take("DocumentID", "Date"), "PublicationReference/DocumentID/Date");
        p.take("DocumentID", "WIPOST3Code");
        NumberRole role = ChinesePatents.roleOfPublication(kindCode.orElse("A"));
        p.take("DocumentID", "DocNumber")
                .flatMap(Values::unlessFiller)
                .ifPresent(n -> draft.identifier(role, n, kindCode, day, "PublicationReference/DocumentID/DocNumber"));
        Optional<String> gazette =
                data.find("PublicAvailabilityDate").flatMap(g -> g.take("GazetteReference", "GazetteNumber"));
        boolean application = role == NumberRole.PUBLICATION;
        if (day.isPresent()) {
            draft.event(
                    application ? RightEvent.Kind.APPLICATION_PUBLISHED : RightEvent.Kind.REGISTRATION_PUBLISHED,
                    day,
                    gazette,
                    Optional.empty());
        }
        // A granted patent takes effect on the day its grant is announced (Patent Law, art. 39 and 40).
        if (application) {
            draft.facts().state(org.comity.model.LegalState.PENDING);
        } else {
            draft.event(RightEvent.Kind.REGISTERED, day);
            draft.facts().state(org.comity.model.LegalState.REGISTERED);
        }
    }

    private static void relations(FactsDraft draft, Node data) {
        for (Node p : originals(
                data.find("PriorityDetails").map(d -> d.list("Priority")).orElse(List.of()))) {
            link(draft, Relation.Kind.PRIORITY, p);
        }
        data.find("RelatedDocuments", "Division")
                .flatMap(d -> d.find("DocumentsRelation", "ParentDocument", "DocumentID"))
                .ifPresent(d -> link(draft, Relation.Kind.DIVISION_OF, d));
        data.find("PCTOrRegionalApplicationData", "DocumentID").ifPresent(d -> link(draft, Relation.Kind.PCT_ENTRY, d));
        data.find("PCTOrRegionalPublishingData", "DocumentID").ifPresent(d -> {
            Optional<LocalDate> day = draft.date(d.take("Date"), "PCTOrRegionalPublishingData/DocumentID/Date");
            d.take("DocNumber").flatMap(Values::unlessFiller).ifPresent(n -> draft.international(n, day));
        });
    }

    private static void link(FactsDraft draft, Relation.Kind kind, Node d) {
        Optional<String> number = d.take("DocNumber").flatMap(Values::unlessFiller);
        Optional<LocalDate> day = draft.date(d.take("Date"), d.name() + "/Date");
        Optional<Office> office = ChinesePatents.office(d.take("WIPOST3Code"));
        if (number.isPresent() || day.isPresent()) {
            draft.relation(kind, office, number, day);
        }
    }

    private static void parties(FactsDraft draft, Node parties) {
        parties.find("ApplicantDetails")
                .map(d -> d.list("Applicant"))
                .orElse(List.of())
                .forEach(a -> party(draft, Party.Role.APPLICANT, a));
        parties.find("InventorDetails")
                .map(d -> d.list("Inventor"))
                .orElse(List.of())
                .forEach(a -> party(draft, Party.Role.INVENTOR, a));
        List<String> agencies = new ArrayList<>();
        for (Node agent : parties.find("AgentDetails").map(d -> d.list("Agent")).orElse(List.of())) {
            agent.take("Agency", "AddressBook", "OrganizationName")
                    .filter(a -> !agencies.contains(a))
                    .ifPresent(a -> {
                        agencies.add(a);
                        draft.facts().party(ChinesePatents.agency(a));
                    });
            agent.take("AddressBook", "Name")
                    .flatMap(Values::unlessFiller)
                    .ifPresent(n -> draft.facts().party(Party.named(Party.Role.AGENT, n, "zh")));
        }
    }

    private static void party(FactsDraft draft, Party.Role role, Node node) {
        Optional<String> name = node.take("AddressBook", "Name").flatMap(Values::unlessFiller);
        Optional<Node> address = node.find("AddressBook", "Address");
        name.ifPresent(n -> draft.facts()
                .party(new Party(
                        role,
                        List.of(Text.original(n, "zh")),
                        address.flatMap(a -> a.take("Text")).flatMap(Values::unlessFiller),
                        ChinesePatents.office(address.flatMap(a -> a.take("WIPOST3Code"))),
                        List.of())));
    }

    /** The references that the office wrote itself; all of them when none is marked as such. */
    private static List<Node> originals(List<Node> references) {
        List<Node> originals = references.stream()
                .filter(n -> n.attribute("dataFormat").equals("original"))
                .toList();
        return originals.isEmpty() ? references : originals;
    }

    private static Map<String, String> withoutFillers(Map<String, String> remainder) {
        Map<String, String> rest = new LinkedHashMap<>();
        remainder.forEach((path, value) -> {
            boolean attribute = path.contains("@");
            if (attribute || Values.unlessFiller(value).isPresent()) {
                rest.put(path, value);
            }
        });
        return rest;
    }
}
