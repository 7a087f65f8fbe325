package org.comity.server.internal.start;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.comity.model.DisplayLanguage;
import org.comity.model.Messages;

/** What the server says on the terminal while it starts. Thread-safe. */
public final class Terminal {

    private static final Messages TEXTS = Messages.of(org.comity.server.ComityServer.class, "terminal");
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final DisplayLanguage language;
    private long stepBegan = System.nanoTime();
    private long lastLine = System.nanoTime();

    public Terminal(PrintWriter out, DisplayLanguage language) {
        this.out = out;
        this.language = language;
    }

    public synchronized void say(String key, Object... values) {
        out.println(TEXTS.text(language, key, values));
        out.flush();
    }

    public synchronized void step(String key) {
        stepBegan = System.nanoTime();
        lastLine = stepBegan;
        say("step." + key);
    }

    /** Counts, rate and time left; at most one line a second. */
    public synchronized void advance(String key, long done, long total) {
        long now = System.nanoTime();
        boolean finished = done == total;
        if (!finished && now - lastLine < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastLine = now;
        double seconds = Math.max((now - stepBegan) / 1e9, 0.001);
        long perSecond = Math.round(done / seconds);
        if (total <= 0) {
            say("progress.open", number(done), number(perSecond));
        } else {
            long left = perSecond == 0 ? 0 : Math.max(0, (total - done + perSecond - 1) / perSecond);
            say("progress", number(done), number(total), number(perSecond), number(left));
        }
    }

    private String number(long value) {
        return String.format(language.locale(), "%,d", value).replace('\u00a0', ' ');
    }

    /** The texts of steps, for the page that waits with the reader. */
    public static String stepText(DisplayLanguage of, String key) {
        return TEXTS.text(of, "step." + key.toLowerCase(Locale.ROOT));
    }
}
