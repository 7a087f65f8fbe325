package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.conflict.json.CheckJson;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.register.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity check}: the main question, of one mark against the register. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "MARK", descriptionKey = "check.mark")
    private List<String> mark = List.of();

    @Option(names = "--class", paramLabel = "N", descriptionKey = "check.class")
    private List<String> classes = List.of();

    @Option(names = "--goods", paramLabel = "GOODS", descriptionKey = "check.goods")
    private List<String> goods = List.of();

    @Option(names = "--in", paramLabel = "FORUM", descriptionKey = "check.in")
    private List<String> forums = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "check.on")
    private @Nullable String decided;

    @Option(names = "--filed", paramLabel = "DATE", descriptionKey = "check.filed")
    private @Nullable String filed;

    @Option(names = "--same-class", descriptionKey = "check.same-class")
    private boolean sameClass;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "check.top")
    private @Nullable String top;

    @Option(names = "--without", paramLabel = "WHAT", descriptionKey = "check.without")
    private List<String> without = List.of();

    @Option(names = "--marks", paramLabel = "FILE", descriptionKey = "check.marks")
    private @Nullable Path marks;

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "check.against")
    private @Nullable Path against;

    /** The only form in which a list is answered, so far; named by the contract. */
    @Option(names = "--jsonl", descriptionKey = "check.jsonl")
    private boolean jsonLines;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MarkIndex.Options options = Options.comparison(session, without);
        if (marks != null || against != null || jsonLines) {
            return list(options);
        }
        Question question = question();
        try (Store store = session.openStore()) {
            session.clearProgress();
            if (store.sample().isEmptyRegister()) {
                throw new ComityException(ErrorCode.REGISTER_EMPTY);
            }
            ConflictSearch search =
                    MarkIndex.over(store.register(), store.goodsLists()::listWithGoods, options, session.home());
            search.prepare(new Preparing(session));
            session.clearProgress();
            CheckReport report = search.check(question);
            if (session.json()) {
                session.say(CheckJson.report(report).toString());
            } else {
                new CheckText(session).print(report);
            }
        }
        return 0;
    }

    private int list(MarkIndex.Options options) {
        if (marks == null || against == null) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID,
                    "check",
                    marks == null ? "--against" : "--marks",
                    session.text("list.both"));
        }
        refuseInList("MARK", !mark.isEmpty());
        refuseInList("--class", !classes.isEmpty());
        refuseInList("--goods", !goods.isEmpty());
        refuseInList("--on", decided != null);
        refuseInList("--filed", filed != null);
        refuseInList("--same-class", sameClass);
        return new ListRun(session)
                .run(marks, against, Options.forums(forums), top == null ? 100 : Options.top(session, top), options);
    }

    /** Better refused than ignored: in a list these stand in the columns. */
    private void refuseInList(String option, boolean given) {
        if (given) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "check --marks", option, session.text("list.columns"));
        }
    }

    private Question question() {
        Set<Forum> where = Options.forums(forums);
        LocalDate day = decided == null ? Options.today(where) : Options.date(decided);
        return new Question(
                String.join(" ", mark),
                Options.classes(classes),
                Options.goods(goods),
                where,
                day,
                Options.findDate(filed),
                sameClass,
                top == null ? 10 : Options.top(session, top));
    }
}
