package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.Forum;

/**
 * The distinct readings of signs that were explained lately: the rules of a forum ask for those of the same marks again and
 * again, and deriving them costs far more than all else in a comparison. Thread-safe.
 */
final class LatelySpoken {

    /** About 20 MB when full; then it begins anew, which costs less than keeping an order of use. */
    private static final int MOST = 8_192;

    private static final ConcurrentHashMap<Key, List<Spoken>> KEPT = new ConcurrentHashMap<>();

    private LatelySpoken() {}

    private record Key(String sign, Forum territory) {}

    static List<Spoken> of(String sign, Forum territory) {
        Key key = new Key(sign, territory);
        List<Spoken> kept = KEPT.get(key);
        if (kept != null) {
            return kept;
        }
        List<Spoken> distinct = distinct(sign, territory);
        if (KEPT.size() >= MOST) {
            KEPT.clear();
        }
        KEPT.put(key, distinct);
        return distinct;
    }

    /** As many readings as are compared, each sound once. */
    private static List<Spoken> distinct(String sign, Forum territory) {
        List<Spoken> distinct = new ArrayList<>();
        for (Spoken spoken : DefaultReadings.spoken(SignText.of(sign), territory)) {
            boolean seen = spoken.segments().length == 0;
            for (Spoken other : distinct) {
                seen |= Arrays.equals(other.segments(), spoken.segments());
            }
            if (!seen && distinct.size() < EncodedProfile.COMPARED) {
                distinct.add(spoken);
            }
        }
        return List.copyOf(distinct);
    }
}
