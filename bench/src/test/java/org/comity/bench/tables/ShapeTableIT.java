package org.comity.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.script.Signs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The committed shapes are what the generator draws. FreeType scales outlines to 64ths of a pixel, and versions round
 * differently: that moves a place by a small part of a step, so one in a hundred may fall on the next of the sixteen steps.
 * Another font, size or method moves most of them.
 */
final class ShapeTableIT {

    private static final Path NOTO = Path.of("/usr/share/fonts/opentype/noto");
    private static final Path HANA = Path.of("/usr/share/fonts/truetype/hanazono");

    @Test
    void drawsTheCommittedShapes() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(NOTO.resolve("NotoSerifCJK-Regular.ttc")) && Files.exists(HANA.resolve("HanaMinB.ttf")),
                "skipped: Debian packages fonts-noto-cjk and fonts-hanazono are not installed");
        byte[] drawn = ShapeTable.generate(NOTO, HANA);
        byte[] committed;
        try (InputStream in = Signs.class.getResourceAsStream("internal/" + ShapeTable.NAME)) {
            assertThat(in).isNotNull();
            committed = in.readAllBytes();
        }
        assertThat(drawn).as("run ShapeTable again and commit its output").hasSameSizeAs(committed);
        int places = 0;
        int moved = 0;
        int far = 0;
        int first = 2 + 4 * ShapeTable.AXES;
        for (int i = first; i < drawn.length - ShapeTable.HANGUL_BYTES; i++) {
            for (int shift = 0; shift <= 4; shift += 4) {
                int away = Math.abs(((drawn[i] >>> shift) & 15) - ((committed[i] >>> shift) & 15));
                places++;
                moved += away > 0 ? 1 : 0;
                far += away > 1 ? 1 : 0;
            }
        }
        assertThat((double) moved / places).as("places on another step").isLessThan(0.01);
        assertThat((double) far / places).as("places more than a step away").isLessThan(0.001);
        for (int i = drawn.length - ShapeTable.HANGUL_BYTES; i < drawn.length; i++) {
            assertThat((int) drawn[i]).as("Hangul, hundredths").isBetween(committed[i] - 1, committed[i] + 1);
        }
    }
}
