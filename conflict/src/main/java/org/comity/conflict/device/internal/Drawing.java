package org.comity.conflict.device.internal;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The ink of an image as a square of 64 x 64 shares, 0 paper to 1: grey, dark on light, without margin and frame,
 * proportions kept.
 *
 * @param plain as it stands
 * @param straight turned so that its lines run level, where that is clear; otherwise as it stands
 * @param inverted whether the image was light on dark ground
 */
public record Drawing(double[] plain, double[] straight, boolean inverted) {

    static final int SIDE = 64;

    /** Straightening and trimming work on this size. */
    private static final int WORKING = 400;

    /** Compression leaves specks up to this much ink on paper. */
    private static final double SPECK = 0.15;

    /** The share of all ink that may stand outside on each side. */
    private static final double DUST = 0.004;

    private static final double[] TURNS = {-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6};
    /** A straight drawing is turned only for clearly better. */
    private static final double CLEARLY = 1.1;

    /** Thickest line at the edge that is taken for a frame, as a share of the side. */
    private static final double FRAME = 0.04;

    /** A grid of ink. */
    private record Sheet(int width, int height, double[] ink) {

        double at(int x, int y) {
            return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x];
        }
    }

    public static Drawing of(BufferedImage image) {
        Sheet grey = grey(image);
        boolean inverted = ground(grey) > 0.5;
        Sheet sheet = levelled(grey, inverted);
        Sheet plain = trim(unframe(trim(sheet)));
        double[] square = square(plain);
        double turn = straightening(plain);
        double[] straight = turn == 0 ? square : square(trim(unframe(trim(turned(plain, turn)))));
        return new Drawing(square, straight, inverted);
    }

    public static double[] mirrored(double[] square) {
        double[] mirrored = new double[square.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                mirrored[y * SIDE + x] = square[y * SIDE + SIDE - 1 - x];
            }
        }
        return mirrored;
    }

    /** Darkness over white paper, averaged down to the working size. */
    private static Sheet grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1, (double) WORKING / Math.max(width, height));
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        double[] sum = new double[w * h];
        int[] count = new int[w * h];
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            int row = Math.min(h - 1, (int) ((long) y * h / height)) * w;
            for (int x = 0; x < width; x++) {
                int p = line[x];
                double alpha = (p >>> 24) / 255.0;
                double light = (0.299 * ((p >> 16) & 0xFF) + 0.587 * ((p >> 8) & 0xFF) + 0.114 * (p & 0xFF)) / 255;
                int at = row + Math.min(w - 1, (int) ((long) x * w / width));
                sum[at] += alpha * (1 - light);
                count[at]++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = count[i] == 0 ? 0 : sum[i] / count[i];
        }
        return new Sheet(w, h, sum);
    }

    /** The middle darkness along the edge. */
    private static double ground(Sheet s) {
        double[] edge = new double[2 * (s.width + s.height)];
        int n = 0;
        for (int x = 0; x < s.width; x++) {
            edge[n++] = s.at(x, 0);
            edge[n++] = s.at(x, s.height - 1);
        }
        for (int y = 0; y < s.height; y++) {
            edge[n++] = s.at(0, y);
            edge[n++] = s.at(s.width - 1, y);
        }
        Arrays.sort(edge);
        return edge[n / 2];
    }

    /** Distance from the ground, the strongest ink made 1. */
    private static Sheet levelled(Sheet s, boolean inverted) {
        double ground = ground(s);
        double[] ink = new double[s.ink.length];
        double most = 0;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.max(0, inverted ? ground - s.ink[i] : s.ink[i] - ground);
            most = Math.max(most, ink[i]);
        }
        for (int i = 0; i < ink.length && most > 0; i++) {
            ink[i] = ink[i] / most < SPECK ? 0 : ink[i] / most;
        }
        return new Sheet(s.width, s.height, ink);
    }

    /** To where all but a little of the ink stands, so that dust of a scan far out does not count. */
    private static Sheet trim(Sheet s) {
        double[] columns = new double[s.width];
        double[] rows = new double[s.height];
        double all = 0;
        for (int y = 0; y < s.height; y++) {
            for (int x = 0; x < s.width; x++) {
                double ink = s.ink[y * s.width + x];
                columns[x] += ink;
                rows[y] += ink;
                all += ink;
            }
        }
        if (all == 0) {
            return s;
        }
        return part(
                s,
                first(columns, all * DUST),
                first(rows, all * DUST),
                s.width - first(reversed(columns), all * DUST),
                s.height - first(reversed(rows), all * DUST));
    }

    private static int first(double[] lines, double least) {
        double sum = 0;
        for (int i = 0; i < lines.length; i++) {
            sum += lines[i];
            if (sum > least) {
                return i;
            }
        }
        return 0;
    }

    private static double[] reversed(double[] lines) {
        double[] reversed = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            reversed[i] = lines[lines.length - 1 - i];
        }
        return reversed;
    }

    private static Sheet part(Sheet s, int left, int top, int right, int bottom) {
        double[] ink = new double[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(s.ink, y * s.width + left, ink, (y - top) * (right - left), right - left);
        }
        return new Sheet(right - left, bottom - top, ink);
    }

    /** Takes a thin line off that runs along all four edges and has paper inside. */
    private static Sheet unframe(Sheet s) {
        int most = (int) Math.ceil(FRAME * Math.min(s.width, s.height)) + 1;
        if (s.width < 8 * most || s.height < 8 * most) {
            return s;
        }
        int top = thickness(s, most, 0);
        int bottom = thickness(s, most, 1);
        int left = thickness(s, most, 2);
        int right = thickness(s, most, 3);
        if (top == 0 || bottom == 0 || left == 0 || right == 0) {
            return s;
        }
        Sheet inside = part(s, left, top, s.width - right, s.height - bottom);
        for (double ink : inside.ink) {
            if (ink > SPECK) {
                return inside;
            }
        }
        // A plain square is a drawing of its own.
        return s;
    }

    /** How many lines from this edge are full of ink; 0 when none is, or when it does not end soon. */
    private static int thickness(Sheet s, int most, int edge) {
        int full = 0;
        for (int line = 0; line <= most; line++) {
            int length = edge < 2 ? s.width : s.height;
            int dark = 0;
            for (int i = 0; i < length; i++) {
                double ink = switch (edge) {
                    case 0 -> s.at(i, line);
                    case 1 -> s.at(i, s.height - 1 - line);
                    case 2 -> s.at(line, i);
                    default -> s.at(s.width - 1 - line, i);
                };
                dark += ink > SPECK ? 1 : 0;
            }
            if (dark < 0.9 * length) {
                // What the line smeared into its neighbour goes with it.
                return line == 0 ? 0 : Math.min(line + 1, most);
            }
            full = line;
        }
        return full < most ? full : 0;
    }

    /** The turn that makes rows and columns as uneven as they get: lines and lettering then run along them. */
    private static double straightening(Sheet s) {
        double most = unevenness(s) * CLEARLY;
        double best = 0;
        for (double turn : TURNS) {
            if (turn != 0) {
                double uneven = unevenness(turned(s, turn));
                if (uneven > most) {
                    most = uneven;
                    best = turn;
                }
            }
        }
        return best;
    }

    private static double unevenness(Sheet s) {
        double[] rows = new double[s.height];
        double[] columns = new double[s.width];
        for (int y = 0; y < s.height; y++) {
            for (int x = 0; x < s.width; x++) {
                rows[y] += s.ink[y * s.width + x];
                columns[x] += s.ink[y * s.width + x];
            }
        }
        return squares(rows) + squares(columns);
    }

    private static double squares(double[] lines) {
        double sum = 0;
        for (int i = 1; i < lines.length; i++) {
            sum += (lines[i] - lines[i - 1]) * (lines[i] - lines[i - 1]);
        }
        return sum;
    }

    private static Sheet turned(Sheet s, double degrees) {
        double sin = StrictMath.sin(Math.toRadians(degrees));
        double cos = StrictMath.cos(Math.toRadians(degrees));
        int width = (int) Math.ceil(s.width * cos + s.height * Math.abs(sin));
        int height = (int) Math.ceil(s.height * cos + s.width * Math.abs(sin));
        double[] ink = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = x - width / 2.0;
                double v = y - height / 2.0;
                double fromX = u * cos + v * sin + s.width / 2.0;
                double fromY = -u * sin + v * cos + s.height / 2.0;
                int left = (int) Math.floor(fromX);
                int up = (int) Math.floor(fromY);
                double fx = fromX - left;
                double fy = fromY - up;
                ink[y * width + x] = (1 - fy) * ((1 - fx) * s.at(left, up) + fx * s.at(left + 1, up))
                        + fy * ((1 - fx) * s.at(left, up + 1) + fx * s.at(left + 1, up + 1));
            }
        }
        return new Sheet(width, height, ink);
    }

    /** In the middle of a square, each cell the mean of the ink it covers. */
    private static double[] square(Sheet s) {
        double side = Math.max(s.width, s.height);
        double[] square = new double[SIDE * SIDE];
        double offsetX = (side - s.width) / 2;
        double offsetY = (side - s.height) / 2;
        double cell = side / SIDE;
        int samples = Math.max(2, (int) Math.ceil(cell * 2));
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sum = 0;
                for (int j = 0; j < samples; j++) {
                    int fromY = (int) Math.floor((y + (j + 0.5) / samples) * cell - offsetY);
                    for (int i = 0; i < samples; i++) {
                        sum += s.at((int) Math.floor((x + (i + 0.5) / samples) * cell - offsetX), fromY);
                    }
                }
                square[y * SIDE + x] = sum / (samples * samples);
            }
        }
        return square;
    }
}
