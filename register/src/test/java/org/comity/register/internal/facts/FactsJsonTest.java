package org.comity.register.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.model.Classification;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.junit.jupiter.api.Test;

/** The form written by hand is the form by the names of the components: neither a part nor a value is forgotten. */
class FactsJsonTest {

    private static final long SEED = 20261124L;

    private final Random random = new Random(SEED);

    @Test
    void writtenByHandAndByNameAreTheSameTextAndReadBackEqual() {
        for (int i = 0; i < 500; i++) {
            RightFacts facts = facts();
            String byHand = FactsJson.write(facts);
            assertThat(byHand).as("seed %d, %d", SEED, i).isEqualTo(StoredJson.writeAny(facts));
            assertThat(StoredJson.readFacts(byHand)).as("seed %d, %d", SEED, i).isEqualTo(facts);
        }
    }

    @Test
    void everyComponentIsWrittenSomewhere() {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 500).forEach(i -> all.append(FactsJson.write(facts())));
        for (Class<?> type : List.of(
                RightFacts.class,
                Identifier.class,
                Mark.class,
                Text.class,
                GoodsItem.class,
                GoodsClass.class,
                Classification.class,
                Party.class,
                Relation.class,
                RightEvent.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(all).as(type.getSimpleName()).contains("\"" + component.getName() + "\":");
            }
        }
    }

    @Test
    void nulAndOnlyNulIsReplaced() {
        RightFacts facts = RightFacts.builder(Office.KR, RightKind.PATENT)
                .title(Text.original("a\0b", "ko"))
                .title(Text.original("c:\\u0000", "en"))
                .build();
        RightFacts read = StoredJson.readFacts(FactsJson.write(facts));
        assertThat(read.titles()).extracting(Text::value).containsExactly("a\uFFFDb", "c:\\u0000");
        assertThat(StoredJson.writeAny(facts)).isEqualTo(FactsJson.write(facts));
    }

    @Test
    void nullIsAnEmptyPart() {
        RightFacts facts = StoredJson.readFacts("{\"office\":\"KR\",\"kind\":\"PATENT\",\"state\":\"UNKNOWN\","
                + "\"mark\":null,\"titles\":null,\"statusWords\":null}");
        assertThat(facts)
                .isEqualTo(RightFacts.builder(Office.KR, RightKind.PATENT).build());
    }

    private RightFacts facts() {
        return new RightFacts(
                office(),
                one(RightKind.values()),
                list(() -> new Identifier(
                        one(NumberRole.values()), office(), words(), words(), maybe(this::words), maybe(this::day))),
                maybe(() -> new Mark(
                        maybe(() -> one(MarkKind.values())),
                        one(Mark.Feature.values()),
                        list(this::text),
                        list(this::words),
                        list(this::words),
                        maybe(this::words),
                        maybe(this::words))),
                list(this::text),
                list(this::text),
                list(() -> new GoodsItem(
                        new GoodsClass(
                                GoodsClass.Scheme.NICE, Integer.toString(1 + random.nextInt(45)), maybe(this::words)),
                        list(this::words),
                        list(this::text),
                        random.nextBoolean() ? OptionalInt.of(random.nextInt(99)) : OptionalInt.empty(),
                        random.nextBoolean())),
                list(() -> new Classification(
                        one(Classification.Scheme.values()), "G09G 3/" + random.nextInt(99), maybe(this::words))),
                list(() -> new Party(
                        one(Party.Role.values()),
                        Stream.concat(Stream.of(text()), list(this::text).stream())
                                .toList(),
                        maybe(this::words),
                        maybe(this::office),
                        list(this::words))),
                list(() -> new Relation(
                        one(Relation.Kind.values()), maybe(this::office), maybe(this::words), maybe(this::day))),
                list(() -> new RightEvent(
                        one(RightEvent.Kind.values()), maybe(this::day), maybe(this::words), maybe(this::words))),
                maybe(this::words),
                one(LegalState.values()));
    }

    private Text text() {
        return new Text(words(), one("zh-Hans", "ko", "en", "und"), one(Text.TextRole.values()));
    }

    private Office office() {
        return one(Office.CN, Office.KR, Office.WO);
    }

    private LocalDate day() {
        return LocalDate.of(1950 + random.nextInt(120), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String words() {
        StringBuilder words = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            words.append(
                    one("설빙", "雪氷", "\uD842\uDFB7", "\"", "\\", "\n", "\t", "\u0001", "/", "</script>", "\u2028", "é"));
        }
        return words.append('y').toString();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(3)).toList();
    }
}
