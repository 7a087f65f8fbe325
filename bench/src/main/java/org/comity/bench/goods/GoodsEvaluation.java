package org.comity.bench.goods;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.goods.Confidence;
import org.comity.conflict.goods.GoodsKnowledge;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.model.ComityException;
import org.comity.model.Forum;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.standards.goods.GoodsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Compares goods that courts decided, and looks known goods up by their names in each language, as written and with small
 * changes. An answer on the wrong side is a similar pair called not similar, or the other way round; uncertain is neither.
 */
@Command(
        name = "goods",
        mixinStandardHelpOptions = true,
        description = "Goods pairs decided by courts, and known goods found in three languages.")
public final class GoodsEvaluation implements Callable<Integer> {

    private static final int MOST = 12_000;
    private static final int EVERY = 20;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the development data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("..", "shared", "data");

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "Pairs of goods (columns goods_a, goods_b, label); default: eval/conflicts/goods_pairs_dev.tsv there.")
    private Optional<Path> pairsFile = Optional.empty();

    @Option(
            names = "--lists",
            paramLabel = "FILE",
            split = ",",
            description = "Goods lists to add; default: those under goods/ there.")
    private List<Path> lists = List.of();

    @Option(names = "--list", description = "Also list every pair with its degree and reason.")
    private boolean list;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A pair with the court's answer. */
    private record Decided(String a, String b, boolean similar) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Decided> decided = decided(pairsFile.orElse(data.resolve("eval/conflicts/goods_pairs_dev.tsv")));
        List<GoodsList> added = added();
        GoodsKnowledge own = GoodsKnowledge.standard();
        GoodsKnowledge all = GoodsKnowledge.of(added);
        out.println("| goods pairs decided by Korean courts | similar | uncertain | not similar | wrong side |");
        out.println("|---|--:|--:|--:|--:|");
        pairs(out, "vocabulary of Comity", own, decided);
        if (!added.isEmpty()) {
            pairs(out, "with the added lists", all, decided);
        }
        out.println();
        out.println(
                "| known goods terms found in three languages | names | found | exact | but for spelling | head word | with small changes |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        terms(out, "vocabulary of Comity", own, own.vocabulary());
        for (GoodsList one : added) {
            List<ListedGoods> asked = sample(one.goods());
            terms(out, name(one) + (asked.size() < one.goods().size() ? ", every " + EVERY + "th" : ""), all, asked);
        }
        out.println();
        for (GoodsList one : added) {
            if (one.goods().stream().anyMatch(g -> g.goodsClass().niceNumber().orElse(35) != 35)) {
                coverage(out, name(one), own, one.goods());
            }
        }
        out.flush();
        return 0;
    }

    /** Long lists are asked in part, which part is always the same. */
    private static List<ListedGoods> sample(List<ListedGoods> goods) {
        return goods.size() <= MOST
                ? goods
                : java.util.stream.IntStream.range(0, goods.size() / EVERY)
                        .mapToObj(i -> goods.get(i * EVERY))
                        .toList();
    }

    private static String name(GoodsList list) {
        return list.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + list.edition().map(e -> " " + e).orElse("");
    }

    private List<GoodsList> added() throws IOException {
        List<Path> files = lists;
        if (files.isEmpty() && Files.isDirectory(data.resolve("goods"))) {
            try (var all = Files.list(data.resolve("goods"))) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
        }
        List<GoodsList> read = new ArrayList<>();
        for (Path file : files) {
            if (!file.toString().matches(".*\\.(json|csv|tsv|xlsx)")) {
                continue;
            }
            try {
                read.add(GoodsFile.read(file, Optional.empty()).list());
            } catch (ComityException notAList) {
                spec.commandLine()
                        .getErr()
                        .println(file.getFileName() + ": " + notAList.code().key());
            }
        }
        return read;
    }

    private static List<Decided> decided(Path file) throws IOException {
        List<Decided> decided = new ArrayList<>();
        List<String> header = List.of();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            if (!line.isBlank()) {
                decided.add(new Decided(
                        cells.get(header.indexOf("goods_a")),
                        cells.get(header.indexOf("goods_b")),
                        cells.get(header.indexOf("label")).equals("similar")));
            }
        }
        return decided;
    }

    private void pairs(PrintWriter out, String name, GoodsKnowledge knowledge, List<Decided> decided) {
        Map<Degree, int[]> counts = new EnumMap<>(Degree.class);
        int wrong = 0;
        for (Decided pair : decided) {
            GoodsRelation relation = knowledge.compare(List.of(pair.a), List.of(pair.b), Forum.KR);
            counts.computeIfAbsent(relation.degree(), d -> new int[2])[pair.similar ? 0 : 1]++;
            boolean near = relation.degree() == Degree.IDENTICAL || relation.degree() == Degree.SIMILAR;
            wrong += (pair.similar && relation.degree() == Degree.NOT_SIMILAR) || (!pair.similar && near) ? 1 : 0;
            if (list) {
                out.printf(
                        "%s\t%s\t%s\t%s\t%s%n",
                        pair.similar ? "similar" : "not_similar",
                        relation.degree(),
                        pair.a,
                        pair.b,
                        relation.reasons().getFirst().en());
            }
        }
        for (int side = 0; side < 2; side++) {
            int at = side;
            out.printf(
                    "| %s, held %s | %d | %d | %d | %s |%n",
                    name,
                    side == 0 ? "similar" : "not similar",
                    count(counts, at, Degree.IDENTICAL) + count(counts, at, Degree.SIMILAR),
                    count(counts, at, Degree.UNCERTAIN),
                    count(counts, at, Degree.NOT_SIMILAR),
                    side == 0 ? "" : Integer.toString(wrong));
        }
    }

    private static int count(Map<Degree, int[]> counts, int side, Degree degree) {
        return counts.getOrDefault(degree, new int[2])[side];
    }

    /** Each name is found when a finding names its entry: the same class, with the same number or one of its names. */
    private static void terms(PrintWriter out, String name, GoodsKnowledge knowledge, List<ListedGoods> goods) {
        int everywhere = 0;
        Map<String, Tally> tallies = new java.util.TreeMap<>();
        for (ListedGoods good : goods) {
            boolean all = true;
            for (Text text : good.names()) {
                Tally tally = tallies.computeIfAbsent(text.language().substring(0, 2), k -> new Tally());
                Optional<Confidence> found = find(knowledge, text.value(), good);
                tally.add(found);
                all &= found.isPresent();
                for (String changed : changed(text)) {
                    tally.changed++;
                    tally.changedFound += find(knowledge, changed, good).isPresent() ? 1 : 0;
                }
            }
            long languages = good.names().stream()
                    .map(t -> t.language().substring(0, 2))
                    .distinct()
                    .count();
            everywhere += all && languages == 3 ? 1 : 0;
        }
        tallies.forEach((language, t) -> out.println("| " + name + ", " + language + " " + t.row()));
        out.printf(
                "| %s: goods found in all three languages | %d | **%d** | | | | |%n", name, goods.size(), everywhere);
    }

    private static final class Tally {
        private int names;
        private final Map<Confidence, Integer> by = new EnumMap<>(Confidence.class);
        private int changed;
        private int changedFound;

        void add(Optional<Confidence> found) {
            names++;
            found.ifPresent(c -> by.merge(c, 1, Integer::sum));
        }

        String row() {
            int found = by.values().stream().mapToInt(Integer::intValue).sum();
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,d | %,d | %,d | %,d of %,d |",
                    names,
                    found,
                    by.getOrDefault(Confidence.EXACT, 0),
                    by.getOrDefault(Confidence.FOLDED, 0),
                    by.getOrDefault(Confidence.HEAD, 0),
                    changedFound,
                    changed);
        }
    }

    private static Optional<Confidence> find(GoodsKnowledge knowledge, String written, ListedGoods wanted) {
        for (GoodsMatch match : knowledge.find(written)) {
            boolean same = match.goodsClass().equals(wanted.goodsClass())
                    && ((wanted.number().isPresent() && match.number().equals(wanted.number()))
                            || match.names().stream()
                                    .anyMatch(n -> wanted.names().stream()
                                            .anyMatch(w -> w.value().equals(n.value()))));
            if (same && match.confidence() != Confidence.SIMILAR) {
                return Optional.of(match.confidence());
            }
        }
        return Optional.empty();
    }

    /** Small changes that leave the good what it is: spaces, number, word order, an ending that says "services" or "kind". */
    private static List<String> changed(Text text) {
        String name = text.value();
        List<String> changed = new ArrayList<>();
        switch (text.language().substring(0, 2)) {
            case "ko" -> {
                changed.add(name.contains(" ") ? name.replace(" ", "") : spaced(name));
                changed.add(name.endsWith("업") ? name.substring(0, name.length() - 1) + "서비스업" : name + "류");
            }
            case "zh" -> {
                changed.add(spaced(name));
                changed.add(name.endsWith("服务") ? name.substring(0, name.length() - 2) : name + "类");
            }
            case "en" -> {
                changed.add(name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "s");
                changed.add(name.toUpperCase(Locale.ROOT));
                int of = name.indexOf(" of ");
                int cut = of < 0 ? name.indexOf(" for ") : of;
                if (cut > 0 && !name.contains("[") && !name.contains(",")) {
                    changed.add(name.substring(cut + (of < 0 ? 5 : 4)) + " " + name.substring(0, cut));
                }
            }
            default -> {}
        }
        return changed;
    }

    private static String spaced(String name) {
        int middle = name.length() / 2;
        return middle == 0 ? name : name.substring(0, middle) + " " + name.substring(middle);
    }

    /** How many names of a list the vocabulary alone places in the right class. */
    private static void coverage(PrintWriter out, String name, GoodsKnowledge own, List<ListedGoods> goods) {
        Map<String, int[]> byLanguage = new java.util.TreeMap<>();
        for (ListedGoods good : goods) {
            for (Text text : good.names()) {
                int[] counts = byLanguage.computeIfAbsent(text.language().substring(0, 2), k -> new int[4]);
                counts[0]++;
                List<GoodsMatch> found = own.find(text.value()).stream()
                        .filter(m -> m.confidence() != Confidence.SIMILAR)
                        .toList();
                if (!found.isEmpty()) {
                    counts[1]++;
                    counts[2] += found.getFirst().confidence().isSame() ? 1 : 0;
                    counts[3] += found.stream().anyMatch(m -> m.goodsClass().equals(good.goodsClass())) ? 1 : 0;
                }
            }
        }
        byLanguage.forEach((language, c) -> out.printf(
                Locale.ROOT,
                "%s, %s: of %,d names the vocabulary alone finds %,d (%,d the good itself, the rest by its head word), %,d in the right class%n",
                name,
                language,
                c[0],
                c[1],
                c[2],
                c[3]));
    }
}
