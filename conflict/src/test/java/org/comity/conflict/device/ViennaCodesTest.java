package org.comity.conflict.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comity.conflict.device.ViennaCodes.Level;
import org.comity.conflict.device.ViennaCodes.Meeting;
import org.comity.model.ComityException;
import org.junit.jupiter.api.Test;

final class ViennaCodesTest {

    /** The Korean office writes six digits between bars, WIPO writes points. */
    @Test
    void readsBothWaysOfWriting() {
        assertThat(ViennaCodes.read("260323|270508|270914").codes()).containsExactly("260323", "270508", "270914");
        assertThat(ViennaCodes.read("26.3.23, 27.05.08 27.09.14")).isEqualTo(ViennaCodes.read("270914;270508;260323"));
        assertThat(ViennaCodes.read("3.7").codes()).isEqualTo(List.of("0307"));
        assertThat(ViennaCodes.read(" ").isEmpty()).isTrue();
    }

    @Test
    void refusesWhatIsNoCode() {
        for (String written : new String[] {"abc", "30.01.01", "0.1", "2603231", "26-03"}) {
            assertThatThrownBy(() -> ViennaCodes.read(written)).as(written).isInstanceOf(ComityException.class);
        }
    }

    @Test
    void theSameSectionWeighsMoreThanTheSameCategory() {
        ViennaCodes bird = ViennaCodes.read("03.07.17");
        double same = bird.nearness(ViennaCodes.read("03.07.17"));
        double division = bird.nearness(ViennaCodes.read("03.07.01"));
        double category = bird.nearness(ViennaCodes.read("03.01.01"));
        assertThat(same).isEqualTo(1);
        assertThat(division).isBetween(category, same);
        assertThat(category).isPositive();
        assertThat(bird.nearness(ViennaCodes.read("26.01.01"))).isZero();
        assertThat(bird.nearness(ViennaCodes.read(""))).isZero();
    }

    @Test
    void isSymmetricAndNamesWhatIsShared() {
        ViennaCodes a = ViennaCodes.read("26.03.23|27.05.08");
        ViennaCodes b = ViennaCodes.read("26.03.01|27.05.08|03.07.17");
        assertThat(a.nearness(b)).isEqualTo(b.nearness(a)).isBetween(0.0, 1.0);
        assertThat(a.shared(b)).containsExactly("270508");
    }

    @Test
    void saysWhichCodesMeetAndHowFar() {
        ViennaCodes a = ViennaCodes.read("03.07.17, 26.03.23, 27.05.08");
        ViennaCodes b = ViennaCodes.read("03.07.17, 26.03.01, 27.99.03, 01.01.01");
        assertThat(a.meetings(b))
                .containsExactly(
                        new Meeting("03.07.17", "03.07.17", Level.SECTION),
                        new Meeting("26.03.23", "26.03.01", Level.DIVISION),
                        new Meeting("27.05.08", "27.99.03", Level.CATEGORY));
        assertThat(b.meetings(a))
                .hasSize(3)
                .allMatch(m -> m.asked().startsWith(m.earlier().substring(0, 2)));
        assertThat(a.meetings(ViennaCodes.read("05.01.01"))).isEmpty();
    }

    @Test
    void aRecordMayHoldWhatIsNoCode() {
        assertThat(ViennaCodes.recorded(List.of("260323", "", "-", "990101", "27.05.08"))
                        .codes())
                .containsExactly("260323", "270508");
    }

    @Test
    void aPairIsComparedWhereBothHaveCodes() {
        ViennaComparison same = ViennaComparison.of(ViennaCodes.read("3.7.17"), ViennaCodes.read("030717"));
        assertThat(same.nearness()).isEqualTo(1);
        assertThat(same.meetings()).extracting(Meeting::level).containsExactly(Level.SECTION);
        assertThat(ViennaComparison.NOTE.ko()).contains("1차 거르기");
    }
}
