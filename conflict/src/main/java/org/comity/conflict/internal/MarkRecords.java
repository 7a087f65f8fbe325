package org.comity.conflict.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The records of all marks of a forum, in blocks of bytes. Immutable. */
final class MarkRecords {

    /** So many marks a block: an array of bytes has its limit, a block of the longest records has not reached it. */
    private static final int BLOCK = 4096;

    private final byte[][] blocks;
    /** Within its block. */
    private final int[] starts;

    private MarkRecords(byte[][] blocks, int[] starts) {
        this.blocks = blocks;
        this.starts = starts;
    }

    static MarkRecords none() {
        return new MarkRecords(new byte[0][], new int[0]);
    }

    int size() {
        return starts.length;
    }

    private int end(int mark) {
        return (mark + 1) % BLOCK == 0 || mark + 1 == starts.length ? blocks[mark / BLOCK].length : starts[mark + 1];
    }

    PackedReader read(int mark) {
        return new PackedReader(blocks[mark / BLOCK], starts[mark], end(mark));
    }

    MarkRecords merge(Order order, List<byte[]> fresh) {
        int[] merged = new int[order.size()];
        byte[][] all = new byte[(order.size() + BLOCK - 1) / BLOCK][];
        IntUnaryOperator length = from -> from < 0 ? fresh.get(~from).length : end(from) - starts[from];
        for (int block = 0; block < all.length; block++) {
            int last = Math.min(order.size(), (block + 1) * BLOCK);
            int size = 0;
            for (int mark = block * BLOCK; mark < last; mark++) {
                merged[mark] = size;
                size = Math.addExact(size, length.applyAsInt(order.from()[mark]));
            }
            byte[] bytes = new byte[size];
            for (int mark = block * BLOCK; mark < last; mark++) {
                int from = order.from()[mark];
                byte[] source = from < 0 ? fresh.get(~from) : blocks[from / BLOCK];
                System.arraycopy(source, from < 0 ? 0 : starts[from], bytes, merged[mark], length.applyAsInt(from));
            }
            all[block] = bytes;
        }
        return new MarkRecords(all, merged);
    }

    void write(SectionWriter out) throws IOException {
        out.ints(starts);
        for (byte[] block : blocks) {
            out.bytes(block);
        }
    }

    static MarkRecords read(SectionReader in) throws IOException {
        int[] starts = in.ints();
        byte[][] blocks = new byte[(starts.length + BLOCK - 1) / BLOCK][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = in.bytes();
        }
        for (int mark = 0; mark < starts.length; mark++) {
            int least = mark % BLOCK == 0 ? 0 : starts[mark - 1];
            DamagedIndex.unless(
                    starts[mark] >= least && starts[mark] <= blocks[mark / BLOCK].length, "records out of order");
        }
        return new MarkRecords(blocks, starts);
    }
}
