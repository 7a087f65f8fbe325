package org.comity.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.model.number.Numbers;

/** Made-up facts; numbers of the form of the offices, no real names. */
final class Facts {

    private Facts() {}

    static RightFacts.Builder koreanMark(String application) {
        return RightFacts.builder(Office.KR, RightKind.TRADEMARK)
                .identifier(Numbers.identifier(
                        Office.KR,
                        RightKind.TRADEMARK,
                        NumberRole.APPLICATION,
                        application,
                        Optional.empty(),
                        Optional.empty()));
    }

    static RightFacts.Builder registered(RightFacts.Builder facts, RightKind kind, String registration) {
        return facts.identifier(Numbers.identifier(
                Office.KR, kind, NumberRole.REGISTRATION, registration, Optional.empty(), Optional.empty()));
    }

    static RightFacts mark(String application, String words) {
        return koreanMark(application)
                .mark(Mark.ofWords(List.of(Text.original(words, "ko"))))
                .goods(GoodsItem.ofClass(GoodsClass.nice(43), List.of("S120602")))
                .party(Party.named(Party.Role.APPLICANT, "주식회사 가나다상사", "ko"))
                .event(RightEvent.on(RightEvent.Kind.FILED, LocalDate.of(2015, 3, 2)))
                .statusWords("등록")
                .state(LegalState.REGISTERED)
                .build();
    }
}
