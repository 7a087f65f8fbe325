package org.comity.standards.cnipa;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.ErrorCode;
import org.comity.model.RightKind;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.Heads;
import org.comity.standards.internal.xml.Node;
import org.comity.standards.internal.xml.XmlRecords;

/** XML of which each file is one record: its root element. Patents, utility models and designs stand in the same form. */
abstract class PatentDocumentReader implements DialectReader {

    private final String code;
    private final String root;

    PatentDocumentReader(String code, String root) {
        this.code = code;
        this.root = root;
    }

    abstract SourceItem document(String file, Node root, long offset, byte[] raw);

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Set<RightKind> kinds() {
        return EnumSet.of(RightKind.PATENT, RightKind.UTILITY_MODEL, RightKind.DESIGN);
    }

    @Override
    public final boolean recognises(Probe probe) {
        return Heads.xmlRoot(probe.head()).filter(r -> r.equals(root)).isPresent();
    }

    @Override
    public final void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        XmlRecords.read(file, new XmlRecords.Handler() {
            @Override
            public boolean isRecord(String path, String name) {
                return true;
            }

            @Override
            public void record(Node node, long offset, byte[] raw) {
                sink.accept(
                        node.name().equals(root)
                                ? document(file.name(), node, offset, raw)
                                : new SourceItem.RejectedRecord(
                                        offset, raw, ErrorCode.RECORD_TYPE_UNKNOWN, List.of(file.name(), node.name())));
            }

            @Override
            public void stray(String text, long offset, byte[] raw) {
                sink.accept(new SourceItem.RejectedRecord(
                        offset, raw, ErrorCode.RECORD_INVALID, List.of(file.name(), "text outside of any document")));
            }
        });
    }
}
