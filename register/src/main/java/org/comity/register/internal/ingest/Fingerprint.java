package org.comity.register.internal.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.comity.register.internal.projection.Statement;

/** What makes a record met again the same one. */
public final class Fingerprint {

    private static final int FORM_DIGITS = 16;

    private Fingerprint() {}

    /**
     * A version is known by what it says and, after that, by its form. Two records may say the same and still not read the
     * same to the letter (a doubled space): were only the first to come kept, the order of arrival would decide the letters.
     */
    static String ofVersion(String contentHash, String facts) {
        String form = HexFormat.of().formatHex(sha256().digest(facts.getBytes(StandardCharsets.UTF_8)));
        return contentHash + Statement.Rank.FORM + form.substring(0, FORM_DIGITS);
    }

    /** The hash of what a version says, without its form. */
    public static String contentHash(String ofVersion) {
        return Statement.Rank.content(ofVersion);
    }

    static String of(Batch.Rejected rejected) {
        MessageDigest digest = sha256();
        digest.update((rejected.file().name() + "\n" + rejected.item().offset() + "\n" + rejected.dialect() + "\n"
                        + rejected.item().code() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        digest.update(rejected.item().raw());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
