package org.comity.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dictionaries come, are listed with their licence, and go. */
final class InstalledDictionariesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String CEDICT = "# CC-CEDICT\n穿山甲 穿山甲 [chuan1 shan1 jia3] /pangolin/\n";

    @TempDir
    private Path folder;

    @Test
    void keepsListsAndRemoves() throws IOException {
        InstalledDictionaries dictionaries = InstalledDictionaries.in(folder.resolve("home"));
        assertThat(dictionaries.list()).isEmpty();
        Path plain = Files.writeString(folder.resolve("My Words.tsv"), "穿山甲\t천산갑\tpangolin\n跷跷板\t시소\tseesaw\n");
        Path packed = folder.resolve("cedict.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(CEDICT.getBytes(StandardCharsets.UTF_8));
        }
        dictionaries.add(plain, "", DAY);
        dictionaries.add(packed, "CC BY-SA  4.0", DAY);
        assertThat(InstalledDictionaries.in(folder.resolve("home")).list())
                .containsExactly(
                        new InstalledDictionary("cedict", "CC BY-SA 4.0", DAY, 1),
                        new InstalledDictionary("my-words", "", DAY, 2));
        assertThat(dictionaries.add(plain, "", DAY).id()).isEqualTo("my-words-2");
        assertThat(dictionaries.remove("my-words")).isTrue();
        assertThat(dictionaries.remove("../my-words-2")).isFalse();
        assertThat(dictionaries.list().stream().map(InstalledDictionary::id))
                .isEqualTo(List.of("cedict", "my-words-2"));
    }

    @Test
    void refusesWhatIsNoDictionary() throws IOException {
        InstalledDictionaries dictionaries = InstalledDictionaries.in(folder.resolve("home"));
        Path prose = Files.writeString(folder.resolve("prose.txt"), "not a dictionary\n");
        Path broken = Files.write(folder.resolve("broken.txt"), new byte[] {'a', (byte) 0xFF});
        assertThatThrownBy(() -> dictionaries.add(prose, "", DAY)).satisfies(e -> code(e, ErrorCode.OPTION_INVALID));
        assertThatThrownBy(() -> dictionaries.add(broken, "", DAY)).satisfies(e -> code(e, ErrorCode.ENCODING_WRONG));
        assertThatThrownBy(() -> dictionaries.add(folder.resolve("none"), "", DAY))
                .satisfies(e -> code(e, ErrorCode.FILE_NOT_FOUND));
        assertThat(dictionaries.list()).isEmpty();
    }

    private static void code(Throwable thrown, ErrorCode expected) {
        assertThat(((ComityException) thrown).code()).isEqualTo(expected);
    }
}
