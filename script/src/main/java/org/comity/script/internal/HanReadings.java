package org.comity.script.internal;

import java.util.ArrayList;
import java.util.List;
import org.comity.script.ReadingSystem;

/** Hanzi and Hanja in Korean, in Mandarin, and in Mandarin written in Hangul. */
final class HanReadings {

    private static final int BEAM = 4;
    private static final int CHARACTERS = 40;

    /**
     * Readings of polyphones in names of goods and firms that the order of frequency in running text would put behind
     * (行 in 银行 and 商行, 长 in 长城, 乐 in 多乐之日): they come as a second reading at once.
     */
    private static final double[] RANK_CONFIDENCE = {1.0, 0.7, 0.4, 0.3, 0.2};

    private HanReadings() {}

    private static HanTable han() {
        return HanTable.get();
    }

    static List<Draft> sinoKorean(String run, boolean wordStart) {
        HanTable han = han();
        List<Draft> beam = List.of(new Draft("", 1, ReadingSystem.SINO_KOREAN, "음 (Unihan kHangul)"));
        int at = 0;
        for (int i = 0; i < run.length() && at < CHARACTERS; at++) {
            int c = run.codePointAt(i);
            i += Character.charCount(c);
            int row = han.row(c);
            int count = Math.min(4, han.hangulCount(row));
            if (count == 0) {
                continue;
            }
            List<Draft> next = new ArrayList<>(beam.size() * (count + 1));
            for (Draft draft : beam) {
                for (int k = 0; k < count; k++) {
                    char syllable = han.hangul(row, k);
                    char initial = initialLaw(syllable);
                    boolean first = draft.text().isEmpty() && wordStart;
                    double confidence = RANK_CONFIDENCE[k];
                    // 두음법칙 is how the word is said at its beginning; marks also keep the bare sound (라면, 루).
                    if (first && initial != syllable) {
                        next.add(extend(draft, initial, confidence, "음 + 두음법칙"));
                        next.add(extend(draft, syllable, confidence * 0.8, draft.basis()));
                    } else {
                        next.add(extend(draft, syllable, confidence, draft.basis()));
                    }
                }
            }
            beam = best(next, BEAM);
        }
        return beam.getFirst().text().isEmpty() ? List.of() : beam;
    }

    private static Draft extend(Draft draft, char syllable, double confidence, String basis) {
        return new Draft(draft.text() + syllable, draft.confidence() * confidence, draft.system(), basis);
    }

    /** 두음법칙 (한글 맞춤법 10 to 12): ㄹ becomes ㄴ, or nothing before ㅣ and y; ㄴ falls there too. */
    static char initialLaw(char syllable) {
        int onset = Jamo.onset(syllable);
        int vowel = Jamo.vowel(syllable);
        boolean palatal = switch (vowel) {
            case Jamo.I, Jamo.YA, Jamo.YAE, Jamo.YEO, Jamo.YE, Jamo.YO, Jamo.YU -> true;
            default -> false;
        };
        if (palatal && (onset == Jamo.R || onset == Jamo.N)) {
            return Jamo.compose(Jamo.NONE, vowel, Jamo.coda(syllable));
        }
        return onset == Jamo.R ? Jamo.compose(Jamo.N, vowel, Jamo.coda(syllable)) : syllable;
    }

    /** Toneless pinyin with a space between syllables; phrases decide polyphones where they are known. */
    static List<Draft> pinyin(String run) {
        HanTable han = han();
        Lexicon lexicon = Lexicon.get();
        String folded = simplified(run);
        List<Draft> beam = List.of(new Draft("", 1, ReadingSystem.PINYIN, "pinyin (Unihan)"));
        int at = 0;
        for (int i = 0; i < folded.length() && at < CHARACTERS; at++) {
            int phrase = lexicon.phraseLength(folded, i);
            List<Draft> next = new ArrayList<>(beam.size() * 4);
            if (phrase > 0) {
                String reading = lexicon.phraseReading(folded, i, phrase);
                for (Draft draft : beam) {
                    next.add(spoken(draft, reading, 1, "pinyin of the phrase " + folded.substring(i, i + phrase)));
                    String bare = firstReadings(folded, i, phrase);
                    if (!bare.equals(reading)) {
                        next.add(spoken(draft, bare, 0.5, draft.basis()));
                    }
                }
                i += phrase;
            } else {
                int c = folded.codePointAt(i);
                i += Character.charCount(c);
                int row = han.row(c);
                int count = Math.min(4, han.pinyinCount(row));
                if (count == 0) {
                    continue;
                }
                for (Draft draft : beam) {
                    for (int k = 0; k < count; k++) {
                        next.add(spoken(draft, han.pinyin(row, k), RANK_CONFIDENCE[k], draft.basis()));
                    }
                }
            }
            beam = best(next, BEAM);
        }
        return beam.getFirst().text().isEmpty() ? List.of() : beam;
    }

    private static Draft spoken(Draft draft, String syllables, double confidence, String basis) {
        String separator = draft.text().isEmpty() ? "" : " ";
        return new Draft(draft.text() + separator + syllables, draft.confidence() * confidence, draft.system(), basis);
    }

    private static String firstReadings(String text, int from, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            int row = han().row(text.charAt(i));
            if (han().pinyinCount(row) > 0) {
                out.append(out.isEmpty() ? "" : " ").append(han().pinyin(row, 0));
            }
        }
        return out.toString();
    }

    static String simplified(String run) {
        HanTable han = han();
        StringBuilder folded = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); ) {
            int c = run.codePointAt(i);
            i += Character.charCount(c);
            folded.appendCodePoint(han.fold(c));
        }
        return folded.toString();
    }

    static List<Draft> mandarinInHangul(String run) {
        List<Draft> drafts = new ArrayList<>(BEAM);
        for (Draft pinyin : pinyin(run)) {
            String hangul = hangulOfPinyin(pinyin.text());
            // 儿 as the ending r is no syllable of its own.
            if (!hangul.isEmpty()) {
                drafts.add(new Draft(
                        hangul, pinyin.confidence(), ReadingSystem.MANDARIN_IN_HANGUL, "외래어 표기법, " + pinyin.text()));
            }
        }
        return drafts;
    }

    static String hangulOfPinyin(String pinyin) {
        StringBuilder out = new StringBuilder(pinyin.length());
        for (int start = 0; start < pinyin.length(); ) {
            int end = pinyin.indexOf(' ', start);
            end = end < 0 ? pinyin.length() : end;
            out.append(MandarinSyllables.hangul(pinyin.substring(start, end)));
            start = end + 1;
        }
        return out.toString();
    }

    /** The most plausible, in a fixed order; of equal texts the first. */
    static List<Draft> best(List<Draft> drafts, int limit) {
        drafts.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        List<Draft> kept = new ArrayList<>(limit);
        for (Draft draft : drafts) {
            addUnseen(kept, draft);
            if (kept.size() == limit) {
                break;
            }
        }
        return kept;
    }

    static void addUnseen(List<Draft> kept, Draft draft) {
        for (Draft other : kept) {
            if (other.text().equals(draft.text())) {
                return;
            }
        }
        kept.add(draft);
    }
}
