package org.comity.script.internal;

import java.util.Optional;
import org.comity.model.Forum;
import org.comity.script.Script;
import org.comity.script.SignComparison;
import org.jspecify.annotations.Nullable;

/** Compares two profiles channel by channel; scratch space is kept per thread. */
// An array read by the order of channels and meetings is quickest.
@SuppressWarnings("EnumOrdinal")
public final class Comparisons {

    private static final ThreadLocal<Comparisons> SCRATCH = ThreadLocal.withInitial(Comparisons::new);

    private static final int MAX_GLYPHS = 48;

    /** What two signs are compared by. */
    public enum Channel {
        /** The nearest readings in Korea. */
        SOUND_KR,
        /** The nearest readings in China. */
        SOUND_CN,
        /** Consonants alone. */
        SKELETON,
        /** The usual romanisation. */
        LETTERS,
        /** Korean readings of Hanja. */
        SINO_KOREAN,
        MEANING,
        LOOK,
        /** How far both have the same number of syllables. */
        LENGTH,
        /** Hanzi read as in Japanese names. */
        JAPANESE,
        /** How much of the shorter sign is heard in the longer. */
        PART,
        /** A part that means the same and a rest that sounds the same. */
        TOGETHER
    }

    /** Which scripts meet; every meeting has its own curves, as names cross in different ways. */
    public enum Meeting {
        SAME_SCRIPT,
        HAN_HANGUL,
        HANGUL_LATIN,
        HAN_LATIN
    }

    private static final int CHANNELS = Channel.values().length;

    private static final ChannelCurves[] CURVES = ChannelCurves.load();

    /** More than what adding in another order can differ by. */
    private static final double ROUNDING = 1e-9;

    /** From here on a Korean hears the Japanese name; below, one of dozens of readings comes near by chance. */
    private static final double JAPANESE_HEARD = 0.9;

    private final SoundAlignment alignment = new SoundAlignment();

    /** How near each reading of one sign comes to each of another, of the signs last compared with matches. */
    private double[] met = {};

    private @Nullable EncodedProfile metAsked;
    private @Nullable EncodedProfile metEarlier;
    private @Nullable Forum metIn;

    private final int[] row = new int[SoundAlignment.MAX + 1];
    /** Bits where a symbol stands; all 0 between calls. */
    private final long[] symbolPlaces = new long[32];

    private final double[] lookRow = new double[MAX_GLYPHS + 1];
    private final int[] glyphsA = new int[MAX_GLYPHS];
    private final int[] glyphsB = new int[MAX_GLYPHS];

    private Comparisons() {}

    public static SignComparison compare(EncodedProfile asked, EncodedProfile earlier, Forum territory) {
        return SCRATCH.get().all(asked, earlier, territory, false);
    }

    /** As {@link #compare}, keeping how near all readings come for the questions that follow. */
    public static SignComparison compareWithMatches(EncodedProfile asked, EncodedProfile earlier, Forum territory) {
        return SCRATCH.get().all(asked, earlier, territory, true);
    }

    private SignComparison all(EncodedProfile asked, EncodedProfile earlier, Forum territory, boolean matches) {
        SignComparison comparison = above(asked, earlier, territory, -1, matches);
        if (comparison == null) {
            throw new AssertionError("every nearness is above -1");
        }
        return comparison;
    }

    /** As {@link #compare}; empty when the nearness is {@code floor} or less, which is mostly known early. */
    public static Optional<SignComparison> compareAbove(
            EncodedProfile asked, EncodedProfile earlier, Forum territory, double floor) {
        return Optional.ofNullable(SCRATCH.get().above(asked, earlier, territory, floor, false));
    }

