package org.comity.bench.conflicts;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleBiFunction;
import org.comity.bench.conflicts.NamePool.Pair;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Hit;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Searches the later mark of each decided pair for the earlier one among all names of the pool. Ties at mid-rank. Hard negatives
 * (marks that a court held not similar) and easy ones (random other names) are reported apart.
 */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = "Recall of the earlier mark on decided pairs, beside plain string methods.")
public final class ConflictEvaluation implements Callable<Integer> {

    private static final int RANKED = 500;
    private static final int EASY = 50;
    private static final int BANDS = 5;
    private static final long SEED = 20_260_101;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the development data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("..", "shared", "data");

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Pairs of marks; default: eval/conflicts/pairs_dev.tsv there.")
    private Optional<Path> pairsFile = Optional.empty();

    @Option(names = "--list", description = "Also list every pair with its rank and score.")
    private boolean list;

    @Option(names = "--only", description = "Leave the string methods out.")
    private boolean only;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Scores of one query against the pool: higher is nearer. A name that a search does not bring is behind all others in rank;
     * its score as a pair is computed all the same.
     */
    private interface Method {
        Map<String, Double> scores(String query);

        double score(String query, String name, Map<String, Double> scores);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Pair> pairs = NamePool.pairs(pairsFile.orElse(data.resolve("eval/conflicts/pairs_dev.tsv")));
        List<String> names = NamePool.names(data, pairs);
        out.printf(
                Locale.ROOT,
                "%d pairs, %,d names in the pool, known names off unless said, ties at mid-rank%n%n",
                pairs.size(),
                names.size());
        out.println("| method | AUC contested | AUC easy | R@1 | R@10 | R@100 | disjoint R@10 / R@100 | s |");
        out.println("|---|---|---|---|---|---|---|---|");
        if (!only) {
            StringMethods.all().forEach((name, method) -> report(out, name, pairs, names, plain(names, method), false));
        }
        List<String> bands = report(out, "comity KR", pairs, names, comity(names, Forum.KR, false), list);
        if (!only) {
            report(out, "comity CN", pairs, names, comity(names, Forum.CN, false), false);
        }
        report(out, "comity KR, with known names", pairs, names, comity(names, Forum.KR, true), false);
        if (!only) {
            report(out, "comity CN, with known names", pairs, names, comity(names, Forum.CN, true), false);
        }
        out.println();
        out.println("| score of comity KR, fifths of the decided pairs | pairs | held similar |");
        out.println("|---|--:|--:|");
        bands.forEach(out::println);
        out.flush();
        return 0;
    }

    private static Method plain(List<String> names, ToDoubleBiFunction<String, String> method) {
        return new Method() {
            @Override
            public Map<String, Double> scores(String query) {
                Map<String, Double> scores = HashMap.newHashMap(names.size());
                names.forEach(name -> scores.put(name, method.applyAsDouble(query, name)));
                return scores;
            }

            @Override
            public double score(String query, String name, Map<String, Double> scores) {
                return scores.getOrDefault(name, 0.0);
            }
        };
    }

    private static Method comity(List<String> names, Forum forum, boolean aliases) {
        List<EarlierMark> marks = new ArrayList<>();
        for (String name : names) {
            marks.add(NamePool.mark(marks.size(), name, forum));
        }
        MarkIndex index = MarkIndex.of(marks, Set.of(forum), new MarkIndex.Options(aliases));
        Coverage nothing = new Coverage(false, List.of(), 0);
        return new Method() {
            @Override
            public Map<String, Double> scores(String query) {
                Question question = new Question(
                        query,
                        List.of(),
                        List.of(),
                        Set.of(forum),
                        LocalDate.of(2026, 11, 24),
                        Optional.empty(),
                        false,
                        RANKED);
                Map<String, Double> scores = new HashMap<>();
                for (Hit hit :
                        index.check(question, nothing).forums().getFirst().hits()) {
                    scores.put(hit.earlier().texts().getFirst(), hit.score());
                }
                return scores;
            }

            @Override
            public double score(String query, String name, Map<String, Double> scores) {
                Double found = scores.get(name);
                return found != null ? found : index.score(index.prepare(query, forum), index.prepare(name, forum));
            }
        };
    }

    private static List<String> report(
            PrintWriter out, String name, List<Pair> pairs, List<String> names, Method method, boolean list) {
        long start = System.nanoTime();
        Random random = new Random(SEED);
        List<Double> similar = new ArrayList<>();
        List<Double> contested = new ArrayList<>();
        List<Double> easy = new ArrayList<>();
        List<Double> ranks = new ArrayList<>();
        List<Double> disjoint = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!pair.label().equals("similar") && !pair.label().equals("not_similar")) {
                continue;
            }
            Map<String, Double> scores = method.scores(pair.later());
            double score = method.score(pair.later(), pair.earlier(), scores);
            double rank = rank(pair, score, scores, names.size());
            if (list) {
                out.printf(
                        Locale.ROOT,
                        "%s\t%.3f\t%.1f\t%s\t%s%n",
                        pair.label(),
                        score,
                        rank,
                        pair.later(),
                        pair.earlier());
            }
            if (pair.label().equals("not_similar")) {
                contested.add(score);
                continue;
            }
            similar.add(score);
            ranks.add(rank);
            if (pair.isDisjoint()) {
                disjoint.add(rank);
            }
            for (int i = 0; i < EASY; i++) {
                String other = names.get(random.nextInt(names.size()));
                if (!other.equals(pair.later()) && !other.equals(pair.earlier())) {
                    easy.add(method.score(pair.later(), other, scores));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "| %s | %.3f (%d v %d) | %.3f | %.3f | %.3f | %.3f | %.3f / %.3f (n=%d) | %.1f |%n",
                name,
                Figures.auc(similar, contested),
                similar.size(),
                contested.size(),
                Figures.auc(similar, easy),
                Figures.within(ranks, 1),
                Figures.within(ranks, 10),
                Figures.within(ranks, 100),
                Figures.within(disjoint, 10),
                Figures.within(disjoint, 100),
                disjoint.size(),
                (System.nanoTime() - start) / 1e9);
        out.flush();
        return bands(similar, contested);
    }

    /** Fifths of the decided pairs by score: which share of them was held similar. */
    private static List<String> bands(List<Double> similar, List<Double> contested) {
        List<Double> all = new ArrayList<>(similar);
        all.addAll(contested);
        all.sort(null);
        List<String> lines = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            double from = all.get(band * all.size() / BANDS);
            double to = band + 1 == BANDS ? Double.MAX_VALUE : all.get((band + 1) * all.size() / BANDS);
            long held = similar.stream().filter(s -> s >= from && s < to).count();
            long other = contested.stream().filter(s -> s >= from && s < to).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.3f to %.3f | %d | %.2f |",
                    from,
                    Math.min(1, to),
                    held + other,
                    (double) held / Math.max(1, held + other)));
        }
        return lines;
    }

    private static double rank(Pair pair, double score, Map<String, Double> scores, int pool) {
        if (!scores.containsKey(pair.earlier()) || score <= 0) {
            return pool;
        }
        int better = 0;
        int equal = 0;
        for (Map.Entry<String, Double> other : scores.entrySet()) {
            if (other.getKey().equals(pair.later()) || other.getKey().equals(pair.earlier())) {
                continue;
            }
            int order = Double.compare(other.getValue(), score);
            better += order > 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
        }
        return 1 + better + equal / 2.0;
    }
}
