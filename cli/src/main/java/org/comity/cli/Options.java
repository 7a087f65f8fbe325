package org.comity.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.conflict.InstalledDictionaries;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.NameLists;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.jspecify.annotations.Nullable;

/** Reads what people write after an option. */
final class Options {

    private static final Pattern DATE = Pattern.compile("(\\d{4})([-./]?)(\\d{2})\\2(\\d{2})");
    private static final Pattern WORD = Pattern.compile("[^,，、\\s]+");
    private static final int MOST_HITS = 10_000;

    private Options() {}

    /** {@code 43}, {@code 25,43}, {@code 010}. */
    static List<GoodsClass> classes(List<String> written) {
        List<GoodsClass> classes = new ArrayList<>();
        for (String word : words(written)) {
            GoodsClass goodsClass = GoodsClass.read(word);
            if (!goodsClass.exists()) {
                throw new ComityException(ErrorCode.CLASS_UNKNOWN, word);
            }
            if (!classes.contains(goodsClass)) {
                classes.add(goodsClass);
            }
        }
        return classes;
    }

    /** Goods separated by commas or semicolons of any script, except inside brackets. */
    static List<String> goods(List<String> written) {
        List<String> goods = new ArrayList<>();
        for (String list : written) {
            StringBuilder item = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < list.length(); i++) {
                char c = list.charAt(i);
                if ("([（［【".indexOf(c) >= 0) {
                    depth++;
                } else if (")]）］】".indexOf(c) >= 0) {
                    depth = Math.max(0, depth - 1);
                }
                if (depth == 0 && ",;，；、".indexOf(c) >= 0) {
                    add(goods, item);
                } else {
                    item.append(c);
                }
            }
            add(goods, item);
        }
        return goods;
    }

    private static void add(List<String> goods, StringBuilder item) {
        String name = item.toString().strip();
        if (!name.isEmpty() && !goods.contains(name)) {
            goods.add(name);
        }
        item.setLength(0);
    }

    /** {@code CN}, {@code KR}, {@code CN,KR}; both when nothing is given. */
    static Set<Forum> forums(List<String> written) {
        List<String> words = words(written);
        if (words.isEmpty()) {
            return EnumSet.allOf(Forum.class);
        }
        Set<Forum> forums = EnumSet.noneOf(Forum.class);
        for (String word : words) {
            try {
                forums.add(Forum.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new ComityException(e, ErrorCode.FORUM_UNKNOWN, word);
            }
        }
        return forums;
    }

    static LocalDate date(String written) {
        Matcher m = DATE.matcher(written.strip());
        if (!m.matches()) {
            throw new ComityException(ErrorCode.DATE_UNREADABLE, written);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
        } catch (DateTimeException e) {
            throw new ComityException(e, ErrorCode.DATE_UNREADABLE, written);
        }
    }

    static Optional<LocalDate> findDate(@Nullable String written) {
        return Optional.ofNullable(written).map(Options::date);
    }

    /** Today where the question is decided: the calendars of the two offices are an hour apart. */
    static LocalDate today(Set<Forum> forums) {
        return LocalDate.now(ZoneId.of(forums.contains(Forum.KR) ? "Asia/Seoul" : "Asia/Shanghai"));
    }

    static int top(Session session, String written) {
        return number(session, "--top", written, 1, MOST_HITS);
    }

    static int port(Session session, String written) {
        return number(session, "--port", written, 0, 65_535);
    }

    static int number(Session session, String option, String written, int least, int most) {
        try {
            int number = Integer.parseInt(written.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new ComityException(ErrorCode.OPTION_INVALID, option, written, session.text("option.range", least, most));
    }

    /** How to compare: with the dictionaries and known names of this home, unless {@code --without aliases}. */
    static MarkIndex.Options comparison(Session session, List<String> without) {
        InstalledDictionaries.in(session.home()).use();
        return withAliases(session, without)
                ? new MarkIndex.Options(true, NameLists.in(session.home()).list())
                : new MarkIndex.Options(false);
    }

    /** {@code --without aliases} is the only thing that can be left out so far. */
    static boolean withAliases(Session session, List<String> without) {
        for (String word : words(without)) {
            if (!word.equals("aliases")) {
                throw new ComityException(ErrorCode.OPTION_INVALID, "--without", word, session.text("option.without"));
            }
        }
        return words(without).isEmpty();
    }

    static void checkLanguage(Session session, @Nullable String tag) {
        if (tag != null && DisplayLanguage.find(tag).isEmpty()) {
            throw new ComityException(ErrorCode.OPTION_INVALID, "--lang", tag, session.text("option.lang"));
        }
    }

    private static List<String> words(List<String> written) {
        List<String> words = new ArrayList<>();
        for (String list : written) {
            WORD.matcher(list).results().map(MatchResult::group).forEach(words::add);
        }
        return words;
    }
}