    /**
     * All channels added. Sound in both territories, letters, Korean readings, a shared part and a Japanese reading err
     * independently, so their sum ranks better than any one of them; where two signs share a script, the written form
     * decides with them.
     *
     * <p>The readings are aligned last and only as far as needed: that costs more than all else together.
     */
    private @Nullable SignComparison above(
            EncodedProfile a, EncodedProfile b, Forum territory, double floor, boolean matches) {
        double look = look(a, b);
        double meaning = Meanings.nearness(a, b);
        if (a.key().equals(b.key()) && !a.key().isEmpty()) {
            return floor >= 1 ? null : new SignComparison(sound(a, b, territory, 0), look, meaning, 1, a, b, territory);
        }
        ChannelCurves curves = CURVES[meeting(a, b).ordinal()];
        Channel here = territory == Forum.KR ? Channel.SOUND_KR : Channel.SOUND_CN;
        Channel there = territory == Forum.KR ? Channel.SOUND_CN : Channel.SOUND_KR;
        double sum = curves.at(Channel.LETTERS, edit(a.letters, b.letters))
                + curves.at(Channel.SINO_KOREAN, sinoKorean(a, b))
                + curves.at(Channel.MEANING, meaning)
                + curves.at(Channel.LOOK, look)
                + curves.at(Channel.LENGTH, length(a, b));
        if (curves.most(Channel.SKELETON) > 0) {
            sum += curves.at(Channel.SKELETON, edit(a.skeleton, b.skeleton));
        }
        if (meaning > 0 && curves.most(Channel.TOGETHER) > 0) {
            sum += curves.at(Channel.TOGETHER, Meanings.together(a, b, alignment));
        }
        double needed = floor - ROUNDING;
        double mostPart = curves.most(Channel.PART);
        double mostJapanese = mayBeJapanese(a, b) ? curves.most(Channel.JAPANESE) : 0;
        double mostThere = curves.most(there);
        double leastSound = curves.least(here, needed - sum - mostPart - mostJapanese - mostThere);
        if (leastSound > 1) {
            return null;
        }
        double sound = matches && a.segments(territory).length * b.segments(territory).length > 1
                ? best(meet(a, b, territory))
                : sound(a, b, territory, leastSound);
        if (leastSound > 0 && sound <= leastSound) {
            return null;
        }
        sum += curves.at(here, sound);
        if (mostThere > 0) {
            double least = curves.least(there, needed - sum - mostPart - mostJapanese);
            if (least > 1) {
                return null;
            }
            double other = sound(a, b, territory == Forum.KR ? Forum.CN : Forum.KR, least);
            if (least > 0 && other <= least) {
                return null;
            }
            sum += curves.at(there, other);
        }
        if (mostPart > 0) {
            if (sum + mostPart + mostJapanese <= needed) {
                return null;
            }
            sum += curves.at(Channel.PART, part(a, b));
        }
        if (mostJapanese > 0) {
            double least = curves.least(Channel.JAPANESE, needed - sum);
            if (least > 1) {
                return null;
            }
            double japanese = japanese(a, b, 0);
            sum += curves.at(Channel.JAPANESE, japanese);
            if (territory == Forum.KR && japanese >= JAPANESE_HEARD) {
                sound = Math.max(sound, japanese);
            }
        }
        double nearness = Math.min(0.99, sum);
        return nearness <= floor ? null : new SignComparison(sound, look, meaning, nearness, a, b, territory);
    }

    /** The channels of two signs by themselves, for the fitting of their weights. */
    public static double[] channels(EncodedProfile a, EncodedProfile b) {
        Comparisons scratch = SCRATCH.get();
        double[] channels = new double[CHANNELS];
        for (Channel channel : Channel.values()) {
            channels[channel.ordinal()] = switch (channel) {
                case SOUND_KR -> scratch.sound(a, b, Forum.KR, 0);
                case SOUND_CN -> scratch.sound(a, b, Forum.CN, 0);
                case SKELETON -> scratch.edit(a.skeleton, b.skeleton);
                case LETTERS -> scratch.edit(a.letters, b.letters);
                case SINO_KOREAN -> scratch.sinoKorean(a, b);
                case MEANING -> Meanings.nearness(a, b);
                case LOOK -> scratch.look(a, b);
                case LENGTH -> length(a, b);
                case JAPANESE -> scratch.japanese(a, b, 0);
                case PART -> scratch.part(a, b);
                case TOGETHER -> Meanings.together(a, b, scratch.alignment);
            };
        }
        return channels;
    }

    /** What channels as {@link #channels} gives them add up to. */
    public static double nearness(Meeting meeting, double[] channels) {
        double sum = 0;
        for (Channel channel : Channel.values()) {
            sum += CURVES[meeting.ordinal()].at(channel, channels[channel.ordinal()]);
        }
        return sum;
    }

    /** Signs in several scripts count by what they do not share. */
    public static Meeting meeting(EncodedProfile a, EncodedProfile b) {
        if ((a.scriptMask() & b.scriptMask()) != 0) {
            return Meeting.SAME_SCRIPT;
        }
        boolean han = a.hasScript(Script.HAN) || b.hasScript(Script.HAN);
        boolean hangul = a.hasScript(Script.HANGUL) || b.hasScript(Script.HANGUL);
        boolean latin = a.hasScript(Script.LATIN) || b.hasScript(Script.LATIN);
        if (han && hangul) {
            return Meeting.HAN_HANGUL;
        }
        if (latin && (han || hangul)) {
            return han ? Meeting.HAN_LATIN : Meeting.HANGUL_LATIN;
        }
        return Meeting.SAME_SCRIPT;
    }

    /** The smaller number of syllables as a share of the larger, by the first reading in China. */
    private static double length(EncodedProfile a, EncodedProfile b) {
        int n = a.syllables;
        int m = b.syllables;
        return n == 0 || m == 0 ? 0 : (double) Math.min(n, m) / Math.max(n, m);
    }

