package org.comity.server.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A secret of this process that stands in every form which changes something. A page from elsewhere can send a form to the
 * loopback, but it cannot read ours.
 */
public final class FormToken {

    private final String value;

    FormToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        value = HexFormat.of().formatHex(bytes);
    }

    public String value() {
        return value;
    }

    /**
     * Makes sure that the form is one of ours.
     *
     * @throws ComityException FORM_STALE
     */
    public void require(ServerRequest request) {
        String sent = Parameters.of(request).text("token");
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8))) {
            throw new ComityException(ErrorCode.FORM_STALE);
        }
    }
}
