package org.comity.conflict.goods;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.script.Signs;

/**
 * A written good in the forms in which it is looked up.
 *
 * @param written as written
 * @param exact letters and digits only, lower case
 * @param key folded: plural, word order, brackets, traditional characters, endings that say only "services" or "kind"
 * @param service whether the name says that it is a service
 * @param sold the goods that it sells, when it is a service of trade
 */
record GoodsName(String written, String exact, String key, boolean service, Optional<String> sold) {

    private static final Pattern BRACKETS = Pattern.compile("[(（［\\[【〔{].*?[)）］\\]】〕}]");
    private static final Pattern OPEN = Pattern.compile("[(（［\\[【〔{].*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern PREPOSITION = Pattern.compile(
            "[,;(\\[]|\\b(?:for|of|in|with|without|from|by|on|to|made|being|other than|not|used|namely)\\b");
    private static final Set<String> EMPTY_WORDS =
            Set.of("a", "an", "the", "of", "for", "in", "and", "or", "to", "service", "provision", "providing", "kind");
    private static final Map<String, String> IRREGULAR = Map.of(
            "men",
            "man",
            "women",
            "woman",
            "children",
            "child",
            "knives",
            "knife",
            "shelves",
            "shelf",
            "scarves",
            "scarf",
            "teeth",
            "tooth",
            "feet",
            "foot",
            "loaves",
            "loaf");

    /** 업 says "service", 류 "kind"; what stands before them names it. */
    private static final List<String> KOREAN_ENDINGS = List.of("서비스업", "서비스", "운영업", "경영업", "제공업", "관리운영업", "업", "류");

    private static final List<String> CHINESE_ENDINGS = List.of("服务", "类");

    private static final Pattern KOREAN_TRADE =
            Pattern.compile("(.{2,}?)(?:전문)?(?:도소매|도매|소매|판매대행|판매알선|구매대행|판매|매매|무역|유통|수출입대행|수출입)(?:서비스업|업|점업|관리업|중개업)");
    private static final Pattern CHINESE_TRADE = Pattern.compile("(.{1,}?)(?:的?)(?:零售商店|零售店|零售|批发|销售|经销)(?:服务|业)?");
    private static final Pattern ENGLISH_TRADE = Pattern.compile(
            "(?:(?:online |on-line )?(?:retail|wholesale|sales?)(?: and wholesale| or wholesale)?(?: store| shop| outlet| agency| arranging)?(?: services?)?"
                    + " (?:for|of|in|featuring|connected with(?: the sale of)?) )(.+)"
                    + "|(.+?) (?:retail|wholesale|sales?)(?: store| shop| arranging| agency)?(?: services?)?");

    static GoodsName of(String written) {
        String normal =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String bare = OPEN.matcher(BRACKETS.matcher(normal).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (bare.isEmpty()) {
            bare = normal;
        }
        String exact = letters(normal);
        if (has(bare, Character.UnicodeScript.HANGUL)) {
            String whole = letters(bare);
            String key = without(whole, KOREAN_ENDINGS, 2);
            boolean service = whole.length() > 2 && (whole.endsWith("업") || whole.endsWith("서비스"));
            Matcher trade = KOREAN_TRADE.matcher(whole);
            Optional<String> sold = service && trade.matches() ? Optional.of(trade.group(1)) : Optional.empty();
            return new GoodsName(written, exact, sold.map(s -> s + "판매").orElse(key), service, sold);
        }
        if (has(bare, Character.UnicodeScript.HAN)) {
            String whole = Signs.key(bare);
            String key = without(whole, CHINESE_ENDINGS, 1);
            Matcher trade = CHINESE_TRADE.matcher(whole);
            Optional<String> sold = trade.matches() ? Optional.of(trade.group(1)) : Optional.empty();
            boolean service = whole.endsWith("服务") || sold.isPresent();
            return new GoodsName(written, exact, sold.map(s -> s + "销售").orElse(key), service, sold);
        }
        return english(written, bare, exact);
    }

    private static GoodsName english(String written, String bare, String exact) {
        List<String> words = words(bare);
        List<String> telling =
                words.stream().filter(w -> !EMPTY_WORDS.contains(w)).sorted().toList();
        String key = String.join(" ", telling.isEmpty() ? words : telling);
        Matcher trade = ENGLISH_TRADE.matcher(bare);
        Optional<String> sold = Optional.empty();
        if (trade.matches()) {
            sold = Optional.ofNullable(trade.group(1) != null ? trade.group(1) : trade.group(2));
        }
        boolean service = bare.endsWith("services") || bare.endsWith("service") || sold.isPresent();
        return new GoodsName(
                written, exact, sold.map(s -> GoodsName.of(s).key() + " sale").orElse(key), service, sold);
    }

    /**
     * What it may be a kind of, longest first: in Chinese and Korean the end of the name, in English the last words before a
     * preposition.
     */
    List<String> heads() {
        if (has(key, Character.UnicodeScript.HANGUL) || has(key, Character.UnicodeScript.HAN)) {
            return tails(key, 2);
        }
        String normal =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Matcher preposition = PREPOSITION.matcher(normal);
        String head = preposition.find() && preposition.start() > 0 ? normal.substring(0, preposition.start()) : normal;
        List<String> phrase =
                words(head).stream().filter(w -> !EMPTY_WORDS.contains(w)).toList();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < phrase.size(); i++) {
            String tail = String.join(
                    " ", phrase.subList(i, phrase.size()).stream().sorted().toList());
            if (!tail.equals(key)) {
                heads.add(tail);
            }
        }
        return heads;
    }

    private static List<String> tails(String key, int least) {
        int[] points = key.codePoints().toArray();
        List<String> tails = new ArrayList<>();
        for (int i = 1; points.length - i >= least; i++) {
            tails.add(new String(points, i, points.length - i));
        }
        return List.copyOf(tails);
    }

    private static String without(String name, List<String> endings, int least) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String ending : endings) {
                if (rest.endsWith(ending) && rest.length() - ending.length() >= least) {
                    rest = rest.substring(0, rest.length() - ending.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.replace("'s", "").replace("’s", ""));
        while (word.find()) {
            words.add(singular(word.group()));
        }
        return words;
    }

    private static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4
                && (word.endsWith("ches")
                        || word.endsWith("shes")
                        || word.endsWith("xes")
                        || word.endsWith("sses")
                        || word.endsWith("zes")
                        || word.endsWith("oes"))) {
            return word.substring(0, n - 2);
        }
        if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, n - 1);
        }
        return word;
    }

    /** Equal for the same name however spaced, cased or punctuated. */
    static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }
}
