package org.comity.standards.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * Decodes a stream strictly and remembers the bytes since the last {@link #release}, so that any stretch of characters can
 * be given back as the bytes it was read from, in every encoding.
 */
final class SlicingReader extends Reader {

    private static final int CHUNK = 8 * 1024;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final String file;
    private final int limit;

    /** The bytes kept: {@code window[0]} stands at {@code windowStart} in the file. */
    private byte[] window = new byte[4 * CHUNK];

    private long windowStart;
    private int windowEnd;
    private int decoded;
    private long charsOut;
    private boolean endOfInput;
    private final ArrayDeque<Checkpoint> checkpoints = new ArrayDeque<>();

    /** From this character on, the bytes from this offset on. */
    private record Checkpoint(long chars, long bytes) {}

    /**
     * Starts reading.
     *
     * @param offset place of the first byte of {@code in} in the file
     * @param limit how many bytes may be kept before the file is refused
     */
    SlicingReader(InputStream in, Charset charset, long offset, String file, int limit) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.windowStart = offset;
        this.file = file;
        this.limit = limit;
        checkpoints.add(new Checkpoint(0, offset));
    }

    @Override
    public int read(char[] target, int off, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, off, len);
        checkpoints.add(new Checkpoint(charsOut, windowStart + decoded));
        while (true) {
            ByteBuffer bytes = ByteBuffer.wrap(window, decoded, windowEnd - decoded);
            CoderResult result = decoder.decode(bytes, out, endOfInput);
            decoded = bytes.position();
            int produced = out.position() - off;
            if (produced > 0) {
                charsOut += produced;
                return produced;
            }
            if (result.isError()) {
                throw new ComityException(ErrorCode.ENCODING_WRONG, file, windowStart + decoded, charset.name());
            }
            if (endOfInput) {
                return -1;
            }
            if (result.isOverflow()) {
                throw new IllegalStateException("no room for a surrogate pair in " + len + " characters");
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (windowEnd == window.length) {
            compact((int) (checkpoints.getFirst().bytes - windowStart));
        }
        if (windowEnd == window.length) {
            if (window.length >= limit) {
                throw new ComityException(
                        ErrorCode.XML_REFUSED, file, "a single element of more than " + limit / (1024 * 1024) + " MB");
            }
            window = Arrays.copyOf(window, Math.min(limit, window.length * 2));
        }
        int n = in.read(window, windowEnd, Math.min(CHUNK, window.length - windowEnd));
        if (n < 0) {
            endOfInput = true;
        } else {
            windowEnd += n;
        }
    }

    /** Where in the file this character begins; it must not have been released. */
    long byteOffset(long charOffset) {
        Checkpoint last = new Checkpoint(0, windowStart);
        boolean found = false;
        for (Checkpoint c : checkpoints) {
            if (c.chars > charOffset) {
                break;
            }
            last = c;
            found = true;
        }
        if (!found || last.bytes < windowStart) {
            throw new IllegalStateException("character " + charOffset + " was released");
        }
        return last.bytes + bytesOf((int) (last.bytes - windowStart), (int) (charOffset - last.chars));
    }

    /** How many bytes from here make this many characters: found by decoding them again into exactly that much room. */
    private int bytesOf(int from, int chars) {
        if (chars == 0) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(window, from, windowEnd - from);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(bytes, CharBuffer.allocate(chars), false);
        return bytes.position() - from;
    }

    byte[] slice(long fromByte, long toByte) {
        return Arrays.copyOfRange(window, (int) (fromByte - windowStart), (int) (toByte - windowStart));
    }

    /** Forgets everything before this character. */
    void release(long charOffset) {
        Checkpoint keep = checkpoints.removeFirst();
        while (!checkpoints.isEmpty() && checkpoints.getFirst().chars <= charOffset) {
            keep = checkpoints.removeFirst();
        }
        checkpoints.addFirst(keep);
    }

    private void compact(int drop) {
        System.arraycopy(window, drop, window, 0, windowEnd - drop);
        windowStart += drop;
        windowEnd -= drop;
        decoded -= drop;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
