package org.comity.conflict.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.Reading;

/**
 * A coarse spelling of what is heard, in one small alphabet for Hangul, Latin and pinyin: sounds of one place of articulation
 * share a letter (ㄱ ㄲ ㅋ g k c), doubles are merged, the vowel that Korean puts between consonants (ㅡ) is left out. Coarser
 * than the comparison of readings, but quick and never far off where a reading goes astray.
 */
final class SoundKey {

    private static final int READINGS = 5;

    private static final String[] ONSETS = {
        "k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h",
    };
    private static final String[] VOWELS = {
        "a", "e", "ia", "e", "e", "e", "ie", "e", "o", "ua", "e", "e", "io", "u", "ue", "e", "ui", "iu", "", "i", "i",
    };
    private static final String[] CODAS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "n",
        "t", "t", "k", "t", "p", "t",
    };

    private SoundKey() {}

    /** The written form and the readings of a form, folded, most plausible first. */
    static List<String> of(Form form, Forum forum) {
        return of(form.key(), form.profile().readings(forum), forum);
    }

    /** @param readings of the form in the forum */
    static List<String> of(String key, List<Reading> readings, Forum forum) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(written(key));
        for (Reading reading : readings.subList(0, Math.min(READINGS, readings.size()))) {
            keys.add(forum == Forum.CN ? pinyin(reading.text()) : written(reading.text()));
        }
        keys.remove("");
        return List.copyOf(keys);
    }

    /** The same of the Japanese readings of Hanzi, as Korea hears them. */
    static List<String> japanese(Form form, int most) {
        Set<String> keys = new LinkedHashSet<>();
        form.profile().japaneseReadings(most).forEach(text -> keys.add(written(text)));
        return List.copyOf(keys);
    }

    /** Hangul by its letters and Latin as it is spelt; other characters say nothing without a reading. */
    static String written(String text) {
        StringBuilder out = new StringBuilder();
        String s = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= 0xAC00 && c <= 0xD7A3) {
                int n = c - 0xAC00;
                add(out, ONSETS[n / 588]);
                add(out, VOWELS[n / 28 % 21]);
                add(out, CODAS[n % 28]);
            } else {
                add(
                        out,
                        latin(
                                Character.toLowerCase(c),
                                i + 1 < s.length() ? Character.toLowerCase(s.charAt(i + 1)) : ' '));
            }
        }
        return out.toString();
    }

    private static String latin(char c, char next) {
        return switch (c) {
            case 'b', 'f', 'p', 'v' -> "p";
            case 'd' -> "t";
            case 'g', 'q' -> "k";
            case 'c' -> next == 'h' || next == 'i' || next == 'e' ? "c" : "k";
            case 'j', 'z' -> "c";
            case 'r' -> "l";
            case 'x' -> "ks";
            case 'y' -> "i";
            case 'w' -> "u";
            default -> "aehiklmnostu0123456789".indexOf(c) >= 0 ? String.valueOf(c) : "";
        };
    }

    private static String pinyin(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            add(
                    out,
                    switch (c) {
                        case 'q' -> "c";
                        case 'x' -> "s";
                        case 'h' -> i > 0 && "zcs".indexOf(text.charAt(i - 1)) >= 0 ? "" : "h";
                        case 'c' -> "c";
                        default -> latin(c, ' ');
                    });
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String sound) {
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
    }
}
