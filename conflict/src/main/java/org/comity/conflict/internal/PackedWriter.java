package org.comity.conflict.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;

/** Packs values into bytes as {@link PackedReader} reads them. */
final class PackedWriter {

    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    private void room(int needed) {
        if (bytes.remaining() < needed) {
            int capacity = Math.max(bytes.capacity() * 2, Math.addExact(bytes.position(), needed));
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    int size() {
        return bytes.position();
    }

    /** Seven bits a byte, the lowest first. */
    PackedWriter number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
        return this;
    }

    /** Small whichever sign it has. */
    PackedWriter signed(int value) {
        return number((value << 1) ^ (value >> 31));
    }

    /** A byte a letter where that is enough, otherwise two: any text comes back as it was, halves of pairs too. */
    PackedWriter text(String text) {
        int length = text.length();
        boolean narrow = true;
        for (int i = 0; i < length && narrow; i++) {
            narrow = text.charAt(i) < 0x100;
        }
        number((length << 1) | (narrow ? 0 : 1));
        room(length * 2);
        for (int i = 0; i < length; i++) {
            if (narrow) {
                bytes.put((byte) text.charAt(i));
            } else {
                bytes.putChar(text.charAt(i));
            }
        }
        return this;
    }

    PackedWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    PackedWriter text(Optional<String> text) {
        number(text.isPresent() ? 1 : 0);
        text.ifPresent(this::text);
        return this;
    }

    PackedWriter profile(SignProfile profile) {
        text(profile.sign());
        number(profile.key().equals(profile.sign()) ? 0 : 1);
        if (!profile.key().equals(profile.sign())) {
            text(profile.key());
        }
        room(profile.footprint());
        SignProfiles.write(profile, bytes);
        return this;
    }

    /** Bytes as they are. */
    PackedWriter bytes(byte[] from, int start, int end) {
        room(end - start);
        bytes.put(from, start, end - start);
        return this;
    }

    /** What another writer has packed, after its length. */
    PackedWriter part(PackedWriter other) {
        number(other.size());
        room(other.size());
        bytes.put(other.bytes.array(), 0, other.size());
        return this;
    }
}
