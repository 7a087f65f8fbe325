package org.comity.conflict.internal;

/** A kept index that says what it cannot say; it is thrown away and built anew. */
final class DamagedIndex extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedIndex(String what) {
        super(what);
    }

    DamagedIndex(Throwable cause) {
        super(cause);
    }

    static void unless(boolean right, String what) {
        if (!right) {
            throw new DamagedIndex(what);
        }
    }
}
