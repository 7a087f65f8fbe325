package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The concepts that two signs share and how much of both they cover; scratch space is kept per thread. */
final class Meanings {

    private static final ThreadLocal<Meanings> SCRATCH = ThreadLocal.withInitial(Meanings::new);

    private static final int MAX_PAIRS = 128;
    /** One syllable of a longer Korean word that meets alone: the word has other senses, and other words the syllable. */
    private static final double ALONE = 0.5;
    /** What is lost when all parts stand in reversed order. */
    private static final double REVERSED = 0.15;

    /** What a unit counts that only says what kind of thing bears the name. */
    private static final double DESIGNATING = 0.15;

    /** Less is heard in any two names. */
    private static final double LEAST_HEARD = 0.45;

    /** Entries that may meet, in the canonical order of the two signs. */
    private final long[] left = new long[MAX_PAIRS];

    private final long[] right = new long[MAX_PAIRS];
    private int pairs;
    /** Bits of the units that only join others. */
    private int lightLeft;

    private int lightRight;

    private Meanings() {}

    /**
     * An entry of each sign.
     *
     * @param share how surely the two are meant, 0 to 1
     */
    record Pair(long asked, long earlier, double share) {}

    /** 1 when the same concepts in the same order are the whole of both signs, less for every part that is not covered. */
    static double nearness(EncodedProfile a, EncodedProfile b) {
        if (!meet(a.concepts, b.concepts)) {
            return 0;
        }
        return inOrder(a, b) ? SCRATCH.get().compare(a, b) : SCRATCH.get().compare(b, a);
    }

    /** The same by what comes with Comity alone, without the user's dictionaries: words that are understood at once. */
    static double commonNearness(EncodedProfile a, EncodedProfile b) {
        if (Vocabulary.all().length == 1 || !meet(a.concepts, b.concepts)) {
            return nearness(a, b);
        }
        return nearness(a.withoutDictionaries(), b.withoutDictionaries());
    }

    /**
     * Where a concept covers a part of both signs and the rest of one is heard in the rest of the other, how far both are
     * covered together; 0 where nothing is left to hear, or nothing is heard.
     */
    static double together(EncodedProfile a, EncodedProfile b, SoundAlignment alignment) {
        if (a.unitSounds.length == 0 || b.unitSounds.length == 0 || !meet(a.concepts, b.concepts)) {
            return 0;
        }
        return inOrder(a, b)
                ? SCRATCH.get().together(a, b, alignment, false)
                : SCRATCH.get().together(b, a, alignment, false);
    }

    private double together(EncodedProfile a, EncodedProfile b, SoundAlignment alignment, boolean onlyHanzi) {
        lightLeft = a.light;
        lightRight = b.light;
        if (compare(a, b, onlyHanzi) <= 0) {
            return 0;
        }
        int coveredA = 0;
        int coveredB = 0;
        double weightA = 0;
        double weightB = 0;
        for (int i = 0; i < pairs; i++) {
            int unitsA = Concepts.units(left[i]);
            int unitsB = Concepts.units(right[i]);
            coveredA |= unitsA;
            coveredB |= unitsB;
            weightA += share(i) * weight(unitsA, a.designating);
            weightB += share(i) * weight(unitsB, b.designating);
        }
        int restA = rest(a, coveredA);
        int restB = rest(b, coveredB);
        if (restA == 0 || restB == 0) {
            return 0;
        }
        double heard = alignment.similarity(UnitSounds.of(a, restA), UnitSounds.of(b, restB));
        if (heard < LEAST_HEARD) {
            return 0;
        }
        double shareA = (weightA + heard * Integer.bitCount(restA)) / whole(a, coveredA);
        double shareB = (weightB + heard * Integer.bitCount(restB)) / whole(b, coveredB);
        return Math.min(1, order() * 2 * shareA * shareB / (shareA + shareB));
    }

