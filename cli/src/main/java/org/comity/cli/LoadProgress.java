package org.comity.cli;

import java.time.Duration;
import org.comity.cli.text.Cells;
import org.comity.cli.text.Figures;
import org.comity.register.Ingest;

/** How far a load is: one running line on a terminal, a plain line every ten seconds elsewhere. */
final class LoadProgress implements Ingest.Progress {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(10);

    private final Session session;
    private final long started = System.nanoTime();
    private long lastPlain = started;
    private boolean lineOpen;

    LoadProgress(Session session) {
        this.session = session;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void update(String file, long records, long bytes, long totalBytes) {
        boolean running = session.terminal().errInteractive();
        if (!running && Duration.ofNanos(System.nanoTime() - lastPlain).compareTo(PLAIN_INTERVAL) < 0) {
            return;
        }
        String line = line(file, records, bytes, totalBytes, elapsed());
        if (running) {
            session.terminal()
                    .err()
                    .print("\r\u001b[K" + Cells.cut(line, session.terminal().columns() - 1));
            session.terminal().err().flush();
            lineOpen = true;
        } else {
            lastPlain = System.nanoTime();
            session.hint(line);
        }
    }

    /** Ends the running line. */
    void finish() {
        if (lineOpen) {
            session.clearProgress();
            lineOpen = false;
        }
    }

    String line(String file, long records, long bytes, long totalBytes, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        String rate = Figures.count(Math.round(records / seconds));
        String name = Cells.clean(file.substring(file.lastIndexOf('/') + 1));
        if (totalBytes <= 0 || bytes <= 0) {
            return session.text("progress.open", Figures.count(records), rate, name);
        }
        double done = Math.min(1.0, (double) bytes / totalBytes);
        Duration left = Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / done));
        return session.text(
                "progress.known", Figures.count(records), rate, Math.round(done * 100), Figures.duration(left), name);
    }
}
