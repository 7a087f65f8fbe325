package org.comity.server.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.server.ComityServer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Style, scripts and the sign of the desk; their addresses carry their content's hash, so browsers may keep them for good. */
public final class Assets {

    private record Asset(byte[] bytes, MediaType type, String hash) {}

    private static final MediaType SCRIPT =
            new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8);

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    public Assets() {
        add("desk.css", "assets/desk.css", new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8));
        add("desk.js", "assets/desk.js", SCRIPT);
        add("comity.svg", "assets/comity.svg", new MediaType("image", "svg+xml"));
        add("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", SCRIPT);
    }

    private void add(String name, String resource, MediaType type) {
        try (InputStream in = ComityServer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            byName.put(name, new Asset(bytes, type, HexFormat.of().formatHex(hash, 0, 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the asset. */
    public String href(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    public ServerResponse serve(ServerRequest request) {
        Asset asset = byName.get(request.pathVariable("name"));
        if (asset == null || !asset.hash().equals(request.pathVariable("hash"))) {
            throw new ComityException(ErrorCode.ADDRESS_NOT_FOUND, request.path());
        }
        return ServerResponse.ok()
                .contentType(asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(asset.bytes());
    }
}
