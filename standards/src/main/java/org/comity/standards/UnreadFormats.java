package org.comity.standards;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.standards.internal.Heads;

/** Tells the formats that are known and not read, so that a summary can name each file instead of passing it over. */
final class UnreadFormats {

    private static final Pattern USPTO = Pattern.compile(
            "\"(?:\\w*DataBag|\\w*ProductBag|statusCodeBag|attorneyBag|applicationNumberText"
                    + "|patentApplicationNumber|patentNumber|patentdata|patentTrialData|petitionDecisionData|ApplicationNumber"
                    + "|responseHeader|lastUpdatedTimestamp|apiKey|apiStatus|trademarks|transactionList|caseUpdateInfo)\"");

    private static final Pattern EPO =
            Pattern.compile("\"(?:publication_reference|family_members|document_id|publication_number)\"|epodoc|docdb");

    private UnreadFormats() {}

    static Optional<String> name(DialectReader.Probe probe) {
        byte[] head = probe.head();
        String text = Heads.text(head);
        Optional<String> root = Heads.xmlRootWithPrefix(head);
        if (root.isPresent()) {
            return Optional.of(xml(root.get(), text));
        }
        if (text.stripLeading().startsWith("<?xml")) {
            return Optional.of("xml");
        }
        return binary(head).or(() -> json(text)).or(() -> text(text, extension(probe.name())));
    }

    private static String xml(String rootWithPrefix, String text) {
        String root = rootWithPrefix.substring(rootWithPrefix.indexOf(':') + 1);
        if (text.contains("www.wipo.int/standards/XMLSchema/ST96") || text.contains("urn:kr:gov:doc:")) {
            return "st96";
        }
        if (text.contains("www.wipo.int/standards/XMLSchema/trademarks")) {
            return "st66";
        }
        if (text.contains("www.wipo.int/standards/XMLSchema/")) {
            // Before its sixth release the namespace did not carry the number of the standard:
            // .../XMLSchema/Trademark/1.
            return "st96";
        }
        if (text.contains("urn:us:gov:doc:uspto")) {
            return "uspto-odp";
        }
        return switch (root) {
            case "Transaction", "TrademarkTransaction", "TransactionBody" -> "st66";
            case "world-patent-data", "ops" -> "epo-ops";
            case "exchange-documents", "exchange-document" ->
                text.contains("ops.epo.org") || rootWithPrefix.startsWith("ops:") ? "epo-ops" : "docdb";
            case "ep-patent-document",
                    "us-patent-grant",
                    "us-patent-application",
                    "wo-published-application",
                    "fulltext-documents" -> "st36";
            case "fault", "error", "class-scheme", "mappings", "register-documents" ->
                text.contains("ops.epo.org") || text.contains("epo.org") ? "epo-ops" : "xml";
            case "html" -> "html";
            default -> text.contains("ops.epo.org") || text.contains("www.epo.org") ? "epo-ops" : "xml";
        };
    }

    private static Optional<String> binary(byte[] h) {
        if (h.length >= 3 && (h[0] & 0xFF) == 0xFF && (h[1] & 0xFF) == 0xD8 && (h[2] & 0xFF) == 0xFF) {
            return Optional.of("image");
        }
        if (startsWith(h, "\u0089PNG") || startsWith(h, "GIF8") || startsWith(h, "II*\0") || startsWith(h, "MM\0*")) {
            return Optional.of("image");
        }
        if (startsWith(h, "%PDF")) {
            return Optional.of("pdf");
        }
        if (startsWith(h, "PK\u0003\u0004")) {
            // Archives are opened before a dialect is asked for; what arrives here as one is a spreadsheet or the like.
            return Optional.of("office-document");
        }
        return Optional.empty();
    }

    private static Optional<String> json(String text) {
        String s = text.stripLeading();
        if (!s.startsWith("{") && !s.startsWith("[")) {
            return Optional.empty();
        }
        if (USPTO.matcher(s).find()) {
            return Optional.of("uspto-odp");
        }
        if (EPO.matcher(s).find()) {
            return Optional.of("epo-ops");
        }
        return Optional.of("json");
    }

    private static Optional<String> text(String text, String extension) {
        if (text.startsWith("interactions:")) {
            return Optional.of(
                    text.contains("/patent-family/svc/")
                            ? "global-dossier"
                            : text.contains("epo.org") ? "epo-ops" : "http-recording");
        }
        String first = text.lines().findFirst().orElse("");
        if (first.contains("성과고유번호")) {
            return Optional.of("ntis-patents-csv");
        }
        if (first.contains("代理人编码") || first.contains("代理人名称")) {
            // Agents and their codes only: no right is told there.
            return Optional.of("cnipa-trademark-agents");
        }
        if (first.startsWith("source_group,")) {
            return Optional.of("status-word-list");
        }
        if (text.contains("<!ENTITY") || text.contains("<!ELEMENT") || extension.equals("dtd")) {
            return Optional.of("dtd");
        }
        return switch (extension) {
            case "md" -> Optional.of("notes");
            case "txt" -> Optional.of("text");
            case "yaml", "yml" -> Optional.of("yaml");
            case "csv", "tsv" -> Optional.of("table");
            default ->
                first.contains("MIT License") || text.contains("Permission is hereby granted")
                        ? Optional.of("licence")
                        : Optional.empty();
        };
    }

    private static boolean startsWith(byte[] head, String latin1) {
        if (head.length < latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((head[i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
