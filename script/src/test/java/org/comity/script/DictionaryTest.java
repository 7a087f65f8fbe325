package org.comity.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.model.Forum;
import org.junit.jupiter.api.Test;

/** A user's dictionary: both forms, and what its words do. */
final class DictionaryTest {

    private static final List<String> CEDICT = List.of(
            "# CC-CEDICT",
            "穿山甲 穿山甲 [chuan1 shan1 jia3] /pangolin (Manis pentadactylata)/scaly ant-eater/CL:隻|只[zhi1]/",
            "蹺蹺板 跷跷板 [qiao1 qiao1 ban3] /see-saw/seesaw/",
            "丂 丂 [kao3] /\"breath\" or \"sigh\" component in Chinese characters/",
            "甲魚 甲鱼 [jia3 yu2] /variant of 鱉|鳖[bie1]/",
            "not a line of a dictionary");

    @Test
    void readsCedict() {
        List<Dictionary.Entry> entries = Dictionary.read("cedict", CEDICT).entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().zh()).containsExactly("穿山甲");
        assertThat(entries.getFirst().en()).containsExactly("pangolin");
        assertThat(entries.getLast().en()).containsExactly("seesaw");
    }

    @Test
    void readsATableOfThreeLanguages() {
        List<Dictionary.Entry> entries = Dictionary.read("own", List.of("穿山甲|鲮鲤\t천산갑\tpangolin", "鲮鲤\t\t", "a\tb"))
                .entries();
        assertThat(entries)
                .containsExactly(new Dictionary.Entry(List.of("穿山甲", "鲮鲤"), List.of("천산갑"), List.of("pangolin")));
    }

    @Test
    void itsWordsMeetAndSayWhereTheyAreFrom() {
        Dictionary own = Dictionary.read("own", List.of("蹺蹺板\t시소오놀이\tzorbling|seesawing board"));
        assertThat(meaning("跷跷板", "ZORBLING")).isZero();
        try {
            Dictionaries.use(List.of(Dictionary.read("other", CEDICT), own));
            assertThat(meaning("跷跷板", "ZORBLING")).isEqualTo(1);
            assertThat(meaning("蹺蹺板", "시소오놀이")).isEqualTo(1);
            assertThat(commonMeaning("跷跷板", "ZORBLING")).isZero();
            assertThat(commonMeaning("太阳", "SUN"))
                    .isEqualTo(meaning("太阳", "SUN"))
                    .isPositive();
            assertThat(meaning("PANGOLIN", "穿山甲")).isEqualTo(1);
            assertThat(SignProfiles.compare(SignProfiles.of("跷跷板"), SignProfiles.of("zorbling"), Forum.KR)
                            .conceptMatches()
                            .getFirst()
                            .concept())
                    .isEqualTo("蹺蹺板/시소오놀이/zorbling (own)");
        } finally {
            Dictionaries.use(List.of());
        }
        assertThat(meaning("跷跷板", "ZORBLING")).isZero();
    }

    private static double meaning(String a, String b) {
        return SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), Forum.KR)
                .meaning();
    }

    private static double commonMeaning(String a, String b) {
        return SignProfiles.compare(SignProfiles.of(a), SignProfiles.of(b), Forum.KR)
                .commonMeaning();
    }
}
