package org.comity.conflict.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The owners of all marks of an index, numbered in the order in which its marks first name them; a mark that names none has an
 * owner of its own. Immutable.
 */
final class Owners {

    private final byte[] names;
    private final int count;

    private Owners(byte[] names, int count) {
        this.names = names;
        this.count = count;
    }

    static Owners none() {
        return new Owners(new byte[0], 0);
    }

    int count() {
        return count;
    }

    /** Empty for an owner that is not known. */
    private List<String> names() {
        PackedReader in = new PackedReader(names, 0, names.length);
        List<String> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(in.text());
        }
        return all;
    }

    /** Equal for names that are taken for one. */
    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Numbers owners anew, mark by mark in the new order of all forums. For one thread. */
    static final class Numbering {
        private final List<String> before;
        private final int[] numbers;
        private final Map<String, Integer> byName = new HashMap<>();
        private final PackedWriter names = new PackedWriter();
        private int count;

        Numbering(Owners before) {
            this.before = before.names();
            this.numbers = new int[before.count];
            Arrays.fill(numbers, -1);
        }

        /** @param owner as the index before has it, {@code ~number} when not known */
        int again(int owner) {
            boolean known = owner >= 0;
            int old = known ? owner : ~owner;
            if (numbers[old] < 0) {
                numbers[old] = known ? named(before.get(old)) : unnamed();
            }
            return known ? numbers[old] : ~numbers[old];
        }

        int first(Optional<String> name) {
            String folded = name.map(Owners::folded).orElse("");
            return folded.isEmpty() ? ~unnamed() : named(folded);
        }

        private int named(String folded) {
            Integer known = byName.putIfAbsent(folded, count);
            if (known != null) {
                return known;
            }
            names.text(folded);
            return count++;
        }

        private int unnamed() {
            names.text("");
            return count++;
        }

        /** The new number of an owner of the index before, -1 when it has no mark any more. */
        int numberOf(int owner) {
            return numbers[Math.max(owner, ~owner)];
        }

        Owners owners() {
            return new Owners(names.toBytes(), count);
        }
    }

    void write(SectionWriter out) throws IOException {
        out.ints(new int[] {count});
        out.bytes(names);
    }

    static Owners read(SectionReader in) throws IOException {
        int[] count = in.ints();
        byte[] names = in.bytes();
        DamagedIndex.unless(count.length == 1 && count[0] >= 0 && count[0] <= names.length, "owners without names");
        return new Owners(names, count[0]);
    }
}
