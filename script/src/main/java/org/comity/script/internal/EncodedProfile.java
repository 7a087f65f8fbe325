package org.comity.script.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.Reading;
import org.comity.script.Script;
import org.comity.script.ScriptRun;
import org.comity.script.SignForIndex;
import org.comity.script.SignProfile;

/** The compact form: arrays for comparison are held, everything else is derived from the sign again. */
public final class EncodedProfile implements SignProfile {

    /** Readings compared in each territory; more are listed for the reader but rarely decide. */
    static final int COMPARED = 6;

    private final String sign;
    private final String key;
    /** Of the name without designators. */
    final String nameKey;

    private final int scripts;
    final byte[][] korean;
    final byte[][] chinese;
    final byte[] koreanForks;
    final byte[] chineseForks;
    /** Letters 1 to 26 of the usual romanisation. */
    final byte[] letters;
    /** Consonant classes 1 to 8 of the first Chinese reading. */
    final byte[] skeleton;
    /** Korean syllables that each character reads: those of character i stand before sinoEnd[i]. */
    final char[] sino;

    final byte[] sinoEnd;
    /** As {@link Concepts}. */
    final long[] concepts;

    final int units;
    final int light;
    final int designating;

    /** The sound of every unit by itself, one after the other; none where the sign is one unit or names nothing. */
    final byte[] unitSounds;

    final byte[] unitEnds;

    /** Vowels of the first Chinese reading, neighbouring ones counted once. */
    final int syllables;

    private EncodedProfile(
            String sign, SignText text, List<Spoken> inKorea, List<Spoken> inChina, Vocabulary[] vocabularies) {
        this.sign = sign;
        this.key = text.key().equals(sign) ? sign : text.key();
        int mask = 0;
        for (ScriptRun run : text.runs()) {
            mask |= bit(run.script());
        }
        scripts = mask;
        this.korean = segments(inKorea);
        chinese = segments(inChina);
        koreanForks = Forks.of(this.korean);
        chineseForks = Forks.of(chinese);
        SignText name = text.name();
        letters = Romanisation.letters(name);
        byte[] first = name == text || chinese.length == 0
                ? firstOf(chinese)
                : firstOf(segments(DefaultReadings.spoken(name, Forum.CN)));
        skeleton = skeleton(first);
        syllables = syllables(first);
        SinoSyllables korean = SinoSyllables.of(name.key());
        nameKey = name.key().equals(key) ? key : name.key();
        sino = korean.syllables();
        sinoEnd = korean.ends();
        List<String> unitTexts = new ArrayList<>();
        Concepts found = Concepts.of(text, vocabularies, unitTexts);
        concepts = found.entries();
        units = found.units();
        light = found.light();
        designating = found.designating();
        UnitSounds sounds = units > 1 && concepts.length > 0 ? UnitSounds.of(unitTexts) : UnitSounds.NONE;
        unitSounds = sounds.sounds();
        unitEnds = sounds.ends();
    }

    public static EncodedProfile of(String sign) {
        return of(sign, Vocabulary.all());
    }

    /** The same sign as it is understood without the user's dictionaries. */
    EncodedProfile withoutDictionaries() {
        return of(sign, Vocabulary.own());
    }

    private static EncodedProfile of(String sign, Vocabulary[] vocabularies) {
        SignText text = SignText.of(sign);
        return new EncodedProfile(
                sign,
                text,
                DefaultReadings.spoken(text, Forum.KR),
                DefaultReadings.spoken(text, Forum.CN),
                vocabularies);
    }

    /** A profile that was written by {@link #write}. */
    private EncodedProfile(String sign, String key, ByteBuffer in) {
        this.sign = sign;
        this.key = key;
        scripts = in.get();
        units = PackedArrays.number(in);
        light = PackedArrays.number(in);
        syllables = PackedArrays.number(in);
        korean = PackedArrays.readings(in);
        chinese = PackedArrays.readings(in);
        koreanForks = Forks.of(korean);
        chineseForks = Forks.of(chinese);
        letters = PackedArrays.bytes(in);
        skeleton = PackedArrays.bytes(in);
        sino = PackedArrays.chars(in);
        sinoEnd = PackedArrays.bytes(in);
        concepts = PackedArrays.longs(in);
        designating = PackedArrays.number(in);
        unitSounds = PackedArrays.bytes(in);
        unitEnds = PackedArrays.bytes(in);
        char[] name = PackedArrays.chars(in);
        nameKey = name.length == 0 ? key : new String(name);
    }

    /** Writes what is held beside sign and key; never more than {@link #footprint} bytes. */
    public void write(ByteBuffer out) {
        out.put((byte) scripts);
        PackedArrays.number(out, units);
        PackedArrays.number(out, light);
        PackedArrays.number(out, syllables);
        PackedArrays.readings(out, korean);
        PackedArrays.readings(out, chinese);
        PackedArrays.bytes(out, letters);
        PackedArrays.bytes(out, skeleton);
        PackedArrays.chars(out, sino);
        PackedArrays.bytes(out, sinoEnd);
        PackedArrays.longs(out, concepts);
        PackedArrays.number(out, designating);
        PackedArrays.bytes(out, unitSounds);
        PackedArrays.bytes(out, unitEnds);
        PackedArrays.chars(out, nameKey.equals(key) ? new char[0] : nameKey.toCharArray());
    }

