package org.comity.cli.text;

import java.util.Optional;
import org.comity.model.DisplayLanguage;
import org.comity.model.Messages;
import org.comity.procedure.Provision;

/** The words of the command line in the reader's language. */
public final class Texts {

    static final Messages MESSAGES = Messages.of(Texts.class, "texts");

    private Texts() {}

    public static String of(DisplayLanguage language, String key, Object... values) {
        return MESSAGES.text(language, key, values);
    }

    /** The word for a code of an open vocabulary, where there is one. */
    public static Optional<String> find(DisplayLanguage language, String key) {
        return MESSAGES.bundle(language).containsKey(key)
                ? Optional.of(MESSAGES.text(language, key))
                : Optional.empty();
    }

    public static String of(DisplayLanguage language, Provision.Statement statement) {
        return switch (language) {
            case ZH -> statement.zh();
            case KO -> statement.ko();
            case EN -> statement.en();
        };
    }
}
