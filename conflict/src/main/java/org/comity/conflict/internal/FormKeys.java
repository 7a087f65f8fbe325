package org.comity.conflict.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** The keys of all forms of all marks of a forum in one long text, to look for parts inside. Immutable. */
final class FormKeys {

    private final String joined;
    private final int[] starts;
    private final int[] markOf;

    private FormKeys(String joined, int[] starts, int[] markOf) {
        this.joined = joined;
        this.starts = starts;
        this.markOf = markOf;
    }

    static FormKeys none() {
        return new FormKeys("", new int[0], new int[0]);
    }

    private int end(int form) {
        return form + 1 < starts.length ? starts[form + 1] : joined.length();
    }

    /** @param fresh the keys of the forms of each fresh mark */
    FormKeys merge(Order order, List<List<String>> fresh) {
        StringBuilder keys = new StringBuilder(joined.length());
        int count = starts.length + fresh.stream().mapToInt(List::size).sum();
        int[] allStarts = new int[count];
        int[] marks = new int[count];
        int before = 0;
        int form = 0;
        for (int mark = 0; mark < order.size(); mark++) {
            int from = order.from()[mark];
            if (from < 0) {
                for (String key : fresh.get(~from)) {
                    allStarts[form] = keys.length();
                    marks[form++] = mark;
                    keys.append(key).append('\n');
                }
                continue;
            }
            while (before < markOf.length && markOf[before] < from) {
                before++;
            }
            for (; before < markOf.length && markOf[before] == from; before++) {
                allStarts[form] = keys.length();
                marks[form++] = mark;
                keys.append(joined, starts[before], end(before));
            }
        }
        return new FormKeys(keys.toString(), Arrays.copyOf(allStarts, form), Arrays.copyOf(marks, form));
    }

    /** How many forms each mark has. */
    int[] counts(int marks) {
        int[] counts = new int[marks];
        for (int mark : markOf) {
            counts[mark]++;
        }
        return counts;
    }

    /**
     * Runs through all keys: one long search is far quicker than one in each mark.
     *
     * @param most stop after so many marks
     */
    void search(String part, int most, IntConsumer found) {
        int n = 0;
        int last = -1;
        for (int at = joined.indexOf(part); at >= 0 && n < most; at = joined.indexOf(part, at + part.length())) {
            int form = Arrays.binarySearch(starts, at);
            int mark = markOf[form >= 0 ? form : -form - 2];
            if (mark != last) {
                n++;
                found.accept(mark);
                last = mark;
            }
        }
    }

    void write(SectionWriter out) throws IOException {
        out.chars(joined);
        out.ints(starts);
        out.ints(markOf);
    }

    static FormKeys read(SectionReader in, int marks) throws IOException {
        String joined = in.chars();
        int[] starts = in.ints();
        int[] markOf = in.ints();
        DamagedIndex.unless(starts.length == markOf.length, "forms without marks");
        for (int form = 0; form < starts.length; form++) {
            int least = form == 0 ? 0 : starts[form - 1];
            DamagedIndex.unless(
                    starts[form] >= least && starts[form] <= joined.length() && (form > 0 || starts[form] == 0),
                    "forms out of order");
        }
        SectionReader.checkBelow(markOf, marks);
        return new FormKeys(joined, starts, markOf);
    }
}
