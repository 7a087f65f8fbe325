package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.comity.model.Severity;
import org.comity.model.Text;
import org.comity.script.LookRelation;
import org.comity.script.ReadingSystem;
import org.comity.standards.Dialects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "terminal"})
    void theThreeLanguagesHaveTheSameKeysAndNameTheSameValues(String bundle) {
        Messages texts = Messages.of(ComityServer.class, bundle);
        Set<String> english = keys(texts, DisplayLanguage.EN);
        for (DisplayLanguage language : DisplayLanguage.values()) {
            assertThat(keys(texts, language)).as(language.tag()).isEqualTo(english);
            for (String key : english) {
                assertThat(placeholders(texts, language, key))
                        .as(language.tag() + " " + key)
                        .isEqualTo(placeholders(texts, DisplayLanguage.EN, key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "terminal"})
    void noTextLosesLettersToAnApostrophe(String bundle) {
        Messages texts = Messages.of(ComityServer.class, bundle);
        for (DisplayLanguage language : DisplayLanguage.values()) {
            for (String key : keys(texts, language)) {
                assertThat(texts.bundle(language).getString(key)).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "en"})
    void everyCodedValueHasAWord(String language) {
        Set<String> keys = keys(
                Messages.of(ComityServer.class, "messages"),
                DisplayLanguage.find(language).orElseThrow());
        Stream.of(
                        words("state", LegalState.values()),
                        words("kind", RightKind.values()),
                        words("mark-kind", MarkKind.values()),
                        words("feature", Mark.Feature.values()),
                        words("number-role", NumberRole.values()),
                        words("party", Party.Role.values()),
                        words("relation", Relation.Kind.values()),
                        words("event", RightEvent.Kind.values()),
                        words("severity", Severity.values()),
                        words("text-role", Text.TextRole.values()),
                        words("reading", ReadingSystem.values()),
                        // The ways of a form that are no reading, as Hit.Meeting names them.
                        Stream.of("reading.written", "reading.known_name", "reading.concept"),
                        words("standing", Hit.Standing.values()),
                        words("factor", Hit.Factor.values()),
                        words("look-relation", LookRelation.values()),
                        words("weakness", PairExplanation.Weakness.values()),
                        words("consent", PairExplanation.Consent.values()),
                        words("score-status", PairExplanation.ScoreStatus.values()),
                        words("known-name", KnownName.Kind.values()),
                        words("role", PairExplanation.Role.values()).flatMap(k -> Stream.of(k + ".cn", k + ".kr")),
                        words("degree", GoodsRelation.Degree.values()),
                        words("forum", Forum.values()),
                        words("register", Forum.values()),
                        // Every format that can be loaded is named as the source of what was loaded.
                        Dialects.readers().stream().map(reader -> "dialect." + reader.code()),
                        Stream.of("dialect.sample"))
                .flatMap(s -> s)
                .forEach(key -> assertThat(keys).contains(key));
    }

    private static Stream<String> words(String group, Enum<?>... values) {
        return Stream.of(values).map(v -> group + "." + v.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> keys(Messages texts, DisplayLanguage language) {
        return new TreeSet<>(Collections.list(texts.bundle(language).getKeys()));
    }

    private static Set<String> placeholders(Messages texts, DisplayLanguage language, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(texts.bundle(language).getString(key))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
