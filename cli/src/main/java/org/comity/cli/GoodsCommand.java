package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.cli.text.Figures;
import org.comity.cli.text.Table;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.conflict.json.GoodsJson;
import org.comity.model.Forum;
import org.comity.register.GoodsLists;
import org.comity.register.Store;
import org.comity.register.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity goods}: the offices' lists of goods and services, and what they say of a written good. */
@Command(name = "goods", sortOptions = false)
final class GoodsCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    GoodsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.terminal().out());
        return 0;
    }

    private static Table listTable(Session session, List<GoodsLists.Kept> lists) {
        Table table = new Table(List.of(
                ">" + session.text("column.goods-list"),
                session.text("column.goods-kind"),
                session.text("column.edition"),
                ">" + session.text("column.goods"),
                session.text("column.file"),
                session.text("column.file-date"),
                session.text("column.loaded")));
        for (GoodsLists.Kept list : lists) {
            table.row(List.of(
                    Long.toString(list.id()),
                    session.text("goods-list." + Json.code(list.kind())),
                    list.edition().orElse("-"),
                    Figures.count(list.goods()),
                    list.file(),
                    list.fileDate().map(Figures::time).orElse("-"),
                    Figures.time(list.addedAt())));
        }
        return table;
    }

    /** {@code comity goods add FILE...}. */
    @Command(name = "add", sortOptions = false)
    static final class Add implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "goods.file")
        private List<Path> files = List.of();

        @Option(names = "--edition", paramLabel = "EDITION", descriptionKey = "goods.edition")
        private @Nullable String edition;

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Store store = session.openStore()) {
                session.clearProgress();
                List<GoodsLists.Added> added = new ArrayList<>();
                for (Path file : files) {
                    GoodsLists.Added list = store.goodsLists().add(file, Optional.ofNullable(edition));
                    added.add(list);
                    if (!session.json()) {
                        say(list);
                    }
                }
                if (session.json()) {
                    session.say(Json.array(added, a -> GoodsJson.list(a.list()).put("new", a.isNew()))
                            .toString());
                }
            }
            return 0;
        }

        private void say(GoodsLists.Added added) {
            GoodsLists.Kept list = added.list();
            session.say(session.text(
                    added.isNew() ? "goods.added" : "goods.known",
                    list.file(),
                    session.text("goods-list." + Json.code(list.kind())),
                    list.edition().orElse("-"),
                    Figures.count(list.goods())));
            if (list.leftOut() > 0) {
                session.say("  " + session.text("goods.left-out", Figures.count(list.leftOut())));
            }
            if (list.edition().isEmpty()) {
                session.say("  " + session.text("goods.no-edition"));
            }
        }
    }

    /** {@code comity goods list}. */
    @Command(name = "list", sortOptions = false)
    static final class Lists implements Callable<Integer> {
        private final Session session;

        Lists(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Store store = session.openStore()) {
                session.clearProgress();
                List<GoodsLists.Kept> lists = store.goodsLists().list();
                if (session.json()) {
                    session.say(Json.array(lists, GoodsJson::list).toString());
                } else if (lists.isEmpty()) {
                    session.say(session.text("goods.no-lists"));
                } else {
                    listTable(session, lists)
                            .lines(
                                    session.terminal().columns(),
                                    session.terminal().style())
                            .forEach(session::say);
                }
            }
            return 0;
        }
    }

    /** {@code comity goods find TEXT}. */
    @Command(name = "find", sortOptions = false)
    static final class Find implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "goods.text")
        private List<String> text = List.of();

        @Option(names = "--in", paramLabel = "FORUM", descriptionKey = "goods.in")
        private List<String> forums = List.of();

        @Option(names = "--class", paramLabel = "N", descriptionKey = "goods.class")
        private List<String> classes = List.of();

        Find(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Set<Forum> where = Options.forums(forums);
            List<String> goods = Options.goods(List.of(String.join(" ", text)));
            GoodsKnowledge knowledge;
            try (Store store = session.openStore()) {
                session.clearProgress();
                knowledge = GoodsKnowledge.of(store.goodsLists().listWithGoods());
            }
            List<GoodsMatch> found = new ArrayList<>();
            for (String good : goods) {
                found.addAll(knowledge.find(good, Set.copyOf(Options.classes(classes))));
            }
            if (session.json()) {
                session.say(GoodsJson.matches(found).toString());
            } else {
                say(where, goods, found);
            }
            return 0;
        }

        private void say(Set<Forum> where, List<String> goods, List<GoodsMatch> found) {
            if (!found.isEmpty()) {
                table(where, found)
                        .lines(session.terminal().columns(), session.terminal().style())
                        .forEach(session::say);
            }
            goods.stream()
                    .filter(good -> found.stream().noneMatch(m -> m.written().equals(good)))
                    .forEach(good -> session.say(session.text("goods.not-found", good)));
        }

        private Table table(Set<Forum> where, List<GoodsMatch> found) {
            List<String> columns = new ArrayList<>(List.of(
                    session.text("column.goods"),
                    session.text("column.confidence"),
                    ">" + session.text("column.class"),
                    session.text("column.names")));
            if (where.contains(Forum.CN)) {
                columns.add(session.text("column.cn-group"));
            }
            if (where.contains(Forum.KR)) {
                columns.add(session.text("column.kr-code"));
            }
            columns.add(session.text("column.source"));
            Table table = new Table(columns);
            for (GoodsMatch match : found) {
                List<String> row = new ArrayList<>(List.of(
                        match.written(),
                        session.text("confidence." + Json.code(match.confidence())),
                        match.goodsClass().code(),
                        String.join(
                                " · ",
                                match.names().stream().map(n -> n.value()).toList())));
                if (where.contains(Forum.CN)) {
                    row.add(String.join(", ", match.chineseGroups())
                            + match.part().map(p -> " (" + p + ")").orElse(""));
                }
                if (where.contains(Forum.KR)) {
                    row.add(String.join(", ", match.koreanCodes()));
                }
                row.add(match.source());
                table.row(row);
            }
            return table;
        }
    }
}
