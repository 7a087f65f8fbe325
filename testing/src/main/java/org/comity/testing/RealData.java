package org.comity.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real records and development sets beside the checkout. They are never part of the project; tests use them when they are there. */
public final class RealData {

    private RealData() {}

    /** The file or folder at this path below the data folder; the calling test is skipped, with a message, when it is absent. */
    public static Path require(String relative) {
        Path path = root().resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "skipped: real data " + relative + " are not on this machine (-Dcomity.data)");
        return path;
    }

    public static boolean isPresent(String relative) {
        return Files.exists(root().resolve(relative));
    }

    private static Path root() {
        String configured = System.getProperty("comity.data", "");
        return configured.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(configured);
    }
}
