package org.comity.server.internal.start;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.comity.conflict.ConflictSearch;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.ServerLock;
import org.jspecify.annotations.Nullable;

/**
 * The desk while it opens, when it is open, and when it could not be opened. Thread-safe.
 *
 * <p>Owns the lock and what the opener opened. Closing it stops the opener at its next step, then closes what is open, then
 * the lock: nobody else may take the home while the store is still at work in it.
 */
public final class Desk implements AutoCloseable {

    /** How far the opening is. */
    public sealed interface Stage {
        /** A step is running; {@code total} of {@code done} is -1 when unknown. */
        record Opening(String step, long done, long total) implements Stage {}

        /**
         * The register can be read.
         *
         * @param preparing the step that is still running before questions are answered
         */
        record Open(DeskOpener.Opened opened, Optional<Opening> preparing) implements Stage {}

        record Failed(ComityException reason) implements Stage {}
    }

    private static final Duration END_OF_OPENING = Duration.ofSeconds(20);

    private final DeskOpener opener;
    private final Terminal terminal;
    private final ServerLock lock;
    private final AtomicReference<Stage> stage = new AtomicReference<>(new Stage.Opening("starting-database", 0, -1));
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch portOpen = new CountDownLatch(1);
    private final Thread opening;
    private volatile @Nullable URI address;
    private volatile boolean closing;

    public Desk(DeskOpener opener, Terminal terminal, ServerLock lock) {
        this.opener = opener;
        this.terminal = terminal;
        this.lock = lock;
        this.opening = Thread.ofPlatform().name("desk-opening").unstarted(this::open);
    }

    public void begin() {
        opening.start();
    }

    /** The address at which the reader finds the desk; said on the terminal once the desk is open as well. */
    public void portOpened(URI at) {
        address = at;
        portOpen.countDown();
    }

    public Stage stage() {
        return stage.get();
    }

    /**
     * What the desk answers from.
     *
     * @throws ComityException SERVER_NOT_READY, or the reason why it could not be opened
     */
    public DeskOpener.Opened opened() {
        return switch (stage.get()) {
            case Stage.Open open -> open.opened();
            case Stage.Opening running -> throw new ComityException(ErrorCode.SERVER_NOT_READY, running.step());
            case Stage.Failed failed -> throw failed.reason();
        };
    }

    /**
     * What answers questions: ready a little later than the register.
     *
     * @throws ComityException SERVER_NOT_READY, or the reason why it could not be opened
     */
    public ConflictSearch search() {
        DeskOpener.Opened opened = opened();
        running().ifPresent(step -> {
            throw new ComityException(ErrorCode.SERVER_NOT_READY, step.step());
        });
        return opened.search();
    }

    /** The step that is running until questions are answered; empty when they are, or never will be. */
    public Optional<Stage.Opening> running() {
        return switch (stage.get()) {
            case Stage.Opening opening -> Optional.of(opening);
            case Stage.Open open -> open.preparing();
            case Stage.Failed failed -> Optional.empty();
        };
    }

    /** Waits until questions are answered. */
    public void awaitOpen() throws InterruptedException {
        settled.await();
        if (stage.get() instanceof Stage.Failed failed) {
            throw failed.reason();
        }
    }

    private void open() {
        try {
            DeskOpener.Opened opened = opener.open(new StepsToStage(opening -> opening, "starting-database"));
            prepare(opened);
            settled.countDown();
            portOpen.await();
            URI at = address;
            if (at != null) {
                terminal.say("ready", at);
            }
        } catch (ComityException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException e) {
            // Nobody waits for the desk any more; the opener has closed what it had opened.
            settled.countDown();
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(Desk.class).error("the desk could not be opened", e);
            fail(new ComityException(e, ErrorCode.UNEXPECTED, String.valueOf(e.getMessage()), "server.log"));
        }
    }

    private void prepare(DeskOpener.Opened opened) {
        StepsToStage steps = new StepsToStage(running -> new Stage.Open(opened, Optional.of(running)), "opening-index");
        try {
            steps.begin("opening-index");
            opened.search().prepare(new Preparing(steps));
            stage.set(new Stage.Open(opened, Optional.empty()));
        } catch (CancellationException e) {
            // The desk is closing, and closes what is open.
            throw e;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private final class Preparing implements ConflictSearch.Progress {
        private final StepsToStage steps;

        Preparing(StepsToStage steps) {
            this.steps = steps;
        }

        @Override
        public void advance(long done, long total) {
            steps.advance(done, total);
        }

        @Override
        public void found(ConflictSearch.Fate fate) {
            switch (fate) {
                case USED -> {}
                case BROUGHT_UP_TO_DATE -> steps.begin("updating-index");
                case NONE_KEPT -> steps.begin("building-index");
                case OTHER_VERSION, OTHER_DATABASE, DAMAGED, UNREADABLE -> {
                    terminal.say("index." + fate.code());
                    steps.begin("building-index");
                }
            }
        }
    }

    private void fail(ComityException reason) {
        stage.set(new Stage.Failed(reason));
        settled.countDown();
    }

    @Override
    public void close() {
        closing = true;
        portOpen.countDown();
        try {
            // A person who pressed Ctrl+C is not kept waiting for ever.
            if (!opening.join(END_OF_OPENING)) {
                // The lock stays: the store is at work until this process ends, and then the system takes both.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (stage.get() instanceof Stage.Open open) {
            open.opened().close();
        }
        lock.close();
    }

    private final class StepsToStage implements DeskOpener.Steps {
        private final Function<Stage.Opening, Stage> stageOf;
        private String step;

        StepsToStage(Function<Stage.Opening, Stage> stageOf, String step) {
            this.stageOf = stageOf;
            this.step = step;
        }

        @Override
        public void begin(String key) {
            step = key;
            show(0, -1);
            terminal.step(key);
            stopWhenClosing();
        }

        @Override
        public void advance(long done, long total) {
            stopWhenClosing();
            show(done, total);
            terminal.advance(step, done, total);
        }

        private void show(long done, long total) {
            stage.set(stageOf.apply(new Stage.Opening(step, done, total)));
        }

        private void stopWhenClosing() {
            if (closing) {
                throw new CancellationException(step);
            }
        }
    }
}
