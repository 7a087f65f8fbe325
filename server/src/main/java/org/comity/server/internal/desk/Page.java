package org.comity.server.internal.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.NumberRole;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.number.Numbers;
import org.comity.procedure.Provision;
import org.comity.register.QuarantinedRecord;
import org.comity.server.ComityServer;
import org.comity.server.internal.web.Assets;
import org.comity.standards.FindingTexts;

/**
 * What every template needs: the reader's language, where the page stands, and how values are written.
 *
 * @param language the reader's language
 * @param place path and query below the language, for example {@code /check?mark=...}; the language switch keeps it
 * @param section which entry of the navigation is current, may be empty
 * @param token stands in every form that changes something
 * @param sample whether the made-up sample is shown, which every page says
 */
public record Page(
        DisplayLanguage language, String place, String section, boolean sample, Assets assets, String token) {

    private static final Messages TEXTS = Messages.of(ComityServer.class, "messages");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String t(String key, Object... values) {
        return TEXTS.text(language, key, values);
    }

    /** The text of a coded value: {@code code("state", REGISTERED)}. */
    public String code(String group, Enum<?> value) {
        return t(group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /**
     * The text of a coded value as it is said of this kind of right: in Chinese a mark is registered where a patent is granted.
     */
    public String code(String group, Enum<?> value, RightKind kind) {
        String key = group + "." + value.name().toLowerCase(Locale.ROOT);
        String family = switch (kind) {
            case PATENT, UTILITY_MODEL -> ".patent";
            case DESIGN -> ".design";
            case TRADEMARK, IC_LAYOUT_DESIGN, COPYRIGHT -> "";
        };
        try {
            return t(key + family);
        } catch (MissingResourceException e) {
            return t(key);
        }
    }

    /** The text of a value that may come from elsewhere; the value itself where Comity has no word for it. */
    public String name(String group, String value) {
        try {
            return t(group + "." + value.toLowerCase(Locale.ROOT));
        } catch (MissingResourceException e) {
            return value;
        }
    }

    /** What was noticed about a record; its stable id and values where the readers have no sentence for it. */
    public String finding(Finding finding) {
        return FindingTexts.find(language, finding)
                .orElseGet(() -> finding.rule()
                        + (finding.values().isEmpty() ? "" : ": " + String.join(", ", finding.values())));
    }

    /** The number of a right as its office writes it; where the id is that of a list, the id itself. */
    public static String numberOf(String id) {
        try {
            RightId right = RightId.of(id);
            return Numbers.format(right.office(), right.kind(), NumberRole.APPLICATION, right.number());
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    /** Why a record could not be read; the file, which stands beside it, is not named again. */
    public String reason(QuarantinedRecord record) {
        String text = new ComityException(record.code(), record.values().toArray()).text(language);
        return text.startsWith(record.file())
                ? text.substring(record.file().length()).replaceFirst("^[:：]\\s*", "")
                : text;
    }

    /** An identifier of a party, such as the code of an agency; as recorded where Comity has no word for its kind. */
    public String partyId(String identifier) {
        int colon = identifier.indexOf(':');
        if (colon < 0) {
            return identifier;
        }
        try {
            return t("party-id." + identifier.substring(0, colon), identifier.substring(colon + 1));
        } catch (MissingResourceException e) {
            return identifier;
        }
    }

    public String text(Provision.Statement statement) {
        return switch (language) {
            case ZH -> statement.zh();
            case KO -> statement.ko();
            case EN -> statement.en();
        };
    }

    public String href(String path) {
        return "/" + language.tag() + path;
    }

    public String inLanguage(DisplayLanguage other) {
        return "/" + other.tag() + place;
    }

    public List<DisplayLanguage> languages() {
        return Arrays.asList(DisplayLanguage.values());
    }

    /** A language's name in that language. */
    public static String ownName(DisplayLanguage language) {
        return switch (language) {
            case ZH -> "中文";
            case KO -> "한국어";
            case EN -> "English";
        };
    }

    public String asset(String name) {
        return assets.href(name);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** A score from 0 to 1 as whole hundredths. */
    public static int hundredths(double score) {
        return (int) Math.round(Math.clamp(score, 0, 1) * 100);
    }

    public String date(LocalDate date) {
        return date.toString();
    }

    public String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("–");
    }

    /** From one day to another; one dash where neither is known. */
    public String dates(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() && to.isEmpty() ? "–" : date(from) + " – " + date(to);
    }

    /** A moment in the reader's own zone, with the zone named. */
    public String moment(Instant instant) {
        var local = instant.atZone(ZoneId.systemDefault());
        ZoneOffset offset = local.getOffset();
        return MINUTE.format(local) + " " + (offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset);
    }

    /** The language of text from an office, so that a browser picks its glyphs and a screen reader its voice. */
    public static String languageOf(String text, String territory) {
        boolean han = false;
        boolean latin = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.UnicodeScript.of(text.codePointAt(i))) {
                case HANGUL -> {
                    return "ko";
                }
                case HIRAGANA, KATAKANA -> {
                    return "ja";
                }
                case HAN -> han = true;
                case LATIN -> latin = true;
                default -> {}
            }
        }
        if (han) {
            return territory.equals("KR") ? "ko" : "zh";
        }
        return latin ? "und-Latn" : "und";
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
