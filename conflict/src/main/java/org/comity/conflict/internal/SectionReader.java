package org.comity.conflict.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads what {@link SectionWriter} has written. Nothing is made that is larger than what is left of the file, and nothing is handed
 * out whose checksum does not agree; such a file throws {@link DamagedIndex}.
 */
final class SectionReader {

    private static final int CHUNK = 1 << 20;

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long left;

    /** @param size how many bytes the channel has */
    SectionReader(ReadableByteChannel channel, long size) {
        this.channel = channel;
        this.left = size;
    }

    private void fill(int bytes) throws IOException {
        DamagedIndex.unless(bytes <= left, "the file ends too early");
        buffer.clear().limit(bytes);
        while (buffer.hasRemaining()) {
            DamagedIndex.unless(channel.read(buffer) >= 0, "the file ends too early");
        }
        left -= bytes;
        buffer.flip();
    }

    boolean begins(byte[] magic) throws IOException {
        fill(magic.length);
        byte[] found = new byte[magic.length];
        buffer.get(found);
        return Arrays.equals(found, magic);
    }

    /** The number of values that follow. */
    private int begin(int size) throws IOException {
        fill(Long.BYTES);
        long length = buffer.getLong();
        DamagedIndex.unless(
                length >= 0 && length <= left && length % size == 0 && length / size < Integer.MAX_VALUE - 8,
                "a section of " + length + " bytes");
        checksum.reset();
        return (int) (length / size);
    }

    /** The next bytes of the section. */
    private void next(int bytes) throws IOException {
        fill(bytes);
        checksum.update(buffer);
        buffer.rewind();
    }

    private void end() throws IOException {
        fill(Integer.BYTES);
        DamagedIndex.unless(buffer.getInt() == (int) checksum.getValue(), "a checksum that does not agree");
    }

    /** Nothing may follow what was read. */
    void finish() {
        DamagedIndex.unless(left == 0, "more than was written");
    }

    byte[] bytes() throws IOException {
        byte[] values = new byte[begin(1)];
        for (int at = 0; at < values.length; at += CHUNK) {
            int n = Math.min(CHUNK, values.length - at);
            next(n);
            buffer.get(values, at, n);
        }
        end();
        return values;
    }

    int[] ints() throws IOException {
        int[] values = new int[begin(Integer.BYTES)];
        int step = CHUNK / Integer.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            next(n * Integer.BYTES);
            buffer.asIntBuffer().get(values, at, n);
        }
        end();
        return values;
    }

    long[] longs() throws IOException {
        long[] values = new long[begin(Long.BYTES)];
        int step = CHUNK / Long.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            next(n * Long.BYTES);
            buffer.asLongBuffer().get(values, at, n);
        }
        end();
        return values;
    }

    float[] floats() throws IOException {
        float[] values = new float[begin(Float.BYTES)];
        int step = CHUNK / Float.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            next(n * Float.BYTES);
            buffer.asFloatBuffer().get(values, at, n);
        }
        end();
        return values;
    }

    String chars() throws IOException {
        char[] values = new char[begin(Character.BYTES)];
        int step = CHUNK / Character.BYTES;
        for (int at = 0; at < values.length; at += step) {
            int n = Math.min(step, values.length - at);
            next(n * Character.BYTES);
            buffer.asCharBuffer().get(values, at, n);
        }
        end();
        return new String(values);
    }

    /** From 0 to the end, never falling. */
    static void checkStarts(int[] starts, int end) {
        DamagedIndex.unless(starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == end, "lists cut off");
        for (int i = 1; i < starts.length; i++) {
            DamagedIndex.unless(starts[i - 1] <= starts[i], "lists out of order");
        }
    }

    static void checkBelow(int[] values, int limit) {
        for (int value : values) {
            DamagedIndex.unless(value >= 0 && value < limit, "a number out of range");
        }
    }
}
