package org.comity.register.internal.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes a quarantined record met again the same one. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Batch.Rejected rejected) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((rejected.file().name() + "\n" + rejected.item().offset() + "\n" + rejected.dialect() + "\n"
                            + rejected.item().code() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(rejected.item().raw());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
