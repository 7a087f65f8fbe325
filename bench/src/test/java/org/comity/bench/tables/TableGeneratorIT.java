package org.comity.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comity.script.Signs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The committed tables are what the generator makes of the named sources. */
final class TableGeneratorIT {

    @Test
    void makesTheCommittedTables() throws IOException {
        Path unicode = Path.of("/usr/share/unicode");
        Path hanja = Path.of("/usr/share/libhangul/hanja/hanja.txt");
        Path emojiNames = unicode.resolve("cldr/common/annotations/en.xml");
        Assumptions.assumeTrue(
                Files.exists(unicode.resolve("Unihan_Readings.txt.bz2"))
                        && Files.exists(hanja)
                        && Files.exists(emojiNames),
                "skipped: Debian packages unicode-data 15.0.0, libhangul-data and unicode-cldr-core 41 are not installed");
        Assumptions.assumeTrue(
                Files.readString(unicode.resolve("ReadMe.txt")).contains("15.0"),
                "skipped: the tables are made from unicode-data 15.0.0, another version is installed");
        Assumptions.assumeTrue(
                Files.readString(unicode.resolve("cldr/common/dtd/ldml.dtd")).contains("\"41\""),
                "skipped: the tables are made from unicode-cldr-core 41, another version is installed");
        for (Map.Entry<String, byte[]> table :
                TableGenerator.generate(unicode, hanja).entrySet()) {
            try (InputStream in = Signs.class.getResourceAsStream("internal/" + table.getKey())) {
                assertThat(in).as(table.getKey()).isNotNull();
                assertThat(in.readAllBytes())
                        .as("%s: run TableGenerator again and commit its output", table.getKey())
                        .isEqualTo(table.getValue());
            }
        }
    }
}
