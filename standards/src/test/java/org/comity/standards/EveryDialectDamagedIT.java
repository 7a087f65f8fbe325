package org.comity.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each dialect, damaged in every way: nothing but records, rejected records with place and reason, or one refusal of the file
 * may come out, and never nothing.
 */
class EveryDialectDamagedIT {

    private static final long SEED = 20261124;

    /** A made-up file of each dialect, under a name that its reader needs. */
    private static final Map<String, Sample> MADE_UP = samples();

    record Sample(String dialect, String file, byte[] bytes) {
        @Override
        public String toString() {
            return dialect + " " + file;
        }

        boolean isXml() {
            return bytes[0] == '<';
        }

        DialectReader reader() {
            return Dialects.find(dialect).orElseThrow();
        }
    }

    private static Map<String, Sample> samples() {
        Map<String, Sample> all = new TreeMap<>();
        add(all, "kipris-xml", "a.xml", """
                <response><header><resultCode>00</resultCode></header><body><items>
                <TradeMarkInfo><ApplicationNumber>4020199000001</ApplicationNumber><Title>달무리 &amp; 별</Title>
                <ApplicationStatus>등록</ApplicationStatus><GoodClassificationCode>09|35</GoodClassificationCode></TradeMarkInfo>
                <TradeMarkInfo><ApplicationNumber>4020199000002</ApplicationNumber><Title>누리온</Title></TradeMarkInfo>
                </items></body></response>
                """);
        add(all, "cnipa-patent-v1", "v1.xml", """
                <cn-patent-document lang="zh"><cn-bibliographic-data><cn-publication-reference><document-id>
                <country>CN</country><doc-number>190000001</doc-number><kind>A</kind><date>20190304</date></document-id>
                </cn-publication-reference><application-reference><document-id><country>CN</country>
                <doc-number>201919900001.3</doc-number><date>20190101</date></document-id></application-reference>
                <invention-title>月晕 &lt;显示&gt;</invention-title><cn-parties><cn-applicants><cn-applicant><name>甲公司</name>
                </cn-applicant></cn-applicants></cn-parties></cn-bibliographic-data></cn-patent-document>
                """);
        add(all, "cnipa-patent-v2", "v2.xml", """
                <PatentDocumentAndRelated kind="A" dateProduced="20190304"><BibliographicData>
                <PublicationReference dataFormat="original"><DocumentID><WIPOST3Code>CN</WIPOST3Code>
                <DocNumber>190000001</DocNumber><Kind>A</Kind><Date>20190304</Date></DocumentID></PublicationReference>
                <ApplicationReference dataFormat="original"><DocumentID><WIPOST3Code>CN</WIPOST3Code>
                <DocNumber>201919900001.3</DocNumber><Date>20190101</Date></DocumentID></ApplicationReference>
                <InventionTitle>月晕</InventionTitle></BibliographicData></PatentDocumentAndRelated>
                """);
        add(all, "cnipa-application-body", "2019199000013/100004.xml", """
                <cn-application-body><cn-abstract><p>一种显示<br/>
                装置。</p></cn-abstract></cn-application-body>
                """);
        add(all, "kr-trademark-json", "kr.json", """
                [{"applicationNumber":"4020199000001","registerStatus":"등록","asignProductMainCodeList":["30"]},
                 {"applicationNumber":"4020199000002","productName":"누리온","asignProductMainCodeList":["9"]}]
                """);
        add(all, "cn-trademark-json", "cn.json", """
                [{"regNo":"91000001","intCls":"9","name":"月晕","goods":[["0901","计算机"]],"term":"2016-04-28至2026-04-27"},
                 {"regNo":"91000002","intCls":"30","name":"雪冰","flow":[{"date":"2019-01-01","status":"商标注册申请中"}]}]
                """);
        add(all, "cnipa-trademark-open-data", "goods.csv", """
                注册号/申请号,国际分类,类似群,商品序号,商品中文名称,商品状态
                91000001,9,0901,1,计算机软件,有效
                91000001,9,0901;0907,2,手机,删除
                91000002,35,3501,1,广告,
                """);
        add(all, "neutral-csv", "n.csv", """
                office,kind,application_number,mark,classes,goods
                KR,trademark,40-2019-9000001,달무리,9|43,"43[G0301]커피|43:빵, 과자"
                CN,trademark,91000001,月晕,9,
                """);
        add(all, "neutral-jsonl", "n.jsonl", """
                {"office":"KR","kind":"trademark","application_number":"40-2019-9000001","mark":"달무리"}
                {"office":"CN","kind":"trademark","application_number":"91000001","mark":"月晕"}
                """);
        return all;
    }

