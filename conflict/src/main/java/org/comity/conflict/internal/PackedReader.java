package org.comity.conflict.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;

/**
 * Reads what {@link PackedWriter} has packed. Nothing read is longer than the bytes that are left; bytes that were not written
 * give a wrong value or a RuntimeException, never more.
 */
final class PackedReader {

    private final ByteBuffer bytes;

    PackedReader(byte[] bytes, int from, int to) {
        this.bytes = ByteBuffer.wrap(bytes, from, to - from);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = bytes.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new DamagedIndex("a number without an end");
    }

    int signed() {
        int value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** How many things follow, each of one byte at least. */
    int count() {
        int count = number();
        DamagedIndex.unless(count >= 0 && count <= bytes.remaining(), "more than is there");
        return count;
    }

    String text() {
        int word = number();
        int length = word >>> 1;
        boolean wide = (word & 1) != 0;
        DamagedIndex.unless(length <= bytes.remaining() / (wide ? 2 : 1), "more letters than are there");
        if (!wide) {
            String text = new String(
                    bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.ISO_8859_1);
            bytes.position(bytes.position() + length);
            return text;
        }
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = bytes.getChar();
        }
        return new String(letters);
    }

    List<String> texts() {
        int count = count();
        if (count == 1) {
            return List.of(text());
        }
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    Optional<String> findText() {
        return number() == 0 ? Optional.empty() : Optional.of(text());
    }

    SignProfile profile() {
        String sign = text();
        String key = number() == 0 ? sign : text();
        return SignProfiles.read(sign, key, bytes);
    }

    /** What was written as a part by itself, unread. */
    PackedReader part() {
        int length = count();
        int from = bytes.position();
        bytes.position(from + length);
        return new PackedReader(bytes.array(), from, from + length);
    }
}
