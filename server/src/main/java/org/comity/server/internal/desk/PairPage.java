package org.comity.server.internal.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.Hit;
import org.comity.conflict.Hit.Factor;
import org.comity.conflict.KnownName;
import org.comity.conflict.PairExplanation;
import org.comity.conflict.PairExplanation.Part;
import org.comity.conflict.PairExplanation.Role;
import org.comity.conflict.PairExplanation.Weakness;
import org.comity.conflict.PairReport;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.ErrorTexts;
import org.comity.server.internal.web.PairForm;
import org.comity.server.internal.web.Parameters;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Two marks compared, with all reasons, both forums side by side. */
public final class PairPage {

    private static final PairForm EMPTY = PairForm.of(new Parameters(new LinkedMultiValueMap<>()));

    private final Templates templates;
    private final Desk desk;
    private final Clock clock;

    PairPage(Templates templates, Desk desk, Clock clock) {
        this.templates = templates;
        this.desk = desk;
        this.clock = clock;
    }

    ServerResponse show(ServerRequest request) {
        Page page = templates.page(request, "compare");
        PairForm form = EMPTY;
        Optional<PairReport> report = Optional.empty();
        Optional<String> problem = Optional.empty();
        int status = 200;
        try {
            form = PairForm.of(Parameters.of(request));
            if (form.isAsked()) {
                ConflictSearch search = desk.search();
                report = Optional.of(search.explain(form.read(clock, search::findEarlier)));
            }
        } catch (ComityException e) {
            if (e.code() == ErrorCode.SERVER_NOT_READY) {
                // The page that waits asks again by itself.
                throw e;
            }
            status = ErrorTexts.status(e.code());
            problem = Optional.of(ErrorTexts.text(page.language(), e));
        }
        return templates.show(
                status,
                "compare.jte",
                page,
                Map.of("form", form, "report", report, "problem", problem, "today", LocalDate.now(clock)));
    }

    /** What stands in the field of the earlier mark. */
    public static String second(PairForm form, Optional<PairReport> report) {
        return report.map(r -> r.question().earlier().texts().getFirst()).orElse(form.second());
    }

    /** The handle of the right, as long as the answer is about it. */
    public static String right(PairForm form, Optional<PairReport> report) {
        return report.map(r -> r.question().earlier().id()).orElse(form.right());
    }

    public static List<Hit.Meeting> met(PairExplanation e, Factor factor) {
        return e.via().stream().filter(m -> m.factor() == factor).toList();
    }

    /** How the written forms relate, in words. */
    public static String looks(Page page, PairExplanation e) {
        return e.looks().stream()
                .sorted()
                .map(look -> page.code("look-relation", look))
                .collect(Collectors.joining("; "));
    }

    /** What a part is in the terms of the forum: 요부, 主要部分. */
    public static String role(Page page, Role role, Forum forum) {
        return page.t("role." + role.name().toLowerCase(Locale.ROOT) + "."
                + forum.name().toLowerCase(Locale.ROOT));
    }

    /** Why a part is weak, and how many use it where that was counted. */
    public static String why(Page page, PairExplanation e, Part part) {
        return why(page, e, part.weakness(), part.marks(), part.owners());
    }

    public static String why(Page page, PairExplanation e, Optional<Weakness> weakness, int marks, int owners) {
        String reason = weakness.map(w -> page.code("weakness", w)).orElse("");
        String count = e.counted() == 0 ? "" : page.t("pair.count", page.number(marks), page.number(owners));
        return reason.isEmpty() || count.isEmpty() ? reason + count : reason + " · " + count;
    }

    public static String source(Page page, KnownName name) {
        String source = page.code("known-name", name.kind()) + ": " + name.source();
        return name.evidence().isEmpty() ? source : source + " · " + name.evidence();
    }
}
