package org.comity.conflict.goods;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note of the Chinese table says (类似商品和服务区分表, notes under groups and items). A sentence that says nothing
 * recognised here is kept as text and decides nothing.
 */
sealed interface ChineseNote {

    /** 本类似群各部分之间商品不类似. */
    record PartsApart() implements ChineseNote {}

    /** Parts of the group that are similar to one another all the same. */
    record PartsTogether(Set<String> parts) implements ChineseNote {}

    /** Its first paragraph is similar to every part. */
    record FirstParagraphWithAll() implements ChineseNote {}

    /** Items that are similar to one another, whatever their part. */
    record ItemsTogether(Set<String> names) implements ChineseNote {}

    /** 根据功能、用途确定: case by case within the group. */
    record CaseByCase() implements ChineseNote {}

    /** An item that belongs to each of the groups; without names, the item whose note it is. */
    record InSeveralGroups(Set<String> names, Set<String> groups) implements ChineseNote {}

    /** Similar to nothing of its own group but what is named. */
    record OnlyWith(Set<String> names) implements ChineseNote {}

    /**
     * A link to another group.
     *
     * @param own names of the group's own items for which alone it holds; empty for all
     * @param ownExcept own items for which it does not hold
     * @param target what it links to
     * @param caseByCase whether function and use decide
     */
    record Link(Set<String> own, Set<String> ownExcept, Target target, boolean caseByCase) implements ChineseNote {}

    /**
     * Older registrations stand elsewhere.
     *
     * @param edition the last edition (版) under which they do
     * @param target their group then
     */
    record OlderEdition(int edition, Target target) implements ChineseNote {}

    /**
     * A group, or a part of it.
     *
     * @param group four digits; empty when the note names only items of the same group, two digits for a whole class
     * @param parts 第（n）部分
     * @param paragraphs 第n自然段, 第n段
     * @param names items; empty for all of it
     * @param except items left out
     */
    record Target(String group, Set<String> parts, Set<String> paragraphs, Set<String> names, Set<String> except) {}

    /** Reads a note; one note may say several things. */
    static List<ChineseNote> read(String note) {
        return new Reader().read(note);
    }

    /** Takes a note apart by its sentences, and each sentence by the groups it names. */
    final class Reader {
        private static final Map<Character, Integer> DIGITS = Map.ofEntries(
                Map.entry('一', 1),
                Map.entry('二', 2),
                Map.entry('三', 3),
                Map.entry('四', 4),
                Map.entry('五', 5),
                Map.entry('六', 6),
                Map.entry('七', 7),
                Map.entry('八', 8),
                Map.entry('九', 9));
        private static final String N = "[一二三四五六七八九十]+";
        private static final Pattern GROUP = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
        private static final Pattern OLD = Pattern.compile("第(" + N + ")[版类]及以前版本");
        private static final Pattern PART = Pattern.compile("第?[(（](" + N + ")[)）]部?分?");
        private static final Pattern PARAGRAPHS = Pattern.compile("第(" + N + "(?:[、，]?第?" + N + ")*)(?:自然)?段");
        private static final Pattern LINK = Pattern.compile("(?<!不)类似");
        private static final Pattern EXCEPT = Pattern.compile("除(.+?)(?:以外|外|之外)(?:的其他商品|的商品|的)?");
        private static final Pattern ONE_NUMBER = Pattern.compile(N);

        private final List<ChineseNote> said = new ArrayList<>();

        List<ChineseNote> read(String note) {
            String text = note.replace("\\r", "\r").replace("\\n", "\n");
            for (String sentence : text.split("[。；;\\r\\n]+", -1)) {
                String s =
                        sentence.strip().replaceFirst("^\\d{1,2}[.．、]\\s*", "").replaceAll("\\s+", "");
                if (!s.isEmpty()) {
                    sentence(s);
                }
            }
            return List.copyOf(said);
        }

        private void sentence(String s) {
            if (s.contains("跨类似群保护")) {
                severalGroups(s);
                return;
            }
            boolean caseByCase = s.contains("功能") && s.contains("用途");
            if (s.contains("各部") && s.contains("不类似")) {
                said.add(new PartsApart());
            }
            if (s.contains("第一自然段") && s.contains("各部分商品均类似")) {
                said.add(new FirstParagraphWithAll());
                return;
            }
            if (s.contains("互为类似")) {
                together(s);
                return;
            }
            if (caseByCase && !GROUP.matcher(s).find() && !s.contains("与")) {
                said.add(new CaseByCase());
                return;
            }
            links(s, caseByCase);
        }

