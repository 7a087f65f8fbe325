package org.comity.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.standards.kipris.KiprisXmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader must never do: hang, grow, look elsewhere, or return as if nothing were wrong. */
class DamagedFilesIT {

    private static String record(int n) {
        return "<TradeMarkInfo><SerialNumber>" + n + "</SerialNumber><ApplicationNumber>40201990"
                + "%05d".formatted(n) + "</ApplicationNumber>"
                + "<ApplicationStatus>등록</ApplicationStatus><GoodClassificationCode>09|35</GoodClassificationCode>"
                + "<Title>달무리 𠮷 &amp; 별</Title></TradeMarkInfo>";
    }

    private static String answer(int records) {
        StringBuilder s = new StringBuilder(
                "\n\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n\n<response>\r\n<header><resultCode></resultCode></header><body><items>");
        for (int i = 1; i <= records; i++) {
            s.append(record(i)).append("\r\n<!-- ").append(i).append(" -->");
        }
        return s.append("</items></body></response>\n").toString();
    }

    @Test
    void slicesAreExactInEveryEncoding() {
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "EUC-KR")) {
            String text = answer(300).replace("UTF-8", name).strip();
            if (name.equals("EUC-KR")) {
                text = text.replace("𠮷", "한");
            }
            byte[] bytes = text.getBytes(Charset.forName(name));
            if (name.startsWith("UTF-16")) {
                byte[] marked = new byte[bytes.length + 2];
                boolean little = name.endsWith("LE");
                marked[0] = (byte) (little ? 0xFF : 0xFE);
                marked[1] = (byte) (little ? 0xFE : 0xFF);
                System.arraycopy(bytes, 0, marked, 2, bytes.length);
                bytes = marked;
            }
            SourceFile file = Reading.bytes("a.xml", bytes);
            List<SourceItem> items = Reading.read(new KiprisXmlReader(), file);
            assertThat(items).as(name).hasSize(300);
            assertThat(Reading.slicesAreExact(file, items)).as(name).isTrue();
            String raw = new String(Reading.records(items).get(150).raw(), Charset.forName(name));
            assertThat(raw).as(name).startsWith("<TradeMarkInfo>").endsWith("</TradeMarkInfo>");
        }
    }

    @Test
    void slicesAreExactHoweverTheStreamIsCut() {
        byte[] bytes = answer(50).getBytes(StandardCharsets.UTF_8);
        SourceFile drip = new SourceFile() {
            @Override
            public String name() {
                return "drip.xml";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                List<InputStream> parts = new ArrayList<>();
                for (int i = 0; i < bytes.length; i += 7) {
                    parts.add(new ByteArrayInputStream(bytes, i, Math.min(7, bytes.length - i)));
                }
                return new SequenceInputStream(Collections.enumeration(parts));
            }
        };
        List<SourceItem> items = Reading.read(new KiprisXmlReader(), drip);
        assertThat(items).hasSize(50);
        assertThat(Reading.slicesAreExact(Reading.bytes("a", bytes), items)).isTrue();
    }

    @Test
    void aTruncatedAnswerGivesItsWholeRecordsAndThenSaysWhereItBreaksOff() {
        byte[] whole = answer(5).getBytes(StandardCharsets.UTF_8);
        int end = new String(whole, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8).length;
        for (int cut = 0; cut < end; cut += 3) {
            byte[] part = Arrays.copyOf(whole, cut);
            List<SourceItem> before = new ArrayList<>();
            ComityException e = refusal(new KiprisXmlReader(), Reading.bytes("a.xml", part), before);
            assertThat(e.code()).isIn(ErrorCode.XML_MALFORMED, ErrorCode.ENCODING_WRONG);
            assertThat(e.text(DisplayLanguage.EN)).contains("a.xml");
            assertThat(Reading.slicesAreExact(Reading.bytes("a.xml", whole), before))
                    .isTrue();
            String seen = new String(part, StandardCharsets.UTF_8);
            assertThat(before).hasSize(seen.split("</TradeMarkInfo>", -1).length - 1);
        }
    }

    @Test
    void aTruncatedListOfJsonIsToldToo() {
        String one =
                "{\"applicationNumber\":\"4020199000001\",\"registerStatus\":\"등록\",\"asignProductMainCodeList\":[\"30\"]}";
        byte[] whole = ("[" + one + ",\n" + one.replace("001", "002") + "]").getBytes(StandardCharsets.UTF_8);
        DialectReader reader = Dialects.find("kr-trademark-json").orElseThrow();
        SourceFile good = Reading.bytes("a.json", whole);
        assertThat(Reading.read(good)).hasSize(2);
        assertThat(Reading.slicesAreExact(good, Reading.read(good))).isTrue();
        for (int cut = 0; cut < whole.length; cut++) {
            List<SourceItem> before = new ArrayList<>();
            ComityException e = refusal(reader, Reading.bytes("a.json", Arrays.copyOf(whole, cut)), before);
            assertThat(e.code()).isEqualTo(ErrorCode.JSON_MALFORMED);
            assertThat(before.size()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a thousand million laughs
                "<!DOCTYPE response [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><response><header><resultCode>&b;</resultCode></header></response>",
                // quadratic
                "<!DOCTYPE response [<!ENTITY a \"aaaaaaaaaa\">]><response><header><resultCode>&a;&a;&a;</resultCode></header></response>",
                // other files and addresses
                "<!DOCTYPE response [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><response><header><resultCode>&x;</resultCode></header></response>",
                "<!DOCTYPE response [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]><response><header><resultCode/></header></response>",
                "<!DOCTYPE response SYSTEM \"http://127.0.0.1:1/x.dtd\"><response><header><resultCode>&x;</resultCode></header></response>",
                "<!DOCTYPE response SYSTEM \"http://127.0.0.1:1/x.dtd\"><response a=\"&x;\"><header><resultCode/></header></response>"
            })
    void entitiesOfTheirOwnAreRefused(String bomb) {
        ComityException e = refusal(new KiprisXmlReader(), Reading.text("bomb.xml", bomb), new ArrayList<>());
        assertThat(e.code()).isEqualTo(ErrorCode.XML_REFUSED);
    }

    @Test
    void aDoctypeWithoutEntitiesIsPassedOverAndNothingIsFetched() {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE response SYSTEM \"/no/such/place.dtd\"[]>"
                + answer(1).strip().replaceFirst("<\\?xml[^>]*>", "").strip();
        assertThat(Reading.records(Reading.read(Reading.text("a.xml", text)))).hasSize(1);
    }

    @Test
    void deepAndWideDocumentsAreRefusedInBoundedMemory() {
        String deep = "<response><body><items>" + "<a>".repeat(100_000);
        assertThat(refusal(new KiprisXmlReader(), Reading.text("deep.xml", deep), new ArrayList<>())
                        .code())
                .isEqualTo(ErrorCode.XML_REFUSED);
        StringBuilder wide = new StringBuilder("<response><body><items><TradeMarkInfo ");
        for (int i = 0; i < 5_000; i++) {
            wide.append('a').append(i).append("=\"x\" ");
        }
        assertThat(refusal(new KiprisXmlReader(), Reading.text("wide.xml", wide + "/>"), new ArrayList<>())
                        .code())
                .isEqualTo(ErrorCode.XML_REFUSED);
        // A record that never ends: 10 GB are offered, 64 MB are looked at.
        AtomicLong offered = new AtomicLong();
        SourceFile endless = new SourceFile() {
            @Override
            public String name() {
                return "endless.xml";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                byte[] start = "<response><body><items><TradeMarkInfo><Title>".getBytes(StandardCharsets.UTF_8);
                return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
                    @Override
                    public int read() {
                        offered.incrementAndGet();
                        return 'x';
                    }

                    @Override
                    public int read(byte[] b, int off, int len) throws IOException {
                        if (offered.addAndGet(len) > 10_000_000_000L) {
                            return -1;
                        }
                        Arrays.fill(b, off, off + len, (byte) 'x');
                        return len;
                    }
                });
            }
        };
        assertThat(refusal(new KiprisXmlReader(), endless, new ArrayList<>()).code())
                .isEqualTo(ErrorCode.XML_REFUSED);
        assertThat(offered.get()).isLessThan(80_000_000L);
    }

    @Test
    void wrongEncodingIsToldWithItsPlace() {
        byte[] korean = answer(3).replace("등록", "등록가나다").getBytes(Charset.forName("EUC-KR"));
        ComityException e = refusal(new KiprisXmlReader(), Reading.bytes("a.xml", korean), new ArrayList<>());
        assertThat(e.code()).isEqualTo(ErrorCode.ENCODING_WRONG);
        int at = Integer.parseInt(e.values().get(1));
        assertThat(korean[at]).isNegative();
    }

    @Test
    void flippedBytesAreNeverPassedOverInSilence() {
        long seed = 20261124;
        Random random = new Random(seed);
        byte[] good = answer(3).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] = (byte) (bad[at] ^ (1 << random.nextInt(8)));
            List<SourceItem> items = new ArrayList<>();
            try {
                new KiprisXmlReader().read(Reading.bytes("a.xml", bad), items::add);
                assertThat(items).as("seed %s, byte %s", seed, at).isNotEmpty();
                assertThat(Reading.slicesAreExact(Reading.bytes("a.xml", bad), items))
                        .isTrue();
            } catch (ComityException e) {
                assertThat(e.code())
                        .as("seed %s, byte %s", seed, at)
                        .isIn(ErrorCode.XML_MALFORMED, ErrorCode.XML_REFUSED, ErrorCode.ENCODING_WRONG);
            } catch (IOException e) {
                throw new AssertionError("seed " + seed + ", byte " + at, e);
            }
        }
    }

    @Test
    void recognisingNeverThrows() {
        long seed = 7;
        Random random = new Random(seed);
        List<byte[]> heads = new ArrayList<>(List.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                "<".getBytes(StandardCharsets.UTF_8),
                ("<?xml" + " ".repeat(60_000)).getBytes(StandardCharsets.UTF_8),
                ("<!--" + "-".repeat(60_000)).getBytes(StandardCharsets.UTF_8),
                ("<!DOCTYPE a [" + "<".repeat(60_000)).getBytes(StandardCharsets.UTF_8),
                "<!-- -->".repeat(7_000).getBytes(StandardCharsets.UTF_8),
                "{".repeat(60_000).getBytes(StandardCharsets.UTF_8),
                "\"".repeat(60_000).getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            heads.add(noise);
        }
        for (byte[] head : heads) {
            DialectReader.Probe probe = new DialectReader.Probe("a.bin", head);
            assertThat(Dialects.recognise(probe)).isEmpty();
            assertThat(Dialects.nameUnread(probe)).isNotNull();
        }
    }

    @Test
    void everyReaderRefusesWhatIsNotItsOwnInsteadOfReturningNothing() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        for (DialectReader reader : Dialects.readers()) {
            for (SourceFile file : List.of(
                    Reading.bytes("empty", new byte[0]),
                    Reading.bytes("noise", noise),
                    Reading.text("text", "hello\nworld\n"),
                    Reading.text("xml", "<other><x>1</x></other>"))) {
                List<SourceItem> items = new ArrayList<>();
                try {
                    reader.read(file, items::add);
                    assertThat(items).as(reader.code() + " " + file.name()).isNotEmpty();
                } catch (ComityException e) {
                    assertThat(e.values().getFirst()).isEqualTo(file.name());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static ComityException refusal(DialectReader reader, SourceFile file, List<SourceItem> before) {
        ComityException[] caught = new ComityException[1];
        assertThatThrownBy(() -> reader.read(file, before::add))
                .isInstanceOfSatisfying(ComityException.class, e -> caught[0] = e);
        return caught[0];
    }
}
