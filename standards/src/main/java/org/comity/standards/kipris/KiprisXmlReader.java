package org.comity.standards.kipris;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.model.RightKind;
import org.comity.standards.DialectReader;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.comity.standards.internal.Heads;
import org.comity.standards.internal.xml.XmlRecords;

/** Reads {@code response} documents of KIPRIS Plus: trademarks, designs, patents, utility models and goods lists. */
public final class KiprisXmlReader implements DialectReader {

    @Override
    public String code() {
        return "kipris-xml";
    }

    @Override
    public Set<RightKind> kinds() {
        return EnumSet.of(RightKind.PATENT, RightKind.UTILITY_MODEL, RightKind.DESIGN, RightKind.TRADEMARK);
    }

    @Override
    public boolean recognises(Probe probe) {
        return Heads.xmlRoot(probe.head()).filter(r -> r.equals("response")).isPresent()
                && (Heads.contains(probe.head(), "<resultCode")
                        || Heads.contains(probe.head(), "<items")
                        || Heads.contains(probe.head(), "<resultMsg"));
    }

    @Override
    public void read(SourceFile file, Consumer<SourceItem> sink) throws IOException {
        KiprisAnswer answer = new KiprisAnswer(file, sink);
        XmlRecords.read(file, answer);
        answer.end();
    }
}
