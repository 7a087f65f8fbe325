package org.comity.model;

/** Whose turn it is when something fails, and the exit code that tells a script. */
public enum ErrorKind {
    /** The question or the command is off; the person can correct it. */
    USER(2),
    /** The data are off. */
    DATA(3),
    /** A fault of Comity. */
    INTERNAL(4),
    /** The machine lacks something: space, memory, a port, a program. */
    RESOURCE(5);

    private final int exitCode;

    ErrorKind(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