    /** By the most plausible readings: a part that only a rare reading has is no part of the name. */
    private double part(EncodedProfile a, EncodedProfile b) {
        return a.chinese.length == 0 || b.chinese.length == 0 ? 0 : alignment.part(a.chinese[0], b.chinese[0], 0);
    }

    private static boolean mayBeJapanese(EncodedProfile a, EncodedProfile b) {
        boolean han = a.hasScript(Script.HAN);
        return han != b.hasScript(Script.HAN) && (han ? a : b).scriptMask() == 1;
    }

    /** Whether the Japanese reading of one sign is so near to the other that Koreans hear it. */
    static boolean isJapaneseHeard(EncodedProfile a, EncodedProfile b) {
        return SCRATCH.get().japanese(a, b, 0) >= JAPANESE_HEARD;
    }

    /** How near a name in Hanzi, read as a Japanese one, is to one in another script. */
    private double japanese(EncodedProfile a, EncodedProfile b, double floor) {
        if (!mayBeJapanese(a, b)) {
            return floor;
        }
        boolean han = a.hasScript(Script.HAN);
        EncodedProfile hanzi = han ? a : b;
        EncodedProfile other = han ? b : a;
        byte[][][] sounds = JapaneseReadings.get().sounds(hanzi.nameKey);
        double nearest = floor;
        byte[][] readings = other.korean;
        for (int i = 0; i < Math.min(readings.length, 3) && sounds.length > 0; i++) {
            nearest = Math.max(nearest, alignment.nearestOfChoices(sounds, readings[i], nearest));
        }
        return nearest;
    }

    /** The nearest pair of readings in the territory; {@code floor} when none is nearer than that. */
    private double sound(EncodedProfile a, EncodedProfile b, Forum territory, double floor) {
        return alignment.nearest(
                a.segments(territory), a.forks(territory), b.segments(territory), b.forks(territory), floor);
    }

    /**
     * How near every reading of one sign comes to every reading of the other in the territory, row by row, 0 where three others come
     * nearer; not to be changed.
     */
    static double[] met(EncodedProfile asked, EncodedProfile earlier, Forum territory) {
        return SCRATCH.get().meet(asked, earlier, territory);
    }

    private double[] meet(EncodedProfile a, EncodedProfile b, Forum territory) {
        if (metAsked != a || metEarlier != b || metIn != territory) {
            met = alignment.all(
                    a.segments(territory),
                    a.forks(territory),
                    b.segments(territory),
                    b.forks(territory),
                    Explanations.MATCHES);
            metAsked = a;
            metEarlier = b;
            metIn = territory;
        }
        return met;
    }

    private static double best(double[] met) {
        double best = 0;
        for (double similarity : met) {
            best = Math.max(best, similarity);
        }
        return best;
    }

    /** One minus the edit distance as a share of the longer sequence; symbols 1 to 31. */
    private double edit(byte[] a, byte[] b) {
        int n = Math.min(a.length, SoundAlignment.MAX);
        int m = Math.min(b.length, SoundAlignment.MAX);
        if (n == 0 || m == 0) {
            return 0;
        }
        int distance = n <= 64 ? bitDistance(a, n, b, m) : m <= 64 ? bitDistance(b, m, a, n) : rowDistance(a, n, b, m);
        return 1 - (double) distance / Math.max(n, m);
    }

    /** Myers (1999) in Hyyrö's form: a column of differences in two words, for patterns of up to 64 symbols. */
    private int bitDistance(byte[] pattern, int n, byte[] text, int m) {
        long[] places = symbolPlaces;
        for (int i = 0; i < n; i++) {
            places[pattern[i]] |= 1L << i;
        }
        long up = -1;
        long down = 0;
        long last = 1L << (n - 1);
        int distance = n;
        for (int j = 0; j < m; j++) {
            long equal = places[text[j]];
            long zero = (((equal & up) + up) ^ up) | equal | down;
            long more = down | ~(zero | up);
            long less = up & zero;
            distance += (more & last) != 0 ? 1 : 0;
            distance -= (less & last) != 0 ? 1 : 0;
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(zero | more);
            down = more & zero;
        }
        for (int i = 0; i < n; i++) {
            places[pattern[i]] = 0;
        }
        return distance;
    }

