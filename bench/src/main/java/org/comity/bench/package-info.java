/** Evaluations on development data, benchmarks, and the generator of the tables in {@code script}; nothing depends on it. */
@NullMarked
package org.comity.bench;

import org.jspecify.annotations.NullMarked;
