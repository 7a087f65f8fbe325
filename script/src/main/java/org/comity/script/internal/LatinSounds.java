package org.comity.script.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * How a Latin word may sound: spelling to sounds by the habits of several languages, since a reader in Korea or China
 * does not know whose word a mark is.
 *
 * <p>Sounds are written one character each: consonants {@code p b t d k g c(=tsh) j s z S(=sh) T(=th) h n m N(=ng) l r f
 * v}, glides {@code y w}, vowels {@code a e i o u E(=schwa) A(=ash) W(=no vowel of its own)}.
 */
final class LatinSounds {

    /** A way of spelling. */
    enum Habit {
        ENGLISH("English spelling", LatinSounds.ENGLISH),
        PLAIN("letters as spelled", LatinSounds.PLAIN),
        ITALIAN("Italian or Spanish spelling", LatinSounds.ITALIAN),
        FRENCH("French spelling", LatinSounds.FRENCH),
        GERMAN("German spelling", LatinSounds.GERMAN);

        final String basis;
        private final Rule[][] rules;

        Habit(String basis, String own) {
            this.basis = basis;
            this.rules = byFirstLetter(own + COMMON);
        }
    }

    /**
     * One spelling rule; both conditions are also kept as one character each, which is what matching looks at.
     *
     * @param left what must stand before: "" anything, "^" the beginning, "V" a vowel, "C" a consonant
     * @param spelled the letters
     * @param right what must follow: "" anything, "$" the end, "V", "C", "F" e i y, "C$" a consonant or the end, "Ce$"
     *     one consonant and a final e
     */
    private record Rule(String left, char before, String spelled, String right, char after, String sounds) {

        Rule(String left, String spelled, String right, String sounds) {
            this(left, code(left), spelled, right, code(right), sounds);
        }

        private static char code(String condition) {
            return switch (condition) {
                case "" -> NOTHING;
                case "C$" -> CONSONANT_OR_END;
                case "CC" -> TWO_CONSONANTS;
                case "Ce$" -> 'e';
                default -> condition.charAt(0);
            };
        }
    }

    private static final char NOTHING = ' ';
    private static final char CONSONANT_OR_END = '|';
    private static final char TWO_CONSONANTS = '2';

    private static final String COMMON = """
            ph>f|^ps>s|^kn>n|^wr>r|^gn>n|^pn>n|^rh>r|rh>r|qu>kw|ck>k|^x>z|x>ks|sch>S|tsch>c|tz>ts|dt>t|q>k
            b>b|c>k|d>d|f>f|g>g|h>h|j>j|k>k|l>l|m>m|n>n|p>p|r>r|s>s|t>t|v>v|w>w|z>z
            a>a|e>e|i>i|o>o|u>u|y>i|^y(V>y|V)y(V>y
            """;

    private static final String ENGLISH = """
            tion>SEn|V)sion>jEn|ssion>SEn|sion>SEn|cian>SEn|V)ture>cE|tious>SEs|cious>SEs|tial>SEl|cial>SEl
            igh>ai|eigh>ei|aigh>ei|ough>o|augh>o|tch>c|dge>j|dg(F>j|sch(>sk|chr>kr|ch>c|sh>S|th>T|wh>w|gh>g|V)gh(C$>
            ng($>N|ng(C>N|nk>Nk|sc(F>s|cc(F>ks|c(F>s|g(F>j|gu(V>g|^j>j|mb($>m|mn($>m|bt($>t|lk($>k|alk>ok|alm>am
            ai>ei|ay>ei|ei>ei|ey($>i|ey>ei|eau>yu|ee>i|ea>i|ie($>i|ie>i|oo>u|ou>au|ow($>ou|ow(C>au|ow>ou|oa>ou|oe>ou|oi>oi|oy>oi
            au>o|aw>o|eu>yu|ew>yu|ue($>u|ui>ui|all($>ol|al(C>ol
            ar(C$>a|er(C$>E|ir(C$>E|ur(C$>E|or(C$>o|yr(C$>E|are($>eE|ire($>aiE|ure($>yuE|ore($>oE|ere($>iE|ear>iE|eer>iE|air>eE|our>oE|oor>oE
            a(Ce$>ei|i(Ce$>ai|o(Ce$>ou|u(Ce$>yu|y(Ce$>ai|e(Ce$>i
            C)le($>Wl|C)re($>E|C)e($>|V)e($>|ce($>s|ge($>j|C)es($>s|C)ed($>d
            a(CC>A|a(C$>A|^a(C>A|a($>a|u(CC>E|u(C$>E|o(CC>o|y($>i|ia>iE|io>io|iu>iE|us($>Es
            """;

