package org.comity.script.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reading of the generated tables beside this class; how they are made: {@code org.comity.bench.tables.TableGenerator}. */
final class Tables {

    private Tables() {}

    static ByteBuffer open(String name) {
        return ByteBuffer.wrap(bytes(name));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code DataOutputStream.writeUTF} wrote it; the tables hold no NUL and nothing beyond the BMP there. */
    static String utf(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
