/**
 * Questions to the register.
 *
 * <p>Promise: what is shown is committed and of one space: real records, or the sample while there is no real one.
 */
@NullMarked
package org.comity.register.internal.read;

import org.jspecify.annotations.NullMarked;
