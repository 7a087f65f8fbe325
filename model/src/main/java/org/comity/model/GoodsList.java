package org.comity.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One edition of a list of goods and services, as read from one file.
 *
 * @param kind which list it is
 * @param edition {@code NCL 12-2025} or a year; empty when neither the file nor its name tells
 * @param goods its entries in the order of the file
 * @param groups groups of the Chinese table, where the list has them
 */
public record GoodsList(Kind kind, Optional<String> edition, List<ListedGoods> goods, List<GoodsGroup> groups) {

    /** The lists that are known. */
    public enum Kind {
        /** 类似商品和服务区分表 of CNIPA. */
        CHINESE_TABLE,
        /** 지정상품 고시목록 of the Korean office, or a part of it. */
        KOREAN_NOTICE,
        /** The yearly table of the Japanese, Chinese and Korean offices: one row a Nice basic number. */
        CONCORDANCE,
        /** Names in several languages by Nice basic number, from elsewhere. */
        NAMES,
        /** The vocabulary that comes with Comity. */
        STARTER
    }

    public GoodsList {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(edition, "edition");
        goods = List.copyOf(goods);
        groups = List.copyOf(groups);
    }
}