    private static final String PLAIN = """
            tion>SEn|ch>c|sh>S|th>T|C)e($>|V)e($>|ce($>s|c(F>s|g(F>j|ng(C$>N|nk>Nk|ou>u|oo>u|ee>i|ai>ai|ay>ai|ei>ei|ey>ei
            C)le($>Wl|gh>g|dg(F>j
            """;

    private static final String ITALIAN = """
            ch>k|cc(F>c|c(F>c|ci(V>c|gi(V>j|gh>g|gn>ny|gli>li|gg(F>j|g(F>j|sc(F>S|sci(V>S|qu>kw|zz>c|z>c|ll>l|th>t|x>ks|ng(C$>N
            gue>ge|gui>gi|que>ke|qui>ki|ñ>ny|y>i|j(V>y|w>v
            """;

    private static final String FRENCH = """
            eaux>o|eau>o|aux($>o|au>o|oux($>u|ou>u|oi>wa|oy>wai|ai>e|ei>e|eu>E|œu>E|oeu>E|u(C>wi|u($>wi|un(C$>EN|qu>k|ç>s|gu(F>g
            ille($>iyu|ill(V>iy|eil($>eyu|ail($>aiyu|gn>ny|ch>S|th>t|ph>f|c(F>s|g(F>j|j>j|h>|y>i|w>w
            ain(C$>eN|ein(C$>eN|in(C$>eN|im(C>eN|an(C$>aN|am(C>aN|en(C>aN|em(C>aN|on(C$>oN|om(C>oN|ien($>ieN|tion>sioN
            er($>e|ez($>e|et($>e|ée>e|es($>|V)s(V>j|s($>|t($>|d($>|x($>|z($>|p($>|ts($>|C)e($>|V)e($>|que($>k|gue($>g|ier($>ie|lle($>l
            """;

    private static final String GERMAN = """
            sch>S|^st>St|^sp>Sp|tsch>c|chs>ks|ch>h|ei>ai|ey>ai|ie>i|eu>oi|äu>oi|au>au|z>c|tz>c|w>b|v>p|j>y|th>t|qu>kb
            V)h>|s(V>j|ss>s|er($>E|e($>E|ng>N|nk>Nk|y>i|b($>p|d($>t|g($>k|ä>e|ö>we|ü>wi|ae>e|oe>we|ue>wi
            """;

    private static final int VOWELS =
            1 | 1 << ('e' - 'a') | 1 << ('i' - 'a') | 1 << ('o' - 'a') | 1 << ('u' - 'a') | 1 << ('y' - 'a');
    private static final long VOWEL_SOUNDS =
            (long) (VOWELS & ~(1 << ('y' - 'a'))) << ('a' - 'A') | 1 | 1 << ('E' - 'A') | 1 << ('W' - 'A');

    private LatinSounds() {}

