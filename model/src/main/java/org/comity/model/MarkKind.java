package org.comity.model;

/** What a trademark record is in the terms of the two offices; Korean two-digit number types in brackets. */
public enum MarkKind {
    /** 상표 (40), 商品商标. */
    TRADEMARK,
    /** 서비스표 (41, legacy), 服务商标. */
    SERVICE_MARK,
    /** 상표/서비스표 (45, legacy). */
    TRADEMARK_AND_SERVICE_MARK,
    /** 업무표장 (42). */
    BUSINESS_EMBLEM,
    /** 단체표장 (43), 集体商标. */
    COLLECTIVE_MARK,
    /** 지리적표시 단체표장 (44). */
    GI_COLLECTIVE_MARK,
    /** 증명표장 (47), 证明商标. */
    CERTIFICATION_MARK,
    /** 지리적표시 증명표장 (48). */
    GI_CERTIFICATION_MARK,
    /** 特殊标志 (Chinese special signs). */
    SPECIAL_SIGN
}
