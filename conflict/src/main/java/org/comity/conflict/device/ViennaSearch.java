package org.comity.conflict.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.comity.model.Mark;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.register.Register;
import org.comity.register.RightView;

/** The marks of a register whose Vienna codes come near those asked for; finds marks without words too. */
public final class ViennaSearch {

    private static final Comparator<Hit> ORDER = Comparator.comparingDouble(Hit::nearness)
            .reversed()
            .thenComparing(h -> h.right().id().toString());

    private ViennaSearch() {}

    /**
     * A mark of the register.
     *
     * @param nearness 0 to 1
     * @param meetings which codes meet, and how far
     */
    public record Hit(RightView right, double nearness, List<ViennaCodes.Meeting> meetings) {
        public Hit {
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * What was found.
     *
     * @param marks how many trademarks the register has
     * @param coded how many of them carry codes; the others cannot be found here
     * @param hits nearest first; equal ones by handle
     */
    public record Found(long marks, long coded, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Reads the whole register once, keeping no more than {@code top} marks.
     *
     * @param except a right not to report: the one whose codes are asked for
     */
    public static Found search(Register register, ViennaCodes asked, Optional<RightId> except, int top) {
        PriorityQueue<Hit> best = new PriorityQueue<>(ORDER.reversed());
        long[] counts = new long[2];
        register.forEachRight(RightKind.TRADEMARK, right -> {
            counts[0]++;
            ViennaCodes codes = of(right);
            if (codes.isEmpty()) {
                return;
            }
            counts[1]++;
            double nearness = asked.nearness(codes);
            if (nearness > 0 && !except.equals(Optional.of(right.id()))) {
                best.add(new Hit(right, nearness, asked.meetings(codes)));
                if (best.size() > top) {
                    best.remove();
                }
            }
        });
        return new Found(counts[0], counts[1], best.stream().sorted(ORDER).toList());
    }

    /** The codes of a right. */
    public static ViennaCodes of(RightView right) {
        return ViennaCodes.recorded(right.facts().mark().map(Mark::viennaCodes).orElse(List.of()));
    }
}
