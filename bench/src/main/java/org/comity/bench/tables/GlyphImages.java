package org.comity.bench.tables;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Draws single characters and describes the drawing by its strokes: how much edge of each direction stands in each cell
 * of an 8 x 8 grid (Dalal and Triggs, 2005). Not thread-safe.
 */
final class GlyphImages {

    static final int BINS = 8;
    static final int CELLS = 8;
    static final int FEATURES = BINS * CELLS * CELLS;

    private static final int SIZE = 64;
    /** Where fonts of Hanzi put the baseline. */
    private static final float BASELINE = 0.88f;

    /** Neighbouring cells overlap, so that a stroke a little higher or lower is nearly the same. */
    private static final double CELL_SPREAD = 4.8;

    private static final double[][] CELL = cells();
    private static final double[] SMOOTH = gauss(1.0, 3);

    private final Font font;
    private final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    GlyphImages(Path file, String postScriptName) throws IOException {
        font = find(file, postScriptName).deriveFont((float) SIZE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private static Font find(Path file, String postScriptName) throws IOException {
        try {
            for (Font font : Font.createFonts(file.toFile())) {
                if (font.getPSName().equals(postScriptName)) {
                    return font;
                }
            }
        } catch (FontFormatException e) {
            throw new IOException(file + " is not a font", e);
        }
        throw new IOException(file + " does not contain " + postScriptName);
    }

    /** Null when the font has no such character. */
    float @Nullable [] describe(int codePoint) {
        if (!font.canDisplay(codePoint)) {
            return null;
        }
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(Color.WHITE);
        pen.fill(font.createGlyphVector(context, Character.toString(codePoint)).getOutline(0, SIZE * BASELINE));
        byte[] drawn = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        double[] grey = new double[SIZE * SIZE];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (drawn[i] & 0xFF) / 255.0;
        }
        return strokes(smooth(grey));
    }

    private static double[] smooth(double[] grey) {
        return pass(pass(grey, 1, SIZE), SIZE, 1);
    }

    private static double[] pass(double[] in, int along, int across) {
        double[] out = new double[in.length];
        int reach = SMOOTH.length / 2;
        for (int line = 0; line < SIZE; line++) {
            for (int i = 0; i < SIZE; i++) {
                double sum = 0;
                for (int k = Math.max(-reach, -i); k <= Math.min(reach, SIZE - 1 - i); k++) {
                    sum += SMOOTH[k + reach] * in[line * across + (i + k) * along];
                }
                out[line * across + i * along] = sum;
            }
        }
        return out;
    }

    private static float[] strokes(double[] grey) {
        // Edges of each direction, gathered line by line into the cells of the row, then down the columns.
        double[] rows = new double[BINS * SIZE * CELLS];
        for (int y = 1; y < SIZE - 1; y++) {
            for (int x = 1; x < SIZE - 1; x++) {
                int at = y * SIZE + x;
                double dx = (grey[at + 1] - grey[at - 1]) / 2;
                double dy = (grey[at + SIZE] - grey[at - SIZE]) / 2;
                if (dx == 0 && dy == 0) {
                    continue;
                }
                double edge = Math.sqrt(dx * dx + dy * dy);
                // A stroke has the same direction seen from either side.
                double turn = StrictMath.atan2(dy, dx) / Math.PI;
                double direction = (turn < 0 ? turn + 1 : turn) * BINS;
                int bin = (int) direction;
                double next = direction - bin;
                for (int cell = 0; cell < CELLS; cell++) {
                    double share = edge * CELL[cell][x];
                    rows[((bin % BINS) * SIZE + y) * CELLS + cell] += share * (1 - next);
                    rows[(((bin + 1) % BINS) * SIZE + y) * CELLS + cell] += share * next;
                }
            }
        }
        float[] out = new float[FEATURES];
        for (int bin = 0; bin < BINS; bin++) {
            for (int down = 0; down < CELLS; down++) {
                for (int cell = 0; cell < CELLS; cell++) {
                    double sum = 0;
                    for (int y = 1; y < SIZE - 1; y++) {
                        sum += CELL[down][y] * rows[(bin * SIZE + y) * CELLS + cell];
                    }
                    // The root keeps a single bold stroke from outweighing many thin ones.
                    out[(bin * CELLS + down) * CELLS + cell] = (float) Math.sqrt(sum);
                }
            }
        }
        return out;
    }

    private static double[][] cells() {
        double[][] cells = new double[CELLS][SIZE];
        int step = SIZE / CELLS;
        for (int cell = 0; cell < CELLS; cell++) {
            double sum = 0;
            for (int i = 0; i < SIZE; i++) {
                double away = (i - (cell * step + step / 2)) / CELL_SPREAD;
                cells[cell][i] = StrictMath.exp(-away * away / 2);
                sum += cells[cell][i];
            }
            for (int i = 0; i < SIZE; i++) {
                cells[cell][i] /= sum;
            }
        }
        return cells;
    }

    private static double[] gauss(double spread, int reach) {
        double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            weights[k + reach] = StrictMath.exp(-(k * k) / (2 * spread * spread));
            sum += weights[k + reach];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
