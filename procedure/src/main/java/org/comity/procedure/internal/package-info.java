/** How the data files of the laws are read. */
@NullMarked
package org.comity.procedure.internal;

import org.jspecify.annotations.NullMarked;
