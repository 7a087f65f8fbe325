/** JSON with bounds, and arrays of records with the exact bytes of each. */
@NullMarked
package org.comity.standards.internal.json;

import org.jspecify.annotations.NullMarked;
