/**
 * Images of device marks compared with images: a first sieve over pictures that are nearly the same, and over figurative
 * elements by their Vienna codes. It sees no likeness of idea and no likeness of manner; what it does not find may still be
 * similar, and what it finds may not be.
 *
 * <p>Promise: pure Java, nothing is fetched, sizes are checked before pixels are decoded; the same bytes give the same print.
 */
@NullMarked
package org.comity.conflict.device;

import org.jspecify.annotations.NullMarked;
