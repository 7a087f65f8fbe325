package org.comity.conflict.goods;

/** How a written good was found in a list; nearest first. */
public enum Confidence {
    /** The list has it letter by letter, but for case and spaces. */
    EXACT,
    /** The same once plural, word order, brackets, traditional characters and endings such as 업, 类, services are folded. */
    FOLDED,
    /** Its head word is in the list: what is written is a kind of it. */
    HEAD,
    /** A listed name is spelled much like it; more a hint than a finding. */
    SIMILAR;

    /** Whether it is the listed good itself, and not only near it. */
    public boolean isSame() {
        return this == EXACT || this == FOLDED;
    }
}
