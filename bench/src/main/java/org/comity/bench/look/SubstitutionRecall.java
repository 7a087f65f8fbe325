package org.comity.bench.look;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.comity.model.Forum;
import org.comity.script.CandidateKey;
import org.comity.script.SignProfiles;

/**
 * Whether a name in which one character was replaced by a listed look-alike is found again among 20,000 names by shared
 * candidate keys alone, rare keys weighing more.
 */
final class SubstitutionRecall {

    private static final int NAMES = 20_000;
    private static final int ASKED = 400;

    private final List<String> pool = new ArrayList<>();
    private final Map<Integer, List<Integer>> byShape = new HashMap<>();
    private final Map<Integer, List<Integer>> byAny = new HashMap<>();

    private SubstitutionRecall(List<String> names) {
        int step = Math.max(1, names.size() / NAMES);
        for (int i = 0; i < names.size() && pool.size() < NAMES; i += step) {
            pool.add(names.get(i).strip());
        }
        for (int i = 0; i < pool.size(); i++) {
            for (int key : SignProfiles.of(pool.get(i)).candidateKeys(Forum.CN)) {
                byAny.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                if (CandidateKey.kindOf(key) == CandidateKey.SHAPE) {
                    byShape.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    static void print(List<LookList> lists, List<String> names, PrintStream out) {
        SubstitutionRecall recall = new SubstitutionRecall(names);
        out.println(
                "| one character replaced by | length | asked | pool | by shape keys: R@50 | R@500 | by all keys: R@50"
                        + " | R@500 |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (LookList list : lists) {
            for (int length = 2; length <= 4; length++) {
                recall.print(list, length, out);
            }
        }
    }

    private void print(LookList list, int length, PrintStream out) {
        SplittableRandom random = new SplittableRandom(length);
        int asked = 0;
        int[] shape = new int[2];
        int[] any = new int[2];
        for (int tries = 0; tries < 50 * ASKED && asked < ASKED; tries++) {
            int at = random.nextInt(pool.size());
            String name = pool.get(at);
            int place = random.nextInt(length);
            if (name.length() != length) {
                continue;
            }
            Set<Integer> alike = list.neighbours().getOrDefault((int) name.charAt(place), Set.of());
            if (alike.isEmpty()) {
                continue;
            }
            int other = alike.stream()
                    .skip(random.nextInt(alike.size()))
                    .findFirst()
                    .orElseThrow();
            int[] keys = SignProfiles.of(
                            name.substring(0, place) + Character.toString(other) + name.substring(place + 1))
                    .candidateKeys(Forum.CN);
            asked++;
            count(shape, rank(at, keys, byShape));
            count(any, rank(at, keys, byAny));
        }
        if (asked > 0) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.3f | %.3f | %.3f | %.3f |%n",
                    list.name(),
                    length,
                    asked,
                    pool.size(),
                    (double) shape[0] / asked,
                    (double) shape[1] / asked,
                    (double) any[0] / asked,
                    (double) any[1] / asked);
        }
    }

    private static void count(int[] found, double rank) {
        found[0] += rank < 50 ? 1 : 0;
        found[1] += rank < 500 ? 1 : 0;
    }

    private double rank(int name, int[] keys, Map<Integer, List<Integer>> index) {
        double[] weights = new double[pool.size()];
        for (int key : keys) {
            List<Integer> sharing = index.getOrDefault(key, List.of());
            double weight = Math.log((pool.size() + 1.0) / Math.max(1, sharing.size()));
            sharing.forEach(i -> weights[i] += weight);
        }
        int better = 0;
        int equal = 0;
        for (int i = 0; i < weights.length; i++) {
            better += weights[i] > weights[name] ? 1 : 0;
            equal += i != name && weights[i] == weights[name] ? 1 : 0;
        }
        return better + equal / 2.0;
    }
}
