package org.comity.procedure.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.procedure.Period;
import org.comity.procedure.Provision;
import org.comity.procedure.Provision.DecisiveDay;
import org.comity.procedure.Provision.Statement;
import org.comity.procedure.Provisions;

/**
 * Reads the data file of an instrument: blocks of {@code key: value} lines parted by blank lines, {@code #} for comments; the
 * first block names instrument and forum, each further one is a provision. Strict: whatever is unknown, missing, doubled,
 * overlapping or leaves a gap in time is refused with file and line, for a wrong statute is worse than none.
 */
public final class LawFile {

    private static final Set<String> HEAD = Set.of("instrument", "forum");
    private static final Set<String> REQUIRED = Set.of("id", "article", "from", "judged", "zh", "ko", "en");
    private static final Set<String> OPTIONAL = Set.of("to", "period", "longer");

    private final String file;
    private final List<Located> provisions = new ArrayList<>();

    private record Located(int line, Provision provision) {}

    private record Block(int line, Map<String, String> values) {}

    private LawFile(String file) {
        this.file = file;
    }

    public static List<Provision> ofResource(String name) {
        try (InputStream stream = Provisions.class.getResourceAsStream("law/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The provisions of a file.
     *
     * @throws ComityException TABLE_ROW_INVALID with file, line and reason
     */
    public static List<Provision> read(String file, String text) {
        LawFile reader = new LawFile(file);
        reader.readAll(text);
        return reader.provisions.stream().map(Located::provision).toList();
    }

    private void readAll(String text) {
        List<Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            throw refused(1, "no instrument");
        }
        Block head = blocks.getFirst();
        requireKeys(head, HEAD, Set.of());
        Forum forum = forum(head);
        for (Block block : blocks.subList(1, blocks.size())) {
            provisions.add(new Located(block.line, provision(block, get(head, "instrument"), forum)));
        }
        requireUnbrokenTime();
    }

    private List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        int start = 0;
        int number = 0;
        for (String line : (text + "\n\n").split("\n", -1)) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                if (!values.isEmpty()) {
                    blocks.add(new Block(start, values));
                    values = new LinkedHashMap<>();
                }
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw refused(number, "expected \"key: value\"");
            }
            if (values.isEmpty()) {
                start = number;
            }
            if (values.put(line.substring(0, colon), line.substring(colon + 2).strip()) != null) {
                throw refused(number, "\"" + line.substring(0, colon) + "\" stands twice");
            }
        }
        return blocks;
    }

    private void requireKeys(Block block, Set<String> required, Set<String> optional) {
        for (String key : required.stream().sorted().toList()) {
            if (get(block, key).isEmpty()) {
                throw refused(block.line, "\"" + key + "\" is missing");
            }
        }
        for (String key : block.values.keySet()) {
            if (!required.contains(key) && !optional.contains(key)) {
                throw refused(block.line, "\"" + key + "\" is not known");
            }
        }
    }

    private Forum forum(Block head) {
        try {
            return Forum.valueOf(get(head, "forum"));
        } catch (IllegalArgumentException e) {
            throw refused(head.line, String.valueOf(e.getMessage()));
        }
    }

    private Provision provision(Block block, String instrument, Forum forum) {
        requireKeys(block, REQUIRED, OPTIONAL);
        if (!get(block, "id").startsWith(forum + "-")) {
            throw refused(block.line, get(block, "id") + " is not of " + forum);
        }
        try {
            return new Provision(
                    get(block, "id"),
                    forum,
                    instrument,
                    get(block, "article"),
                    LocalDate.parse(get(block, "from")),
                    Optional.ofNullable(block.values.get("to")).map(LocalDate::parse),
                    DecisiveDay.valueOf(get(block, "judged").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(block.values.get("period")).map(Period::parse),
                    Optional.ofNullable(block.values.get("longer")).map(Period::parse),
                    new Statement(get(block, "zh"), get(block, "ko"), get(block, "en")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(block.line, String.valueOf(e.getMessage()));
        }
    }

    private static String get(Block block, String key) {
        return block.values.getOrDefault(key, "");
    }

    /** Within a subject each provision begins on the day after the one before it ended. */
    private void requireUnbrokenTime() {
        Map<String, Located> previous = new LinkedHashMap<>();
        List<Located> inOrder = provisions.stream()
                .sorted(Comparator.comparing(l -> l.provision.from()))
                .toList();
        for (Located next : inOrder) {
            Located before = previous.put(next.provision.id(), next);
            if (before == null) {
                continue;
            }
            LocalDate expected = before.provision.to().map(d -> d.plusDays(1)).orElse(LocalDate.MAX);
            LocalDate from = next.provision.from();
            if (from.isBefore(expected)) {
                throw refused(
                        next.line,
                        next.provision.id() + " contradicts line " + before.line + ", which is then in force");
            }
            if (from.isAfter(expected)) {
                throw refused(next.line, next.provision.id() + " leaves a gap from " + expected + " to " + from);
            }
        }
    }

    private ComityException refused(int line, String reason) {
        return new ComityException(ErrorCode.TABLE_ROW_INVALID, file, line, reason);
    }
}
