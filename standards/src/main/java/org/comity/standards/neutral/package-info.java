/**
 * The neutral table for everybody whose office sends nothing that is read here; described in
 * {@code docs/guides/neutral-format.md}.
 *
 * <p>Promise: a column that is not in the guide is kept as it stands; a value that is not allowed puts its row into
 * quarantine and stops no other row.
 */
@NullMarked
package org.comity.standards.neutral;

import org.jspecify.annotations.NullMarked;
