package org.comity.bench.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** What happens to an image on its way from one register to another, and what copyists do. */
final class Alterations {

    private Alterations() {}

    static Map<String, UnaryOperator<BufferedImage>> all() {
        Map<String, UnaryOperator<BufferedImage>> all = new LinkedHashMap<>();
        all.put("scaled to a third", i -> drawn(i, i.getWidth() / 3, i.getHeight() / 3, 1 / 3.0, 0, 0));
        all.put("scaled by 1.7", i -> drawn(i, (int) (i.getWidth() * 1.7), (int) (i.getHeight() * 1.7), 1.7, 0, 0));
        all.put("JPEG of quality 0.2", i -> recompressed(i, 0.2f));
        all.put("greyed", Alterations::greyed);
        all.put("cropped by 3 % each side", i -> cropped(i, 0.03));
        all.put("cropped by 8 % each side", i -> cropped(i, 0.08));
        all.put("wide margin, off centre", i -> drawn(i, i.getWidth() * 8 / 5, i.getHeight() * 3 / 2, 1, 0.4, 0.1));
        all.put("framed", Alterations::framed);
        all.put("turned by 2 degrees", i -> turned(i, 2));
        all.put("turned by 5 degrees", i -> turned(i, 5));
        all.put("mirrored", Alterations::mirrored);
        all.put("inverted", Alterations::inverted);
        return all;
    }

    private static BufferedImage paper(int width, int height) {
        BufferedImage paper = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return paper;
    }

    private static BufferedImage draw(BufferedImage paper, BufferedImage image, AffineTransform transform) {
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, transform, null);
        pen.dispose();
        return paper;
    }

    private static BufferedImage drawn(
            BufferedImage i, int width, int height, double scale, double right, double down) {
        AffineTransform t = AffineTransform.getTranslateInstance(right * i.getWidth(), down * i.getHeight());
        t.scale(scale, scale);
        return draw(paper(width, height), i, t);
    }

    private static BufferedImage recompressed(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(
                            draw(paper(image.getWidth(), image.getHeight()), image, new AffineTransform()), null, null),
                    how);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage greyed(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        return draw(
                grey,
                draw(paper(image.getWidth(), image.getHeight()), image, new AffineTransform()),
                new AffineTransform());
    }

    private static BufferedImage cropped(BufferedImage image, double share) {
        int x = (int) (image.getWidth() * share);
        int y = (int) (image.getHeight() * share);
        return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    private static BufferedImage framed(BufferedImage image) {
        int margin = Math.max(6, Math.max(image.getWidth(), image.getHeight()) / 10);
        int width = image.getWidth() + 2 * margin;
        int height = image.getHeight() + 2 * margin;
        BufferedImage paper = draw(paper(width, height), image, AffineTransform.getTranslateInstance(margin, margin));
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(Math.max(2, margin / 8f)));
        pen.drawRect(margin / 4, margin / 4, width - margin / 2, height - margin / 2);
        pen.dispose();
        return paper;
    }

    private static BufferedImage turned(BufferedImage image, double degrees) {
        int side = (int) (1.2 * Math.max(image.getWidth(), image.getHeight()));
        AffineTransform t = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        t.rotate(Math.toRadians(degrees));
        t.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return draw(paper(side, side), image, t);
    }

    private static BufferedImage mirrored(BufferedImage image) {
        return draw(
                paper(image.getWidth(), image.getHeight()),
                image,
                new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0));
    }

    private static BufferedImage inverted(BufferedImage image) {
        BufferedImage paper = draw(paper(image.getWidth(), image.getHeight()), image, new AffineTransform());
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                paper.setRGB(x, y, ~paper.getRGB(x, y));
            }
        }
        return paper;
    }
}
