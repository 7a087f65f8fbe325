package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class InvertedListsTest {

    private static final long SEED = 5;

    @Test
    void givesBackWhatWasPutIn() {
        Random random = new Random(SEED);
        Map<Integer, List<Integer>> expected = new TreeMap<>();
        long[] pairs = new long[5000];
        for (int i = 0; i < pairs.length; i++) {
            int key = random.nextInt() >> random.nextInt(31);
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            pairs[pairs.length - 1 - i] = InvertedLists.pair(key, i);
        }
        InvertedLists lists = InvertedLists.of(pairs);
        expected.forEach((key, numbers) -> {
            int list = lists.find(key);
            List<Integer> found = new ArrayList<>();
            for (int at = lists.start(list); at < lists.end(list); at++) {
                found.add(lists.number(at));
            }
            assertThat(found).as("key %d, seed %d", key, SEED).isEqualTo(numbers);
        });
    }

    @Test
    void knowsWhatNothingCarries() {
        InvertedLists lists =
                InvertedLists.of(new long[] {InvertedLists.pair(-1, 3), InvertedLists.pair(Integer.MIN_VALUE, 4)});
        assertThat(lists.find(0)).isNegative();
        assertThat(lists.number(lists.start(lists.find(-1)))).isEqualTo(3);
        assertThat(InvertedLists.of(new long[0]).find(7)).isNegative();
    }
}
