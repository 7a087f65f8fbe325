package org.comity.server.internal.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.Hit;
import org.comity.conflict.goods.Confidence;
import org.comity.conflict.goods.GoodsMatch;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Text;

/** Parts of a hit in one line each. */
public final class HitLines {
    private HitLines() {}

    private static final int MOST_CLASSES = 6;
    private static final int MOST_GOODS = 12;

    public static String classes(Page page, EarlierMark earlier) {
        List<GoodsClass> classes = earlier.goods().stream()
                .map(GoodsItem::goodsClass)
                .distinct()
                .sorted()
                .toList();
        String shown =
                classes.stream().limit(MOST_CLASSES).map(GoodsClass::code).collect(Collectors.joining(", "));
        return page.t("class", classes.size() > MOST_CLASSES ? shown + " …" : shown);
    }

    /** The other recorded forms of the mark that its first form does not already show. */
    public static List<String> also(EarlierMark earlier) {
        String first = earlier.texts().getFirst();
        return earlier.texts().stream()
                .skip(1)
                .distinct()
                .filter(text -> !first.contains(text))
                .toList();
    }

    public static String goods(Page page, EarlierMark earlier) {
        List<String> names = earlier.goods().stream()
                .filter(item -> !item.deleted())
                .map(HitLines::goods)
                .filter(line -> !line.isEmpty())
                .toList();
        String shown = names.stream().limit(MOST_GOODS).collect(Collectors.joining("; "));
        return names.size() > MOST_GOODS ? page.t("hit.goods.more", shown, names.size() - MOST_GOODS) : shown;
    }

    /**
     * What was found of the goods asked about: each good with its class, codes, and how it was found.
     *
     * @param nearest only the nearest finding of each good
     */
    public static List<String> goodsFound(Page page, List<GoodsMatch> matches, boolean nearest) {
        Set<String> seen = new HashSet<>();
        return matches.stream()
                .filter(match -> seen.add(match.written()) || !nearest)
                .map(match -> goodsFound(page, match))
                .distinct()
                .toList();
    }

    private static String goodsFound(Page page, GoodsMatch match) {
        List<String> parts = new ArrayList<>();
        parts.add(page.t("class", match.goodsClass().code()));
        parts.addAll(match.chineseGroups());
        parts.addAll(match.koreanCodes());
        String found = match.confidence() == Confidence.EXACT ? "" : ": " + match.found();
        return match.written() + " → " + String.join(" ", parts) + " (" + page.code("confidence", match.confidence())
                + found + ")";
    }

    private static String goods(GoodsItem item) {
        String codes = String.join(" ", item.groupCodes());
        return item.names().stream()
                .findFirst()
                .map(Text::value)
                .map(n -> codes.isEmpty() ? n : n + " (" + codes + ")")
                .orElse(codes);
    }

    /** How the two forms came about: once when both by the same way. */
    public static String by(Page page, Hit.Meeting meeting) {
        String asked = way(page, meeting.askedBy());
        String earlier = way(page, meeting.earlierBy());
        return asked.equals(earlier) ? asked : asked + " / " + earlier;
    }

    /** The word for how a form came about; what follows a colon, the concept itself, stays as it is. */
    private static String way(Page page, String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? page.name("reading", code)
                : page.name("reading", code.substring(0, colon)) + ": " + code.substring(colon + 1);
    }

    /** What the dates of the two marks say beyond the ordinary case, that the other one is earlier. */
    public static Optional<String> standing(Page page, Hit.Standing standing) {
        return switch (standing) {
            case EARLIER -> Optional.empty();
            case SAME_DAY, LATER, UNDATED -> Optional.of(page.code("standing", standing));
        };
    }
}
