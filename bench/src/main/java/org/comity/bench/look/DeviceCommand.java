package org.comity.bench.look;

import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.conflict.device.DeviceComparison;
import org.comity.conflict.device.DeviceImages;
import org.comity.conflict.device.DevicePrint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Altered images are searched among the true ones; different images should stay apart. */
@Command(
        name = "device",
        description = "Images of marks found again after scaling, recompressing, cropping, framing; and false alarms.",
        mixinStandardHelpOptions = true)
public final class DeviceCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Data folder with records/mark_images.")
    private Path data = Path.of("");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        Path folder = data.resolve("records/mark_images");
        List<Path> files = DeviceImages.list(Files.isDirectory(folder) ? folder : data);
        List<BufferedImage> images = files.stream().map(DeviceImages::read).toList();
        List<DevicePrint> prints = images.stream().map(DevicePrint::of).toList();
        out.printf(
                Locale.ROOT,
                "%d images; near from %.2f on.%n%n| altered | found first | near | mean nearness | least |%n|---|--:|--:|--:|--:|%n",
                files.size(),
                DeviceComparison.NEAR);
        Alterations.all().forEach((name, alteration) -> {
            int first = 0;
            int near = 0;
            double sum = 0;
            double least = 1;
            for (int i = 0; i < images.size(); i++) {
                DevicePrint altered = DevicePrint.of(alteration.apply(images.get(i)));
                double own = DeviceComparison.of(altered, prints.get(i)).nearness();
                boolean best = true;
                for (int j = 0; j < prints.size(); j++) {
                    best &= j == i
                            || DeviceComparison.of(altered, prints.get(j)).nearness() < own
                            || prints.get(j).equals(prints.get(i));
                }
                first += best ? 1 : 0;
                near += own >= DeviceComparison.NEAR ? 1 : 0;
                sum += own;
                least = Math.min(least, own);
            }
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.3f |%n",
                    name,
                    (double) first / images.size(),
                    (double) near / images.size(),
                    sum / images.size(),
                    least);
        });
        List<Double> apart = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                double nearness =
                        DeviceComparison.of(prints.get(i), prints.get(j)).nearness();
                apart.add(nearness);
                if (nearness >= DeviceComparison.NEAR) {
                    out.printf(
                            Locale.ROOT,
                            "%nnear: %s %s %.3f",
                            files.get(i).getFileName(),
                            files.get(j).getFileName(),
                            nearness);
                }
            }
        }
        double[] sorted =
                apart.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        long alarms =
                Arrays.stream(sorted).filter(n -> n >= DeviceComparison.NEAR).count();
        out.printf(
                Locale.ROOT,
                "%n%d pairs of different images: %d near (%.4f); median nearness %.3f, 99th percentile %.3f, most %.3f%n",
                sorted.length,
                alarms,
                (double) alarms / sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
        return 0;
    }
}
