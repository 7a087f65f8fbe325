package org.comity.conflict.internal;

import java.util.List;
import org.comity.conflict.EarlierMark;

/**
 * An earlier mark with its forms.
 *
 * @param owner number of its owner in the index; equal for equal names, a number of its own when the owner is not known
 */
record IndexedMark(EarlierMark earlier, List<Form> forms, int owner) {}
