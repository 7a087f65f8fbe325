/** How marks are indexed, compared and explained. */
@NullMarked
package org.comity.conflict.internal;

import org.jspecify.annotations.NullMarked;
