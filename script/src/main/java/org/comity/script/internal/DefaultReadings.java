package org.comity.script.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.Reading;
import org.comity.script.ReadingSystem;
import org.comity.script.Readings;
import org.comity.script.Script;
import org.comity.script.ScriptRun;

/** Readings by rule and table, at most {@value #LIMIT} a territory. */
public final class DefaultReadings implements Readings {

    public static final DefaultReadings INSTANCE = new DefaultReadings();

    static final int LIMIT = 8;
    private static final int RUNS = 12;

    private static final String[] KOREAN_DIGITS = {"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final String[] KOREAN_PLACES = {"", "십", "백", "천"};
    private static final String[] ENGLISH_DIGITS_IN_HANGUL = {"제로", "원", "투", "쓰리", "포", "파이브", "식스", "세븐", "에잇", "나인"};
    private static final String[] CHINESE_DIGITS = {"ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"};

    private DefaultReadings() {}

    @Override
    public List<Reading> of(String sign, Forum territory) {
        return spoken(SignText.of(sign), territory).stream()
                .map(Spoken::reading)
                .toList();
    }

    /** The readings with their segments, confidence relative to the first. */
    static List<Spoken> spoken(SignText sign, Forum territory) {
        List<Draft> drafts = new ArrayList<>();
        Set<Script> scripts = EnumSet.noneOf(Script.class);
        for (ScriptRun run : sign.runs()) {
            scripts.add(run.script());
        }
        drafts.addAll(whole(sign, territory, scripts));
        // A mark in two scripts is called by one of them where each can stand alone (KR-14, KR-16).
        for (Script script : List.of(Script.HANGUL, Script.HAN, Script.LATIN)) {
            if (scripts.contains(script) && scripts.size() > 1) {
                double share = script == Script.LATIN ? 0.5 : 0.8;
                List<Draft> alone = whole(sign, territory, EnumSet.of(script));
                for (Draft draft : alone.subList(0, Math.min(2, alone.size()))) {
                    drafts.add(new Draft(
                            draft.text(),
                            draft.segments(),
                            draft.confidence() * share,
                            draft.system(),
                            draft.basis() + ", " + script + " part alone"));
                }
            }
        }
        SignText name = sign.name();
        if (name != sign) {
            Set<Script> nameScripts = EnumSet.noneOf(Script.class);
            name.runs().forEach(run -> nameScripts.add(run.script()));
            List<Draft> alone = whole(name, territory, nameScripts);
            for (Draft draft : alone.subList(0, Math.min(2, alone.size()))) {
                drafts.add(new Draft(
                        draft.text(),
                        draft.segments(),
                        draft.confidence() * 0.9,
                        draft.system(),
                        draft.basis() + ", " + name.text() + " alone"));
            }
        }
        List<Draft> best = HanReadings.best(drafts, LIMIT);
        List<Spoken> spoken = new ArrayList<>(best.size());
        for (Draft draft : best) {
            spoken.add(territory == Forum.KR ? inKorea(draft, best) : inChina(draft, best));
        }
        return spoken;
    }

    private static Spoken inKorea(Draft draft, List<Draft> all) {
        String said = KoreanPronunciation.of(draft.text());
        boolean printed = draft.system() == ReadingSystem.KOREAN_PRONUNCIATION;
        return new Spoken(
                new Reading(
                        printed ? said : draft.text(), Forum.KR, draft.system(), relative(draft, all), draft.basis()),
                Segment.in(Segment.KOREAN, Segment.ofHangul(said)));
    }

    private static Spoken inChina(Draft draft, List<Draft> all) {
        byte[] segments = draft.segments().length > 0 ? draft.segments() : Segment.ofPinyin(draft.text());
        return new Spoken(
                new Reading(draft.text(), Forum.CN, draft.system(), relative(draft, all), draft.basis()), segments);
    }

    private static double relative(Draft draft, List<Draft> all) {
        return Math.round(1000 * draft.confidence() / all.getFirst().confidence()) / 1000.0;
    }

    private static List<Draft> whole(SignText sign, Forum territory, Set<Script> scripts) {
        if (territory == Forum.CN) {
            return put(sign, scripts, Forum.CN, false);
        }
        List<Draft> drafts = new ArrayList<>(put(sign, scripts, Forum.KR, true));
        if (scripts.contains(Script.HAN)) {
            drafts.addAll(put(sign, scripts, Forum.KR, false));
        }
        // Both systems of Hanzi stand side by side: the best of each must survive.
        return interleave(drafts);
    }

    private static List<Draft> interleave(List<Draft> drafts) {
        if (drafts.size() > LIMIT) {
            List<Draft> kept = new ArrayList<>();
            for (ReadingSystem system : List.of(ReadingSystem.SINO_KOREAN, ReadingSystem.MANDARIN_IN_HANGUL)) {
                drafts.stream()
                        .filter(d -> d.system() == system)
                        .limit(LIMIT / 2)
                        .forEach(kept::add);
            }
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        return drafts;
    }

    private static List<Draft> put(SignText sign, Set<Script> scripts, Forum territory, boolean sinoKorean) {
        List<Draft> beam = List.of();
        List<ScriptRun> runs = sign.runs();
        String separator = territory == Forum.CN ? " " : "";
        for (int i = 0; i < Math.min(RUNS, runs.size()); i++) {
            ScriptRun run = runs.get(i);
            if (!scripts.contains(run.script())) {
                continue;
            }
            boolean wordStart = i == 0 || sign.breakBefore(i) || runs.get(i - 1).script() != Script.HANGUL;
            boolean besideLatin = (i > 0 && runs.get(i - 1).script() == Script.LATIN)
                    || (i + 1 < runs.size() && runs.get(i + 1).script() == Script.LATIN);
            List<Draft> parts = territory == Forum.KR ? inKorea(run, sinoKorean, wordStart, besideLatin) : inChina(run);
            if (parts.isEmpty()) {
                continue;
            }
            if (beam.isEmpty()) {
                beam = parts;
                continue;
            }
            String between = territory == Forum.KR && sign.breakBefore(i) ? " " : separator;
            beam = bestPairs(beam, parts, between);
        }
        return beam;
    }

    /** The most plausible pairs as {@link HanReadings#best} would keep them of all, without putting all together. */
    private static List<Draft> bestPairs(List<Draft> beam, List<Draft> parts, String between) {
        int width = parts.size();
        int total = beam.size() * width;
        double[] confidence = new double[total];
        int[] order = new int[total];
        for (int k = 0; k < total; k++) {
            double product =
                    beam.get(k / width).confidence() * parts.get(k % width).confidence();
            int at = k;
            while (at > 0 && confidence[at - 1] < product) {
                confidence[at] = confidence[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            confidence[at] = product;
            order[at] = k;
        }
        List<Draft> kept = new ArrayList<>(LIMIT);
        for (int k = 0; k < total && kept.size() < LIMIT; k++) {
            HanReadings.addUnseen(kept, beam.get(order[k] / width).then(parts.get(order[k] % width), between));
        }
        return kept;
    }

    private static List<Draft> inKorea(ScriptRun run, boolean sinoKorean, boolean wordStart, boolean besideLatin) {
        return switch (run.script()) {
            case HANGUL -> {
                String syllables = syllablesOnly(run.text());
                yield syllables.isEmpty()
                        ? List.of()
                        : List.of(new Draft(syllables, 1, ReadingSystem.KOREAN_PRONUNCIATION, "표준 발음법"));
            }
            case HAN ->
                sinoKorean ? HanReadings.sinoKorean(run.text(), wordStart) : HanReadings.mandarinInHangul(run.text());
            case LATIN -> LatinReadings.inHangul(run.text());
            case DIGIT -> koreanDigits(run.text(), besideLatin);
            case OTHER ->
                switch (run.text()) {
                    case "&" -> List.of(new Draft("앤드", 1, ReadingSystem.LETTER_NAMES, "sign read by name"));
                    case "+" -> List.of(new Draft("플러스", 1, ReadingSystem.LETTER_NAMES, "sign read by name"));
                    default -> List.of();
                };
        };
    }

    private static String syllablesOnly(String text) {
        StringBuilder out = new StringBuilder(Math.min(80, text.length()));
        for (int i = 0; i < text.length() && out.length() < 80; i++) {
            if (Jamo.isSyllable(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static List<Draft> koreanDigits(String run, boolean besideLatin) {
        String digits = asciiDigits(run);
        List<Draft> drafts = new ArrayList<>(3);
        StringBuilder one = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            one.append(KOREAN_DIGITS[digits.charAt(i) - '0']);
            english.append(ENGLISH_DIGITS_IN_HANGUL[digits.charAt(i) - '0']);
        }
        if (digits.isEmpty()) {
            return List.of();
        }
        if (digits.length() == 1 && besideLatin) {
            // Beside letters a single digit keeps its English name: K2 케이투, 3M 쓰리엠.
            drafts.add(new Draft(english.toString(), 1, ReadingSystem.LETTER_NAMES, "digit beside letters in English"));
            drafts.add(new Draft(one.toString(), 0.7, ReadingSystem.LETTER_NAMES, "digits one by one"));
            return drafts;
        }
        if (digits.length() > 1 && digits.length() <= 4 && digits.charAt(0) != '0') {
            StringBuilder number = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(i) - '0';
                int place = digits.length() - 1 - i;
                if (digit > 0) {
                    number.append(digit == 1 && place > 0 ? "" : KOREAN_DIGITS[digit])
                            .append(KOREAN_PLACES[place]);
                }
            }
            drafts.add(new Draft(number.toString(), 1, ReadingSystem.LETTER_NAMES, "number"));
        }
        drafts.add(new Draft(one.toString(), 0.9, ReadingSystem.LETTER_NAMES, "digits one by one"));
        if (digits.length() <= 3) {
            drafts.add(new Draft(english.toString(), 0.6, ReadingSystem.LETTER_NAMES, "digits in English"));
        }
        return drafts;
    }

    private static String asciiDigits(String run) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < run.length() && out.length() < 12; ) {
            int c = run.codePointAt(i);
            i += Character.charCount(c);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    private static List<Draft> inChina(ScriptRun run) {
        return switch (run.script()) {
            case HAN -> {
                List<Draft> drafts = new ArrayList<>(4);
                for (Draft d : HanReadings.pinyin(run.text())) {
                    drafts.add(new Draft(d.text(), Segment.ofPinyin(d.text()), d.confidence(), d.system(), d.basis()));
                }
                yield drafts;
            }
            case HANGUL -> HangulInPinyin.of(syllablesOnly(run.text()));
            case LATIN -> LatinReadings.inPinyin(run.text());
            case DIGIT -> {
                StringBuilder out = new StringBuilder();
                String digits = asciiDigits(run.text());
                for (int i = 0; i < digits.length(); i++) {
                    out.append(i == 0 ? "" : " ").append(CHINESE_DIGITS[digits.charAt(i) - '0']);
                }
                yield out.isEmpty()
                        ? List.of()
                        : List.of(new Draft(
                                out.toString(),
                                Segment.ofPinyin(out.toString()),
                                1,
                                ReadingSystem.LETTER_NAMES,
                                "digits one by one"));
            }
            case OTHER -> List.of();
        };
    }
}
