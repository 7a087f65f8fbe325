package org.comity.conflict.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.comity.model.ComityException;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real images of marks, altered as they are on their way from one register to another. */
final class DeviceFolderIT {

    private static final ViennaCodes NO_CODES = new ViennaCodes(List.of());

    @TempDir
    Path temporary;

    @Test
    void findsEachImageAgainAndKeepsOthersApart() {
        Path real = RealData.require("records/mark_images");
        DeviceFolder folder = DeviceFolder.of(real);
        assertThat(folder.unread()).isEmpty();
        Map<String, UnaryOperator<BufferedImage>> alterations = Map.of(
                "scaled", image -> redrawn(image, 0.4, 0),
                "margin", image -> redrawn(image, 1, 0.3),
                "cropped",
                        image -> image.getSubimage(
                                image.getWidth() / 40,
                                image.getHeight() / 40,
                                image.getWidth() * 38 / 40,
                                image.getHeight() * 38 / 40),
                "framed", DeviceFolderIT::framed);
        int alarms = 0;
        for (Path file : DeviceImages.list(real)) {
            BufferedImage image = DeviceImages.read(file);
            alterations.forEach((name, alteration) -> {
                DeviceFolder.Hit first = folder.search(DevicePrint.of(alteration.apply(image)), NO_CODES, 1)
                        .getFirst();
                assertThat(first.file()).as("%s, %s", file.getFileName(), name).isEqualTo(file);
                assertThat(first.image().nearness()).as(name).isGreaterThanOrEqualTo(DeviceComparison.NEAR);
            });
            alarms += (int) folder.search(DevicePrint.of(image), NO_CODES, 1000).stream()
                    .filter(hit -> !hit.file().equals(file))
                    .filter(hit -> hit.image().nearness() >= DeviceComparison.NEAR)
                    .count();
        }
        int pairs = folder.size() * (folder.size() - 1);
        assertThat((double) alarms / pairs).as("different images called near").isLessThan(0.01);
    }

    @Test
    void codesBringUpWhatIsNotTheSamePicture() throws IOException {
        BufferedImage asked = square(20);
        ImageIO.write(framed(square(60)), "png", temporary.resolve("a.png").toFile());
        ImageIO.write(striped(), "png", temporary.resolve("b.png").toFile());
        Files.writeString(temporary.resolve("vienna.tsv"), "file\tcodes\nb.png\t03.07.17\n");
        DeviceFolder folder = DeviceFolder.of(temporary);
        double without = score(folder.search(DevicePrint.of(asked), NO_CODES, 2), "b.png");
        List<DeviceFolder.Hit> hits = folder.search(DevicePrint.of(asked), ViennaCodes.read("030717"), 2);
        assertThat(score(hits, "b.png")).isGreaterThan(without);
        assertThat(hits).anyMatch(hit -> hit.sharedCodes().contains("030717"));
    }

    private static double score(List<DeviceFolder.Hit> hits, String name) {
        return hits.stream()
                .filter(hit -> hit.file().endsWith(name))
                .findFirst()
                .orElseThrow()
                .score();
    }

    @Test
    void refusesWhatIsNoImageOrTooLarge() throws IOException {
        Path broken = temporary.resolve("broken.png");
        ImageIO.write(square(10), "png", broken.toFile());
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, java.util.Arrays.copyOf(bytes, 60));
        Path text = Files.writeString(temporary.resolve("text.jpg"), "not an image");
        // A header that promises 60,000 x 60,000 pixels.
        Path huge = temporary.resolve("huge.png");
        byte[] promised = bytes.clone();
        System.arraycopy(new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60}, 0, promised, 16, 8);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(promised, 12, 17);
        for (int i = 0; i < 4; i++) {
            promised[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
        }
        Files.write(huge, promised);
        for (Path file : List.of(broken, text, huge, temporary.resolve("absent.png"))) {
            assertThatThrownBy(() -> DevicePrint.of(file))
                    .as(file.getFileName().toString())
                    .isInstanceOf(ComityException.class);
        }
        assertThat(DeviceFolder.of(temporary).unread()).hasSize(3);
    }

    private static BufferedImage paper(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        return paper;
    }

    private static BufferedImage redrawn(BufferedImage image, double scale, double margin) {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage paper = paper((int) (width * (1 + 2 * margin)), (int) (height * (1 + margin)));
        paper.createGraphics()
                .drawImage(
                        image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
                        (int) (width * margin),
                        (int) (height * margin / 2),
                        null);
        return paper;
    }

    private static BufferedImage framed(BufferedImage image) {
        BufferedImage paper = redrawn(image, 1, 0.1);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        int line = Math.max(2, paper.getWidth() / 100);
        pen.setStroke(new java.awt.BasicStroke(line));
        pen.drawRect(line, line, paper.getWidth() - 2 * line, paper.getHeight() - 2 * line);
        return paper;
    }

    private static BufferedImage square(int side) {
        BufferedImage paper = paper(100, 100);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(20, 20, side, side);
        pen.fillOval(60, 10, 12, 30);
        return paper;
    }

    private static BufferedImage striped() {
        BufferedImage paper = paper(100, 100);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        for (int y = 5; y < 100; y += 17) {
            pen.fillRect(5, y, 90 - y / 2, 6);
        }
        return paper;
    }
}
