package org.comity.cli;

import org.comity.cli.text.Figures;
import org.comity.conflict.ConflictSearch;

/** Says on the terminal how far the index of marks is, and why it is built anew when one was kept. */
final class Preparing implements ConflictSearch.Progress {

    private final Session session;

    Preparing(Session session) {
        this.session = session;
    }

    @Override
    public void advance(long done, long total) {
        if (session.terminal().errInteractive()) {
            session.clearProgress();
            session.terminal().err().print(session.text("check.prepared", Figures.count(done), Figures.count(total)));
            session.terminal().err().flush();
        }
    }

    @Override
    public void found(ConflictSearch.Fate fate) {
        switch (fate) {
            case USED, BROUGHT_UP_TO_DATE, NONE_KEPT -> {}
            case OTHER_VERSION, OTHER_DATABASE, DAMAGED, UNREADABLE -> {
                session.clearProgress();
                session.terminal().err().println(session.text("index." + fate.code()));
                session.terminal().err().flush();
            }
        }
    }
}
