package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comity.cli.text.Table;
import org.comity.conflict.device.DeviceComparison;
import org.comity.conflict.device.DeviceFolder;
import org.comity.conflict.device.DevicePrint;
import org.comity.conflict.device.ViennaCodes;
import org.comity.conflict.device.ViennaSearch;
import org.comity.conflict.json.PairJson;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.Store;
import org.comity.register.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code comity device}: images of device marks compared with images, and the Vienna codes of the register; every answer says
 * that it is a first sieve.
 */
@Command(name = "device", sortOptions = false)
final class DeviceCommand implements Callable<Integer> {

    /** In JSON the label stands in all three languages, as statements of law do. */
    private static final String LABEL = "device.sieve";

    private final Session session;

    @Parameters(index = "0", paramLabel = "hash|compare|search", descriptionKey = "device.action")
    private String action = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "device.file")
    private List<Path> files = List.of();

    @Option(names = "--among", paramLabel = "DIR", descriptionKey = "device.among")
    private @Nullable Path among;

    @Option(names = "--vienna", paramLabel = "CODES", descriptionKey = "device.vienna")
    private String vienna = "";

    @Option(names = "--right", paramLabel = "NUMBER", descriptionKey = "device.right")
    private String right = "";

    @Option(names = "--vienna-a", paramLabel = "CODES", descriptionKey = "device.vienna-a")
    private String viennaA = "";

    @Option(names = "--vienna-b", paramLabel = "CODES", descriptionKey = "device.vienna-b")
    private String viennaB = "";

    @Option(names = "--top", paramLabel = "N", descriptionKey = "device.top")
    private String top = "10";

    DeviceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return switch (action) {
            case "hash" -> hash();
            case "compare" -> compare();
            case "search" -> among == null ? searchRegister() : search(among);
            default ->
                throw new ComityException(ErrorCode.OPTION_INVALID, "device", action, session.text("device.actions"));
        };
    }

    private ObjectNode labelled() {
        ObjectNode answer = Json.object();
        ObjectNode note = answer.putObject("note");
        for (DisplayLanguage language : DisplayLanguage.values()) {
            note.put(language.name().toLowerCase(Locale.ROOT), org.comity.cli.text.Texts.of(language, LABEL));
        }
        return answer;
    }

    private void sayLabel() {
        session.say("");
        session.say(session.text(LABEL));
    }

    private int hash() {
        if (files.isEmpty()) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "device hash", 0, session.text("device.some"));
        }
        ObjectNode answer = labelled();
        ArrayNode images = answer.putArray("images");
        Table table = new Table(List.of(session.text("column.file"), "DCT", session.text("column.differences")));
        for (Path file : files) {
            DevicePrint print = DevicePrint.of(file);
            images.addObject()
                    .put("file", file.toString())
                    .put("dct", print.dctHash())
                    .put("differences", print.differenceHash())
                    .put("lightOnDark", print.inverted());
            table.row(List.of(
                    file.toString(), print.dctHash(), print.differenceHash().substring(0, 16) + "…"));
        }
        say(answer, table);
        return 0;
    }

    private int compare() {
        if (files.size() != 2) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "device compare", files.size(), session.text("device.two"));
        }
        DeviceComparison image = DeviceComparison.of(DevicePrint.of(files.getFirst()), DevicePrint.of(files.getLast()));
        ViennaCodes a = ViennaCodes.read(viennaA);
        ViennaCodes b = ViennaCodes.read(viennaB);
        if (session.json()) {
            ObjectNode answer = labelled();
            put(answer, image);
            if (!a.isEmpty() && !b.isEmpty()) {
                answer.put("vienna", rounded(a.nearness(b)));
                answer.set("sharedCodes", Json.strings(a.shared(b)));
                answer.set("meetings", PairJson.meetings(a.meetings(b)));
            }
            session.say(answer.toString());
            return 0;
        }
        session.say(session.text("device.image", number(image.nearness()), words(image)));
        if (!a.isEmpty() && !b.isEmpty()) {
            session.say(session.text("device.codes", number(a.nearness(b)), String.join(", ", a.shared(b))));
        }
        sayLabel();
        return 0;
    }

    private int search(Path among) {
        if (files.size() != 1 || !right.isEmpty()) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "device search", files.size(), session.text("device.one-among"));
        }
        DevicePrint asked = DevicePrint.of(files.getFirst());
        DeviceFolder folder = DeviceFolder.of(among);
        List<DeviceFolder.Hit> hits = folder.search(asked, ViennaCodes.read(vienna), Options.top(session, top));
        ObjectNode answer = labelled();
        answer.put("images", folder.size());
        ArrayNode list = answer.putArray("hits");
        Table table = new Table(List.of(
                session.text("column.file"),
                ">" + session.text("column.image"),
                ">" + session.text("column.vienna"),
                session.text("column.remark")));
        for (DeviceFolder.Hit hit : hits) {
            String name = hit.file().getFileName().toString();
            ObjectNode entry = list.addObject().put("file", name).put("score", rounded(hit.score()));
            put(entry, hit.image());
            entry.put("vienna", rounded(hit.vienna())).set("sharedCodes", Json.strings(hit.sharedCodes()));
            table.row(List.of(
                    name,
                    number(hit.image().nearness()),
                    hit.vienna() == 0 ? "" : number(hit.vienna()),
                    String.join(" ", remarks(hit))));
        }
        ArrayNode unread = answer.putArray("unread");
        folder.unread().forEach(file -> unread.add(file.file().getFileName().toString()));
        say(answer, table);
        if (!session.json()) {
            session.say(session.text("device.searched", folder.size()));
        }
        folder.unread().forEach(file -> session.hint(file.why().text(session.language())));
        return folder.unread().isEmpty() ? 0 : 3;
    }

    /** The register keeps no pictures, only their codes: they alone are compared. */
    private int searchRegister() {
        if (!files.isEmpty() || vienna.isEmpty() == right.isEmpty()) {
            throw new ComityException(
                    ErrorCode.OPTION_INVALID, "device search", files.size(), session.text("device.one-among"));
        }
        int most = Options.top(session, top);
        ViennaCodes written = ViennaCodes.read(vienna);
        try (Store store = session.openStore()) {
            session.clearProgress();
            if (store.sample().isEmptyRegister()) {
                throw new ComityException(ErrorCode.REGISTER_EMPTY);
            }
            Register register = store.register();
            Optional<RightView> like = right.isEmpty() ? Optional.empty() : Optional.of(like(register));
            ViennaCodes asked = like.map(ViennaSearch::of).orElse(written);
            say(asked, ViennaSearch.search(register, asked, like.map(RightView::id), most));
        }
        return 0;
    }

    private RightView like(Register register) {
        List<RightView> found = register.searchNumber(right);
        if (found.isEmpty()) {
            throw new ComityException(ErrorCode.NUMBER_NOT_FOUND, right);
        }
        return found.stream()
                .filter(r -> !ViennaSearch.of(r).isEmpty())
                .findFirst()
                .orElseThrow(() -> new ComityException(
                        ErrorCode.OPTION_INVALID, "--right", right, session.text("device.no-codes")));
    }

    private void say(ViennaCodes asked, ViennaSearch.Found found) {
        List<String> codes = asked.codes().stream().map(ViennaCodes::withPoints).toList();
        ObjectNode answer = labelled();
        answer.set("vienna", Json.strings(codes));
        answer.put("marks", found.marks()).put("coded", found.coded());
        ArrayNode list = answer.putArray("hits");
        Table table = new Table(List.of(
                session.text("column.right"),
                session.text("column.mark"),
                session.text("column.state"),
                ">" + session.text("column.vienna"),
                session.text("column.remark")));
        for (ViennaSearch.Hit hit : found.hits()) {
            RightView view = hit.right();
            ObjectNode entry = list.addObject().put("right", view.id().toString());
            view.headline().ifPresent(words -> entry.put("mark", words));
            entry.put("state", Json.code(view.state())).put("vienna", rounded(hit.nearness()));
            entry.set("meetings", PairJson.meetings(hit.meetings()));
            table.row(List.of(
                    view.id().toString(),
                    view.headline().orElse(session.text("device.no-words")),
                    session.text("state." + view.state().name().toLowerCase(Locale.ROOT)),
                    number(hit.nearness()),
                    hit.meetings().stream().map(this::meeting).collect(Collectors.joining(" "))));
        }
        if (!session.json()) {
            session.say(session.text("device.asked", String.join(", ", codes)));
        }
        say(answer, table);
        if (!session.json()) {
            session.say(session.text("device.searched-register", found.coded(), found.marks()));
        }
    }

    private String meeting(ViennaCodes.Meeting m) {
        return switch (m.level()) {
            case SECTION -> m.earlier();
            case DIVISION -> m.asked() + "~" + m.earlier();
            case CATEGORY -> m.asked() + "≈" + m.earlier();
        };
    }

    private List<String> remarks(DeviceFolder.Hit hit) {
        List<String> remarks = new ArrayList<>();
        if (hit.image().nearness() >= DeviceComparison.NEAR) {
            remarks.add(words(hit.image()));
        }
        remarks.addAll(hit.sharedCodes());
        return remarks;
    }

    private String words(DeviceComparison image) {
        if (image.nearness() < DeviceComparison.NEAR) {
            return session.text("device.apart");
        }
        return session.text("device.near")
                + (image.mirrored() ? session.text("device.mirrored") : "")
                + (image.inverted() ? session.text("device.inverted") : "");
    }

    private static void put(ObjectNode entry, DeviceComparison image) {
        entry.put("image", rounded(image.nearness()))
                .put("near", image.nearness() >= DeviceComparison.NEAR)
                .put("mirrored", image.mirrored())
                .put("inverted", image.inverted());
    }

    private void say(ObjectNode answer, Table table) {
        if (session.json()) {
            session.say(answer.toString());
            return;
        }
        table.lines(session.terminal().columns(), session.terminal().style()).forEach(session::say);
        sayLabel();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
