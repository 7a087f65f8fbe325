package org.comity.conflict.internal;

import java.util.List;
import java.util.function.Function;
import org.comity.conflict.EarlierMark;
import org.comity.script.SignProfile;

/**
 * An earlier mark made ready for comparison.
 *
 * @param pieces of all forms
 * @param owner number of its owner in the index; equal for equal names, a number of its own when the owner is not known
 */
record IndexedMark(EarlierMark earlier, List<Form> forms, Pieces pieces, int owner) {

    static IndexedMark of(EarlierMark earlier, int owner, Function<String, SignProfile> profiles) {
        List<Form> forms = Form.of(earlier.texts(), profiles);
        return new IndexedMark(earlier, forms, Pieces.of(forms, earlier.forum(), false), owner);
    }

    /** The same writing with other facts. */
    IndexedMark with(EarlierMark changed, int number) {
        return new IndexedMark(changed, forms, pieces, number);
    }
}
