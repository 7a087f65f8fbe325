package org.comity.script.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.model.Forum;
import org.comity.script.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The distinct readings of a sign, as many as are compared, each sound once.
 *
 * <p>Those of signs that were explained lately are kept: the rules of a forum ask for those of the same marks again and again,
 * and deriving them costs far more than all else in a comparison. Thread-safe.
 */
record LatelySpoken(String sign, Forum territory, List<Reading> readings) {

    /** A power of two; about 20 MB when all are taken. */
    private static final int KEPT = 8_192;

    /** A sign that comes to the place of another takes it. Entries are immutable: whoever reads an old one is as well served. */
    private static final @Nullable LatelySpoken[] LATELY = new LatelySpoken[KEPT];

    static LatelySpoken of(String sign, Forum territory) {
        int hash = sign.hashCode() * 31 + (territory == Forum.KR ? 1 : 0);
        int place = (hash ^ (hash >>> 13)) & (KEPT - 1);
        LatelySpoken kept = LATELY[place];
        if (kept != null && kept.territory == territory && kept.sign.equals(sign)) {
            return kept;
        }
        LatelySpoken made = derive(sign, territory);
        LATELY[place] = made;
        return made;
    }

    private static LatelySpoken derive(String sign, Forum territory) {
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
        return new LatelySpoken(
                sign, territory, distinct.stream().map(Spoken::reading).toList());
    }
}
