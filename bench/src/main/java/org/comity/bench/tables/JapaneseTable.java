package org.comity.bench.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * How Hanzi are read in Japanese names, written in Hangul by the loan-word orthography (외래어 표기법, table 4): Korean marks
 * call a Japanese house by these readings (本田 혼다). From Unihan's kJapaneseKun and kJapaneseOn, whose verbs and adjectives
 * are cut back to the stems that names are made of.
 */
final class JapaneseTable {

    private static final int MOST = 8;

    private static final String[] ROWS = {
        "a 아", "i 이", "u 우", "e 에", "o 오", "ka 가 카", "ki 기 키", "ku 구 쿠", "ke 게 케", "ko 고 코", "sa 사", "shi 시", "su 스",
        "se 세", "so 소", "ta 다 타", "chi 지 치", "tsu 쓰", "te 데 테", "to 도 토", "na 나", "ni 니", "nu 누", "ne 네", "no 노",
        "ha 하", "hi 히", "fu 후", "he 헤", "ho 호", "ma 마", "mi 미", "mu 무", "me 메", "mo 모", "ya 야", "yu 유", "yo 요", "ra 라",
        "ri 리", "ru 루", "re 레", "ro 로", "wa 와", "wo 오", "ga 가", "gi 기", "gu 구", "ge 게", "go 고", "za 자", "ji 지", "zu 즈",
        "ze 제", "zo 조", "da 다", "di 지", "du 즈", "de 데", "do 도", "ba 바", "bi 비", "bu 부", "be 베", "bo 보", "pa 파", "pi 피",
        "pu 푸", "pe 페", "po 포", "kya 갸 캬", "kyu 규 큐", "kyo 교 쿄", "sha 샤", "shu 슈", "sho 쇼", "cha 자 차", "chu 주 추",
        "cho 조 초", "nya 냐", "nyu 뉴", "nyo 뇨", "hya 햐", "hyu 휴", "hyo 효", "mya 먀", "myu 뮤", "myo 묘", "rya 랴", "ryu 류",
        "ryo 료", "gya 갸", "gyu 규", "gyo 교", "ja 자", "ju 주", "jo 조", "bya 뱌", "byu 뷰", "byo 뵤", "pya 퍄", "pyu 퓨", "pyo 표"
    };

    /** The first sound of the second part of a name is often voiced (山崎 yamazaki): rendaku. */
    private static final String[][] VOICED = {
        {"sh", "j"}, {"ch", "j"}, {"ts", "z"}, {"k", "g"}, {"s", "z"}, {"t", "d"}, {"h", "b"}, {"f", "b"}
    };

    private static final Map<String, String[]> SYLLABLES = new HashMap<>();

    static {
        for (String row : ROWS) {
            String[] cells = row.split(" ", -1);
            SYLLABLES.put(cells[0], new String[] {cells[1], cells[cells.length - 1]});
        }
    }

    private JapaneseTable() {}

    /**
     * @param inJapaneseSet the characters of the first Japanese standard come before the others that fold to the same one
     */
    static byte[] of(
            Map<Integer, String> kun, Map<Integer, String> on, Set<Integer> inJapaneseSet, IntUnaryOperator fold)
            throws IOException {
        TreeMap<Integer, Set<String>> romaji = new TreeMap<>();
        for (boolean usual : new boolean[] {true, false}) {
            Set<Integer> all = new java.util.TreeSet<>(kun.keySet());
            all.addAll(on.keySet());
            for (int c : all) {
                if (inJapaneseSet.contains(c) == usual) {
                    Set<String> readings = romaji.computeIfAbsent(fold.applyAsInt(c), key -> new LinkedHashSet<>());
                    readings.addAll(stems(kun.getOrDefault(c, "")));
                    readings.addAll(words(on.getOrDefault(c, "")));
                }
            }
        }
        romaji.values().removeIf(Set::isEmpty);
        return TableGenerator.table(out -> {
            out.writeInt(romaji.size());
            for (Map.Entry<Integer, Set<String>> entry : romaji.entrySet()) {
                Set<String> first = new LinkedHashSet<>();
                Set<String> later = new LinkedHashSet<>();
                entry.getValue().stream().limit(MOST).forEach(word -> {
                    // Houses write their first sound as it is heard (카오), the orthography as it is not (가오).
                    first.add(hangul(word, true));
                    first.add(hangul(word, false));
                    later.add(hangul(word, false));
                    for (String[] pair : VOICED) {
                        if (word.startsWith(pair[0])) {
                            later.add(hangul(pair[1] + word.substring(pair[0].length()), false));
                            break;
                        }
                    }
                });
                first.remove("");
                later.remove("");
                out.writeInt(entry.getKey());
                out.writeUTF(String.join(" ", first));
                out.writeUTF(String.join(" ", later));
            }
        });
    }

    private static List<String> words(String field) {
        List<String> words = new ArrayList<>();
        for (String word : field.toLowerCase(java.util.Locale.ROOT).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** HIROI gives hiro, TORU tori, SUKERU suke; what is short enough to be a noun stays as it is. */
    private static List<String> stems(String field) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : words(field)) {
            int n = word.length();
            if (word.startsWith("oo") && n > 3) {
                stems.add("oo");
            }
            if (n >= 4 && word.endsWith("i") && "aiuoe".indexOf(word.charAt(n - 2)) >= 0) {
                stems.add(word.substring(0, n - 1));
            } else if (n >= 5 && (word.endsWith("eru") || word.endsWith("iru"))) {
                stems.add(word.substring(0, n - 2));
            } else if (n >= 4 && word.endsWith("u") && !word.endsWith("uu")) {
                stems.add(word.substring(0, n - (word.endsWith("tsu") ? 2 : 1)).replaceAll("t$", "ch") + "i");
                stems.add(word);
                continue;
            }
            if (n <= 6) {
                stems.add(word);
            }
        }
        return List.copyOf(stems);
    }

    /** Long vowels are not written; a doubled consonant is a coda ㅅ, n before another consonant a coda ㄴ. */
    static String hangul(String word, boolean atStart) {
        StringBuilder out = new StringBuilder();
        String plain = word.replace("ou", "o").replace("oo", "o").replace("uu", "u");
        for (int at = 0; at < plain.length(); ) {
            String[] syllable = null;
            int n = Math.min(3, plain.length() - at);
            for (; n > 0 && syllable == null; n--) {
                syllable = SYLLABLES.get(plain.substring(at, at + n));
            }
            if (syllable != null) {
                out.append(syllable[out.isEmpty() && atStart ? 0 : 1]);
                at += n + 1;
            } else if (!out.isEmpty() && plain.charAt(at) == 'n') {
                addCoda(out, 4);
                at++;
            } else if (!out.isEmpty() && at + 1 < plain.length() && plain.charAt(at) == plain.charAt(at + 1)) {
                addCoda(out, 19);
                at++;
            } else {
                return "";
            }
        }
        return out.toString();
    }

    private static void addCoda(StringBuilder out, int coda) {
        int last = out.length() - 1;
        char syllable = out.charAt(last);
        if ((syllable - 0xAC00) % 28 == 0) {
            out.setCharAt(last, (char) (syllable + coda));
        }
    }
}
