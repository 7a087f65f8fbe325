package org.comity.conflict.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.script.Signs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists of names as they are published: tables and JSON, by the names of their columns and members. */
final class NameFile {

    private static final long MAX_BYTES = 128L << 20;
    private static final int MAX_NAME = 100;
    private static final int MAX_NAMES = 24;

    /** {@code zh}, {@code name:zh-Hant}, {@code brand_ko}, {@code English name}. */
    private static final Pattern IN_LANGUAGE = Pattern.compile(
            "(?i)(?:.*[:_\\s-])?(?:zh|zho|cmn|ko|kor|en|eng)(?:-hans|-hant|-cn|-tw|-hk)?|chinese|korean|english|中文|韩文|英文|중국어|한국어|영어");

    /** The name without a language; counts beside one with. */
    private static final Set<String> PLAIN =
            Set.of("name", "brand", "displayname", "original", "alias", "original_name");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[|;；]");

    private NameFile() {}

    /** Entries of at least two names that differ by more than style; each once. */
    static List<List<String>> read(Path file) {
        String text = text(file);
        String start = text.stripLeading();
        Set<List<String>> entries = new LinkedHashSet<>();
        if (start.startsWith("{") || start.startsWith("[")) {
            json(file, text, entries);
        } else {
            table(file, text, entries);
        }
        return List.copyOf(entries);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ComityException(ErrorCode.FILE_UNREADABLE, file, "> " + (MAX_BYTES >> 20) + " MiB");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(bytes)
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                throw new ComityException(e, ErrorCode.ENCODING_WRONG, file, bytes.position(), "UTF-8");
            }
        } catch (NoSuchFileException e) {
            throw new ComityException(e, ErrorCode.FILE_NOT_FOUND, file);
        } catch (IOException e) {
            throw new ComityException(
                    e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    private static void json(Path file, String text, Set<List<String>> entries) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new ComityException(
                    e,
                    ErrorCode.JSON_MALFORMED,
                    file,
                    e.getLocation() == null ? 0 : e.getLocation().getCharOffset(),
                    e.getOriginalMessage());
        }
        walk(root, List.of(), entries);
    }

    /** An object with names in languages is an entry; a name that its parent shows (displayName beside tags) belongs to it. */
    private static void walk(JsonNode node, List<String> above, Set<List<String>> entries) {
        if (node.isArray()) {
            node.forEach(child -> walk(child, List.of(), entries));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        List<String> plain = new ArrayList<>(above);
        List<String> inLanguages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Stream<String> values = member.getValue().isString()
                    ? Stream.of(member.getValue().asString())
                    : member.getValue().isArray()
                            ? member.getValue()
                                    .valueStream()
                                    .filter(JsonNode::isString)
                                    .map(JsonNode::asString)
                            : Stream.empty();
            if (IN_LANGUAGE.matcher(member.getKey()).matches()) {
                values.forEach(inLanguages::add);
            } else if (PLAIN.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                values.forEach(plain::add);
            }
        }
        if (!inLanguages.isEmpty()) {
            inLanguages.addAll(plain);
            entry(inLanguages, entries);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            walk(member.getValue(), member.getKey().equals("tags") ? plain : List.of(), entries);
        }
    }

    private static void table(Path file, String text, Set<List<String>> entries) {
        List<Integer> columns = null;
        char separator = '\t';
        for (String line : text.split("\r\n|\n|\r", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (columns == null) {
                separator =
                        line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
                columns = nameColumns(cells(line, separator));
                if (columns.size() < 2) {
                    throw new ComityException(ErrorCode.TABLE_COLUMN_MISSING, file, "zh, ko, en", "zh, ko, en, name");
                }
                continue;
            }
            List<String> cells = cells(line, separator);
            List<String> names = new ArrayList<>();
            for (int column : columns) {
                if (column < cells.size()) {
                    names.addAll(List.of(BETWEEN_NAMES.split(cells.get(column), -1)));
                }
            }
            entry(names, entries);
        }
    }

    private static List<Integer> nameColumns(List<String> header) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (IN_LANGUAGE.matcher(name).matches() || PLAIN.contains(name.toLowerCase(Locale.ROOT))) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** RFC 4180 within one line. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static void entry(List<String> names, Set<List<String>> entries) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String name : names) {
            String clean = name.replaceAll("\\s+", " ").strip();
            String key = clean.length() > MAX_NAME ? "" : Signs.key(clean);
            if (!key.isEmpty() && byKey.size() < MAX_NAMES) {
                byKey.putIfAbsent(key, clean);
            }
        }
        if (byKey.size() > 1) {
            entries.add(List.copyOf(byKey.values()));
        }
    }
}
