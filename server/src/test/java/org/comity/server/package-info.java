/** Tests of the server on hand-written records. */
@NullMarked
package org.comity.server;

import org.jspecify.annotations.NullMarked;
