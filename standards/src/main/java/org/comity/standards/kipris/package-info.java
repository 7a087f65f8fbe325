/**
 * Answers of KIPRIS Plus, the data service of the Korean office.
 *
 * <p>Promise: every element below {@code items} becomes a record or a rejected record, and every answer without one is
 * reported with the office's result code.
 */
@NullMarked
package org.comity.standards.kipris;

import org.jspecify.annotations.NullMarked;
