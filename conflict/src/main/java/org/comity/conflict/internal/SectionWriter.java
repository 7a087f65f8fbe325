package org.comity.conflict.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Writes arrays one after another, each as its length in bytes, its bytes, and their checksum. */
final class SectionWriter {

    private static final int CHUNK = 1 << 20;

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    SectionWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** By what a file is recognised. */
    void begin(byte[] magic) throws IOException {
        buffer.put(magic);
        flush();
    }

    private void begin(int count, int size) throws IOException {
        buffer.putLong((long) count * size);
        flush();
        checksum.reset();
    }

    /** Writes what was put into the buffer. */
    private void put(int bytes) throws IOException {
        buffer.position(bytes).flip();
        checksum.update(buffer);
        buffer.position(bytes).limit(CHUNK);
        flush();
    }

    private void end() throws IOException {
        buffer.putInt((int) checksum.getValue());
        flush();
    }

    void bytes(byte[] values) throws IOException {
        begin(values.length, 1);
        for (int at = 0; at < values.length; at += CHUNK) {
            int n = Math.min(CHUNK, values.length - at);
            buffer.put(values, at, n);
            put(n);
        }
        end();
    }

    void ints(int[] values) throws IOException {
        begin(values.length, Integer.BYTES);
        int step = CHUNK / Integer.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            buffer.asIntBuffer().put(values, at, n);
            put(n * Integer.BYTES);
        }
        end();
    }

    void longs(long[] values) throws IOException {
        begin(values.length, Long.BYTES);
        int step = CHUNK / Long.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            buffer.asLongBuffer().put(values, at, n);
            put(n * Long.BYTES);
        }
        end();
    }

    void floats(float[] values) throws IOException {
        begin(values.length, Float.BYTES);
        int step = CHUNK / Float.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            buffer.asFloatBuffer().put(values, at, n);
            put(n * Float.BYTES);
        }
        end();
    }

    void chars(String text) throws IOException {
        char[] values = text.toCharArray();
        begin(values.length, Character.BYTES);
        int step = CHUNK / Character.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            buffer.asCharBuffer().put(values, at, n);
            put(n * Character.BYTES);
        }
        end();
    }
}
