package org.comity.conflict.device;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** Reads image files that nobody vouches for. */
public final class DeviceImages {

    /** Offices accept a few megabytes. */
    static final int MOST_BYTES = 32 << 20;

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;
    /** More pixels than this are skipped while decoding; the print is much coarser. */
    private static final int NEEDED_SIDE = 1024;

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp");
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private DeviceImages() {}

    /**
     * The first picture of a file, thinned out when it is large.
     *
     * @throws ComityException FILE_NOT_FOUND; FILE_UNREADABLE when it is no JPEG, PNG, GIF or BMP, is broken or too large
     */
    public static BufferedImage read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, file);
        }
        if (bytes.length > MOST_BYTES) {
            throw unreadable(file, "> " + (MOST_BYTES >> 20) + " MB");
        }
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in, true, true);
                        return decode(file, reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof ComityException refused) {
                throw refused;
            }
            // The decoders throw all kinds of unchecked exceptions on broken files.
            throw new ComityException(e, ErrorCode.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
        throw unreadable(file, "JPEG, PNG, GIF, BMP");
    }

    private static BufferedImage decode(Path file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw unreadable(file, width + " x " + height);
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / NEEDED_SIDE);
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static ComityException unreadable(Path file, String why) {
        return new ComityException(ErrorCode.FILE_UNREADABLE, file, why);
    }

    /**
     * The image files directly in a folder, by name.
     *
     * @throws ComityException FILE_NOT_FOUND
     */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, folder);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
