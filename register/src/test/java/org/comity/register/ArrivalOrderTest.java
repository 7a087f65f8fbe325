package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.model.number.Numbers;
import org.comity.register.internal.projection.Grouping;
import org.comity.register.internal.projection.Links;
import org.comity.register.internal.projection.Projection;
import org.comity.register.internal.projection.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision 010: the same records in any order give the same rights. */
class ArrivalOrderTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theSameRecordsInAnyOrderGiveTheSameRights(long seed) {
        Random random = new Random(seed);
        List<Statement> arrived = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            arrived.add(statement(random));
        }
        Map<RightId, RightFacts> rights = rights(arrived);
        assertThat(rights.size()).isBetween(10, 119);
        for (int i = 0; i < 8; i++) {
            Collections.shuffle(arrived, random);
            assertThat(rights(arrived)).isEqualTo(rights);
        }
    }

    private static Map<RightId, RightFacts> rights(List<Statement> arrived) {
        Map<String, Statement> newest = new LinkedHashMap<>();
        for (Statement s : arrived) {
            newest.merge(s.dialect() + " " + s.key(), s, (a, b) -> a.rank().compareTo(b.rank()) >= 0 ? a : b);
        }
        Map<RightId, RightFacts> rights = new TreeMap<>();
        Collection<List<Statement>> groups = Grouping.divide(newest.values(), Links::of);
        for (List<Statement> group : groups) {
            Projection right = Projection.of(group);
            assertThat(rights.put(right.id(), right.facts()))
                    .as("two rights " + right.id())
                    .isNull();
        }
        return rights;
    }

    /** Few numbers, so that records meet: first filings, later filings on a registration, and records without application. */
    private static Statement statement(Random random) {
        RightKind kind = random.nextInt(4) == 0 ? RightKind.PATENT : RightKind.TRADEMARK;
        RightFacts.Builder facts = RightFacts.builder(Office.KR, kind);
        int n = random.nextInt(12);
        String key = "";
        if (random.nextInt(5) > 0) {
            String area = kind == RightKind.PATENT ? "10" : random.nextInt(6) == 0 ? "41" : "40";
            String application = area + "2014" + String.format("%07d", n);
            facts.identifier(Numbers.identifier(
                    Office.KR, kind, NumberRole.APPLICATION, application, Optional.empty(), Optional.empty()));
            key += application;
        }
        if (key.isEmpty() || random.nextInt(3) == 0) {
            String registration = (kind == RightKind.PATENT ? "10" : "40") + String.format("%07d", 900 + n) + "0000";
            facts.identifier(Numbers.identifier(
                    Office.KR, kind, NumberRole.REGISTRATION, registration, Optional.empty(), Optional.empty()));
            key += "/" + registration;
        }
        String words = "가나다" + random.nextInt(5);
        if (kind == RightKind.TRADEMARK) {
            facts.mark(Mark.ofWords(List.of(Text.original(words, "ko"))))
                    .goods(GoodsItem.ofClass(GoodsClass.nice(1 + random.nextInt(45)), List.of()));
        } else {
            facts.title(Text.original(words, "ko"));
        }
        if (random.nextBoolean()) {
            facts.event(RightEvent.on(RightEvent.Kind.FILED, LocalDate.of(2014, 1, 1 + random.nextInt(3))));
        }
        if (random.nextBoolean()) {
            facts.party(Party.named(Party.Role.APPLICANT, "주식회사 라마바" + random.nextInt(3), "ko"));
        }
        List<LegalState> states = List.of(LegalState.values());
        RightFacts built =
                facts.state(states.get(random.nextInt(states.size()))).build();
        Optional<LocalDate> asOf =
                random.nextBoolean() ? Optional.of(LocalDate.of(2020, 1, 1 + random.nextInt(4))) : Optional.empty();
        String dialect = random.nextBoolean() ? "lines" : "other";
        return new Statement(
                dialect, kind + key, Statement.Rank.of(asOf, built, LinesDialect.hash(built.toString())), built);
    }
}
