package org.comity.standards.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.model.LegalState;

/**
 * A versioned list of an office's status words and the states they mean; a word that is not in it stays unknown.
 *
 * <p>The file: a first line {@code # version YYYY-MM-DD}, then {@code word,STATE} a line; lines beginning with # explain.
 */
public final class StatusWords {

    /** Words of the Korean office as KIPRIS shows them. */
    public static final StatusWords KR = load("kr-status-words.csv");

    /** Words and process phrases of the Chinese office that by themselves tell where a mark stands. */
    public static final StatusWords CN_MARKS = load("cn-mark-status-words.csv");

    private final String name;
    private final String version;
    private final Map<String, LegalState> states;

    private StatusWords(String name, String version, Map<String, LegalState> states) {
        this.name = name;
        this.version = version;
        this.states = states;
    }

    public Optional<LegalState> find(String word) {
        return Optional.ofNullable(states.get(word.strip()));
    }

    /** Name and version of the list, for findings. */
    public String version() {
        return name + " " + version;
    }

    private static StatusWords load(String resource) {
        Map<String, LegalState> states = new LinkedHashMap<>();
        String version = "";
        try (InputStream in = StatusWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# version ")) {
                    version = line.substring("# version ".length()).strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int comma = line.lastIndexOf(',');
                    states.put(
                            line.substring(0, comma),
                            LegalState.valueOf(line.substring(comma + 1).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatusWords(resource.replace(".csv", ""), version, Map.copyOf(states));
    }
}
