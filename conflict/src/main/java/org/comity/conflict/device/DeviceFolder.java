package org.comity.conflict.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/**
 * The images of a folder with their prints, and their Vienna codes where the folder holds a table {@code vienna.tsv} with
 * the columns file name and codes.
 */
public final class DeviceFolder {

    /** How much equal codes add to a picture that is not the same. */
    private static final double CODES = 0.3;

    private static final String TABLE = "vienna.tsv";

    private final List<Entry> entries;
    private final List<Unread> unread;

    private record Entry(Path file, DevicePrint print, ViennaCodes codes) {}

    /** A file with the ending of an image that cannot be read as one. */
    public record Unread(Path file, ComityException why) {}

    /**
     * An image of the folder.
     *
     * @param score what it is ranked by
     * @param image how near it comes as a picture
     * @param vienna how near its codes come; 0 when either has none
     * @param sharedCodes the codes that both have
     */
    public record Hit(Path file, double score, DeviceComparison image, double vienna, List<String> sharedCodes) {}

    private DeviceFolder(List<Entry> entries, List<Unread> unread) {
        this.entries = List.copyOf(entries);
        this.unread = List.copyOf(unread);
    }

    /** Reads every image of the folder; those that cannot be read are kept aside and named. */
    public static DeviceFolder of(Path folder) {
        Map<String, ViennaCodes> codes = codes(folder.resolve(TABLE));
        List<Entry> entries = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Path file : DeviceImages.list(folder)) {
            try {
                entries.add(new Entry(
                        file,
                        DevicePrint.of(file),
                        codes.getOrDefault(file.getFileName().toString(), new ViennaCodes(List.of()))));
            } catch (ComityException e) {
                unread.add(new Unread(file, e));
            }
        }
        return new DeviceFolder(entries, unread);
    }

    private static Map<String, ViennaCodes> codes(Path table) {
        Map<String, ViennaCodes> codes = new HashMap<>();
        if (Files.exists(table)) {
            try {
                for (String line : Files.readAllLines(table)) {
                    String[] fields = line.split("\t", -1);
                    if (fields.length > 1 && !fields[1].isEmpty() && Character.isDigit(fields[1].charAt(0))) {
                        codes.put(fields[0], ViennaCodes.read(fields[1]));
                    }
                }
            } catch (IOException e) {
                throw new ComityException(e, ErrorCode.FILE_UNREADABLE, table, String.valueOf(e.getMessage()));
            }
        }
        return codes;
    }

    public int size() {
        return entries.size();
    }

    public List<Unread> unread() {
        return unread;
    }

    /** The nearest images, nearest first; equal ones by name. */
    public List<Hit> search(DevicePrint asked, ViennaCodes codes, int top) {
        return entries.stream()
                .map(entry -> {
                    DeviceComparison image = DeviceComparison.of(asked, entry.print);
                    double vienna = codes.nearness(entry.codes);
                    double score = image.nearness() + (1 - image.nearness()) * CODES * vienna;
                    return new Hit(entry.file, score, image, vienna, codes.shared(entry.codes));
                })
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::file))
                .limit(top)
                .toList();
    }
}
