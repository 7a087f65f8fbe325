package org.comity.conflict.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Text;

/**
 * The goods of all marks of a forum. Most marks cover goods that others cover too: each different entry is held once, in the order
 * in which the marks first have it. Immutable.
 */
// Values of enums stand by their number: bytes are only read by the version that wrote them.
@SuppressWarnings("EnumOrdinal")
final class GoodsOfMarks {

    private static final GoodsClass.Scheme[] SCHEMES = GoodsClass.Scheme.values();
    private static final Text.TextRole[] ROLES = Text.TextRole.values();

    /** Entries of mark m stand from starts[m] to before starts[m + 1]. */
    private final int[] starts;

    private final int[] entries;
    private final byte[] packed;
    private final int[] places;
    private final AtomicReferenceArray<GoodsItem> unpacked;

    private GoodsOfMarks(int[] starts, int[] entries, byte[] packed, int[] places) {
        this.starts = starts;
        this.entries = entries;
        this.packed = packed;
        this.places = places;
        this.unpacked = new AtomicReferenceArray<>(Math.max(0, places.length - 1));
    }

    static GoodsOfMarks none() {
        return new GoodsOfMarks(new int[1], new int[0], new byte[0], new int[1]);
    }

    List<GoodsItem> list(int mark) {
        List<GoodsItem> goods = new ArrayList<>(starts[mark + 1] - starts[mark]);
        for (int i = starts[mark]; i < starts[mark + 1]; i++) {
            goods.add(entry(entries[i]));
        }
        return goods;
    }

    /** Every different entry, in the order in which the marks first have it. */
    List<GoodsItem> distinct() {
        List<GoodsItem> all = new ArrayList<>(unpacked.length());
        for (int entry = 0; entry < unpacked.length(); entry++) {
            all.add(entry(entry));
        }
        return all;
    }

    private GoodsItem entry(int number) {
        GoodsItem known = unpacked.get(number);
        if (known == null) {
            known = read(new PackedReader(packed, places[number], places[number + 1]));
            unpacked.set(number, known);
        }
        return known;
    }

    /** @param fresh the goods of each fresh mark */
    GoodsOfMarks merge(Order order, List<List<GoodsItem>> fresh) {
        int count = entries.length + fresh.stream().mapToInt(List::size).sum();
        int[] allStarts = new int[order.size() + 1];
        int[] all = new int[count];
        int[] numbers = new int[unpacked.length()];
        Arrays.fill(numbers, -1);
        // Entries of before are only unpacked where a fresh one might equal them.
        boolean compare = !fresh.isEmpty() && numbers.length > 0;
        Map<GoodsItem, Integer> known = new HashMap<>();
        PackedWriter out = new PackedWriter();
        int[] ends = new int[16];
        int distinct = 0;
        int n = 0;
        for (int mark = 0; mark < order.size(); mark++) {
            int from = order.from()[mark];
            int size = from < 0 ? fresh.get(~from).size() : starts[from + 1] - starts[from];
            for (int i = 0; i < size; i++) {
                int old = from < 0 ? -1 : entries[starts[from] + i];
                int number = old < 0 ? -1 : numbers[old];
                if (number < 0 && (old < 0 || compare)) {
                    GoodsItem item = old < 0 ? fresh.get(~from).get(i) : entry(old);
                    Integer same = known.putIfAbsent(item, distinct);
                    number = same == null ? -1 : same;
                }
                if (number < 0) {
                    number = distinct++;
                    if (old < 0) {
                        write(out, fresh.get(~from).get(i));
                    } else {
                        out.bytes(packed, places[old], places[old + 1]);
                    }
                    ends = distinct == ends.length ? Arrays.copyOf(ends, distinct * 2) : ends;
                    ends[distinct] = out.size();
                }
                if (old >= 0) {
                    numbers[old] = number;
                }
                all[n++] = number;
            }
            allStarts[mark + 1] = n;
        }
        return new GoodsOfMarks(allStarts, Arrays.copyOf(all, n), out.toBytes(), Arrays.copyOf(ends, distinct + 1));
    }

    private static void write(PackedWriter out, GoodsItem item) {
        out.number(item.goodsClass().scheme().ordinal())
                .text(item.goodsClass().code())
                .text(item.goodsClass().edition())
                .texts(item.groupCodes())
                .number(item.names().size());
        for (Text name : item.names()) {
            out.text(name.value()).text(name.language()).number(name.role().ordinal());
        }
        out.number(item.sequence().isPresent() ? 1 : 0);
        item.sequence().ifPresent(out::signed);
        out.number(item.deleted() ? 1 : 0);
    }

    private static GoodsItem read(PackedReader in) {
        GoodsClass goodsClass = new GoodsClass(SCHEMES[in.number()], in.text(), in.findText());
        List<String> codes = in.texts();
        int count = in.count();
        List<Text> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String value = in.text();
            names.add(new Text(value, in.text(), ROLES[in.number()]));
        }
        OptionalInt sequence = in.number() == 0 ? OptionalInt.empty() : OptionalInt.of(in.signed());
        return new GoodsItem(goodsClass, codes, names, sequence, in.number() != 0);
    }

    void write(SectionWriter out) throws IOException {
        out.ints(starts);
        out.ints(entries);
        out.bytes(packed);
        out.ints(places);
    }

    static GoodsOfMarks read(SectionReader in, int marks) throws IOException {
        int[] starts = in.ints();
        int[] entries = in.ints();
        byte[] packed = in.bytes();
        int[] places = in.ints();
        DamagedIndex.unless(starts.length == marks + 1, "goods of other marks");
        SectionReader.checkStarts(starts, entries.length);
        SectionReader.checkStarts(places, packed.length);
        SectionReader.checkBelow(entries, places.length - 1);
        return new GoodsOfMarks(starts, entries, packed, places);
    }
}
