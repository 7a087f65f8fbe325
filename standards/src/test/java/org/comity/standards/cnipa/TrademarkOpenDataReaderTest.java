package org.comity.standards.cnipa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.RightEvent;
import org.comity.standards.Dialects;
import org.comity.standards.Reading;
import org.comity.standards.SourceFile;
import org.comity.standards.SourceItem;
import org.junit.jupiter.api.Test;

/** All names and numbers are made up. */
class TrademarkOpenDataReaderTest {

    private static final String BASIC =
            "注册号/申请号,国际分类,申请日期,商标名称,商标类型,代理机构代码,初审公告期号,初审公告日期,注册公告期号,注册公告日期,专用期开始日期,专用期结束日期,专用有效期,商标设计说明,商标颜色说明,放弃专用权说明,是否立体商标,是否共有申请,商标形态,地理标志信息,颜色标志,是否驰名商标";
    private static final String GOODS = "注册号/申请号,国际分类,类似群,商品序号,商品中文名称,商品状态";
    private static final String OWNER = "注册号/申请号,国际分类,注册人中文名称,注册人外文名称,注册人中文地址,注册人英文地址";

    private static String row(String number, String nice, String name) {
        return number + "," + nice + ",2014-03-27," + name
                + ",一般,A100,1489,2016/1/27,1501,20160428,2016-04-28,2026-04-27,10,,,,否,否,文字,,,否";
    }

    @Test
    void readsTheTableOfMarks() {
        List<SourceItem> items =
                read(BASIC + "\n" + row("91000001", "9", "月晕") + "\n" + row("91000001", "35", "月晕") + "\n");
        assertThat(items).hasSize(2);
        SourceItem.SourceRecord goods = (SourceItem.SourceRecord) items.getFirst();
        assertThat(goods.key()).isEqualTo("91000001/9/basic");
        assertThat(goods.facts()
                        .findIdentifier(NumberRole.REGISTRATION)
                        .orElseThrow()
                        .canonical())
                .isEqualTo("91000001");
        assertThat(goods.facts().state()).isEqualTo(LegalState.REGISTERED);
        assertThat(goods.facts().mark().orElseThrow().kind()).contains(MarkKind.TRADEMARK);
        assertThat(goods.facts().events())
                .filteredOn(e -> e.kind() == RightEvent.Kind.PUBLISHED_FOR_OPPOSITION)
                .singleElement()
                .satisfies(e -> assertThat(e.gazette()).contains("1489"));
        assertThat(goods.remainder()).containsEntry("代理机构代码", "A100").doesNotContainKey("商标名称");
        SourceItem.SourceRecord services = (SourceItem.SourceRecord) items.get(1);
        assertThat(services.facts().mark().orElseThrow().kind()).contains(MarkKind.SERVICE_MARK);
    }

    @Test
    void readsTabsInGb18030UnderTheNameOfASpreadsheet() {
        String text = (BASIC + "\n" + row("G1234567", "9", "月晕㐀𠮷") + "\r\n").replace(',', '\t');
        SourceFile file = Reading.bytes("2024.xls", text.getBytes(Charset.forName("GB18030")));
        assertThat(Dialects.recognise(Reading.probe(file)).orElseThrow().code()).isEqualTo("cnipa-trademark-open-data");
        List<SourceItem> items = Reading.read(file);
        assertThat(Reading.slicesAreExact(file, items)).isTrue();
        assertThat(Reading.records(items)
                        .getFirst()
                        .facts()
                        .mark()
                        .orElseThrow()
                        .texts()
                        .getFirst()
                        .value())
                .isEqualTo("月晕㐀𠮷");
    }

    @Test
    void headerVariantsAndABatchWithoutNamesAreTheSameTable() {
        String variant = BASIC.replace("初审公告日期", "初审公告日期>日期").replace("注册公告日期", "日期");
        assertThat(read("\uFEFF" + variant + "\n" + row("91000001", "9", "月晕") + "\n"))
                .hasSize(1);
        String nameless = BASIC.replace(",商标名称", "");
        SourceItem.SourceRecord r = (SourceItem.SourceRecord)
                read(nameless + "\n" + row("91000001", "9", "@").replace(",@", "") + "\n")
                        .getFirst();
        assertThat(r.facts().mark().orElseThrow().texts()).isEmpty();
        assertThat(r.findings()).extracting(f -> f.rule()).containsExactly("mark.name-missing");
        String coOwner = "注册号/申请号,共有人中文名称,共有人英文文名称,共有人中文地址,共有人英文地址\n91000001,甲公司,JIA CO.,某市,\n91000001,乙公司,,某县,\n";
        SourceItem.SourceRecord co = (SourceItem.SourceRecord) read(coOwner).getFirst();
        assertThat(co.facts().parties()).hasSize(2);
        assertThat(co.facts().parties().getFirst().names().get(1).value()).isEqualTo("JIA CO.");
    }