    public static EncodedProfile read(String sign, String key, ByteBuffer in) {
        return new EncodedProfile(sign, key, in);
    }

    /** A profile and what an index of this territory needs beside it, from one reading of the sign. */
    public static SignForIndex forIndex(String sign, Forum territory) {
        SignText text = SignText.of(sign);
        List<Spoken> inKorea = DefaultReadings.spoken(text, Forum.KR);
        List<Spoken> inChina = DefaultReadings.spoken(text, Forum.CN);
        EncodedProfile profile = new EncodedProfile(sign, text, inKorea, inChina, Vocabulary.all());
        List<Reading> readings = (territory == Forum.KR ? inKorea : inChina)
                .stream().map(Spoken::reading).toList();
        return new SignForIndex(
                profile, text.text(), text.runs(), readings, CandidateKeys.of(profile, text, territory));
    }

    private static byte[][] segments(List<Spoken> readings) {
        byte[][] all = new byte[Math.min(COMPARED, readings.size())][];
        int n = 0;
        for (Spoken spoken : readings) {
            byte[] segments = spoken.segments();
            boolean seen = segments.length == 0;
            for (int i = 0; i < n && !seen; i++) {
                seen = Arrays.equals(all[i], segments);
            }
            if (!seen && n < all.length) {
                all[n++] = segments;
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }

    private static byte[] firstOf(byte[][] readings) {
        return readings.length == 0 ? Draft.NO_SEGMENTS : readings[0];
    }

    private static int syllables(byte[] segments) {
        int count = 0;
        boolean vowelBefore = false;
        for (byte segment : segments) {
            boolean vowel = Segment.isVowel(segment);
            count += vowel && !vowelBefore ? 1 : 0;
            vowelBefore = vowel;
        }
        return count;
    }

    static byte[] skeleton(byte[] segments) {
        byte[] out = new byte[segments.length];
        int n = 0;
        for (byte segment : segments) {
            int consonant = Segment.consonantClass(segment);
            if (consonant > 0) {
                out[n++] = (byte) consonant;
            }
        }
        return n == out.length ? out : Arrays.copyOf(out, n);
    }

    /** The readings of the territory as {@link SoundCosts} names their segments, most plausible first; not to be changed. */
    public byte[][] segments(Forum territory) {
        return switch (territory) {
            case KR -> korean;
            case CN -> chinese;
        };
    }

    byte[] forks(Forum territory) {
        return switch (territory) {
            case KR -> koreanForks;
            case CN -> chineseForks;
        };
    }

    boolean hasScript(Script script) {
        return (scripts & bit(script)) != 0;
    }

    private static int bit(Script script) {
        return switch (script) {
            case HAN -> 1;
            case HANGUL -> 2;
            case LATIN -> 4;
            case DIGIT -> 8;
            case OTHER -> 16;
        };
    }

    int scriptMask() {
        return scripts;
    }

    @Override
    public String sign() {
        return sign;
    }

    @Override
    public String text() {
        return SignText.of(sign).text();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> words() {
        return SignText.of(sign).words();
    }

    @Override
    public List<ScriptRun> runs() {
        return SignText.of(sign).runs();
    }

    @Override
    public Set<Script> scripts() {
        EnumSet<Script> all = EnumSet.noneOf(Script.class);
        for (Script script : Script.values()) {
            if (hasScript(script)) {
                all.add(script);
            }
        }
        return all;
    }

    @Override
    public boolean isOnly(Script script) {
        return hasScript(script) && (scripts & ~(bit(script) | bit(Script.DIGIT))) == 0;
    }

    @Override
    public List<Reading> readings(Forum territory) {
        return DefaultReadings.INSTANCE.of(sign, territory);
    }

    @Override
    public List<String> japaneseReadings(int most) {
        return scripts == bit(Script.HAN) ? JapaneseReadings.get().texts(nameKey, most) : List.of();
    }

    @Override
    public int[] candidateKeys(Forum territory) {
        return CandidateKeys.of(this, SignText.of(sign), territory);
    }

    @Override
    public int footprint() {
        int bytes = 100 + 56 + sign.length() * 2;
        bytes += key.equals(sign) ? 0 : 56 + key.length() * 2;
        for (byte[][] readings : new byte[][][] {korean, chinese}) {
            bytes += 16 + readings.length * 4;
            for (byte[] reading : readings) {
                bytes += 16 + ((reading.length + 7) & ~7);
            }
        }
        for (byte[] forks : new byte[][] {koreanForks, chineseForks}) {
            bytes += forks.length == Forks.NONE.length ? 0 : 16 + ((forks.length + 7) & ~7);
        }
        return bytes
                + 7 * 16
                + letters.length
                + skeleton.length
                + sino.length * 2
                + sinoEnd.length
                + unitSounds.length
                + unitEnds.length
                + (nameKey.equals(key) ? 0 : 56 + nameKey.length() * 2)
                + concepts.length * 8;
    }

    @Override
    public String toString() {
        return sign;
    }
}
