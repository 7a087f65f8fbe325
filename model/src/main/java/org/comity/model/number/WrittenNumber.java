package org.comity.model.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number freed of the manners of writing that never carry meaning: full-width forms, white space, kinds of hyphen, case,
 * and the words 제…호, 第…号 around it.
 *
 * @param text what is left
 * @param country {@code CN}, {@code KR} or null when none is written; {@code ZL} counts as CN
 * @param patentNumber whether {@code ZL} stood before it: the number of a granted Chinese patent
 */
record WrittenNumber(String text, @Nullable String country, boolean patentNumber) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30FC\\uFE58\\uFE63]");
    private static final Pattern FULL_STOP = Pattern.compile("[\\u3002\\uFF0E\\u00B7]");
    private static final Pattern ORDINAL = Pattern.compile("^[제第](.+)[호号號]$");
    private static final Pattern PREFIX = Pattern.compile("^(ZL|CN|KR)[-:]?(?=[0-9G])(.+)$");

    /** The folded text; empty when nothing but white space was written. */
    static String fold(String written) {
        String s = Normalizer.normalize(written, Normalizer.Form.NFKC);
        s = SPACE.matcher(s).replaceAll("");
        s = HYPHEN.matcher(s).replaceAll("-");
        s = FULL_STOP.matcher(s).replaceAll(".");
        return s.toUpperCase(Locale.ROOT);
    }

    static WrittenNumber of(String written) {
        String s = fold(written);
        Matcher ordinal = ORDINAL.matcher(s);
        if (ordinal.matches()) {
            s = ordinal.group(1);
        }
        Matcher prefix = PREFIX.matcher(s);
        if (prefix.matches()) {
            boolean zl = prefix.group(1).equals("ZL");
            return new WrittenNumber(prefix.group(2), zl ? "CN" : prefix.group(1), zl);
        }
        return new WrittenNumber(s, null, false);
    }

    /** Whether the number may be one of this office. */
    boolean mayBe(String office) {
        return country == null || country.equals(office);
    }
}
