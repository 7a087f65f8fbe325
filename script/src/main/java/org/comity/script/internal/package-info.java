/** Tables, reading engines and comparison behind {@code org.comity.script}; no promise to other modules. */
@NullMarked
package org.comity.script.internal;

import org.jspecify.annotations.NullMarked;
