package org.comity.conflict.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class DevicePrintTest {

    @Test
    void sizeMarginAndColourDoNotCount() {
        BufferedImage plain = flag(300, 300, Color.WHITE, Color.BLACK);
        assertThat(compare(plain, flag(300, 300, Color.WHITE, Color.BLACK)).nearness())
                .isEqualTo(1);
        assertThat(compare(plain, flag(900, 700, Color.WHITE, new Color(160, 20, 20)))
                        .nearness())
                .isGreaterThan(0.8);
    }

    @Test
    void seesThatItIsInvertedOrMirrored() {
        BufferedImage plain = flag(300, 300, Color.WHITE, Color.BLACK);
        DeviceComparison inverted = compare(plain, flag(300, 300, Color.BLACK, Color.WHITE));
        assertThat(inverted.inverted()).isTrue();
        assertThat(inverted.nearness()).isGreaterThan(0.9);
        BufferedImage turned = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        turned.createGraphics().drawImage(plain, 300, 0, -300, 300, null);
        DeviceComparison mirrored = compare(plain, turned);
        assertThat(mirrored.mirrored()).isTrue();
        assertThat(mirrored.nearness()).isGreaterThan(0.9);
    }

    @Test
    void otherPicturesStayApart() {
        BufferedImage other = paper(300, 300, Color.WHITE);
        Graphics2D pen = other.createGraphics();
        pen.setColor(Color.BLACK);
        pen.draw(new Ellipse2D.Double(40, 40, 200, 200));
        pen.fill(new Ellipse2D.Double(110, 180, 60, 40));
        assertThat(compare(flag(300, 300, Color.WHITE, Color.BLACK), other).nearness())
                .isLessThan(DeviceComparison.NEAR);
    }

    @Test
    void blankAndTinyImagesHaveAPrint() {
        assertThat(DevicePrint.of(paper(1, 1, Color.BLACK)).dctHash()).hasSize(16);
        assertThat(DevicePrint.of(paper(40, 30, Color.WHITE)).differenceHash()).hasSize(128);
    }

    @Test
    void isSymmetric() {
        BufferedImage[] images = {
            flag(300, 300, Color.WHITE, Color.BLACK), flag(300, 200, Color.GRAY, Color.BLUE), paper(50, 50, Color.RED)
        };
        for (BufferedImage a : images) {
            for (BufferedImage b : images) {
                assertThat(compare(a, b)).isEqualTo(compare(b, a));
            }
        }
    }

    private static DeviceComparison compare(BufferedImage a, BufferedImage b) {
        return DeviceComparison.of(DevicePrint.of(a), DevicePrint.of(b));
    }

    private static BufferedImage paper(int width, int height, Color ground) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        return paper;
    }

    /** A pole with a pennant to the right, in a margin. */
    private static BufferedImage flag(int width, int height, Color ground, Color ink) {
        BufferedImage paper = paper(width, height, ground);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(ink);
        pen.translate(width / 6.0, height / 6.0);
        double scale = Math.min(width, height) / 300.0;
        pen.scale(scale, scale);
        pen.fillRect(10, 10, 16, 180);
        Path2D pennant = new Path2D.Double();
        pennant.moveTo(26, 14);
        pennant.lineTo(150, 50);
        pennant.lineTo(26, 90);
        pennant.closePath();
        pen.fill(pennant);
        return paper;
    }
}
