package org.comity.standards.internal.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.standards.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Splits an XML file into records.
 *
 * <p>A DOCTYPE is passed over and its external subset never fetched; a document that declares or uses entities of its own is
 * refused, since those read other files or grow without end.
 */
public final class XmlRecords {

    /** The largest record; the largest seen in office data are patent specifications of a few megabytes. */
    static final int LARGEST_RECORD = 64 * 1024 * 1024;

    private static final int DEEPEST = 200;
    private static final int HEAD = 1024;
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final WstxInputFactory FACTORY = factory();

    private XmlRecords() {}

    /** What a reader makes of the elements it meets. */
    public interface Handler {

        /**
         * Whether this element is a record, to be handed over whole; otherwise its children are asked about.
         *
         * @param path local names from the root to this element, {@code response/body/items}
         */
        boolean isRecord(String path, String name);

        /** A record, with its bytes and the place of the first of them. */
        void record(Node node, long offset, byte[] raw);

        /** Text that stands between records where only white space should. */
        void stray(String text, long offset, byte[] raw);
    }

    /**
     * Reads a file to its end.
     *
     * @throws ComityException XML_MALFORMED, XML_REFUSED or ENCODING_WRONG; records before the place have been handed over
     */
    public static void read(SourceFile file, Handler handler) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), 64 * 1024)) {
            Encoding encoding = encodingOf(file.name(), in);
            try (SlicingReader chars =
                    new SlicingReader(in, encoding.charset(), encoding.skipped(), file.name(), LARGEST_RECORD)) {
                new Run(file.name(), chars, handler).read();
            }
        }
    }

    private record Encoding(Charset charset, int skipped) {}

    /** Finds the encoding by byte order mark or declaration, and leaves the stream at the first byte that is XML. */
    private static Encoding encodingOf(String file, InputStream in) throws IOException {
        in.mark(HEAD + 8);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (head.length == 0) {
            throw new ComityException(ErrorCode.XML_MALFORMED, file, 1, 1, "the file is empty");
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return skip(in, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return skip(in, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return skip(in, StandardCharsets.UTF_16BE, 2);
        }
        // Offices send blank lines before the declaration, where XML allows nothing.
        int blank = 0;
        while (blank < head.length && " \t\r\n".indexOf(head[blank]) >= 0) {
            blank++;
        }
        String start = new String(head, blank, head.length - blank, StandardCharsets.ISO_8859_1);
        int end = start.startsWith("<?xml") ? start.indexOf("?>") : -1;
        Matcher declared = DECLARED.matcher(end < 0 ? "" : start.substring(0, end));
        Charset charset = StandardCharsets.UTF_8;
        if (declared.find()) {
            try {
                charset = Charset.forName(declared.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new ComityException(
                        e, ErrorCode.XML_MALFORMED, file, 1, 1, "unknown encoding " + declared.group(1));
            }
        }
        if (charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            // The declaration could be read byte by byte, so the file is not in UTF-16 whatever it says.
            charset = StandardCharsets.UTF_8;
        }
        return skip(in, charset, blank);
    }

    private static Encoding skip(InputStream in, Charset charset, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return new Encoding(charset, bytes);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        byte[] want = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            want[i] = (byte) bytes[i];
        }
        return head.length >= want.length && Arrays.equals(head, 0, want.length, want, 0, want.length);
    }

    private static WstxInputFactory factory() {
        WstxInputFactory f = new WstxInputFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without this a reference inside an attribute is passed over in silence; with it the resolver below is asked.
        f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        f.setProperty(
                WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver) (publicId, systemId, base, name) -> {
                    throw new XMLStreamException("undeclared entity &" + name + ";");
                });
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        f.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        f.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 500);
        f.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1024 * 1024);
        f.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LARGEST_RECORD);
        f.setProperty(WstxInputProperties.P_MAX_CHARACTERS, Long.MAX_VALUE);
        f.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        f.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        f.configureForSpeed();
        f.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        return f;
    }

    /** One pass over one file. */
    private static final class Run {
        private final String file;
        private final SlicingReader chars;
        private final Handler handler;
        private final StringBuilder path = new StringBuilder();
        private final Deque<Integer> pathLengths = new ArrayDeque<>();

        Run(String file, SlicingReader chars, Handler handler) {
            this.file = file;
            this.chars = chars;
            this.handler = handler;
        }

        void read() {
            try {
                XMLStreamReader2 xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(chars);
                try {
                    while (xml.hasNext()) {
                        step(xml);
                    }
                } finally {
                    xml.close();
                }
            } catch (XMLStreamException e) {
                throw explain(e);
            }
        }

        private void step(XMLStreamReader2 xml) throws XMLStreamException {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> path.setLength(pathLengths.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        long from = chars.byteOffset(xml.getLocationInfo().getStartingCharOffset());
                        long to = chars.byteOffset(xml.getLocationInfo().getEndingCharOffset());
                        handler.stray(xml.getText().strip(), from, chars.slice(from, to));
                    }
                }
                case XMLStreamConstants.DTD -> refuseEntities(xml);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity(xml);
                default -> {
                    // comments and processing instructions carry no record
                }
            }
            chars.release(xml.getLocationInfo().getEndingCharOffset());
        }

        private void start(XMLStreamReader2 xml) throws XMLStreamException {
            String name = xml.getLocalName();
            int length = path.length();
            if (length > 0) {
                path.append('/');
            }
            path.append(name);
            if (!handler.isRecord(path.toString(), name)) {
                pathLengths.push(length);
                return;
            }
            long fromChar = xml.getLocationInfo().getStartingCharOffset();
            Node node = element(xml);
            // An empty-element tag ends where it began to be read: its end event has no length of its own.
            long toChar = xml.getLocationInfo().getEndingCharOffset();
            long from = chars.byteOffset(fromChar);
            long to = chars.byteOffset(toChar);
            path.setLength(length);
            handler.record(node, from, chars.slice(from, to));
        }

        private Node element(XMLStreamReader2 xml) throws XMLStreamException {
            Deque<Node> open = new ArrayDeque<>();
            Node root = node(xml);
            open.push(root);
            while (true) {
                int event = xml.next();
                @Nullable Node at = open.peek();
                if (at == null) {
                    throw new IllegalStateException("no element is open");
                }
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Node child = node(xml);
                        at.add(child);
                        open.push(child);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        open.pop();
                        if (open.isEmpty()) {
                            return root;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        at.add(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw entity(xml);
                    default -> {
                        // comments and processing instructions carry no value
                    }
                }
            }
        }

        private static Node node(XMLStreamReader2 xml) {
            int n = xml.getAttributeCount();
            if (n == 0) {
                return new Node(xml.getLocalName(), Map.of());
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < n; i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            return new Node(xml.getLocalName(), attributes);
        }

        private void refuseEntities(XMLStreamReader2 xml) {
            long from = chars.byteOffset(xml.getLocationInfo().getStartingCharOffset());
            long to;
            try {
                to = chars.byteOffset(xml.getLocationInfo().getEndingCharOffset());
            } catch (XMLStreamException e) {
                throw explain(e);
            }
            String doctype = new String(chars.slice(from, to), StandardCharsets.ISO_8859_1);
            if (doctype.contains("<!ENTITY") || doctype.contains("%")) {
                throw new ComityException(ErrorCode.XML_REFUSED, file, "entities declared in its DOCTYPE");
            }
        }

        private ComityException entity(XMLStreamReader2 xml) {
            return new ComityException(ErrorCode.XML_REFUSED, file, "the entity &" + xml.getLocalName() + ";");
        }

        private ComityException explain(XMLStreamException e) {
            String said = e.getMessage() == null ? "" : e.getMessage();
            String lower = said.toLowerCase(Locale.ROOT);
            String detail = said.lines().findFirst().orElse("").strip();
            if (lower.contains("limit") && (lower.contains("exceeded") || lower.contains("maximum"))) {
                return new ComityException(e, ErrorCode.XML_REFUSED, file, detail);
            }
            if (lower.contains("undeclared") && lower.contains("entity")) {
                return new ComityException(e, ErrorCode.XML_REFUSED, file, "an entity of its own: " + detail);
            }
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
            return new ComityException(e, ErrorCode.XML_MALFORMED, file, line, column, detail);
        }
    }
}
