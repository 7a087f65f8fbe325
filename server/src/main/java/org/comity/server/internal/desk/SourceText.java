package org.comity.server.internal.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of an office as text that a person can read.
 *
 * @param text the text, as far as it is shown
 * @param charset how the bytes were read
 * @param bytes how many bytes there are
 * @param cut whether more follows than is shown
 */
public record SourceText(String text, String charset, int bytes, boolean cut) {

    /** UTF-8 where it is valid, else GB18030, in which Chinese offices write what is not UTF-8. */
    public static SourceText of(byte[] raw, int most) {
        int length = Math.min(raw.length, most);
        boolean cut = raw.length > most;
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            // A cut may fall into a character; up to three bytes less make it whole.
            for (int less = 0; less <= (cut ? 3 : 0); less++) {
                try {
                    String text = charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(raw, 0, length - less))
                            .toString();
                    return new SourceText(text, charset.name(), raw.length, cut);
                } catch (CharacterCodingException e) {
                    // the next length or charset may fit
                }
            }
        }
        return new SourceText(new String(raw, 0, length, StandardCharsets.UTF_8), "?", raw.length, cut);
    }
}
