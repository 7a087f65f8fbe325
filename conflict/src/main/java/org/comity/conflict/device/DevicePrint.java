package org.comity.conflict.device;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.comity.conflict.device.internal.Drawing;
import org.comity.conflict.device.internal.Hashes;

/**
 * The perceptual hashes of one image, taken after it was turned to grey, dark on light, freed of margin and frame and put
 * into a square.
 *
 * @param plain as it stands
 * @param straight turned by up to six degrees so that its lines run level
 * @param mirrored the mirror image of {@code plain}
 * @param mirroredStraight the mirror image of {@code straight}
 * @param inverted whether the image stood light on dark ground
 */
public record DevicePrint(Face plain, Face straight, Face mirrored, Face mirroredStraight, boolean inverted) {

    /**
     * The two hashes of one square.
     *
     * @param waves DCT hash: which of the 64 lowest waves are stronger than half of them
     * @param across difference hash: which of 16 x 16 cells has more ink than its right neighbour
     * @param down which has more than the one below
     */
    public record Face(long waves, Cells across, Cells down) {

        private static Face of(double[] square) {
            return new Face(Hashes.waves(square), Cells.of(Hashes.across(square)), Cells.of(Hashes.down(square)));
        }

        /** 0 as far as by chance, 1 for equal hashes; half of the bits agree by chance. */
        double nearness(Face other) {
            double byWaves = 1 - Long.bitCount(waves ^ other.waves) / 32.0;
            double byCells = 1 - (across.differing(other.across) + down.differing(other.down)) / 256.0;
            return Math.max(0, (byWaves + byCells) / 2);
        }
    }

    /** 256 bits, one for each cell of the square. */
    public record Cells(long a, long b, long c, long d) {

        private static Cells of(long[] bits) {
            return new Cells(bits[0], bits[1], bits[2], bits[3]);
        }

        int differing(Cells other) {
            return Long.bitCount(a ^ other.a)
                    + Long.bitCount(b ^ other.b)
                    + Long.bitCount(c ^ other.c)
                    + Long.bitCount(d ^ other.d);
        }

        private String hex() {
            HexFormat hex = HexFormat.of();
            return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
        }
    }

    /** As {@link DeviceImages#read}. */
    public static DevicePrint of(Path file) {
        return of(DeviceImages.read(file));
    }

    public static DevicePrint of(BufferedImage image) {
        Drawing drawing = Drawing.of(image);
        return new DevicePrint(
                Face.of(drawing.plain()),
                Face.of(drawing.straight()),
                Face.of(Drawing.mirrored(drawing.plain())),
                Face.of(Drawing.mirrored(drawing.straight())),
                drawing.inverted());
    }

    List<Face> upright() {
        return List.of(plain, straight);
    }

    List<Face> mirror() {
        return List.of(mirrored, mirroredStraight);
    }

    /** DCT hash of the image as it stands, 16 hexadecimal digits. */
    public String dctHash() {
        return HexFormat.of().toHexDigits(plain.waves);
    }

    /** Difference hash of the image as it stands, 128 hexadecimal digits. */
    public String differenceHash() {
        return plain.across.hex() + plain.down.hex();
    }
}