    private static int rest(EncodedProfile sign, int covered) {
        int all = sign.unitEnds.length >= 32 ? -1 : (1 << sign.unitEnds.length) - 1;
        return all & ~(covered | sign.light | sign.designating);
    }

    /** The pairs on which {@link #nearness} rests, in the order of the sign asked about. */
    static List<Pair> pairs(EncodedProfile a, EncodedProfile b) {
        if (!meet(a.concepts, b.concepts)) {
            return List.of();
        }
        boolean inOrder = inOrder(a, b);
        Meanings meanings = new Meanings();
        double nearness = inOrder ? meanings.compare(a, b) : meanings.compare(b, a);
        List<Pair> found = new ArrayList<>();
        for (int i = 0; nearness > 0 && i < meanings.pairs; i++) {
            double share = meanings.share(i);
            found.add(
                    inOrder
                            ? new Pair(meanings.left[i], meanings.right[i], share)
                            : new Pair(meanings.right[i], meanings.left[i], share));
        }
        found.sort((x, y) -> Integer.compare(place(x.asked()), place(y.asked())));
        return found;
    }

    private static boolean meet(long[] a, long[] b) {
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Concepts.concept(a[i]) - Concepts.concept(b[j]);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** Choices between pairs of equal worth are made in the same way whichever sign is asked about. */
    private static boolean inOrder(EncodedProfile a, EncodedProfile b) {
        return a.units != b.units ? a.units < b.units : Arrays.compare(a.concepts, b.concepts) <= 0;
    }

    /** A word may be understood by its characters (비상 飛上) or by what it names (비상 飞, to fly): the nearer way counts. */
    private double compare(EncodedProfile a, EncodedProfile b) {
        lightLeft = a.light;
        lightRight = b.light;
        double nearness = compare(a, b, false);
        if (nearness < 1) {
            double byCharacters = compare(a, b, true);
            if (byCharacters > nearness) {
                return byCharacters;
            }
            compare(a, b, false);
        }
        return nearness;
    }

    private double compare(EncodedProfile a, EncodedProfile b, boolean onlyHanzi) {
        collect(a.concepts, b.concepts, onlyHanzi);
        choose(a.units, b.units);
        boolean onlyNumbers = true;
        int coveredA = 0;
        int coveredB = 0;
        double weightA = 0;
        double weightB = 0;
        for (int i = 0; i < pairs; i++) {
            onlyNumbers &= Concepts.isNumber(Concepts.concept(left[i]));
            int unitsA = Concepts.units(left[i]);
            int unitsB = Concepts.units(right[i]);
            double share = share(i);
            coveredA |= unitsA;
            coveredB |= unitsB;
            weightA += share * weight(unitsA, a.designating);
            weightB += share * weight(unitsB, b.designating);
        }
        if (onlyNumbers) {
            return 0;
        }
        double shareA = weightA / whole(a, coveredA);
        double shareB = weightB / whole(b, coveredB);
        return Math.min(1, order() * 2 * shareA * shareB / (shareA + shareB));
    }

    private static double weight(int units, int designating) {
        int little = Integer.bitCount(units & designating);
        return Integer.bitCount(units) - (1 - DESIGNATING) * little;
    }

    /** What all units of a sign weigh; those that only join others count where they are matched. */
    private static double whole(EncodedProfile sign, int covered) {
        int needed = sign.units - Integer.bitCount(sign.light & ~covered);
        return Math.max(1, needed - (1 - DESIGNATING) * Integer.bitCount(sign.designating));
    }

    /** All entries of one with all entries of the other that name the same. */
    private void collect(long[] a, long[] b, boolean onlyHanzi) {
        pairs = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int concept = Concepts.concept(a[i]);
            int order = concept - Concepts.concept(b[j]);
            if (onlyHanzi && !Concepts.isHanzi(concept)) {
                return;
            }
            if (order < 0) {
                i++;
            } else if (order > 0) {
                j++;
            } else {
                int end = j;
                while (end < b.length && Concepts.concept(b[end]) == concept) {
                    for (int k = i; k < a.length && Concepts.concept(a[k]) == concept && pairs < MAX_PAIRS; k++) {
                        left[pairs] = a[k];
                        right[pairs++] = b[end];
                    }
                    end++;
                }
                while (i < a.length && Concepts.concept(a[i]) == concept) {
                    i++;
                }
                j = end;
            }
        }
    }

