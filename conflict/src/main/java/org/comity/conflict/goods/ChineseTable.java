package org.comity.conflict.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.conflict.goods.ChineseNote.InSeveralGroups;
import org.comity.conflict.goods.ChineseNote.PartsApart;
import org.comity.model.GoodsGroup;
import org.comity.model.GoodsList;

/** The notes of the Chinese table, by group. Without a loaded table it knows only which groups are in parts. */
final class ChineseTable {

    /** Chinese groups whose table note says that their parts are not similar to one another (区分表, NCL 12-2025). */
    private static final Set<String> IN_PARTS = Set.of(
            "0101", "0102", "0104", "0108", "0204", "0501", "0506", "0702", "0704", "0742", "0748", "0749", "0750",
            "0753", "0902", "0910", "0913", "0914", "1101");

    private final Map<String, Noted> groups = new HashMap<>();
    private final Set<Integer> notedClasses = new HashSet<>();
    private final Map<String, Set<String>> severalGroups = new HashMap<>();

    /** A group's note and what it says. */
    record Noted(String text, List<ChineseNote> said) {
        static final Noted NOTHING = new Noted("", List.of());
    }

    ChineseTable() {
        for (String group : IN_PARTS) {
            groups.put(group, new Noted("本类似群各部分之间商品不类似", List.of(new PartsApart())));
        }
    }

    /** Takes the groups of a list; of two lists the later one counts. */
    void add(GoodsList list) {
        for (GoodsGroup group : list.groups()) {
            if (group.note().isEmpty()) {
                continue;
            }
            String text = group.note().get().strip();
            List<ChineseNote> said = ChineseNote.read(text);
            groups.put(group.code(), new Noted(text, said));
            notedClasses.add(Integer.parseInt(group.code().substring(0, 2)));
            for (ChineseNote note : said) {
                if (note instanceof InSeveralGroups several) {
                    several.names()
                            .forEach(name -> severalGroups
                                    .computeIfAbsent(GoodsName.of(name).key(), k -> new LinkedHashSet<>())
                                    .addAll(several.groups()));
                }
            }
        }
    }

    Noted noted(String group) {
        return groups.getOrDefault(group, Noted.NOTHING);
    }

    boolean inParts(String group) {
        return noted(group).said().contains(new PartsApart());
    }

    /** The groups to which an item of this name belongs beside the one it is listed in. */
    Set<String> severalGroups(String key) {
        return severalGroups.getOrDefault(key, Set.of());
    }

    /** Whether notes of this class's groups were loaded: without any, the absence of a note proves nothing. */
    boolean isNoted(int niceClass) {
        return notedClasses.contains(niceClass);
    }

    /** Links can also be written on the other side, so both classes must be noted. */
    boolean areNoted(Set<String> ours, Set<String> theirs) {
        List<String> all = new ArrayList<>(ours);
        all.addAll(theirs);
        return all.stream().allMatch(g -> isNoted(Integer.parseInt(g.substring(0, 2))));
    }
}
