package org.comity.conflict.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.conflict.KnownName;
import org.comity.conflict.KnownName.Kind;
import org.comity.model.Forum;

/**
 * All that an index holds of a register, as it is kept. The same rights give the same content, bit by bit, whether it was built at
 * once or brought up to date change by change. Immutable.
 *
 * @param learned what the marks show of names, in the order of the owners
 * @param leftOut rights that are no earlier marks, by id, with the fingerprints of their facts
 */
record IndexContent(
        Map<Forum, ForumContent> forums, Owners owners, List<Learned> learned, SortedMap<String, Long> leftOut) {

    /**
     * A name that the marks of one owner show.
     *
     * @param sideBySide whether it takes two marks to show it
     */
    record Learned(int owner, boolean sideBySide, KnownName name) {}

    static IndexContent none(Set<Forum> forums) {
        Map<Forum, ForumContent> none = new EnumMap<>(Forum.class);
        forums.forEach(forum -> none.put(forum, ForumContent.none(forum)));
        return new IndexContent(none, Owners.none(), List.of(), new TreeMap<>());
    }

    void write(SectionWriter out) throws IOException {
        owners.write(out);
        for (Forum forum : Forum.values()) {
            ForumContent content = forums.get(forum);
            (content == null ? ForumContent.none(forum) : content).write(out);
        }
        PackedWriter names = new PackedWriter();
        for (Learned one : learned) {
            names.number(one.owner)
                    .number(one.sideBySide ? 1 : 0)
                    .text(one.name.kind().name())
                    .text(one.name.name())
                    .text(one.name.other())
                    .text(one.name.source())
                    .text(one.name.evidence());
        }
        out.bytes(names.toBytes());
        PackedWriter ids = new PackedWriter();
        leftOut.keySet().forEach(ids::text);
        out.longs(leftOut.values().stream().mapToLong(Long::longValue).toArray());
        out.bytes(ids.toBytes());
    }

    static IndexContent read(SectionReader in) throws IOException {
        Owners owners = Owners.read(in);
        Map<Forum, ForumContent> forums = new EnumMap<>(Forum.class);
        for (Forum forum : Forum.values()) {
            forums.put(forum, ForumContent.read(in, forum, owners.count()));
        }
        byte[] packed = in.bytes();
        PackedReader names = new PackedReader(packed, 0, packed.length);
        List<Learned> learned = new ArrayList<>();
        while (!names.isAtEnd()) {
            int owner = names.number();
            DamagedIndex.unless(owner >= 0 && owner < owners.count(), "a name of nobody");
            boolean sideBySide = names.number() != 0;
            Kind kind = Kind.valueOf(names.text());
            learned.add(new Learned(
                    owner, sideBySide, new KnownName(names.text(), names.text(), kind, names.text(), names.text())));
        }
        long[] prints = in.longs();
        byte[] ids = in.bytes();
        PackedReader id = new PackedReader(ids, 0, ids.length);
        SortedMap<String, Long> leftOut = new TreeMap<>();
        for (long print : prints) {
            leftOut.put(id.text(), print);
        }
        return new IndexContent(forums, owners, List.copyOf(learned), leftOut);
    }
}
