package org.comity.model;

/** A territory whose law and office Comity knows in depth: the place where a question about a right is decided. */
public enum Forum {
    CN(Office.CN),
    KR(Office.KR);

    private final Office office;

    Forum(Office office) {
        this.office = office;
    }

    public Office office() {
        return office;
    }
}
