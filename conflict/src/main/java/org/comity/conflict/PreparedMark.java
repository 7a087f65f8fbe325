package org.comity.conflict;

import org.comity.model.Forum;

/** A mark made ready once for many comparisons in one forum; immutable, made by {@link MarkIndex#prepare}. */
public interface PreparedMark {

    Forum forum();
}