    private static Rule[][] byFirstLetter(String text) {
        List<List<Rule>> rules = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            rules.add(new ArrayList<>());
        }
        for (String item : text.split("[|\\n]", -1)) {
            if (item.isBlank()) {
                continue;
            }
            int arrow = item.indexOf('>');
            String pattern = item.substring(0, arrow);
            String left = "";
            String right = "";
            if (pattern.startsWith("^")) {
                left = "^";
                pattern = pattern.substring(1);
            } else if (pattern.indexOf(')') > 0) {
                left = pattern.substring(0, 1);
                pattern = pattern.substring(2);
            }
            int open = pattern.indexOf('(');
            if (open >= 0) {
                right = pattern.substring(open + 1);
                pattern = pattern.substring(0, open);
            }
            char first = pattern.charAt(0);
            if (first >= 'a' && first <= 'z') {
                rules.get(first - 'a').add(new Rule(left, pattern, right, item.substring(arrow + 1)));
            }
        }
        Rule[][] sorted = new Rule[26][];
        for (int i = 0; i < 26; i++) {
            // Longest spelling first, conditions before none; within that the order written.
            sorted[i] = rules.get(i).stream()
                    .sorted((a, b) -> weight(b) - weight(a))
                    .toArray(Rule[]::new);
        }
        return sorted;
    }

    private static int weight(Rule rule) {
        return rule.spelled().length() * 10
                + (rule.right().isEmpty() ? 0 : rule.right().length() + 1)
                + (rule.left().isEmpty() ? 0 : 1);
    }

    /** The sounds of a word of plain letters a to z by one habit; doubled consonants sound once. */
    static String of(String word, Habit habit) {
        Rule[][] rules = habit.rules;
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); ) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                i++;
                continue;
            }
            if (i + 1 < word.length() && word.charAt(i + 1) == c && !isVowel(c) && !special(word, i, habit)) {
                i++;
                continue;
            }
            Rule match = null;
            for (Rule rule : rules[c - 'a']) {
                if (matches(rule, word, i)) {
                    match = rule;
                    break;
                }
            }
            if (match == null) {
                i++;
            } else {
                out.append(match.sounds());
                i += match.spelled().length();
            }
        }
        return out.toString();
    }

    /** Doubled letters with a sound of their own. */
    private static boolean special(String word, int i, Habit habit) {
        char c = word.charAt(i);
        boolean beforeFront = i + 2 < word.length() && isFront(word.charAt(i + 2));
        return switch (habit) {
            case ENGLISH ->
                (c == 'c' && beforeFront)
                        || (c == 's' && word.startsWith("ssion", i))
                        || (c == 'l' && word.endsWith("all"));
            case ITALIAN -> c == 'z' || ((c == 'c' || c == 'g') && beforeFront);
            case FRENCH -> c == 'l';
            case PLAIN, GERMAN -> false;
        };
    }

    private static boolean matches(Rule rule, String word, int at) {
        if (!word.startsWith(rule.spelled(), at)) {
            return false;
        }
        int end = at + rule.spelled().length();
        boolean left = switch (rule.before()) {
            case NOTHING -> true;
            case '^' -> at == 0;
            case 'V' -> at > 0 && isVowel(word.charAt(at - 1));
            // A final e is silent only when another vowel carries the word.
            default -> at > 0 && !isVowel(word.charAt(at - 1)) && (rule.after() != '$' || hasVowel(word, at));
        };
        return left && rightMatches(rule.after(), word, end);
    }

    private static boolean rightMatches(char right, String word, int end) {
        boolean atEnd = end >= word.length();
        return switch (right) {
            case NOTHING -> true;
            case '$' -> atEnd;
            case 'V' -> !atEnd && isVowel(word.charAt(end));
            case 'C' -> !atEnd && !isVowel(word.charAt(end));
            case 'F' -> !atEnd && isFront(word.charAt(end));
            case CONSONANT_OR_END -> atEnd || !isVowel(word.charAt(end));
            case TWO_CONSONANTS ->
                end + 1 < word.length() && !isVowel(word.charAt(end)) && !isVowel(word.charAt(end + 1));
            default ->
                end + 2 == word.length()
                        && !isVowel(word.charAt(end))
                        && word.charAt(end) != 'w'
                        && word.charAt(end + 1) == 'e';
        };
    }

    private static boolean hasVowel(String word, int before) {
        for (int i = 0; i < before; i++) {
            if (isVowel(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char c) {
        return c >= 'a' && c <= 'z' && (VOWELS >>> (c - 'a') & 1) != 0;
    }

    private static boolean isFront(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    static boolean isVowelSound(char c) {
        return c >= 'A' && c <= 'z' && (VOWEL_SOUNDS >>> (c - 'A') & 1) != 0;
    }
}
