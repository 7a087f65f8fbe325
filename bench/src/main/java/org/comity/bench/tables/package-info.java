/** Makes the tables of {@code org.comity.script} from published character data; run by hand, its output is committed. */
@NullMarked
package org.comity.bench.tables;

import org.jspecify.annotations.NullMarked;
