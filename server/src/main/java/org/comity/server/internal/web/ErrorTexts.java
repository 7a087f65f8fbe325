package org.comity.server.internal.web;

import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.model.Messages;
import org.comity.server.ComityServer;
import org.comity.server.internal.start.Terminal;

/** Errors as a reader in a browser needs them: status, title and text. */
public final class ErrorTexts {
    private ErrorTexts() {}

    private static final Messages TEXTS = Messages.of(ComityServer.class, "messages");

    public static int status(ErrorCode code) {
        return switch (code) {
            case NUMBER_NOT_FOUND, RIGHT_NOT_FOUND, VERSION_NOT_FOUND, CHECK_NOT_FOUND, ADDRESS_NOT_FOUND -> 404;
            case FORM_STALE -> 403;
            case METHOD_NOT_ALLOWED -> 405;
            case REGISTER_EMPTY, SERVER_ALREADY_RUNNING -> 409;
            case HOST_REFUSED -> 421;
            default ->
                switch (code.kind()) {
                    case USER -> 400;
                    case DATA -> 422;
                    case INTERNAL -> 500;
                    case RESOURCE -> 503;
                };
        };
    }

    public static String title(DisplayLanguage language, ErrorCode code) {
        int status = status(code);
        ErrorKind kind = code.kind();
        String key = switch (kind) {
            case USER -> status == 404 ? "error.title.not-found" : "error.title.user";
            case DATA -> "error.title.data";
            case INTERNAL -> "error.title.internal";
            case RESOURCE -> code == ErrorCode.SERVER_NOT_READY ? "error.title.not-ready" : "error.title.resource";
        };
        return TEXTS.text(language, key);
    }

    /** The text of the exception; where its own text speaks of the command line, the desk's words for the same. */
    public static String text(DisplayLanguage language, ComityException e) {
        return switch (e.code()) {
            case MARK_EMPTY, FORUM_UNKNOWN, NUMBER_NOT_FOUND, REGISTER_EMPTY, OPTION_INVALID ->
                TEXTS.text(language, "error." + e.code().key(), e.values());
            case SERVER_NOT_READY ->
                new ComityException(
                                e.code(), Terminal.stepText(language, e.values().getFirst()))
                        .text(language);
            default -> e.text(language);
        };
    }
}
