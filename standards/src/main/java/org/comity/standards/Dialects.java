package org.comity.standards;

import java.util.List;
import java.util.Optional;
import org.comity.standards.cnipa.ApplicationBodyReader;
import org.comity.standards.cnipa.ChineseTrademarkJsonReader;
import org.comity.standards.cnipa.PatentXmlV1Reader;
import org.comity.standards.cnipa.PatentXmlV2Reader;
import org.comity.standards.cnipa.TrademarkOpenDataReader;
import org.comity.standards.kipris.KiprisXmlReader;
import org.comity.standards.kipris.KoreanTrademarkJsonReader;
import org.comity.standards.neutral.NeutralCsvReader;
import org.comity.standards.neutral.NeutralJsonlReader;

/** The dialects Comity can read, and those it only knows by name. */
public final class Dialects {

    private static final List<DialectReader> READERS = List.of(
            new KiprisXmlReader(),
            new PatentXmlV2Reader(),
            new PatentXmlV1Reader(),
            new ApplicationBodyReader(),
            new KoreanTrademarkJsonReader(),
            new ChineseTrademarkJsonReader(),
            new TrademarkOpenDataReader(),
            new NeutralJsonlReader(),
            new NeutralCsvReader());

    private Dialects() {}

    /** All readers, most specific first. */
    public static List<DialectReader> readers() {
        return READERS;
    }

    public static Optional<DialectReader> find(String code) {
        return readers().stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /** The first reader that recognises the file. */
    public static Optional<DialectReader> recognise(DialectReader.Probe probe) {
        return readers().stream().filter(r -> r.recognises(probe)).findFirst();
    }

    /**
     * The name of a format that is known but not read yet (for example {@code st96}, {@code st66}, {@code epo-ops}), so
     * that a summary can name it.
     */
    public static Optional<String> nameUnread(DialectReader.Probe probe) {
        return UnreadFormats.name(probe);
    }
}
