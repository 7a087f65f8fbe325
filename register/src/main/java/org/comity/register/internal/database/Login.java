package org.comity.register.internal.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * An address and who connects there.
 *
 * @param address JDBC address without user and password
 * @param user who logs in; empty to leave it to the address and the driver
 * @param actAs role that the session takes on after logging in, when it is not the user itself
 */
public record Login(String address, Optional<String> user, Optional<String> password, Optional<String> actAs) {

    private static final String EXAMPLE = "jdbc:postgresql://127.0.0.1:5432/comity?user=...&password=...";

    /**
     * Reads {@code jdbc:postgresql://host/db?user=u&password=p} or {@code postgresql://u:p@host/db}.
     *
     * @throws ComityException OPTION_INVALID for an address of anything else; it never repeats a password
     */
    public static Login read(String written) {
        String address = written.strip().replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        if (!address.startsWith("jdbc:postgresql://")) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "--database", masked(written), EXAMPLE);
        }
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        int slashes = address.indexOf("://") + 3;
        int at = endOfLogin(address);
        if (at > 0) {
            // A plus is a plus here; only in what follows the question mark it may stand for a space.
            String[] who = address.substring(slashes, at).replace("+", "%2B").split(":", 2);
            user = Optional.of(decode(who[0]));
            password = who.length > 1 ? Optional.of(decode(who[1])) : Optional.empty();
            address = address.substring(0, slashes) + address.substring(at + 1);
        }
        int query = address.indexOf('?');
        if (query >= 0) {
            StringBuilder kept = new StringBuilder();
            for (String parameter : address.substring(query + 1).split("&", -1)) {
                String value = decode(parameter.substring(parameter.indexOf('=') + 1));
                if (parameter.startsWith("user=")) {
                    user = Optional.of(value);
                } else if (parameter.startsWith("password=")) {
                    password = Optional.of(value);
                } else {
                    kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
                }
            }
            address = address.substring(0, query) + kept;
        }
        return new Login(address, user, password, Optional.empty());
    }

    /**
     * An address that {@link #read} can read.
     *
     * @throws ComityException OPTION_INVALID
     */
    public static URI address(String written) {
        try {
            read(written);
            return new URI(written.strip());
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Not as the cause: its message repeats the address, and with it the password.
            throw new ComityException(ErrorCode.OPTION_INVALID, "--database", masked(written), EXAMPLE);
        }
    }

    public Login actingAs(String role) {
        return new Login(address, user, password, Optional.of(role));
    }

    /** An address as it may be shown: without who logs in, and without what follows the question mark. */
    public static String masked(String address) {
        int at = endOfLogin(address);
        int slashes = address.indexOf("://") + 3;
        String shown = at > 0 ? address.substring(0, slashes) + address.substring(at + 1) : address;
        return shown.replaceFirst("\\?.*", "");
    }

    /** Where user and password end: at the last "@", since a password may hold one, and a "/" as well. */
    private static int endOfLogin(String address) {
        int slashes = address.indexOf("://");
        int query = address.indexOf('?');
        int at = address.lastIndexOf('@', query < 0 ? address.length() : query);
        return slashes >= 0 && at > slashes + 2 ? at : -1;
    }

    private static String decode(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    /** Without the password: addresses appear in messages and logs. */
    @Override
    public String toString() {
        return user.map(u -> u + "@").orElse("") + address.replaceFirst("\\?.*", "");
    }
}
