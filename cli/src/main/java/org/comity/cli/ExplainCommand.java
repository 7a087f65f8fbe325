package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.ListCheck;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairList;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.Question;
import org.comity.conflict.device.ViennaCodes;
import org.comity.conflict.json.PairJson;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.ErrorKind;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import org.comity.register.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity explain}: the whole reasoning of one pair of marks, or the figures of many; needs no database. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    private static final Coverage NO_REGISTER = new Coverage(false, List.of(), 0);

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "MARK", descriptionKey = "explain.mark")
    private List<String> marks = List.of();

    @Option(names = "--goods-a", paramLabel = "GOODS", descriptionKey = "explain.goods-a")
    private List<String> goodsA = List.of();

    @Option(names = "--goods-b", paramLabel = "GOODS", descriptionKey = "explain.goods-b")
    private List<String> goodsB = List.of();

    @Option(names = "--class-a", paramLabel = "N", descriptionKey = "explain.class-a")
    private List<String> classesA = List.of();

    @Option(names = "--class-b", paramLabel = "N", descriptionKey = "explain.class-b")
    private List<String> classesB = List.of();

    @Option(names = "--vienna-a", paramLabel = "CODES", descriptionKey = "explain.vienna-a")
    private String viennaA = "";

    @Option(names = "--vienna-b", paramLabel = "CODES", descriptionKey = "explain.vienna-b")
    private String viennaB = "";

    @Option(names = "--in", paramLabel = "FORUM", descriptionKey = "check.in")
    private List<String> forums = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "check.on")
    private @Nullable String decided;

    @Option(names = "--filed", paramLabel = "DATE", descriptionKey = "check.filed")
    private @Nullable String filed;

    @Option(names = "--against", paramLabel = "FILE", descriptionKey = "explain.against")
    private @Nullable Path against;

    @Option(names = "--register", descriptionKey = "explain.register")
    private boolean register;

    @Option(names = "--without", paramLabel = "WHAT", descriptionKey = "check.without")
    private List<String> without = List.of();

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "explain.pairs")
    private @Nullable Path pairs;

    /** The only form in which many pairs are answered, so far; named by the contract. */
    @Option(names = "--jsonl", descriptionKey = "explain.jsonl")
    private boolean jsonLines;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (register && against != null) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "explain", "--register", session.text("explain.one-source"));
        }
        MarkIndex.Options options = Options.comparison(session, without);
        if (pairs != null || jsonLines) {
            return list(options);
        }
        PairQuestion question = question();
        if (register) {
            withRegister(question, options);
            return 0;
        }
        LeftOut leftOut = new LeftOut();
        MarkIndex index = index(question.asked().forums(), options, leftOut);
        print(index.explain(question, NO_REGISTER));
        return leftOut.exitCode();
    }

    private void withRegister(PairQuestion question, MarkIndex.Options options) {
        try (Store store = session.openStore()) {
            session.clearProgress();
            if (store.sample().isEmptyRegister()) {
                throw new ComityException(ErrorCode.REGISTER_EMPTY);
            }
            ConflictSearch search =
                    MarkIndex.over(store.register(), store.goodsLists()::listWithGoods, options, session.home());
            search.prepare(new Preparing(session));
            session.clearProgress();
            print(search.explain(question));
        }
    }

    private void print(PairReport report) {
        if (session.json()) {
            session.say(PairJson.report(report).toString());
        } else {
            new ExplainText(session).print(report);
        }
    }

    private PairQuestion question() {
        if (marks.size() != 2) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "explain", String.join(" ", marks), session.text("explain.two"));
        }
        Set<Forum> where = Options.forums(forums);
        Question asked = new Question(
                marks.getFirst(),
                Options.classes(classesA),
                Options.goods(goodsA),
                where,
                day(where),
                Options.findDate(filed),
                false,
                1);
        return PairQuestion.of(
                asked,
                marks.getLast(),
                Options.classes(classesB),
                Options.goods(goodsB),
                ViennaCodes.read(viennaA),
                ViennaCodes.read(viennaB));
    }

    private LocalDate day(Set<Forum> where) {
        return decided == null ? Options.today(where) : Options.date(decided);
    }

    private int list(MarkIndex.Options options) {
        if (pairs == null) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "explain", "--jsonl", session.text("explain.pairs-only"));
        }
        refuseInList("MARK", !marks.isEmpty());
        refuseInList("--goods-a", !goodsA.isEmpty());
        refuseInList("--goods-b", !goodsB.isEmpty());
        refuseInList("--class-a", !classesA.isEmpty());
        refuseInList("--class-b", !classesB.isEmpty());
        refuseInList("--vienna-a", !viennaA.isEmpty());
        refuseInList("--vienna-b", !viennaB.isEmpty());
        refuseInList("--register", register);
        Set<Forum> where = Options.forums(forums);
        LeftOut leftOut = new LeftOut();
        PairList.run(
                pairs,
                index(where, options, leftOut),
                where,
                day(where),
                Options.findDate(filed),
                session.language(),
                session.terminal().out(),
                done -> {});
        return leftOut.exitCode();
    }

    /** Better refused than ignored. */
    private void refuseInList(String option, boolean given) {
        if (given) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "explain --pairs", option, session.text("list.columns"));
        }
    }

    /** The marks among which words are counted: those of a list, or none. */
    private MarkIndex index(Set<Forum> where, MarkIndex.Options options, LeftOut leftOut) {
        return against == null
                ? MarkIndex.of(List.of(), where, options)
                : ListCheck.index(against, where, options, session.language(), leftOut);
    }

    /** A mark that was not counted is missing from the answer: the exit code says so. */
    private final class LeftOut implements ListCheck.Progress {

        private final List<ComityException> reasons = new ArrayList<>();

        @Override
        public void indexed(long marksRead) {}

        @Override
        public void answered(long queries, long of) {}

        @Override
        public void leftOut(ComityException reason) {
            reasons.add(reason);
            session.hint("comity: " + reason.text(session.language()));
        }

        int exitCode() {
            return reasons.isEmpty() ? 0 : ErrorKind.DATA.exitCode();
        }
    }
}
