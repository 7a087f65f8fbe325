package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.model.DisplayLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Map<String, String> ENGLISH = Map.of("COMITY_LANG", "en");

    @ParameterizedTest
    @EnumSource(DisplayLanguage.class)
    void withoutACommandTheManualIsPrinted(DisplayLanguage language) {
        CommandRun run = CommandRun.of(Map.of("COMITY_LANG", language.tag()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("comity").contains("check --marks", "--home", "--lang", "--json");
        assertThat(CommandRun.of("help", "--lang", language.tag()).out()).isEqualTo(run.out());
        assertThat(CommandRun.of("--lang", language.tag(), "--help").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, ko_KR.UTF-8, 종료 코드",
        "LANG, zh_CN.UTF-8, 退出码",
        "LC_ALL, zh_TW, 退出码",
        "LANG, C, Exit codes",
        "LANG, de_DE.UTF-8, Exit codes"
    })
    void theLocaleChoosesTheLanguage(String variable, String locale, String expected) {
        assertThat(CommandRun.of(Map.of(variable, locale)).out()).contains(expected);
    }

    @Test
    void theOptionWinsOverTheLocale() {
        assertThat(CommandRun.of(Map.of("LANG", "zh_CN.UTF-8"), "--lang=ko").out())
                .contains("종료 코드");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "device", "ingest", "loads", "quarantine", "dialects", "serve", "version"})
    void everyCommandHasHelpInEveryLanguage(String command) {
        String english = CommandRun.of(ENGLISH, command, "--help").out();
        assertThat(english)
                .contains("Usage: comity " + command)
                .contains("--home")
                .contains("Options:");
        assertThat(CommandRun.of(command, "--help", "--lang", "zh").out()).contains("用法", "选项");
        assertThat(CommandRun.of(command, "--help", "--lang", "ko").out()).contains("사용법", "옵션");
        assertThat(CommandRun.of(ENGLISH, "help", command).out()).isEqualTo(english);
    }

    @Test
    void wrongWordsAreTheUsersAndNameWhatWasMeant() {
        CommandRun command = CommandRun.of(ENGLISH, "chekc", "X");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err())
                .isEqualTo("comity: \"chekc\" is not a command. \"comity\" alone lists them."
                        + " Perhaps you meant check." + System.lineSeparator());

        CommandRun option = CommandRun.of(ENGLISH, "check", "X", "--clas", "3");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err())
                .isEqualTo("comity: comity check has no option --clas. Perhaps you meant --class."
                        + " See: comity check --help" + System.lineSeparator());

        CommandRun missing = CommandRun.of(ENGLISH, "show");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("NUMBER is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "mark-empty, check|",
        "mark-empty, check",
        "mark-control-character, check|A\u0007B",
        "class-unknown, check|A|--class|46",
        "class-unknown, check|A|--class|999",
        "forum-unknown, check|A|--in|JP",
        "option-invalid, loads|--database|foo",
        "option-invalid, loads|--database|jdbc:mysql://localhost/x",
        "date-unreadable, check|A|--on|2026-02-30",
        "date-unreadable, check|A|--filed|tomorrow",
        "option-invalid, check|A|--top|0",
        "option-invalid, check|A|--without|classes",
        "option-invalid, check|--marks|q.tsv",
        "option-invalid, check|A|--marks|q.tsv|--against|r.tsv",
        "option-invalid, check|--marks|q.tsv|--against|r.tsv|--class|9",
        "file-not-found, check|--marks|no-such.tsv|--against|no-such.tsv",
        "option-invalid, loads|--limit|many",
        "option-invalid, loads|--lang|fr"
    })
    void questionsThatAreOffEndWithTwoAndOneLine(String code, String arguments) {
        String[] words = arguments.split("\\|", -1);
        String[] json = java.util.Arrays.copyOf(words, words.length + 1);
        json[words.length] = "--json";

        CommandRun run = CommandRun.of(ENGLISH, words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("comity: ").hasLineCount(1);

        CommandRun data = CommandRun.of(ENGLISH, json);
        assertThat(data.exitCode()).isEqualTo(2);
        assertThat(data.out())
                .startsWith("{\"error\":{\"code\":\"" + code + "\"")
                .hasLineCount(1);
    }

    @Test
    void aMarkOfTenThousandCharactersIsRefusedInASentence() {
        CommandRun run = CommandRun.of(ENGLISH, "check", "설".repeat(10_000));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("10000 characters").hasLineCount(1);
    }

    @Test
    void versionNamesTheBuild() {
        assertThat(CommandRun.of("version").out()).startsWith("Comity " + VersionCommand.version());
        assertThat(CommandRun.of("--version").out()).startsWith("Comity ");
        assertThat(VersionCommand.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(CommandRun.of("version", "--json").out()).startsWith("{\"comity\":\"");
    }
}
