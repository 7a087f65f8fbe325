/** From the command to an open desk: arguments, lock, database, sample, terminal. */
@NullMarked
package org.comity.server.internal.start;

import org.jspecify.annotations.NullMarked;
