package org.comity.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A classification symbol of a patent, utility model or design (IPC, CPC, Locarno, Korean design class).
 *
 * @param scheme the classification
 * @param symbol the symbol with inner white space as single spaces, for example {@code G09G 3/36}
 * @param version version or edition, for example {@code 2006.01}
 */
public record Classification(Scheme scheme, String symbol, Optional<String> version) {

    public enum Scheme {
        IPC,
        CPC,
        LOCARNO,
        KR_DESIGN,
        OTHER
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Classification {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        symbol = SPACES.matcher(symbol.strip()).replaceAll(" ");
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException("empty " + scheme + " symbol");
        }
    }
}
