package org.comity.standards.cnipa;

import java.util.List;
import java.util.function.Consumer;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.xml.Node;
import org.comity.standards.internal.xml.XmlRecords;

/** A file that is one record: its root element, whatever that is. */
abstract class WholeDocument implements XmlRecords.Handler {

    private final String file;
    private final String root;
    private final Consumer<SourceItem> sink;

    WholeDocument(String file, String root, Consumer<SourceItem> sink) {
        this.file = file;
        this.root = root;
        this.sink = sink;
    }

    abstract SourceItem item(Node document, long offset, byte[] raw);

    @Override
    public boolean isRecord(String path, String name) {
        return true;
    }

    @Override
    public void record(Node node, long offset, byte[] raw) {
        sink.accept(
                node.name().equals(root)
                        ? item(node, offset, raw)
                        : new SourceItem.RejectedRecord(
                                offset, raw, ErrorCode.RECORD_TYPE_UNKNOWN, List.of(file, node.name())));
    }

    @Override
    public void stray(String text, long offset, byte[] raw) {
        sink.accept(new SourceItem.RejectedRecord(
                offset, raw, ErrorCode.RECORD_INVALID, List.of(file, "text outside of any document")));
    }
}
