/** What tests of all modules share; published as this module's test jar. */
@NullMarked
package org.comity.testing;

import org.jspecify.annotations.NullMarked;
