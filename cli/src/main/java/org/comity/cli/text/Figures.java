package org.comity.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times in the one form that all three languages read. */
public final class Figures {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Figures() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A factor between 0 and 1 with two decimals. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** In the time zone of this machine, to the minute. */
    public static String time(Instant instant) {
        return TIME.withZone(ZoneId.systemDefault()).format(instant);
    }

    /** {@code 45 s}, {@code 3:05}, {@code 1:02:03}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
