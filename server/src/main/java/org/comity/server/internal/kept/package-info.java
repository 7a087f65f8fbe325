/** Checks that somebody keeps, and what has changed since. */
@NullMarked
package org.comity.server.internal.kept;

import org.jspecify.annotations.NullMarked;
