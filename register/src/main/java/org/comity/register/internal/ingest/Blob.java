package org.comity.register.internal.ingest;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw bytes as they lie in the database: deflated. Packing is for one thread; unpacking for any. */
public final class Blob {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] buffer = new byte[1 << 16];

    Blob() {}

    byte[] pack(byte[] raw) {
        deflater.reset();
        deflater.setInput(raw);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 2 + 64);
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    void end() {
        deflater.end();
    }

    public static byte[] unpack(byte[] packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] raw = new byte[size];
            int at = 0;
            while (at < size) {
                int n = inflater.inflate(raw, at, size - at);
                if (n == 0 && (inflater.finished() || inflater.needsInput())) {
                    throw new IllegalStateException("stored bytes end at " + at + " of " + size);
                }
                at += n;
            }
            return raw;
        } catch (DataFormatException e) {
            throw new IllegalStateException("stored bytes are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