    private int rowDistance(byte[] a, int n, byte[] b, int m) {
        int[] d = row;
        for (int j = 0; j <= m; j++) {
            d[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int diagonal = d[0];
            d[0] = i;
            for (int j = 1; j <= m; j++) {
                int swapped = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = d[j];
                d[j] = Math.min(swapped, Math.min(diagonal, d[j - 1]) + 1);
            }
        }
        return d[m];
    }

    /** Characters that may be read by the same Korean syllable in the same order, as a share of the longer sign. */
    double sinoKorean(EncodedProfile a, EncodedProfile b) {
        int n = a.sinoEnd.length;
        int m = b.sinoEnd.length;
        if (n == 0 || m == 0) {
            return 0;
        }
        int[] d = row;
        java.util.Arrays.fill(d, 0, m + 1, 0);
        for (int i = 1; i <= n; i++) {
            int diagonal = 0;
            for (int j = 1; j <= m; j++) {
                int above = d[j];
                d[j] = meets(a, i - 1, b, j - 1) ? diagonal + 1 : Math.max(above, d[j - 1]);
                diagonal = above;
            }
        }
        return (double) d[m] / Math.max(n, m);
    }

    private static boolean meets(EncodedProfile a, int i, EncodedProfile b, int j) {
        for (int p = i == 0 ? 0 : a.sinoEnd[i - 1]; p < a.sinoEnd[i]; p++) {
            for (int q = j == 0 ? 0 : b.sinoEnd[j - 1]; q < b.sinoEnd[j]; q++) {
                if (a.sino[p] == b.sino[q]) {
                    return true;
                }
            }
        }
        return false;
    }

    double look(EncodedProfile a, EncodedProfile b) {
        if ((a.scriptMask() & b.scriptMask()) == 0 && !a.hasScript(Script.OTHER) && !b.hasScript(Script.OTHER)) {
            // What stands in no script of ours may still be drawn like a letter of ours.
            return 0;
        }
        if (a.key().equals(b.key())) {
            return a.key().isEmpty() ? 0 : 1;
        }
        int n = glyphs(a.key(), glyphsA);
        int m = glyphs(b.key(), glyphsB);
        if (n == 0 || m == 0) {
            return 0;
        }
        double inOrder = alignGlyphs(n, m);
        double anyOrder = 0.9 * sameGlyphs(n, m);
        double confusable = mayConfuse(a.key()) || mayConfuse(b.key()) ? 0.97 * confusable(a.key(), b.key()) : 0;
        return Math.min(0.99, Math.max(Math.max(inOrder, anyOrder), confusable));
    }

    private static int glyphs(String key, int[] out) {
        int n = 0;
        for (int i = 0; i < key.length() && n < MAX_GLYPHS; ) {
            int c = key.codePointAt(i);
            i += Character.charCount(c);
            out[n++] = LookAlikes.plain(c);
        }
        return n;
    }

    /** Likeness of glyphs in order, as a share of the longer sign. */
    private double alignGlyphs(int n, int m) {
        double[] d = lookRow;
        java.util.Arrays.fill(d, 0, m + 1, 0);
        for (int i = 1; i <= n; i++) {
            double diagonal = 0;
            for (int j = 1; j <= m; j++) {
                double above = d[j];
                double together = diagonal + LookAlikes.similarity(glyphsA[i - 1], glyphsB[j - 1]);
                d[j] = Math.max(together, Math.max(above, d[j - 1]));
                diagonal = above;
            }
        }
        return d[m] / Math.max(n, m);
    }

    /** Equal glyphs in whatever order, as a share of the longer sign. */
    private double sameGlyphs(int n, int m) {
        int same = 0;
        long taken = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (glyphsA[i] == glyphsB[j] && (taken & (1L << j)) == 0) {
                    taken |= 1L << j;
                    same++;
                    break;
                }
            }
        }
        return (double) same / Math.max(n, m);
    }

    private static boolean mayConfuse(String key) {
        for (int i = 1; i < key.length(); i++) {
            char left = key.charAt(i - 1);
            char c = key.charAt(i);
            if ((left == 'r' && c == 'n') || (left == 'v' && c == 'v') || (left == 'c' && c == 'l')) {
                return true;
            }
        }
        return false;
    }

    /** Two letters that together look like one: rn as m, vv as w, cl as d. */
    private double confusable(String a, String b) {
        int n = joined(a, glyphsA);
        int m = joined(b, glyphsB);
        return alignGlyphs(n, m);
    }

    private static int joined(String key, int[] out) {
        int n = 0;
        for (int i = 0; i < key.length() && n < MAX_GLYPHS; i++) {
            char c = key.charAt(i);
            char left = i == 0 ? ' ' : key.charAt(i - 1);
            if (n > 0 && left == 'r' && c == 'n') {
                out[n - 1] = 'm';
            } else if (n > 0 && left == 'v' && c == 'v') {
                out[n - 1] = 'w';
            } else if (n > 0 && left == 'c' && c == 'l') {
                out[n - 1] = 'd';
            } else {
                out[n++] = c;
            }
        }
        return n;
    }
}
