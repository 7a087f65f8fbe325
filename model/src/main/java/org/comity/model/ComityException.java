package org.comity.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one exception by which Comity tells a reader that something cannot be done, why, and what to try.
 *
 * <p>It carries values, not sentences: {@link #text(DisplayLanguage)} renders them in the reader's language.
 */
public final class ComityException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXTS = Messages.of(ComityException.class, "errors");

    private final ErrorCode code;
    private final transient List<String> values;

    public ComityException(ErrorCode code, Object... values) {
        this(null, code, values);
    }

    public ComityException(@Nullable Throwable cause, ErrorCode code, Object... values) {
        super(code.key() + " " + List.of(values), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.values = List.of(values).stream().map(String::valueOf).toList();
    }

    public ErrorCode code() {
        return code;
    }

    public List<String> values() {
        return values;
    }

    /** What happened and what to try, in one or two sentences. */
    public String text(DisplayLanguage language) {
        return TEXTS.text(language, code.key(), values);
    }
}
