package org.comity.standards.cnipa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.ErrorCode;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.ContentHash;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.xml.Node;

/**
 * Reads {@code cn-application-body}, the parts of an e-filing package: claims (100001), description (100002), drawings
 * (100003), abstract (100004) and its figure (100005), one file each. The number of the application stands in the name of the
 * folder only.
 */
public final class ApplicationBodyReader extends PatentDocumentReader {

    private static final Pattern FOLDER = Pattern.compile("(?<![0-9])(\\d{12}\\.?[0-9X])(?![0-9X])");

    public ApplicationBodyReader() {
        super("cnipa-application-body", "cn-application-body");
    }

    @Override
    SourceItem document(String file, Node root, long offset, byte[] raw) {
        Optional<String> number = numberIn(file);
        if (number.isEmpty()) {
            return new SourceItem.RejectedRecord(
                    offset, raw, ErrorCode.RECORD_NUMBER_MISSING, List.of(file, "2018103922220/100001.xml"));
        }
        String part = partOf(root);
        FactsDraft draft = new FactsDraft(Office.CN, ChinesePatents.kindOf(number, Optional.empty()));
        Identifier application = draft.identifier(
                NumberRole.APPLICATION, number.get(), Optional.empty(), Optional.empty(), "folder name");
        draft.facts().state(LegalState.UNKNOWN);
        root.find("description")
                .flatMap(d -> d.find("invention-title"))
                .flatMap(ApplicationBodyReader::unbroken)
                .ifPresent(t -> draft.facts().title(Text.original(t, "zh")));
        if (part.equals("abstract")) {
            root.find("cn-abstract").map(a -> a.list("p")).orElse(List.of()).stream()
                    .map(ApplicationBodyReader::unbroken)
                    .flatMap(Optional::stream)
                    .forEach(t -> draft.facts().abstractText(Text.original(t, "zh")));
        }
        ContentHash hash = new ContentHash();
        root.forEachValue((path, value) -> {
            hash.add(path, value);
            draft.flagReplacement(path, value);
        });
        Map<String, String> remainder = new LinkedHashMap<>();
        root.remainder().forEach((path, value) -> remainder.put(path, joinLines(value)));
        return new SourceItem.SourceRecord(
                offset,
                raw,
                application.canonical() + "/" + part,
                hash.hex(),
                draft.facts().build(),
                remainder,
                Optional.empty(),
                draft.findings());
    }

    /** Text in which {@code <br/>} and the line end after it mark where a printed line ended, in the middle of sentences. */
    private static Optional<String> unbroken(Node node) {
        return node.take().map(ignored -> joinLines(node.text())).filter(s -> !s.isEmpty());
    }

    private static String joinLines(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", "").strip();
    }

    private static String partOf(Node root) {
        if (root.find("cn-claims").isPresent()) {
            return "claims";
        }
        if (root.find("description").isPresent()) {
            return "description";
        }
        if (root.find("cn-drawings").isPresent()) {
            return "drawings";
        }
        if (root.find("cn-abstract", "cn-abst-figure").isPresent()
                && root.find("cn-abstract", "p").isEmpty()) {
            return "abstract-figure";
        }
        return root.find("cn-abstract").isPresent()
                ? "abstract"
                : root.children().findFirst().map(Node::name).orElse("empty");
    }

    private static Optional<String> numberIn(String file) {
        String found = null;
        Matcher m = FOLDER.matcher(file);
        while (m.find()) {
            String digits = m.group(1).replace(".", "");
            boolean chinese = org.comity.model.number.Numbers.list(digits).stream()
                    .anyMatch(r -> r.office().equals(Office.CN)
                            && r.roles().contains(NumberRole.APPLICATION)
                            && !r.kinds().contains(RightKind.TRADEMARK));
            if (chinese || found == null) {
                found = digits;
            }
        }
        return Optional.ofNullable(found);
    }
}
