package org.comity.standards.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over what a record says: the same whatever the order of fields, white space, or absent and empty fields. */
public final class ContentHash {

    private final List<String> lines = new ArrayList<>();

    public ContentHash add(String path, String value) {
        String squeezed = Values.squeezed(value);
        if (!squeezed.isEmpty()) {
            lines.add(path + "\u0001" + squeezed + "\u0000");
        }
        return this;
    }

    public String hex() {
        Collections.sort(lines);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
