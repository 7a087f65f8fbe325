package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.script.Script;
import org.comity.script.ScriptRun;
import org.comity.script.SignForIndex;
import org.comity.script.SignProfile;
import org.comity.script.Signs;

/**
 * One way in which a mark stands before the eye: its whole text, one script of a bilingual text (KR-14), or a publicly known
 * other name of it.
 *
 * @param profile prepared for comparison
 * @param origin where this form comes from
 * @param units its words, the parts into which it is split for comparison (KR-16)
 * @param scripts the scripts in it that are read, as bits; digits and symbols are left out
 */
record Form(SignProfile profile, Origin origin, List<Unit> units, int scripts) {

    /** Hangul and Hanja forms are written together with the name, Latin ones stand apart. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "주식회사|유한책임회사|유한회사|합자회사|합명회사|株式[會会]社|有限[會会]社|股份有限公司|有限[責责]任公司|有限公司|㈜"
                    + "|[(（][주株유][)）]"
                    + "|(?<![A-Z])(CO[.:,]* *LTD|CO\\., *INC|INC|CORP|LTD|LLC|GMBH|CORPORATION|LIMITED)(?![A-Z])[.]?",
            Pattern.CASE_INSENSITIVE);

    enum Origin {
        WHOLE,
        /** Without its legal form: 주식회사, 株式會社, CO., LTD. No one calls a firm by it, and it tells of no origin (KR-9, KR-16). */
        WITHOUT_LEGAL_FORM,
        ONE_SCRIPT,
        KNOWN_NAME
    }

    /**
     * A word of a form.
     *
     * @param text as written
     * @param key folded
     * @param script its script; words of one script are weighed against each other
     */
    record Unit(String text, String key, Script script) {}

    /** A copy of a mark in one of its scripts is nearly as near as the mark itself. */
    double weight() {
        return switch (origin) {
            case WHOLE -> 1;
            case WITHOUT_LEGAL_FORM, ONE_SCRIPT, KNOWN_NAME -> 0.97;
        };
    }

    boolean sharesScript(Form other) {
        return (scripts & other.scripts) != 0;
    }

    /** The scripts of all these forms together. */
    static int scripts(List<Form> forms) {
        int all = 0;
        for (Form form : forms) {
            all |= form.scripts;
        }
        return all;
    }

    private static int mask(SignProfile profile) {
        int mask = 0;
        for (Script script : profile.scripts()) {
            mask |= switch (script) {
                case HAN -> 1;
                case HANGUL -> 2;
                case LATIN -> 4;
                case DIGIT, OTHER -> 0;
            };
        }
        return mask;
    }

    String text() {
        return profile.sign();
    }

    String key() {
        return profile.key();
    }

    /** A folded word as it stands in a text, where it can be found there. */
    static String asWritten(String text, String word) {
        String folded = text.toLowerCase(Locale.ROOT);
        int at = folded.length() == text.length() ? folded.indexOf(word.toLowerCase(Locale.ROOT)) : -1;
        return at < 0 ? word : text.substring(at, at + word.length());
    }

    /** The forms of a mark with these recorded texts, whole texts first; without doubles. */
    static List<Form> of(List<String> texts, Function<String, SignProfile> profiles) {
        return of(texts, (text, origin) -> of(text, origin, profiles));
    }

    /** @param form makes a form of a text */
    static List<Form> of(List<String> texts, BiFunction<String, Origin, Form> form) {
        List<Form> forms = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String text : texts) {
            add(forms, seen, text, Origin.WHOLE, form);
        }
        for (Form whole : List.copyOf(forms)) {
            add(forms, seen, withoutLegalForm(whole.text()), Origin.WITHOUT_LEGAL_FORM, form);
        }
        for (Form whole : List.copyOf(forms)) {
            for (String part : scripts(whole)) {
                add(forms, seen, part, Origin.ONE_SCRIPT, form);
            }
        }
        return List.copyOf(forms);
    }

    static Form of(String text, Origin origin, Function<String, SignProfile> profiles) {
        SignProfile profile = profiles.apply(text);
        return new Form(profile, origin, units(profile, profile.runs()), mask(profile));
    }

    static Form of(SignForIndex sign, Origin origin) {
        return new Form(sign.profile(), origin, units(sign.profile(), sign.runs()), mask(sign.profile()));
    }

    private static void add(
            List<Form> forms, Set<String> seen, String text, Origin origin, BiFunction<String, Origin, Form> form) {
        if (!text.isBlank() && seen.add(text)) {
            forms.add(form.apply(text, origin));
        }
    }

    /** The text of each script of a mixed sign that can stand alone: {@code POPEYE 뽀빠이} gives both. */
    private static List<String> scripts(Form form) {
        Map<Script, StringBuilder> byScript = new LinkedHashMap<>();
        for (Unit unit : form.units) {
            Script script = unit.script == Script.DIGIT ? Script.LATIN : unit.script;
            StringBuilder text = byScript.computeIfAbsent(script, s -> new StringBuilder());
            text.append(text.isEmpty() ? "" : " ").append(unit.text);
        }
        if (byScript.size() < 2) {
            return List.of();
        }
        return byScript.entrySet().stream()
                .filter(e -> canStandAlone(e.getKey(), e.getValue().toString()))
                .map(e -> e.getValue().toString())
                .toList();
    }

    private static boolean canStandAlone(Script script, String text) {
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        return switch (script) {
            case HAN, HANGUL -> letters >= 2;
            case LATIN -> letters >= 3;
            case DIGIT, OTHER -> false;
        };
    }

    /** The text as it is where it names no legal form or nothing else; only words that are legal forms and nothing more. */
    private static String withoutLegalForm(String text) {
        String rest = LEGAL_FORM.matcher(text).replaceAll(" ").strip();
        return rest.codePoints().filter(Character::isLetter).count() < 2 ? text : rest;
    }

    private static List<Unit> units(SignProfile profile, List<ScriptRun> runs) {
        List<Unit> units = new ArrayList<>(runs.size());
        for (ScriptRun run : runs) {
            String key = runs.size() == 1 ? profile.key() : Signs.key(run.text());
            if (!key.isEmpty()) {
                units.add(new Unit(run.text(), key, run.script()));
            }
        }
        return List.copyOf(units);
    }
}
