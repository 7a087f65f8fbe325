package org.comity.script.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.script.Script;
import org.comity.script.ScriptRun;

/**
 * Words that say of what kind the bearer of a name is (银行, 항공, COMPANY) and not which one: the rest of the name is what the
 * public knows it by, and what a name in another script keeps.
 */
final class Designators {

    private static final Designators OWN = new Designators();

    /** What is left of a Hanzi or Hangul name must still be one. */
    private static final int LEAST = 2;

    private final Set<String> words = new HashSet<>();
    private int longest;

    private Designators() {
        new String(Tables.bytes("/org/comity/script/designators.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("zh\t"))
                .forEach(line -> {
                    for (String word : line.split("[\t ]", -1)) {
                        if (!word.isEmpty()) {
                            words.add(word);
                            longest = Math.max(longest, word.length());
                        }
                    }
                });
    }

    /**
     * The part of each run that is left when such words at its beginning and end are taken off, as two places in its text;
     * equal ones where nothing is left. All is left when nothing else would be.
     */
    static int[] kept(List<ScriptRun> runs) {
        int[] kept = new int[2 * runs.size()];
        int left = 0;
        for (int i = 0; i < runs.size(); i++) {
            OWN.keep(runs.get(i), kept, 2 * i);
            left += kept[2 * i + 1] - kept[2 * i];
        }
        if (left < LEAST) {
            for (int i = 0; i < runs.size(); i++) {
                kept[2 * i] = 0;
                kept[2 * i + 1] = runs.get(i).text().length();
            }
        }
        return kept;
    }

    /** Whether there is such a word beside another. */
    static boolean any(List<ScriptRun> runs, int[] kept) {
        for (int i = 0; i < runs.size(); i++) {
            if (kept[2 * i] > 0 || kept[2 * i + 1] < runs.get(i).text().length()) {
                return true;
            }
        }
        return false;
    }

    private void keep(ScriptRun run, int[] kept, int at) {
        String text = run.text();
        kept[at + 1] = text.length();
        switch (run.script()) {
            case LATIN -> {
                if (words.contains(LatinReadings.plain(text))) {
                    kept[at + 1] = 0;
                }
            }
            case HAN -> cut(HanReadings.simplified(text), kept, at, 1);
            case HANGUL -> cut(text, kept, at, 2);
            case DIGIT, OTHER -> {
                // Numbers and signs belong to the name.
            }
        }
    }

    private void cut(String text, int[] kept, int at, int shortest) {
        if (text.length() != kept[at + 1]) {
            // A Hanzi beyond the basic plane is no part of these words, and its places would be others.
            return;
        }
        if (text.length() >= LEAST && words.contains(text)) {
            kept[at + 1] = 0;
            return;
        }
        int from = 0;
        int to = text.length();
        boolean again = true;
        while (again) {
            again = false;
            for (int n = Math.min(longest, to - from - LEAST); n >= shortest && !again; n--) {
                if (words.contains(text.substring(to - n, to))) {
                    to -= n;
                    again = true;
                } else if (n >= LEAST && words.contains(text.substring(from, from + n))) {
                    from += n;
                    again = true;
                }
            }
        }
        if (!words.contains(text.substring(from, to))) {
            kept[at] = from;
            kept[at + 1] = to;
        }
    }

    static String core(List<ScriptRun> runs, int[] kept) {
        StringBuilder core = new StringBuilder();
        Script last = null;
        for (int i = 0; i < runs.size(); i++) {
            if (kept[2 * i] < kept[2 * i + 1]) {
                if (!core.isEmpty()) {
                    core.append(last == runs.get(i).script() || last == Script.LATIN ? " " : "");
                }
                core.append(runs.get(i).text(), kept[2 * i], kept[2 * i + 1]);
                last = runs.get(i).script();
            }
        }
        return core.toString();
    }
}
