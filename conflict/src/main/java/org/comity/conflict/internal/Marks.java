package org.comity.conflict.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.comity.conflict.EarlierMark;

/** The marks of a forum as objects, made of their bytes when they are asked for. Thread-safe. */
final class Marks {

    /** About 150 MB when full; then it begins anew, which costs less than keeping an order of use. */
    private static final int MOST = 50_000;

    private final ForumContent content;
    private final AtomicInteger count = new AtomicInteger();
    private volatile AtomicReferenceArray<IndexedMark> kept;

    Marks(ForumContent content) {
        this.content = content;
        this.kept = new AtomicReferenceArray<>(content.size());
    }

    int size() {
        return content.size();
    }

    /** @throws DamagedIndex when the bytes are none that were written */
    IndexedMark get(int mark) {
        AtomicReferenceArray<IndexedMark> known = kept;
        IndexedMark found = known.get(mark);
        if (found == null) {
            found = read(mark);
            if (count.incrementAndGet() > MOST) {
                count.set(0);
                known = new AtomicReferenceArray<>(size());
                kept = known;
            }
            known.set(mark, found);
        }
        return found;
    }

    /** Not kept. */
    IndexedMark read(int mark) {
        try {
            return MarkRecord.mark(content.records().read(mark), content.owners()[mark], () -> earlier(mark));
        } catch (RuntimeException e) {
            throw new DamagedIndex(e);
        }
    }

    /** The mark as recorded. */
    EarlierMark earlier(int mark) {
        try {
            return MarkRecord.facts(
                    content.records().read(mark),
                    content.forum(),
                    content.goods().list(mark));
        } catch (RuntimeException e) {
            throw new DamagedIndex(e);
        }
    }

    String id(int mark) {
        return content.id(mark);
    }

    /** The number of the mark with this id; negative when there is none. */
    int find(String id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = id(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