        private void severalGroups(String s) {
            // 个人或动物用除臭剂（0306，0309）: a name and its groups, or only groups in the note of an item.
            Matcher named = Pattern.compile("([^：:；;，,（）()]+)[（(]((?:\\d{4}[，,；;、]?)+)[)）]")
                    .matcher(s);
            boolean any = false;
            while (named.find()) {
                String name = named.group(1);
                Set<String> names = name.contains("跨类似群保护") ? Set.of() : Set.of(name);
                said.add(new InSeveralGroups(names, groups(named.group(2))));
                any = true;
            }
            if (!any) {
                said.add(new InSeveralGroups(Set.of(), groups(s)));
            }
        }

        private static Set<String> groups(String s) {
            Set<String> groups = new LinkedHashSet<>();
            GROUP.matcher(s).results().map(MatchResult::group).forEach(groups::add);
            return groups;
        }

        private void together(String s) {
            for (String clause : s.split("互为类似", -1)) {
                Set<String> parts = parts(clause);
                if (parts.size() > 1) {
                    said.add(new PartsTogether(parts));
                } else if (clause.contains("但") || parts.isEmpty()) {
                    Set<String> names = names(clause.replaceFirst("^.*不类似，?但", ""));
                    if (names.size() > 1) {
                        said.add(new ItemsTogether(names));
                    }
                }
            }
        }

        /** {@code 与A类似，与第九版及以前版本B交叉检索}: what stands before the first 与 names own items, if anything. */
        private void links(String s, boolean caseByCase) {
            int first = s.indexOf('与');
            if (first < 0) {
                return;
            }
            String subject = s.substring(0, first);
            Set<String> except = new LinkedHashSet<>();
            Matcher left = EXCEPT.matcher(subject);
            if (left.find()) {
                except.addAll(names(left.group(1)));
                subject = left.replaceAll("");
            }
            boolean only = subject.endsWith("仅") || subject.equals("仅");
            Set<String> own = own(subject);
            String rest = s.substring(first);
            boolean alone = rest.contains("与其他商品不类似");
            rest = rest.replace("与其他商品不类似", "");
            current(rest, own, except, caseByCase, only || alone);
            older(rest);
        }

        private static Set<String> own(String subject) {
            String names = subject.replaceAll("本类似群|根据商品|根据|功能|用途|确定|商品|各种|仅|[(（].*?[)）]|但|所有|[、，]?所有", " ");
            return names.isBlank() || subject.contains("部分") ? Set.of() : names(names.strip());
        }

        /** The links in force now: what is said of older editions is taken out first. */
        private void current(String s, Set<String> own, Set<String> except, boolean caseByCase, boolean alone) {
            // An older edition's own group ends where the next "与" or the end of the sentence begins anew.
            String now = s.replaceAll("[，,]?(?:以及|及|与)?第" + N + "[版类]及以前版本.*?(?=交叉检索|类似|$)", "#");
            now = now.replaceAll("#(?:交叉检索(?:服务)?)", "#");
            if (!LINK.matcher(now).find()) {
                return;
            }
            List<Target> targets = targets(now, true);
            if (targets.isEmpty()) {
                Set<String> names = names(now.replaceAll("与|也|类似|#.*", ""));
                if (alone && !names.isEmpty()) {
                    said.add(new OnlyWith(names));
                } else if (now.contains("工业用化学品")) {
                    said.add(new Link(own, except, new Target("", Set.of(), Set.of(), names, Set.of()), caseByCase));
                } else if (caseByCase
                        && Pattern.compile("(?<!\\d)\\d{1,2}类").matcher(now).find()) {
                    Matcher number = Pattern.compile("(?<!\\d)(\\d{1,2})类").matcher(now);
                    if (number.find()) {
                        String group = number.group(1).length() == 1 ? "0" + number.group(1) : number.group(1);
                        said.add(
                                new Link(own, except, new Target(group, Set.of(), Set.of(), Set.of(), Set.of()), true));
                    }
                } else if (!names.isEmpty()) {
                    said.add(new Link(own, except, new Target("", Set.of(), Set.of(), names, Set.of()), caseByCase));
                }
                return;
            }
            for (Target target : targets) {
                said.add(new Link(own, except, target, caseByCase));
            }
        }

