package org.comity.cli;

import java.nio.file.Path;
import java.util.Set;
import org.comity.cli.text.Figures;
import org.comity.conflict.ListCheck;
import org.comity.conflict.MarkIndex;
import org.comity.model.ComityException;
import org.comity.model.ErrorKind;
import org.comity.model.Forum;

/** Many questions against a list: answers on standard output, everything else on standard error. */
final class ListRun {

    private final Session session;

    ListRun(Session session) {
        this.session = session;
    }

    int run(Path queries, Path register, Set<Forum> forums, int top, MarkIndex.Options options) {
        ListCheck.Summary summary;
        try {
            summary = ListCheck.run(
                    queries,
                    register,
                    forums,
                    top,
                    options,
                    session.language(),
                    session.terminal().out(),
                    new Progress());
        } finally {
            session.clearProgress();
        }
        // A question that was refused has its answer in the output; a mark that was not compared is missing from it.
        return summary.leftOut() > 0 ? ErrorKind.DATA.exitCode() : 0;
    }

    private final class Progress implements ListCheck.Progress {

        private long lastShown = System.nanoTime();

        @Override
        public void indexed(long marks) {
            show(session.text("list.indexed", Figures.count(marks)), true);
        }

        @Override
        public void answered(long queries, long of) {
            show(session.text("list.answered", Figures.count(queries), Figures.count(of)), false);
        }

        @Override
        public void leftOut(ComityException reason) {
            session.clearProgress();
            session.hint("comity: " + reason.text(session.language()));
        }

        private void show(String line, boolean always) {
            long now = System.nanoTime();
            // With the answers on the same terminal, a running line would only cut through them.
            boolean visible =
                    session.terminal().errInteractive() && !session.terminal().outInteractive();
            if (visible && (always || now - lastShown > 200_000_000L)) {
                lastShown = now;
                session.clearProgress();
                session.terminal().err().print(line);
                session.terminal().err().flush();
            }
        }
    }
}
