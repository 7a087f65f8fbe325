package org.comity.script.internal;

import java.util.Arrays;
import org.comity.model.Forum;
import org.comity.script.CandidateKey;
import org.comity.script.Script;

/** Keys by which an inverted index finds signs that may come near; see {@link CandidateKey}. */
final class CandidateKeys {

    private int[] keys = new int[96];
    private int size;

    private CandidateKeys() {}

    static int[] of(EncodedProfile profile, SignText text, Forum territory) {
        CandidateKeys out = new CandidateKeys();
        String key = profile.key();
        if (!key.isEmpty()) {
            out.add(CandidateKey.WHOLE, key.hashCode());
        }
        for (String word : text.words()) {
            String folded = Character.isIdeographic(word.codePointAt(0)) ? HanReadings.simplified(word) : word;
            out.add(CandidateKey.WORD, folded.hashCode());
        }
        out.addWritten(key);
        for (byte[] reading : profile.segments(territory)) {
            out.addSound(EncodedProfile.skeleton(reading));
        }
        int last = -1;
        for (long entry : profile.concepts) {
            int concept = Concepts.concept(entry);
            if (concept != last && !Concepts.isNumber(concept)) {
                out.add(CandidateKey.CONCEPT, concept * 0x9E3779B1);
                last = concept;
            }
        }
        if (profile.hasScript(Script.HAN) || profile.hasScript(Script.HANGUL)) {
            out.addSinoKorean(profile);
        }
        out.addShapes(key);
        Arrays.sort(out.keys, 0, out.size);
        return out.distinct();
    }

    private void add(CandidateKey kind, int hash) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = kind.of(hash);
    }

    private int[] distinct() {
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[n++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, n);
    }

    private void addWritten(String key) {
        for (int i = 0; i + 1 < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 'a' && c <= 'z') {
                if (i + 2 < key.length()) {
                    add(CandidateKey.WRITTEN_GRAM, key.substring(i, i + 3).hashCode());
                }
            } else {
                add(CandidateKey.WRITTEN_GRAM, key.substring(i, i + 2).hashCode());
            }
        }
    }

    /** Codas and liquids come and go between the languages: grams with and without them stand side by side. */
    private void addSound(byte[] skeleton) {
        int n = skeleton.length;
        for (int i = -1; i < n; i++) {
            int a = i < 0 ? 9 : skeleton[i];
            int b = i + 1 < n ? skeleton[i + 1] : 10;
            int c = i + 2 < n ? skeleton[i + 2] : 10;
            add(CandidateKey.SOUND_BIGRAM, (a << 4) | b);
            if (i + 1 < n) {
                add(CandidateKey.SOUND_TRIGRAM, (a << 8) | (b << 4) | c);
            }
            if (i + 2 < n) {
                // One consonant skipped between two others.
                add(CandidateKey.SOUND_BIGRAM, (a << 4) | c);
            }
        }
    }

    private void addSinoKorean(EncodedProfile profile) {
        int characters = profile.sinoEnd.length;
        for (int i = 0; i < characters; i++) {
            for (int p = i == 0 ? 0 : profile.sinoEnd[i - 1]; p < profile.sinoEnd[i]; p++) {
                if (characters == 1) {
                    add(CandidateKey.SINO_KOREAN, profile.sino[p] * 31);
                }
                for (int q = profile.sinoEnd[i]; i + 1 < characters && q < profile.sinoEnd[i + 1]; q++) {
                    add(CandidateKey.SINO_KOREAN, (profile.sino[p] * 31 + profile.sino[q]) * 0x9E3779B1);
                }
            }
        }
    }

    /**
     * Hanzi by the two groups of shape that they are nearest to, alone and with those of the next, so that a name with one
     * look-alike in it shares rare keys with the true one; Latin with look-alikes folded.
     */
    private void addShapes(String key) {
        ShapeTable shapes = ShapeTable.get();
        StringBuilder latin = new StringBuilder();
        int before = 0;
        for (int i = 0; i < key.length(); ) {
            int c = key.codePointAt(i);
            i += Character.charCount(c);
            int plain = LookAlikes.plain(c);
            int groups = shapes.groups(plain);
            if (groups != 0) {
                int nearer = groups & 0xFFFF;
                int farther = groups >>> 16;
                add(CandidateKey.SHAPE, nearer * 0x9E3779B1);
                add(CandidateKey.SHAPE, farther * 0x9E3779B1);
                if (before != 0) {
                    addPair(before & 0xFFFF, nearer);
                    addPair(before & 0xFFFF, farther);
                    addPair(before >>> 16, nearer);
                    addPair(before >>> 16, farther);
                }
            } else if (plain < 0x80) {
                latin.append(plainShape((char) plain));
            }
            before = groups;
        }
        if (!latin.isEmpty()) {
            String folded =
                    latin.toString().replace("rn", "m").replace("vv", "w").replace("cl", "d");
            add(CandidateKey.SHAPE, folded.hashCode());
        }
    }

    private void addPair(int left, int right) {
        add(CandidateKey.SHAPE, (left << 16 | right) * 0x85EBCA6B);
    }

    private static char plainShape(char c) {
        return switch (c) {
            case '0', 'q' -> 'o';
            case '1', 'i', 'j' -> 'l';
            case '5' -> 's';
            case '2' -> 'z';
            case '8' -> 'b';
            case '9', 'g' -> 'g';
            case 'v' -> 'u';
            default -> c;
        };
    }
}