    @Test
    void rowsOfOneMarkAndClassAreOneRecord() {
        String text = GOODS
                + "\n91000001,9,0901,1,计算机软件,有效\n91000001,9,0901;0907,2,手机,删除\n91000001,35,3501,1,广告,\n91000002,9,0901,41,磁盘,待定\n";
        SourceFile file = Reading.text("goods_03.csv", text);
        List<SourceItem> items = Reading.read(file);
        assertThat(Reading.slicesAreExact(file, items)).isTrue();
        List<SourceItem.SourceRecord> records = Reading.records(items);
        assertThat(records)
                .extracting(SourceItem.SourceRecord::key)
                .containsExactly("91000001/9/goods", "91000001/35/goods", "91000002/9/goods/41");
        assertThat(records.getFirst().facts().goods())
                .extracting(GoodsItem::deleted)
                .containsExactly(false, true);
        assertThat(records.getFirst().facts().goods().get(1).groupCodes()).containsExactly("0901", "0907");
        assertThat(records.getLast().findings()).extracting(f -> f.rule()).containsExactly("goods.status-unknown");
    }

    @Test
    void brokenRowsAreMendedWhereThereIsOneWayAndRejectedWhereThereAreMore() {
        String text = GOODS + "\n"
                // a line break without quotes
                + "91000001,9,0901,1,计算机\n软件,有效\n"
                // a quote that is never closed
                + "91000002,9,0901,1,\"磁盘,有效\n"
                // a delimiter without quotes: only one column can hold it
                + "91000003,9,0901,1,插头,插座,有效\n"
                // a quote inside
                + "91000004,9,0901,1,17\" 显示器,有效\n"
                // a proper quoted line break
                + "91000005,9,0901,1,\"光盘\n(音像)\",有效\n"
                // columns missing
                + "91000006,9,0901\n"
                + "91000007,9,0901,1,软盘,有效\n";
        SourceFile file = Reading.text("goods_01.csv", text);
        List<SourceItem> items = Reading.read(file);
        assertThat(Reading.slicesAreExact(file, items)).isTrue();
        assertThat(Reading.records(items))
                .extracting(r -> r.facts().goods().getFirst().names().getFirst().value())
                .containsExactly("计算机 软件", "\"磁盘", "插头,插座", "17\" 显示器", "光盘 (音像)", "软盘");
        assertThat(items)
                .filteredOn(SourceItem.RejectedRecord.class::isInstance)
                .singleElement()
                .satisfies(i -> {
                    SourceItem.RejectedRecord r = (SourceItem.RejectedRecord) i;
                    assertThat(r.code()).isEqualTo(ErrorCode.ROW_BROKEN);
                    assertThat(r.values()).containsExactly("goods_01.csv", "9", "3", "6");
                    assertThat(new String(r.raw(), StandardCharsets.UTF_8)).isEqualTo("91000006,9,0901\n");
                });
        assertThat(Reading.records(items).get(4).findings()).isEmpty();
        assertThat(Reading.records(items).getFirst().findings())
                .extracting(f -> f.rule())
                .containsExactly("table.row-repaired");

        // "JIA CO., LTD" without quotes could belong to three columns: nothing is guessed.
        List<SourceItem> owners =
                read(OWNER + "\n91000001,9,甲公司,JIA CO., LTD,某市,CITY\n91000002,9,乙公司,\"YI CO., LTD\",某县,\n");
        assertThat(owners.getFirst()).isInstanceOf(SourceItem.RejectedRecord.class);
        SourceItem.SourceRecord yi = (SourceItem.SourceRecord) owners.get(1);
        assertThat(yi.facts().parties()).extracting(Party::role).containsExactly(Party.Role.HOLDER);
        assertThat(yi.facts().parties().getFirst().names()).hasSize(2);
    }

    @Test
    void invalidBytesAreFlaggedAndTheRowIsKept() {
        byte[] text = (GOODS + "\n91000001,9,0901,1,计?算机,有效\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '?') {
                text[i] = (byte) 0xFF;
            }
        }
        SourceItem.SourceRecord r =
                Reading.records(Reading.read(Reading.bytes("g.csv", text))).getFirst();
        assertThat(r.findings()).extracting(f -> f.rule()).containsExactly("text.replacement-character");
    }

    @Test
    void prioritiesAndInternationalRegistrations() {
        SourceItem.SourceRecord p = (SourceItem.SourceRecord)
                read("注册号/申请号,国际分类,优先权编号,优先权种类,优先权日期,优先权商品,优先权国家/地区\n91000001,9,4020209000001,第一次申请,2020-01-02,全部,韩国\n")
                        .getFirst();
        assertThat(p.facts().relations().getFirst().office().orElseThrow().code())
                .isEqualTo("KR");
        SourceItem.SourceRecord i = (SourceItem.SourceRecord)
                read("注册号/申请号,国际注册号,国际注册日期,国际通知日期,国际申请语种,国际申请类型,国际公告期号,国际公告日期,后期指定日期,基础注册日期\nG1234567,1234567,2014-01-02,,英语,,,,,\n")
                        .getFirst();
        assertThat(i.facts()
                        .findIdentifier(NumberRole.INTERNATIONAL)
                        .orElseThrow()
                        .canonical())
                .isEqualTo("1234567");
    }

    @Test
    void theTableOfAgentsIsNamed() {
        SourceFile agents = Reading.text("agents.csv", "代理人编码,代理人名称\nA100,某某代理\n");
        assertThat(Dialects.recognise(Reading.probe(agents))).isEmpty();
        assertThat(Dialects.nameUnread(Reading.probe(agents))).contains("cnipa-trademark-agents");
    }

    private static List<SourceItem> read(String text) {
        return Reading.read(Reading.text("table.csv", text));
    }
}
