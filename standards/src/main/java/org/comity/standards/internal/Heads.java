package org.comity.standards.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the first bytes of a file to tell what it is. Never throws. */
public final class Heads {

    private static final Pattern PROLOGUE = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*\\?>)?(?:\\s|<!--(?:(?!-->).){0,20000}-->|<\\?(?!xml\\s)[^>]{0,2000}\\?>"
                    + "|<!DOCTYPE[^\\[>]{0,2000}(?:\\[(?:(?!\\]\\s*>).){0,20000}\\]\\s*)?>)*"
                    + "<((?:[\\w.-]+:)?[\\w.-]+)",
            Pattern.DOTALL);
    private static final int LOOK = 16 * 1024;

    private Heads() {}

    /** The local name of the root element, when this looks like XML. */
    public static Optional<String> xmlRoot(byte[] head) {
        return xmlRootWithPrefix(head).map(n -> n.substring(n.indexOf(':') + 1));
    }

    /** The name of the root element with its prefix. */
    public static Optional<String> xmlRootWithPrefix(byte[] head) {
        String s = text(head);
        int first = firstVisible(s);
        if (first >= s.length() || s.charAt(first) != '<') {
            return Optional.empty();
        }
        try {
            Matcher m = PROLOGUE.matcher(s);
            return m.find() ? Optional.of(m.group(1)) : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    public static boolean contains(byte[] head, String ascii) {
        return text(head).contains(ascii);
    }

    /** The beginning as text for recognising: UTF-16 where its mark says so, otherwise UTF-8; without the mark. */
    public static String text(byte[] head) {
        int length = Math.min(head.length, LOOK);
        String s;
        if (length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            s = new String(head, 0, length, StandardCharsets.UTF_16LE);
        } else if (length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            s = new String(head, 0, length, StandardCharsets.UTF_16BE);
        } else {
            s = new String(head, 0, length, StandardCharsets.UTF_8);
        }
        return s.startsWith("\uFEFF") ? s.substring(1) : s;
    }

    private static int firstVisible(String s) {
        int i = 0;
        while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
            i++;
        }
        return i;
    }
}
