package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.cli.text.Texts;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.KnownName;
import org.comity.conflict.PairExplanation;
import org.comity.model.DisplayLanguage;
import org.comity.model.Forum;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.Messages;
import org.comity.model.NumberRole;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightKind;
import org.comity.script.LookRelation;
import org.comity.script.ReadingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the command line exists in all three languages. */
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(DisplayLanguage.class)
    void theThreeLanguagesHaveTheSameKeysAndValues(DisplayLanguage language) {
        for (Messages messages :
                new Messages[] {Messages.of(Texts.class, "texts"), Messages.of(CommandLines.class, "help")}) {
            ResourceBundle english = messages.bundle(DisplayLanguage.EN);
            ResourceBundle other = messages.bundle(language);
            assertThat(keys(other)).isEqualTo(keys(english));
            for (String key : keys(english)) {
                assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
                assertThat(other.getString(key)).as(key).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DisplayLanguage.class)
    void everyClosedVocabularyHasItsWords(DisplayLanguage language) {
        words(language, "kind.", RightKind.values());
        words(language, "state.", LegalState.values());
        words(language, "goods.", GoodsRelation.Degree.values());
        words(language, "factor.", Hit.Factor.values());
        words(language, "look.", LookRelation.values());
        words(language, "weakness.", PairExplanation.Weakness.values());
        words(language, "consent.", PairExplanation.Consent.values());
        words(language, "consent.short.", PairExplanation.Consent.values());
        words(language, "score-status.", PairExplanation.ScoreStatus.values());
        words(language, "rule-source.", PairExplanation.RuleSource.values());
        words(language, "known-name.", KnownName.Kind.values());
        words(language, "system.", ReadingSystem.values());
        words(language, "number.", NumberRole.values());
        words(language, "party.", Party.Role.values());
        words(language, "relation.", Relation.Kind.values());
        words(language, "event.", RightEvent.Kind.values());
        words(language, "mark-kind.", MarkKind.values());
        words(language, "feature.", Mark.Feature.values());
        for (Forum forum : Forum.values()) {
            assertThat(Texts.find(language, "forum." + forum)).isPresent();
        }
        for (String step : new String[] {
            "extracting-database",
            "creating-database",
            "starting-database",
            "recovering-database",
            "attaching-database",
            "migrating"
        }) {
            assertThat(Texts.find(language, "store." + step)).as(step).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "en"})
    void theManualNamesEveryCommandAndExitCode(String language) {
        String manual = CommandRun.of("--lang", language).out();
        assertThat(manual)
                .contains(
                        "check",
                        "show",
                        "device",
                        "ingest",
                        "loads",
                        "quarantine",
                        "dialects",
                        "serve",
                        "version",
                        "help");
        assertThat(manual).contains("\n  0  ", "\n  2  ", "\n  3  ", "\n  4  ", "\n  5  ");
    }

    @Test
    void theManualFitsAHundredColumns() {
        for (String language : new String[] {"zh", "ko", "en"}) {
            assertThat(CommandRun.of("--lang", language).out().lines())
                    .allMatch(line -> org.comity.cli.text.Cells.width(line) <= 100);
        }
    }

    private static void words(DisplayLanguage language, String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            String key = prefix + constant.name().toLowerCase(Locale.ROOT);
            assertThat(Texts.find(language, key)).as(key).isPresent();
        }
    }

    private static Set<String> keys(ResourceBundle bundle) {
        return new TreeSet<>(Collections.list(bundle.getKeys()));
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