        private void older(String s) {
            Matcher edition = OLD.matcher(s);
            while (edition.find()) {
                int end = s.length();
                for (String stop : List.of("交叉检索", "类似")) {
                    int at = s.indexOf(stop, edition.end());
                    end = at >= 0 ? Math.min(end, at) : end;
                }
                Matcher next = OLD.matcher(s).region(edition.end(), s.length());
                if (next.find()) {
                    end = Math.min(end, next.start());
                }
                String where = s.substring(edition.end(), end);
                List<Target> targets = targets(where, false);
                if (targets.isEmpty()) {
                    Set<String> names = names(where);
                    if (!names.isEmpty()) {
                        targets = List.of(new Target("", Set.of(), Set.of(), names, Set.of()));
                    }
                }
                for (Target target : targets) {
                    said.add(new OlderEdition(number(edition.group(1)), target));
                }
            }
        }

        /** Each group with what follows it until the next one. */
        private List<Target> targets(String s, boolean untilSimilar) {
            List<Target> targets = new ArrayList<>();
            List<MatchResult> found = GROUP.matcher(s).results().toList();
            for (int i = 0; i < found.size(); i++) {
                int end = i + 1 < found.size() ? found.get(i + 1).start() : s.length();
                String about = s.substring(found.get(i).end(), end);
                if (untilSimilar) {
                    Matcher similar = LINK.matcher(about);
                    if (similar.find()) {
                        about = about.substring(0, similar.start());
                    } else if (!LINK.matcher(s.substring(found.get(i).end())).find()) {
                        continue;
                    }
                }
                targets.add(target(found.get(i).group(1), about));
            }
            return targets;
        }

        private static Target target(String group, String about) {
            Set<String> except = new LinkedHashSet<>();
            String rest = about;
            Matcher left = EXCEPT.matcher(rest);
            if (left.find()) {
                except.addAll(names(left.group(1)));
                rest = left.replaceAll("");
            }
            Set<String> paragraphs = new LinkedHashSet<>();
            Matcher paragraph = PARAGRAPHS.matcher(rest);
            while (paragraph.find()) {
                String list = paragraph.group(1);
                if (list.matches("[一二三四五六七八九]{2}")) {
                    list.chars().forEach(c -> paragraphs.add(Integer.toString(number(String.valueOf((char) c)))));
                } else {
                    ONE_NUMBER
                            .matcher(list)
                            .results()
                            .forEach(m -> paragraphs.add(Integer.toString(number(m.group()))));
                }
            }
            // Items named after a paragraph only say what stands in it: the paragraph decides.
            Set<String> parts = parts(rest);
            Set<String> names = parts.isEmpty() && paragraphs.isEmpty() ? names(rest) : Set.of();
            return new Target(group, parts, paragraphs, names, except);
        }

        private static Set<String> parts(String s) {
            Set<String> parts = new LinkedHashSet<>();
            Matcher part = PART.matcher(s);
            while (part.find()) {
                parts.add(Integer.toString(number(part.group(1))));
            }
            return parts;
        }

        static int number(String written) {
            int value = 0;
            int ten = written.indexOf('十');
            if (ten >= 0) {
                value = 10 * (ten == 0 ? 1 : DIGITS.getOrDefault(written.charAt(ten - 1), 1));
                return value + (ten + 1 < written.length() ? DIGITS.getOrDefault(written.charAt(ten + 1), 0) : 0);
            }
            return DIGITS.getOrDefault(written.charAt(0), 0);
        }

        /** Item names; words that only say "goods" or "and" are none. */
        private static Set<String> names(String list) {
            Set<String> names = new LinkedHashSet<>();
            StringBuilder name = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < list.length(); i++) {
                char c = list.charAt(i);
                depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
                if (depth <= 0 && "，,、；;与#".indexOf(c) >= 0) {
                    name(names, name.toString());
                    name.setLength(0);
                } else {
                    name.append(c);
                }
            }
            name(names, name.toString());
            return names;
        }

        private static void name(Set<String> names, String written) {
            String name = written.strip()
                    .replaceFirst("^(?:以及|及|的|也|其他|相应的?|含药物的?)+", "")
                    .replaceFirst("(?:服务项目|等类似商品|商品|服务|等)+$", "");
            if (!name.isBlank() && !name.matches("[.．：:（）()]+|各自然段分别|(?:相)?对应的?.*")) {
                names.add(name);
            }
        }

        private Reader() {}
    }

    /** The names that a note gives, folded for comparison. */
    static boolean names(Set<String> names, Optional<Set<String>> keys) {
        return keys.isPresent()
                && names.stream().map(n -> GoodsName.of(n).key()).anyMatch(keys.get()::contains);
    }
}
