package org.comity.conflict.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.comity.model.Forum;
import org.comity.script.CandidateKey;

/** An inverted index from candidate keys to marks. Immutable. */
final class Postings {

    /** A key that more than this share of the marks carry says nothing. */
    private static final double COMMON = 0.2;

    private final InvertedLists marksOf;
    private final float[] norms;

    private Postings(InvertedLists marksOf, float[] norms) {
        this.marksOf = marksOf;
        this.norms = norms;
    }

    static Postings none() {
        return new Postings(InvertedLists.none(), new float[0]);
    }

    /** @param fresh the keys of each fresh mark, see {@link #keysOf} */
    Postings merge(Order order, List<int[]> fresh) {
        int total = 0;
        for (int[] keys : fresh) {
            total = Math.addExact(total, keys.length);
        }
        long[] pairs = new long[total];
        float[] all = new float[order.size()];
        int n = 0;
        for (int mark = 0; mark < all.length; mark++) {
            int from = order.from()[mark];
            if (from >= 0) {
                all[mark] = norms[from];
                continue;
            }
            int[] keys = fresh.get(~from);
            for (int key : keys) {
                pairs[n++] = InvertedLists.pair(key, mark);
            }
            all[mark] = (float) Math.sqrt(keys.length + 1);
        }
        return new Postings(marksOf.merge(order.to(), InvertedLists.of(pairs)), all);
    }

    void write(SectionWriter out) throws IOException {
        out.floats(norms);
        marksOf.write(out);
    }

    static Postings read(SectionReader in, int marks) throws IOException {
        float[] norms = in.floats();
        DamagedIndex.unless(norms.length == marks, "keys of other marks");
        return new Postings(InvertedLists.read(in, marks), norms);
    }

    static int[] keysOf(List<Form> forms, Forum forum) {
        return forms.stream()
                .flatMapToInt(f -> Arrays.stream(f.profile().candidateKeys(forum)))
                .distinct()
                .sorted()
                .toArray();
    }

    /** For each mark the sum of what the shared keys weigh; rare keys and telling kinds weigh most. */
    float[] overlap(int[] askedKeys) {
        int marks = norms.length;
        float[] weights = new float[marks];
        for (int key : askedKeys) {
            int list = marksOf.find(key);
            if (list < 0) {
                continue;
            }
            int start = marksOf.start(list);
            int end = marksOf.end(list);
            int count = end - start;
            if (count > COMMON * marks && count > 1000) {
                continue;
            }
            float weight = (float) (kindWeight(CandidateKey.kindOf(key)) * Math.log((marks + 1.0) / count));
            for (int i = start; i < end; i++) {
                weights[marksOf.number(i)] += weight;
            }
        }
        return weights;
    }

    /** What a long mark shares by chance is taken off: the overlap in relation to the number of its keys. */
    float norm(int mark) {
        return norms[mark];
    }

    private static double kindWeight(CandidateKey kind) {
        return switch (kind) {
            case WHOLE -> 4;
            case WORD -> 2.5;
            case WRITTEN_GRAM, CONCEPT, SINO_KOREAN -> 1.2;
            case SOUND_TRIGRAM -> 1;
            case SOUND_BIGRAM, SHAPE -> 0.5;
        };
    }
}
