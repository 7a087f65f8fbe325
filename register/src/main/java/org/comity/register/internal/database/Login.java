package org.comity.register.internal.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address and who connects there.
 *
 * @param address JDBC address without user and password
 * @param user who logs in; empty to leave it to the address and the driver
 * @param actAs role that the session takes on after logging in, when it is not the user itself
 */
public record Login(String address, Optional<String> user, Optional<String> password, Optional<String> actAs) {

    /** Reads {@code jdbc:postgresql://host/db?user=u&password=p} or {@code postgresql://u:p@host/db}. */
    public static Login read(String written) {
        String address = written.strip().replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        int slashes = address.indexOf("://") + 3;
        int at = address.indexOf('@', slashes);
        int path = address.indexOf('/', slashes);
        if (at > 0 && (path < 0 || at < path)) {
            String[] who = address.substring(slashes, at).split(":", 2);
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

    public Login actingAs(String role) {
        return new Login(address, user, password, Optional.of(role));
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
