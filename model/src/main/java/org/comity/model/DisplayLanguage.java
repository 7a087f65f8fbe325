package org.comity.model;

import java.util.Locale;
import java.util.Optional;

/** The languages in which Comity speaks to a reader. */
public enum DisplayLanguage {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    KO(Locale.KOREAN, "ko"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    DisplayLanguage(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag for HTML and HTTP: {@code zh-CN}, {@code ko}, {@code en}. */
    public String tag() {
        return tag;
    }

    /** The language of this BCP 47 or POSIX tag ({@code zh-Hans-CN}, {@code ko_KR.UTF-8}, {@code en}). */
    public static Optional<DisplayLanguage> find(String tag) {
        String t = tag.strip().toLowerCase(Locale.ROOT);
        for (DisplayLanguage language : values()) {
            String prefix = language.name().toLowerCase(Locale.ROOT);
            if (t.equals(prefix) || t.startsWith(prefix + "-") || t.startsWith(prefix + "_")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
