/** The register as built; nothing outside this module names these classes. */
@NullMarked
package org.comity.register.internal;

import org.jspecify.annotations.NullMarked;
