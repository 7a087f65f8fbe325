/** The pages. */
@NullMarked
package org.comity.server.internal.desk;

import org.jspecify.annotations.NullMarked;
