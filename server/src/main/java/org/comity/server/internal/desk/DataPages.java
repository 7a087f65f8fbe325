package org.comity.server.internal.desk;

import java.util.List;
import java.util.Map;
import org.comity.register.Load;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Register;
import org.comity.server.internal.start.Desk;
import org.comity.server.internal.web.Parameters;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is loaded, how it was loaded, and what could not be read. */
final class DataPages {

    private static final int PAGE = 50;
    private static final int MOST_LOADS = 100;

    private final Templates templates;
    private final Desk desk;

    DataPages(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    ServerResponse data(ServerRequest request) {
        Register register = desk.opened().register();
        return templates.show(
                200, "data.jte", templates.page(request, "data"), Map.of("coverage", register.coverage()));
    }

    ServerResponse loads(ServerRequest request) {
        List<Load> loads = desk.opened().register().listLoads(MOST_LOADS);
        return templates.show(200, "loads.jte", templates.page(request, "loads"), Map.of("loads", loads));
    }

    ServerResponse quarantine(ServerRequest request) {
        Register register = desk.opened().register();
        int offset = Parameters.of(request).number("offset", 0, 0, Integer.MAX_VALUE);
        List<QuarantinedRecord> found = register.listQuarantine(offset, PAGE + 1);
        boolean more = found.size() > PAGE;
        return templates.show(
                200,
                "quarantine.jte",
                templates.page(request, "loads"),
                Map.of(
                        "records", more ? found.subList(0, PAGE) : found,
                        "offset", offset,
                        "pageSize", PAGE,
                        "more", more,
                        "total", register.coverage().quarantined()));
    }
}