    private static void add(Map<String, Sample> all, String dialect, String file, String text) {
        all.put(dialect, new Sample(dialect, file, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The made-up files and, where they are there, real ones of a size that leaves time for many cuts. */
    static Stream<Sample> everyDialect() {
        List<Sample> all = new ArrayList<>(MADE_UP.values());
        if (RealData.isPresent("records")) {
            Map<String, Integer> chosen = new TreeMap<>();
            for (Path path : Reading.files(RealData.require("records"))) {
                SourceFile file = Reading.file(path);
                if (file.size() > 300_000) {
                    continue;
                }
                Dialects.recognise(Reading.probe(file))
                        .filter(reader -> chosen.merge(reader.code(), 1, Integer::sum) <= 2)
                        .ifPresent(reader -> all.add(new Sample(reader.code(), path.toString(), bytes(path))));
            }
        }
        return all.stream();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyReaderHasASampleThatItReads() {
        assertThat(MADE_UP.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Dialects.readers().stream().map(DialectReader::code).toList());
        MADE_UP.forEach((dialect, sample) -> {
            SourceFile file = Reading.bytes(sample.file(), sample.bytes());
            assertThat(Dialects.recognise(Reading.probe(file)).orElseThrow().code())
                    .isEqualTo(dialect);
            List<SourceItem> items = Reading.read(file);
            assertThat(Reading.records(items)).as(dialect).isNotEmpty().hasSameSizeAs(items);
        });
    }

    @ParameterizedTest
    @MethodSource("everyDialect")
    void truncated(Sample sample) {
        int step = Math.max(1, sample.bytes().length / (sample.bytes().length > 20_000 ? 80 : 500));
        int whole = countOf(sample);
        for (int cut = 0; cut < sample.bytes().length; cut += step) {
            Outcome outcome = read(sample, Arrays.copyOf(sample.bytes(), cut), "cut at " + cut);
            assertThat(outcome.items().size()).as("%s cut at %s", sample, cut).isLessThanOrEqualTo(whole);
            boolean broken = sample.isXml() && cut < sample.bytes().length - 64;
            if (broken) {
                assertThat(outcome.refused()).as("%s cut at %s", sample, cut).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyDialect")
    void withFlippedBytes(Sample sample) {
        Random random = new Random(SEED);
        int rounds = sample.bytes().length > 20_000 ? 60 : 600;
        for (int i = 0; i < rounds; i++) {
            byte[] bad = sample.bytes().clone();
            int at = random.nextInt(bad.length);
            bad[at] = (byte) (bad[at] ^ (1 << random.nextInt(8)));
            read(sample, bad, "seed " + SEED + ", byte " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("everyDialect")
    void withOnePartTwice(Sample sample) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
        Matcher part = Pattern.compile("<([\\w-]+)[^<>]*>[^<>]*</\\1>|\"\\w+\":\"[^\"]*\",|[^\\n]+\\n")
                .matcher(text);
        int n = 0;
        while (part.find() && n++ < 200) {
            String doubled = text.substring(0, part.end()) + part.group() + text.substring(part.end());
            read(sample, doubled.getBytes(StandardCharsets.UTF_8), "twice: " + part.group());
        }
        assertThat(n).isPositive();
    }

    @ParameterizedTest
    @MethodSource("everyDialect")
    void inAnotherEncoding(Sample sample) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
        for (String other : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "EUC-KR", "ISO-8859-1", "UTF-32")) {
            read(sample, text.getBytes(Charset.forName(other)), other);
        }
        read(sample, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "with a byte order mark");
    }

    /** Entities in the document type of each XML dialect, though its reader never asks for one. */
    @Test
    void bombsAndOtherFilesAreRefusedInEveryXmlDialect() {
        List<String> doctypes = List.of(
                "[<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;\">]",
                "[<!ENTITY x \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">]",
                "[<!ENTITY x SYSTEM \"file:///etc/hostname\">]",
                "[<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]",
                "SYSTEM \"http://127.0.0.1:1/x.dtd\"");
        int dialects = 0;
        for (Sample sample : MADE_UP.values()) {
            if (!sample.isXml()) {
                continue;
            }
            dialects++;
            String text = new String(sample.bytes(), StandardCharsets.UTF_8);
            String root = text.substring(1, text.indexOf('>')).split(" ", 2)[0];
            String used = text.replaceFirst("(<(?:p|Title|DocNumber|doc-number)>)", "$1&x;");
            assertThat(used).isNotEqualTo(text);
            for (String doctype : doctypes) {
                String bomb = "<!DOCTYPE " + root + " " + doctype + ">" + used;
                List<SourceItem> items = new ArrayList<>();
                ComityException refusal = refusal(sample, bomb.getBytes(StandardCharsets.UTF_8), items);
                assertThat(refusal.code()).as("%s %s", sample, doctype).isEqualTo(ErrorCode.XML_REFUSED);
                assertThat(items).as("%s %s", sample, doctype).isEmpty();
            }
        }
        assertThat(dialects).isEqualTo(4);
    }

    private record Outcome(List<SourceItem> items, boolean refused) {}

    /** Reads what may be damaged and checks what must always hold. */
    private static Outcome read(Sample sample, byte[] bytes, String how) {
        SourceFile file = Reading.bytes(sample.file(), bytes);
        List<SourceItem> items = new ArrayList<>();
        boolean refused = false;
        try {
            sample.reader().read(file, items::add);
            assertThat(items).as("%s %s: silence", sample, how).isNotEmpty();
        } catch (ComityException e) {
            refused = true;
            assertThat(e.code().kind() == ErrorKind.DATA || e.code() == ErrorCode.TABLE_COLUMN_MISSING)
                    .as("%s %s: %s", sample, how, e.code())
                    .isTrue();
            for (DisplayLanguage language : DisplayLanguage.values()) {
                assertThat(e.text(language)).as("%s %s", sample, how).contains(sample.file());
            }
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(sample + " " + how, e);
        }
        assertThat(Reading.slicesAreExact(file, items)).as("%s %s", sample, how).isTrue();
        for (SourceItem item : items) {
            assertThat(item.offset()).as("%s %s", sample, how).isBetween(0L, (long) bytes.length);
            if (item instanceof SourceItem.RejectedRecord rejected) {
                assertThat(rejected.values()).as("%s %s", sample, how).isNotEmpty();
            }
        }
        return new Outcome(items, refused);
    }

    private static ComityException refusal(Sample sample, byte[] bytes, List<SourceItem> before) {
        try {
            sample.reader().read(Reading.bytes(sample.file(), bytes), before::add);
        } catch (ComityException e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(sample + " was read");
    }

    private static int countOf(Sample sample) {
        return read(sample, sample.bytes(), "whole").items().size();
    }
}
