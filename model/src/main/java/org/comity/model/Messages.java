package org.comity.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of one module in the three display languages, from {@code <base>_zh.properties}, {@code _ko}, {@code _en} in UTF-8.
 *
 * <p>Patterns are those of {@link MessageFormat}; values are inserted as given, without number formatting. A missing key
 * is a fault and throws: tests check that the three files hold the same keys.
 */
public final class Messages {

    private final String baseName;
    private final ClassLoader loader;

    private Messages(String baseName, ClassLoader loader) {
        this.baseName = baseName;
        this.loader = loader;
    }

    /** The texts named {@code name} beside {@code owner}'s class, for example {@code errors}. */
    public static Messages of(Class<?> owner, String name) {
        return new Messages(owner.getPackageName() + "." + name, owner.getClassLoader());
    }

    /**
     * The text of {@code key} with {@code values} in place of {@code {0}}, {@code {1}} ...
     *
     * @throws MissingResourceException when the language has no such key
     */
    public String text(DisplayLanguage language, String key, List<?> values) {
        String pattern = bundle(language).getString(key);
        Object[] arguments = values.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String text(DisplayLanguage language, String key, Object... values) {
        return text(language, key, List.of(values));
    }

    public ResourceBundle bundle(DisplayLanguage language) {
        return ResourceBundle.getBundle(
                baseName,
                language.locale(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
