/**
 * From what single source records say to one view of each right.
 *
 * <p>Promise: pure functions of the set of newest statements; no clock, no order of arrival.
 */
@NullMarked
package org.comity.register.internal.projection;

import org.jspecify.annotations.NullMarked;
