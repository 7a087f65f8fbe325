package org.comity.standards.kipris;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.xml.Node;
import org.comity.standards.internal.xml.XmlRecords;

/** Sorts the elements of one answer: header, counts, records, goods lists, and what is none of these. */
final class KiprisAnswer implements XmlRecords.Handler {

    /** Elements that tell of the page and not of a right; they differ between pages that carry the same records. */
    private static final Set<String> PAGING = Set.of(
            "totalsearchcount",
            "totalcount",
            "searchstartnumber",
            "numofrows",
            "pageno",
            "count",
            "docsstart",
            "docscount",
            "searchresultcount");

    private static final Set<String> CONTAINERS = Set.of("response", "body", "items");
    private static final String GOODS = "trademarkDesignationGoodstInfo";
    private static final Pattern NUMBER_IN_NAME = Pattern.compile("(?<!\\d)([4-7]\\d(?:19|20)\\d{9})(?!\\d)");

    private final SourceFile source;
    private final String file;
    private final Consumer<SourceItem> sink;
    private final List<Node> goods = new ArrayList<>();
    private long goodsOffset = -1;
    private long goodsEnd = -1;
    private long records;
    private long headerOffset;
    private String resultCode = "";
    private String resultMessage = "";
    private String successFlag = "";
    private String total = "";

    KiprisAnswer(SourceFile source, Consumer<SourceItem> sink) {
        this.source = source;
        this.file = source.name();
        this.sink = sink;
    }

    @Override
    public boolean isRecord(String path, String name) {
        return !CONTAINERS.contains(name);
    }

    @Override
    public void record(Node node, long offset, byte[] raw) {
        String name = node.name();
        if (name.equals("header")) {
            headerOffset = offset;
            resultCode = node.take("resultCode").orElse("");
            resultMessage = node.take("resultMsg").orElse("");
            successFlag = node.take("successYN").orElse("");
        } else if (PAGING.contains(name.toLowerCase(Locale.ROOT))) {
            if (name.startsWith("total") || name.startsWith("Total")) {
                total = node.text().strip();
            }
        } else if (name.equalsIgnoreCase(GOODS)) {
            if (goodsOffset < 0) {
                goodsOffset = offset;
            }
            goodsEnd = offset + raw.length;
            goods.add(node);
        } else {
            records++;
            sink.accept(KiprisRecords.read(file, node, offset, raw));
        }
    }

    @Override
    public void stray(String text, long offset, byte[] raw) {
        records++;
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        sink.accept(new SourceItem.RejectedRecord(
                offset, raw, ErrorCode.RECORD_INVALID, List.of(file, "text outside of any record: " + shown)));
    }

    /** What can only be told when the whole answer was seen. */
    void end() throws IOException {
        if (!goods.isEmpty()) {
            records++;
            sink.accept(KiprisRecords.goods(numberOfGoods(), goods, goodsOffset, goodsBytes()));
        }
        boolean error = isError();
        if (error || records == 0) {
            String message = resultMessage;
            if (message.isEmpty() && !total.isEmpty()) {
                message = "total " + total;
            }
            sink.accept(new SourceItem.OfficeAnswer(headerOffset, error, resultCode, message));
        }
    }

    /** The whole list as it stands, with what is between its rows. */
    private byte[] goodsBytes() throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(goodsOffset);
            return in.readNBytes((int) (goodsEnd - goodsOffset));
        }
    }

    /** An empty code and 00 are success; 10 (refusal or bad parameters), 30 (bad key) and all others are not. */
    private boolean isError() {
        boolean success = resultCode.isEmpty() || resultCode.matches("0+");
        return !success || successFlag.equalsIgnoreCase("N");
    }

    /** A goods list answers a request for one application and does not repeat its number: only the file's name may tell it. */
    private Optional<String> numberOfGoods() {
        String found = null;
        Matcher m = NUMBER_IN_NAME.matcher(file);
        while (m.find()) {
            found = m.group(1);
        }
        return Optional.ofNullable(found);
    }
}
