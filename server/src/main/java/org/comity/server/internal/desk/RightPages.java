package org.comity.server.internal.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.RightId;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.SourceVersion;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.ErrorTexts;
import org.comity.server.internal.web.Parameters;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A right with its history, the search by number, and the bytes a record was read from. */
public final class RightPages {

    private static final int SHOWN_BYTES = 400_000;

    private final Templates templates;
    private final Desk desk;

    RightPages(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    /** The right with this id as it stands in an address. */
    public static RightView get(Register register, String id) {
        try {
            return register.findRight(RightId.of(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static ComityException notFound(String id) {
        return new ComityException(ErrorCode.RIGHT_NOT_FOUND, Parameters.shown(id));
    }

    /** The number of a version as it stands in an address. */
    public static long versionId(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            throw new ComityException(e, ErrorCode.VERSION_NOT_FOUND, Parameters.shown(written));
        }
    }

    ServerResponse show(ServerRequest request) {
        Register register = desk.opened().register();
        RightView right = get(register, request.pathVariable("id"));
        List<SourceVersion> versions = register.listVersions(right.id());
        Page page = templates.page(request, "");
        return templates.show(
                200, "right.jte", page, Map.of("right", right, "history", History.of(page, right, versions)));
    }

    ServerResponse search(ServerRequest request) {
        Register register = desk.opened().register();
        Page page = templates.page(request, "");
        String number = Parameters.of(request).text("number");
        List<RightView> found = List.of();
        String problem = "";
        int status = 200;
        try {
            if (!number.isEmpty()) {
                found = register.searchNumber(number);
                if (found.isEmpty()) {
                    throw new ComityException(ErrorCode.NUMBER_NOT_FOUND, Parameters.shown(number));
                }
            }
        } catch (ComityException e) {
            status = ErrorTexts.status(e.code());
            problem = ErrorTexts.text(page.language(), e);
        }
        if (found.size() == 1) {
            return ServerResponse.status(302)
                    .location(URI.create(page.href(
                            "/rights/" + Page.encoded(found.getFirst().id().toString()))))
                    .build();
        }
        return templates.show(
                status, "numbers.jte", page, Map.of("number", number, "found", found, "problem", problem));
    }

    /** The right from whose page the reader came, if the address names one. */
    private static String cameFrom(ServerRequest request) {
        try {
            return RightId.of(Parameters.of(request).text("right")).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    ServerResponse source(ServerRequest request) {
        long versionId = versionId(request.pathVariable("versionId"));
        byte[] raw = desk.opened().register().getRaw(versionId);
        SourceText text = SourceText.of(raw, SHOWN_BYTES);
        return templates.show(
                200,
                "source.jte",
                templates.page(request, ""),
                Map.of("versionId", versionId, "source", text, "right", cameFrom(request)));
    }
}
