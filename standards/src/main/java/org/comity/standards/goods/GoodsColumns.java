package org.comity.standards.goods;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.GoodsList;

/** Which column of a list holds what, found by the headings. */
final class GoodsColumns {

    enum Column {
        NICE_CLASS,
        NUMBER,
        CHINESE,
        KOREAN,
        ENGLISH,
        CHINESE_GROUP,
        GROUP_NAME,
        GROUP_NOTE,
        PART,
        KOREAN_CODE,
        SALES_CODE,
        NOTE
    }

    private static final Map<Column, Set<String>> HEADINGS = Map.ofEntries(
            Map.entry(
                    Column.NICE_CLASS,
                    Set.of(
                            "nice분류",
                            "nice류",
                            "류",
                            "상품류",
                            "분류",
                            "니스분류",
                            "niceclass",
                            "class",
                            "nclclass",
                            "类别",
                            "类",
                            "大类",
                            "国际分类",
                            "classno",
                            "classnumber",
                            "nice")),
            Map.entry(
                    Column.NUMBER,
                    Set.of(
                            "basicnumber",
                            "basicno",
                            "basicnr",
                            "nicebasicnumber",
                            "number",
                            "code",
                            "itemcode",
                            "编码",
                            "商品编码",
                            "商品编号",
                            "商品代码",
                            "编号",
                            "代码",
                            "项目编号",
                            "基本番号",
                            "nicebasicno",
                            "기본번호",
                            "니스기본번호")),
            Map.entry(
                    Column.CHINESE,
                    Set.of(
                            "zhcn",
                            "zh",
                            "chinese",
                            "中文",
                            "名称",
                            "商品名称",
                            "中文名称",
                            "商品和服务名称",
                            "商品服务名称",
                            "商品",
                            "项目名称",
                            "name",
                            "商品和服务项目",
                            "itemname")),
            Map.entry(
                    Column.KOREAN,
                    Set.of(
                            "지정상품국문",
                            "국문",
                            "국문명칭",
                            "지정상품",
                            "상품명칭국문",
                            "국문상품명칭",
                            "명칭국문",
                            "ko",
                            "korean",
                            "지정상품명칭국문",
                            "상품명국문")),
            Map.entry(
                    Column.ENGLISH,
                    Set.of(
                            "지정상품영문",
                            "영문",
                            "영문명칭",
                            "상품명칭영문",
                            "영문상품명칭",
                            "명칭영문",
                            "en",
                            "english",
                            "englishindication",
                            "indication",
                            "英文",
                            "英文名称",
                            "goodsandservices",
                            "enncl102015",
                            "지정상품명칭영문",
                            "상품명영문",
                            "englishname")),
            Map.entry(
                    Column.CHINESE_GROUP,
                    Set.of(
                            "类似群",
                            "类似群号",
                            "类似群组",
                            "类似群代码",
                            "群组",
                            "cnsimilargroups",
                            "group",
                            "groupcode",
                            "cncode",
                            "cngroup",
                            "类似群编号")),
            Map.entry(Column.GROUP_NAME, Set.of("类似群名称", "groupname", "群组名称")),
            Map.entry(Column.GROUP_NOTE, Set.of("类似群备注", "类似群注释", "groupnote", "groupnotes", "群组备注", "群注")),
            Map.entry(Column.PART, Set.of("部分", "所属部分", "part", "部分号")),
            Map.entry(Column.KOREAN_CODE, Set.of("유사군코드", "유사군", "krcode", "similargroupcode", "similargroupkr")),
            Map.entry(Column.SALES_CODE, Set.of("krclass35salessimilargroup", "판매업유사군코드")),
            Map.entry(Column.NOTE, Set.of("备注", "注释", "说明", "note", "notes", "remark", "remarks", "비고")));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private GoodsColumns() {}

    /** The columns of a row of headings; empty when the row is none. */
    static Optional<GoodsColumns> find(List<String> headings) {
        GoodsColumns columns = new GoodsColumns();
        for (int i = 0; i < headings.size(); i++) {
            String heading = fold(headings.get(i));
            int place = i;
            columnOf(heading).ifPresent(column -> columns.places.putIfAbsent(column, place));
        }
        return columns.kind().isPresent() ? Optional.of(columns) : Optional.empty();
    }

    /** Headings of offices side by side say first whose column it is: {@code CNIPA Similar Group Code}. */
    private static Optional<Column> columnOf(String heading) {
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Column, Set<String>> entry : HEADINGS.entrySet()) {
            if (entry.getValue().contains(heading)) {
                return Optional.of(entry.getKey());
            }
        }
        boolean china = heading.matches(".*(cnipa|saic|sipo|china|chinese|中国|中國|중국|중문).*");
        boolean korea = heading.matches(".*(kipo|moip|korea|韩国|韓国|한국|국문).*");
        boolean japan = heading.matches(".*(jpo|japan|日本|일본).*");
        boolean code = heading.matches(".*(code|group|类似群|類似群|유사군|コード).*");
        boolean name = heading.matches(".*(translation|name|title|indication|名称|명칭|译|訳|번역|goods).*");
        if (china && code && !korea && !japan) {
            return Optional.of(Column.CHINESE_GROUP);
        }
        if (korea && code && !china && !japan) {
            return Optional.of(Column.KOREAN_CODE);
        }
        if (china && name && !korea && !japan) {
            return Optional.of(Column.CHINESE);
        }
        if (korea && name && !china && !japan) {
            return Optional.of(Column.KOREAN);
        }
        if (heading.contains("basicn")) {
            return Optional.of(Column.NUMBER);
        }
        if (!china && !korea && !japan && heading.contains("english")) {
            return Optional.of(Column.ENGLISH);
        }
        return Optional.empty();
    }

    /** Which list these columns make. */
    Optional<GoodsList.Kind> kind() {
        if (has(Column.NUMBER) && has(Column.SALES_CODE)) {
            return Optional.of(GoodsList.Kind.NAMES);
        }
        if (has(Column.NUMBER) && has(Column.ENGLISH) && (has(Column.CHINESE_GROUP) || has(Column.KOREAN_CODE))) {
            return Optional.of(GoodsList.Kind.CONCORDANCE);
        }
        if (has(Column.KOREAN) && has(Column.KOREAN_CODE)) {
            return Optional.of(GoodsList.Kind.KOREAN_NOTICE);
        }
        if (has(Column.CHINESE) && has(Column.CHINESE_GROUP)) {
            return Optional.of(GoodsList.Kind.CHINESE_TABLE);
        }
        return Optional.empty();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell of a row, stripped; empty when the list has no such column or the row is short. */
    String cell(List<String> row, Column column) {
        int place = places.getOrDefault(column, -1);
        return place >= 0 && place < row.size() ? row.get(place).strip() : "";
    }

    private static String fold(String heading) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
