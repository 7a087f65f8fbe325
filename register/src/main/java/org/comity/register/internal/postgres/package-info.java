/**
 * The built-in PostgreSQL of a home folder: its binaries, its data, its secret, its life.
 *
 * <p>Promise: whoever opens the home finds the one database of that home, freshly made, left running by a killed process, or
 * recovering from a crash; nobody reaches it without the secret, and the last one to leave stops it.
 */
@NullMarked
package org.comity.register.internal.postgres;

import org.jspecify.annotations.NullMarked;
