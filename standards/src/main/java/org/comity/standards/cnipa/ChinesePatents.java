package org.comity.standards.cnipa;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.model.Classification;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.model.number.NumberReading;
import org.comity.model.number.Numbers;
import org.comity.standards.internal.FactsDraft;
import org.comity.standards.internal.Values;

/** What the three dialects of Chinese patent documents have in common. */
final class ChinesePatents {

    private static final Pattern IPC = Pattern.compile(
            "([A-H]\\s*\\d{2}\\s*[A-Z])\\s*(\\d{1,4}/\\d{2,6})\\s*(?:\\((\\d{4}\\.\\d{2})\\).*)?", Pattern.DOTALL);
    private static final Pattern AGENCY = Pattern.compile("(.+?)\\s+(\\d{5})");

    private ChinesePatents() {}

    /** The kind of right that an application number tells by its type digit; a publication kind decides where it does not. */
    static RightKind kindOf(Optional<String> applicationNumber, Optional<String> publicationKind) {
        Optional<RightKind> byNumber = applicationNumber.stream()
                .flatMap(n -> Numbers.list(n).stream())
                .filter(r -> r.office().equals(Office.CN) && r.roles().contains(NumberRole.APPLICATION))
                .map(NumberReading::kinds)
                .flatMap(kinds -> kinds.stream().filter(k -> k != RightKind.TRADEMARK))
                .findFirst();
        return byNumber.orElseGet(() -> switch (publicationKind.orElse("A").charAt(0)) {
            case 'U', 'Y' -> RightKind.UTILITY_MODEL;
            case 'S', 'D' -> RightKind.DESIGN;
            default -> RightKind.PATENT;
        });
    }

    static NumberRole roleOfPublication(String kind) {
        return kind.startsWith("A") ? NumberRole.PUBLICATION : NumberRole.GRANT_PUBLICATION;
    }

    /** {@code G09G    3/36    (2006.01)} as symbol and version. */
    static void ipc(FactsDraft draft, String written) {
        Matcher m = IPC.matcher(written.strip());
        if (m.matches()) {
            draft.facts()
                    .classification(new Classification(
                            Classification.Scheme.IPC,
                            m.group(1).replaceAll("\\s", "") + " " + m.group(2),
                            Optional.ofNullable(m.group(3))));
        } else if (!written.isBlank()) {
            draft.facts().classification(new Classification(Classification.Scheme.IPC, written, Optional.empty()));
        }
    }

    /** The name of an agency, which stands in one string with its code. */
    static Party agency(String written) {
        Matcher m = AGENCY.matcher(written.strip());
        String name = m.matches() ? m.group(1) : written;
        return new Party(
                Party.Role.AGENT,
                List.of(Text.original(name, "zh")),
                Optional.empty(),
                Optional.empty(),
                m.matches() ? List.of("cn-agency:" + m.group(2)) : List.of());
    }

    static Optional<Office> office(Optional<String> code) {
        return code.flatMap(Values::unlessFiller)
                .filter(c -> c.matches("[A-Z]{2}"))
                .map(Office::new);
    }
}
