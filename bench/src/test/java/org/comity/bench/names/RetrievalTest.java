package org.comity.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RetrievalTest {

    @Test
    void tiesTakeTheMiddleRankAndEqualAnswersAreRight() {
        List<String> candidates = List.of("a", "b", "b", "c");
        // All alike: the answer b shares its rank with a and c only.
        Retrieval alike = Retrieval.measure(List.of("b"), candidates, (q, c, floor) -> 1);
        assertThat(alike.mrr()).isEqualTo(1 / 2.0);
        assertThat(alike.hit1()).isZero();
        assertThat(alike.hit10()).isEqualTo(1);
        Retrieval first = Retrieval.measure(List.of("b"), candidates, (q, c, floor) -> c == 2 ? 2 : 1);
        assertThat(first.hit1()).isEqualTo(1);
    }

    @Test
    void aMethodNeedNotSayByHowMuchACandidateIsWorse() {
        List<String> candidates = List.of("a", "b", "c", "d", "e");
        double[] scores = {0.9, 0.5, 0.5, 0.4, 0.1};
        Retrieval exact = Retrieval.measure(List.of("b"), candidates, (q, c, floor) -> scores[c]);
        Retrieval lazy =
                Retrieval.measure(List.of("b"), candidates, (q, c, floor) -> scores[c] > floor ? scores[c] : floor);
        // a stands before it, c beside it: rank 2.5.
        assertThat(exact.mrr()).isEqualTo(1 / 2.5);
        assertThat(lazy).isEqualTo(exact);
    }

    @Test
    void aSmallSampleLeavesMuchOpen() {
        // Wilson's interval for 8 of 10 is .490 to .943 (Brown, Cai and DasGupta 2001, formula 4).
        assertThat(new Retrieval(10, 10, 0.5, 0.8, 0.6).hit10Bounds())
                .containsExactly(new double[] {0.490, 0.943}, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void stringMethodsSeeNothingAcrossScripts() {
        assertThat(StringMethods.levenshtein("설빙", "雪冰")).isZero();
        assertThat(StringMethods.jaccard(StringMethods.trigrams("nike"), StringMethods.trigrams("nikke")))
                .isBetween(0.3, 0.7);
        assertThat(StringMethods.dice(StringMethods.jamoBigrams("포카"), StringMethods.jamoBigrams("포타")))
                .isGreaterThan(0);
    }
}
