package org.comity.script.internal;

import java.util.ArrayList;
import java.util.List;
import org.comity.script.ReadingSystem;

/** Hangul as copyists put it into Mandarin: by sound, and by the Hanja of its words where it has them. */
final class HangulInPinyin {

    private static final int HANJA_WORDS = 3;

    private HangulInPinyin() {}

    static List<Draft> of(String hangul) {
        if (hangul.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>(4);
        byte[] sound = Segment.ofHangul(KoreanPronunciation.of(hangul));
        drafts.add(new Draft(
                PinyinSpelling.of(sound),
                Segment.in(Segment.KOREAN, sound),
                1,
                ReadingSystem.HANGUL_IN_PINYIN,
                "by sound"));
        for (String hanja : hanja(hangul)) {
            for (Draft pinyin : HanReadings.pinyin(hanja).subList(0, 1)) {
                drafts.add(new Draft(
                        pinyin.text(),
                        Segment.ofPinyin(pinyin.text()),
                        0.7,
                        ReadingSystem.HANGUL_IN_PINYIN,
                        "by its Hanja " + hanja));
            }
        }
        return drafts;
    }

    /** The Hanja of the whole stretch when it is one Sino-Korean word, or two such words one after the other. */
    static List<String> hanja(String hangul) {
        List<String> found = new ArrayList<>(HANJA_WORDS);
        if (hangul.length() <= 4) {
            collect(hangul, 0, hangul.length(), found);
        }
        if (found.isEmpty() && hangul.length() >= 4 && hangul.length() <= 8) {
            for (int cut = 2; cut <= hangul.length() - 2 && found.isEmpty(); cut++) {
                List<String> left = new ArrayList<>(1);
                List<String> right = new ArrayList<>(1);
                if (cut <= 4 && hangul.length() - cut <= 4) {
                    collect(hangul, 0, cut, left);
                    collect(hangul, cut, hangul.length() - cut, right);
                    if (!left.isEmpty() && !right.isEmpty()) {
                        found.add(left.getFirst() + right.getFirst());
                    }
                }
            }
        }
        return found;
    }

    private static void collect(String hangul, int from, int length, List<String> found) {
        Lexicon lexicon = Lexicon.get();
        char[] text = hangul.toCharArray();
        int word = lexicon.hanjaWord(text, from, length);
        while (word >= 0 && found.size() < HANJA_WORDS && lexicon.isHanjaWord(word, text, from, length)) {
            StringBuilder hanja = new StringBuilder(length);
            for (int k = 0; k < length; k++) {
                hanja.append(lexicon.hanja(word, k));
            }
            found.add(hanja.toString());
            word++;
        }
    }
}
