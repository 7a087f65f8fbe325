/** How well earlier marks of decided cases are found among many, beside plain string methods in the same run. */
@NullMarked
package org.comity.bench.conflicts;

import org.jspecify.annotations.NullMarked;
