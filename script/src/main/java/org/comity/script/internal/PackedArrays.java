package org.comity.script.internal;

import java.nio.ByteBuffer;

/**
 * Small arrays in a row of bytes, each after its length. Reading never makes an array longer than the bytes that are left, and
 * throws a RuntimeException for bytes that were not written here.
 */
final class PackedArrays {

    private PackedArrays() {}

    /** Seven bits a byte, the lowest first. */
    static void number(ByteBuffer out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = in.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }

    private static int length(ByteBuffer in, int size) {
        int length = number(in);
        if (length < 0 || length > in.remaining() / size) {
            throw new IllegalArgumentException(length + " values in " + in.remaining() + " bytes");
        }
        return length;
    }

    static void bytes(ByteBuffer out, byte[] values) {
        number(out, values.length);
        out.put(values);
    }

    static byte[] bytes(ByteBuffer in) {
        int length = length(in, 1);
        if (length == 0) {
            return Draft.NO_SEGMENTS;
        }
        byte[] values = new byte[length];
        in.get(values);
        return values;
    }

    static void readings(ByteBuffer out, byte[][] readings) {
        number(out, readings.length);
        for (byte[] reading : readings) {
            bytes(out, reading);
        }
    }

    static byte[][] readings(ByteBuffer in) {
        byte[][] readings = new byte[length(in, 1)][];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = bytes(in);
        }
        return readings;
    }

    static void chars(ByteBuffer out, char[] values) {
        number(out, values.length);
        for (char value : values) {
            out.putChar(value);
        }
    }

    static char[] chars(ByteBuffer in) {
        char[] values = new char[length(in, Character.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getChar();
        }
        return values;
    }

    static void longs(ByteBuffer out, long[] values) {
        number(out, values.length);
        for (long value : values) {
            out.putLong(value);
        }
    }

    static long[] longs(ByteBuffer in) {
        long[] values = new long[length(in, Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getLong();
        }
        return values;
    }
}
