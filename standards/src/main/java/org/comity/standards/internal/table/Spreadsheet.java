package org.comity.standards.internal.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * The rows of the sheets of an Excel workbook (ECMA-376 SpreadsheetML), one by one, as text. Formulas give their stored value;
 * dates and formats are not interpreted. A workbook that grows without end when unpacked is refused.
 */
public final class Spreadsheet {

    /** The published lists have some ten megabytes of XML; deflate itself ends at about a thousandth. */
    private static final long LARGEST_PART = 1L << 30;

    private static final long FREE_OF_RATIO = 64L << 20;
    private static final long LARGEST_RATIO = 200;
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_TEXT = 256L << 20;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_COLUMNS = 256;
    private static final WstxInputFactory FACTORY = factory();

    private final String file;
    private final ZipFile zip;
    private long textRead;

    private Spreadsheet(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Hands over every row of every sheet, in the order of the workbook's files; missing cells are empty.
     *
     * @throws ComityException ARCHIVE_REFUSED or XML_MALFORMED
     */
    public static void read(Path path, Consumer<List<String>> rows) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            new Spreadsheet(path.toString(), zip).read(rows);
        } catch (ZipException e) {
            throw new ComityException(e, ErrorCode.ARCHIVE_REFUSED, path, String.valueOf(e.getMessage()));
        }
    }

    private void read(Consumer<List<String>> rows) throws IOException {
        List<ZipEntry> sheets = new ArrayList<>();
        if (zip.size() > MOST_PARTS) {
            throw refused("> " + MOST_PARTS + " members");
        }
        zip.stream()
                .filter(e -> e.getName().matches("xl/worksheets/sheet\\d+\\.xml"))
                .sorted(Comparator.comparingInt(
                        e -> Integer.parseInt(e.getName().replaceAll("\\D", ""))))
                .forEach(sheets::add);
        if (sheets.isEmpty()) {
            throw refused("xl/worksheets/sheet1.xml");
        }
        try {
            List<String> shared = sharedTexts();
            for (ZipEntry sheet : sheets) {
                sheet(sheet, shared, rows);
            }
        } catch (XMLStreamException e) {
            throw new ComityException(
                    e,
                    ErrorCode.XML_MALFORMED,
                    file,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNumber(),
                    firstLine(e));
        }
    }

    private List<String> sharedTexts() throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
        List<String> texts = new ArrayList<>();
        if (entry == null) {
            return texts;
        }
        try (InputStream in = open(entry)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            StringBuilder text = new StringBuilder();
            boolean phonetic = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "rPh" -> phonetic = true;
                        case "t" -> {
                            if (!phonetic) {
                                append(text, xml.getElementText());
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("rPh")) {
                        phonetic = false;
                    } else if (xml.getLocalName().equals("si")) {
                        texts.add(text.toString());
                    }
                }
            }
        }
        return texts;
    }

    private void append(StringBuilder text, String part) {
        textRead += part.length();
        if (textRead > MOST_TEXT || text.length() + part.length() > LONGEST_CELL) {
            throw refused("> " + (textRead > MOST_TEXT ? MOST_TEXT : LONGEST_CELL) + " characters");
        }
        text.append(part);
    }

    private void sheet(ZipEntry entry, List<String> shared, Consumer<List<String>> rows)
            throws IOException, XMLStreamException {
        try (InputStream in = open(entry)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            List<String> row = new ArrayList<>();
            StringBuilder value = new StringBuilder();
            int column = 0;
            String type = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            row = new ArrayList<>();
                            column = 0;
                        }
                        case "c" -> {
                            String place = xml.getAttributeValue(null, "r");
                            column = place == null ? column + 1 : columnOf(place);
                            type = String.valueOf(xml.getAttributeValue(null, "t"));
                            value.setLength(0);
                        }
                        case "v", "t" -> append(value, xml.getElementText());
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("c") && column >= 1 && column <= MOST_COLUMNS) {
                        while (row.size() < column) {
                            row.add("");
                        }
                        row.set(column - 1, text(type, value.toString(), shared));
                    } else if (xml.getLocalName().equals("row")) {
                        rows.accept(row);
                    }
                }
            }
        }
    }

    private String text(String type, String value, List<String> shared) {
        if (type.equals("s")) {
            int index = value.isBlank() ? -1 : parse(value);
            return index >= 0 && index < shared.size() ? shared.get(index) : "";
        }
        // Numbers are stored as 9 or 9.0 alike.
        return type.equals("null") && value.matches("\\d+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
    }

    private int parse(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new ComityException(e, ErrorCode.XML_MALFORMED, file, 1, 1, value);
        }
    }

    /** {@code BC12}: the letters count in base 26 from A = 1. */
    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column;
    }

    private InputStream open(ZipEntry entry) throws IOException {
        return new BufferedInputStream(new Counted(zip.getInputStream(entry), entry.getCompressedSize()), 64 * 1024);
    }

    private ComityException refused(String why) {
        return new ComityException(ErrorCode.ARCHIVE_REFUSED, file, why);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static WstxInputFactory factory() {
        WstxInputFactory f = new WstxInputFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        f.setProperty(XMLInputFactory2.P_AUTO_CLOSE_INPUT, false);
        f.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        f.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        f.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024);
        return f;
    }

    /** Counts what comes out: what shrinks to almost nothing is no list. */
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            unpacked += n;
            if (unpacked > LARGEST_PART || (unpacked > FREE_OF_RATIO && unpacked / packed > LARGEST_RATIO)) {
                throw refused("> " + unpacked / packed + " : 1");
            }
        }
    }
}
