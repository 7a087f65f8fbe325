package org.comity.model;

/** What a number identifies in the life of a right. */
public enum NumberRole {
    APPLICATION,
    /** Number of a publication of the application (공개/공고번호, 申请公布号). */
    PUBLICATION,
    /** Number of a publication of the grant (授权公告号, 등록공고번호). */
    GRANT_PUBLICATION,
    /** Number under which the right stands in the register (등록번호, 注册号, 专利号). */
    REGISTRATION,
    /** Madrid, Hague or PCT number. */
    INTERNATIONAL,
    /** The applicant's own reference. */
    REFERENCE
}