    /** Keeps the pairs that cover most, none of them overlapping another. */
    private void choose(int unitsA, int unitsB) {
        int usedA = 0;
        int usedB = 0;
        int chosen = 0;
        while (true) {
            int best = -1;
            double worth = 0;
            for (int i = chosen; i < pairs; i++) {
                int a = Concepts.units(left[i]);
                int b = Concepts.units(right[i]);
                if ((a & usedA) != 0 || (b & usedB) != 0) {
                    continue;
                }
                double here = Concepts.weight(left[i])
                        * Concepts.weight(right[i])
                        * ((double) Integer.bitCount(a) / unitsA + (double) Integer.bitCount(b) / unitsB);
                if (best < 0 || here > worth || (here == worth && nearer(i, best))) {
                    best = i;
                    worth = here;
                }
            }
            if (best < 0) {
                pairs = chosen;
                return;
            }
            usedA |= Concepts.units(left[best]);
            usedB |= Concepts.units(right[best]);
            swap(best, chosen++);
        }
    }

    private boolean nearer(int i, int j) {
        int here = Math.abs(place(left[i]) - place(right[i]));
        int there = Math.abs(place(left[j]) - place(right[j]));
        if (here != there) {
            return here < there;
        }
        int order = place(left[i]) - place(left[j]);
        if (order != 0) {
            return order < 0;
        }
        // A numbered concept says more than a Hanzi and stands above it.
        return left[i] > left[j] || (left[i] == left[j] && right[i] > right[j]);
    }

    static int place(long entry) {
        return Integer.numberOfTrailingZeros(Concepts.units(entry));
    }

    private void swap(int i, int j) {
        long a = left[i];
        long b = right[i];
        left[i] = left[j];
        right[i] = right[j];
        left[j] = a;
        right[j] = b;
    }

    private double share(int i) {
        int weight = Concepts.weight(left[i]) * Concepts.weight(right[i]);
        double share = weight / (double) (Concepts.SURE * Concepts.SURE);
        boolean inWord = Concepts.inWord(left[i]) || Concepts.inWord(right[i]);
        return inWord && !hasNeighbour(i) ? ALONE * share : share;
    }

    private boolean hasNeighbour(int i) {
        for (int k = 0; k < pairs; k++) {
            boolean follows =
                    place(left[k]) == next(left[i], lightLeft) && place(right[k]) == next(right[i], lightRight);
            boolean precedes =
                    next(left[k], lightLeft) == place(left[i]) && next(right[k], lightRight) == place(right[i]);
            if (follows || precedes) {
                return true;
            }
        }
        return false;
    }

    /** The place where the next part begins, beyond 의, 之, OF. */
    private static int next(long entry, int light) {
        int after = after(entry);
        while (after < Concepts.MAX_UNITS && (light & (1 << after)) != 0) {
            after++;
        }
        return after;
    }

    static int after(long entry) {
        return 32 - Integer.numberOfLeadingZeros(Concepts.units(entry));
    }

    /** 1 when the parts stand in the same order in both signs. */
    private double order() {
        int crossed = 0;
        for (int i = 0; i < pairs; i++) {
            for (int j = i + 1; j < pairs; j++) {
                int here = place(left[i]) - place(left[j]);
                int there = place(right[i]) - place(right[j]);
                crossed += here < 0 != there < 0 ? 1 : 0;
            }
        }
        return crossed == 0 ? 1 : 1 - REVERSED * crossed / (pairs * (pairs - 1) / 2.0);
    }
}
