package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameListsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder = Path.of("");

    private NameList add(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return NameLists.in(folder).add(file, "a list", "CC0", DAY);
    }

    @Test
    void brandEntriesOfTheNameSuggestionIndexAreRead() throws IOException {
        NameList list = add("nsi.json", """
                {"nsi": {"brands/shop/x": {"properties": {"path": "brands/shop/x"}, "items": [
                  {"displayName": "누리상점", "id": "x-1", "tags": {"brand": "누리상점", "brand:ko": "누리상점",
                    "name": "누리상점", "name:en": "Nuri Store", "name:zh": "努里商店", "shop": "x"}},
                  {"displayName": "Only", "tags": {"name": "Only", "shop": "x"}}]}}}
                """);
        assertThat(list.entries()).containsExactly(List.of("누리상점", "Nuri Store", "努里商店"));
        assertThat(NameLists.in(folder).list()).containsExactly(list);
    }

    @Test
    void tablesAreReadByTheNamesOfTheirColumns() throws IOException {
        assertThat(add("a.tsv", "zh\tko\ten\tclass\n微软\t마이크로소프트|MS\tMicrosoft\t9\n\t하나\t\t1\n")
                        .entries())
                .containsExactly(List.of("微软", "마이크로소프트", "MS", "Microsoft"));
        assertThat(add("b.csv", "id,name_ko,name_zh\n1,\"가, 나\",甲\n").entries()).containsExactly(List.of("가, 나", "甲"));
        assertThat(add("c.json", "[{\"zh\": \"甲乙\", \"ko\": [\"갑을\", \"가을\"]}]").entries())
                .containsExactly(List.of("甲乙", "갑을", "가을"));
    }

    @Test
    void listsAreListedAndRemoved() throws IOException {
        String first = add("a.tsv", "zh\tko\n甲乙\t갑을\n").id();
        String second = add("a.tsv", "zh\tko\n甲丙\t갑병\n").id();
        NameLists lists = NameLists.in(folder);
        assertThat(lists.list()).extracting(NameList::id).containsExactlyInAnyOrder(first, second);
        assertThat(lists.remove(first)).isTrue();
        assertThat(lists.remove(first)).isFalse();
        assertThat(lists.remove("../a")).isFalse();
        assertThat(lists.list()).extracting(NameList::id).containsExactly(second);
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.tsv"), "id\tmark\n1\ta\n");
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"a\": 1}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\": ");
        NameLists lists = NameLists.in(folder);
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> lists.add(plain, "s", "l", DAY))
                .matches(e -> e.code() == ErrorCode.TABLE_COLUMN_MISSING);
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> lists.add(empty, "s", "l", DAY))
                .matches(e -> e.code() == ErrorCode.OPTION_INVALID);
        assertThatExceptionOfType(ComityException.class)
                .isThrownBy(() -> lists.add(broken, "s", "l", DAY))
                .matches(e -> e.code() == ErrorCode.JSON_MALFORMED);
        assertThat(lists.list()).isEmpty();
    }

    @Test
    void anImportedNameNamesItsListAndIsNoProofOfFame() throws IOException {
        add("a.tsv", "zh\tko\n甲乙丙\t누리온달\n");
        Question asked = new Question("甲乙丙", List.of(), List.of(), Set.of(Forum.KR), DAY, Optional.empty(), false, 1);
        PairExplanation e = MarkIndex.of(
                        List.of(),
                        Set.of(Forum.KR),
                        new MarkIndex.Options(true, NameLists.in(folder).list()))
                .explain(PairQuestion.of(asked, "누리온달", List.of(), List.of()), new Coverage(false, List.of(), 0))
                .forums()
                .getFirst();
        assertThat(e.knownNames())
                .containsExactly(new KnownName("甲乙丙", "누리온달", KnownName.Kind.IMPORTED_LIST, "a list (CC0)", ""));
        assertThat(e.grounds()).noneMatch(g -> g.provision().id().contains("KNOWN"));
    }
}
