/** How well look-alike characters and images are told, against lists and images of others. */
@NullMarked
package org.comity.bench.look;

import org.jspecify.annotations.NullMarked;
