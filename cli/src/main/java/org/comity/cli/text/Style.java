package org.comity.cli.text;

/** Emphasis of a piece of text: by ANSI sequences, or not at all. */
public enum Style {
    PLAIN,
    COLOURED;

    public String strong(String text) {
        return wrap("1", text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    public String heading(String text) {
        return wrap("1;36", text);
    }

    public String warning(String text) {
        return wrap("33", text);
    }

    private String wrap(String code, String text) {
        return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
