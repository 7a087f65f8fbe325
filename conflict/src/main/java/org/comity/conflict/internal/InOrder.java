package org.comity.conflict.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.comity.model.ComityException;

/** Answers questions side by side and writes the answers in the order of the questions. */
public final class InOrder {

    /** Finished answers wait here for their turn; more would only cost memory. */
    private static final int AHEAD = 256;

    private InOrder() {}

    /**
     * What was written for a question.
     *
     * @param refused whether it could not be answered
     */
    public record Answer(String text, boolean refused) {}

    /**
     * Answers all.
     *
     * @param answered told the number of answers written so far
     * @return how many were refused
     */
    public static <T> long run(
            Iterator<T> questions, Function<T, Answer> answer, Appendable out, LongConsumer answered) {
        long refused = 0;
        long done = 0;
        ArrayDeque<Future<Answer>> waiting = new ArrayDeque<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                while (questions.hasNext()) {
                    T question = questions.next();
                    waiting.add(workers.submit(() -> answer.apply(question)));
                    if (waiting.size() >= AHEAD) {
                        refused += write(waiting.remove(), out);
                        answered.accept(++done);
                    }
                }
                while (!waiting.isEmpty()) {
                    refused += write(waiting.remove(), out);
                    answered.accept(++done);
                }
            } catch (ComityException e) {
                // A file that cannot be read to its end: what was asked until there is answered all the same.
                while (!waiting.isEmpty()) {
                    write(waiting.remove(), out);
                }
                throw e;
            } finally {
                workers.shutdownNow();
            }
        }
        return refused;
    }

    private static long write(Future<Answer> answer, Appendable out) {
        try {
            Answer a = answer.get();
            out.append(a.text);
            return a.refused ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
