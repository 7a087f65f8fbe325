package org.comity.standards.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodsFileIT {

    @TempDir
    Path folder;

    private GoodsFile read(Path file) {
        return GoodsFile.read(file, Optional.empty());
    }

    @Test
    void theKoreanNoticeListWithItsColumnsInAnyOrderBelowATitle() throws IOException {
        Path file = Workbook.write(
                folder.resolve("지정상품고시목록_24년.xlsx"),
                List.of(
                        List.of("지정상품 고시목록"),
                        List.of(),
                        List.of("유사군코드", "지정상품(영문)", "순번", "지정상품(국문)", "NICE분류"),
                        List.of("G9901, G9902,S9903", "Test & trial lamps", "1", "시험용 램프", "9"),
                        List.of("g9904", "", "2", "시험용 등", "제11류"),
                        List.of("", "", "3", "", "")));
        GoodsFile read = read(file);
        assertThat(read.list().kind()).isEqualTo(GoodsList.Kind.KOREAN_NOTICE);
        assertThat(read.list().edition()).contains("2024");
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.list().goods()).hasSize(2);
        ListedGoods lamp = read.list().goods().getFirst();
        assertThat(lamp.goodsClass()).isEqualTo(GoodsClass.nice(9));
        assertThat(lamp.koreanCodes()).containsExactly("G9901", "G9902", "S9903");
        assertThat(lamp.names())
                .containsExactly(Text.original("시험용 램프", "ko"), Text.original("Test & trial lamps", "en"));
        assertThat(read.list().goods().getLast().koreanCodes()).containsExactly("G9904");
        assertThat(read.list().goods().getLast().goodsClass()).isEqualTo(GoodsClass.nice(11));
    }

    @Test
    void theConcordanceWithTheOfficesInARowOfTheirOwn() throws IOException {
        Path file = Workbook.write(
                folder.resolve("ruiji_ncl12-2025.xlsx"),
                List.of(
                        List.of("Class", "Basic No.", "English", "JPO", "", "CNIPA", "", "KIPO", ""),
                        List.of(
                                "",
                                "",
                                "",
                                "Translation",
                                "Similar Group Code",
                                "Translation",
                                "Similar Group Code",
                                "Translation",
                                "Similar Group Code"),
                        List.of("9", "099901", "testing lamps", "試験灯", "11A02", "测试灯", "0999", "시험등", "G9901")));
        GoodsFile read = read(file);
        assertThat(read.list().kind()).isEqualTo(GoodsList.Kind.CONCORDANCE);
        assertThat(read.list().edition()).contains("NCL 12-2025");
        ListedGoods goods = read.list().goods().getFirst();
        assertThat(goods.number()).contains("099901");
        assertThat(goods.chineseGroups()).containsExactly("0999");
        assertThat(goods.koreanCodes()).containsExactly("G9901");
        assertThat(goods.names()).extracting(Text::value).containsExactlyInAnyOrder("testing lamps", "测试灯", "시험등");
    }

    @Test
    void theChineseTableAsCsvWithParts() throws IOException {
        Path file = Files.writeString(folder.resolve("qufenbiao.csv"), """
                ﻿类别,类似群,类似群名称,类似群备注,部分,商品编码,商品名称,备注
                09,0999,测试设备,"1.本类似群各部分之间商品不类似；
                2.与 0998 商品类似。",（一）,099901,※测试灯,
                09,0999,,,第（十二）部分,099902,测试灯二,与0998商品类似
                """);
        GoodsFile read = read(file);
        assertThat(read.list().kind()).isEqualTo(GoodsList.Kind.CHINESE_TABLE);
        assertThat(read.list().edition()).isEmpty();
        assertThat(read.list().groups()).hasSize(1);
        assertThat(read.list().groups().getFirst().note().orElseThrow())
                .contains("各部分")
                .contains("0998");
        assertThat(read.list().goods())
                .extracting(ListedGoods::part)
                .containsExactly(Optional.of("1"), Optional.of("12"));
        assertThat(read.list().goods().getFirst().names())
                .extracting(Text::value)
                .containsExactly("测试灯");
        assertThat(read.list().goods().getLast().note()).contains("与0998商品类似");
        assertThat(GoodsFile.read(file, Optional.of("NCL 13-2026")).list().edition())
                .contains("NCL 13-2026");
    }

    @Test
    void theChineseTableAsJson() throws IOException {
        Path file = Files.writeString(
                folder.resolve("table_2025.json"),
                "[{\"id\":\"09\",\"children\":[{\"id\":\"0999\",\"name\":\"测试\",\"remark\":\"本类似群各部分之间商品不类似\","
                        + "\"children\":[{\"id\":\"099901\",\"name\":\"甲 | 乙\",\"remark\":\"\"},{\"id\":\"099902\",\"name\":\"\"}]}]}]");
        GoodsFile read = read(file);
        assertThat(read.list().goods()).hasSize(1);
        assertThat(read.list().goods().getFirst().names()).hasSize(2);
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.list().groups().getFirst().note()).contains("本类似群各部分之间商品不类似");
        assertThat(read.list().edition()).contains("2025");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithWhatIsMissing() throws IOException {
        Path csv = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> read(csv))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TABLE_COLUMN_MISSING));
        Path json = Files.writeString(folder.resolve("other.json"), "[{\"id\":\"09\"");
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JSON_MALFORMED));
        Path latin = Files.write(folder.resolve("gb.csv"), "名称,类似群\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> read(latin))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENCODING_WRONG));
        assertThatThrownBy(() -> read(folder.resolve("absent.csv")))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND));
    }

    @Test
    void hostileWorkbooksAreRefused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "<row></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2_000; i++) {
                zip.write(rows);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_REFUSED));
        Path entity = Workbook.zip(
                folder.resolve("entity.xlsx"),
                List.of(
                        "<sst/>",
                        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\">"
                                + "<is><t>&e;</t></is></c></row></sheetData></worksheet>"));
        assertThatThrownBy(() -> read(entity)).isInstanceOf(ComityException.class);
        Path torn = Files.write(folder.resolve("torn.xlsx"), "PK\3\4 torn".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(torn))
                .isInstanceOfSatisfying(
                        ComityException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_REFUSED));
    }

    @Test
    void theRealListsAreReadWhole() {
        GoodsFile table = read(RealData.require("goods/cn_goods_table_2025.json"));
        assertThat(table.list().groups()).hasSize(494);
        assertThat(table.list().goods()).hasSize(10_158);
        GoodsFile class35 = read(RealData.require("goods/kr_class35_names_2020.csv"));
        assertThat(class35.list().kind()).isEqualTo(GoodsList.Kind.KOREAN_NOTICE);
        assertThat(class35.list().edition()).contains("2020");
        assertThat(class35.list().goods().size() + class35.leftOut()).isEqualTo(41_169);
        assertThat(class35.list().goods())
                .allMatch(g -> g.goodsClass().equals(GoodsClass.nice(35))
                        && !g.koreanCodes().isEmpty());
        GoodsFile names = read(RealData.require("goods/goods_zh_en_ko_permissive.csv"));
        assertThat(names.list().kind()).isEqualTo(GoodsList.Kind.NAMES);
        assertThat(names.list().edition()).contains("NCL 10-2015");
        assertThat(names.list().goods().size() + names.leftOut()).isEqualTo(7_906);
        assertThat(names.list().goods()).allMatch(g -> g.koreanCodes().isEmpty());
    }
}
