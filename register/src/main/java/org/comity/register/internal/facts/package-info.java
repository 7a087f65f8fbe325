/**
 * The form in which facts lie in the database.
 *
 * <p>Promise: what is written reads back equal; what an older build wrote reads back with the newer parts empty.
 */
@NullMarked
package org.comity.register.internal.facts;

import org.jspecify.annotations.NullMarked;
