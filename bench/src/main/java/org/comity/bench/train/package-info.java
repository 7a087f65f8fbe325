/** Fits the numbers of the engine on development data and writes them with a report; the same data give the same numbers. */
@NullMarked
package org.comity.bench.train;

import org.jspecify.annotations.NullMarked;
