/** The whole program from outside: in a browser, and when its process dies. */
@NullMarked
package org.comity.e2e;

import org.jspecify.annotations.NullMarked;
