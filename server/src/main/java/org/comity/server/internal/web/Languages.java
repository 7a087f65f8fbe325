package org.comity.server.internal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comity.model.DisplayLanguage;
import org.springframework.web.servlet.function.ServerRequest;

/** In which language to speak. */
public final class Languages {
    private Languages() {}

    /** The language of the address ({@code /ko/...}), or else what the reader's browser asks for, or else English. */
    public static DisplayLanguage of(ServerRequest request) {
        String[] segments = request.path().split("/", 3);
        if (segments.length > 1) {
            for (DisplayLanguage language : DisplayLanguage.values()) {
                if (language.tag().equals(segments[1])) {
                    return language;
                }
            }
        }
        return accepted(request.headers().header("Accept-Language"));
    }

    /** The first of these preferences (RFC 9110, with weights) that Comity speaks; English otherwise. */
    public static DisplayLanguage accepted(List<String> headers) {
        try {
            return Locale.LanguageRange.parse(headers.isEmpty() ? "en" : String.join(",", headers)).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .flatMap(range -> DisplayLanguage.find(range.getRange()).stream())
                    .findFirst()
                    .orElse(DisplayLanguage.EN);
        } catch (IllegalArgumentException e) {
            return DisplayLanguage.EN;
        }
    }
}
