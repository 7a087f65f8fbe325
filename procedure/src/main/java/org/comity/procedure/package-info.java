/**
 * The two laws as dated data: provisions, periods and what was in force when.
 *
 * <p>Promise: pure; knows no register; a statement always carries its instrument, article and dates in force.
 */
@NullMarked
package org.comity.procedure;

import org.jspecify.annotations.NullMarked;
