/** Finds names across scripts among all names of a source, by Comity and by plain string methods. */
@NullMarked
package org.comity.bench.names;

import org.jspecify.annotations.NullMarked;
