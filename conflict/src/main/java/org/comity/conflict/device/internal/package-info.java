/** Pixels: straightening, trimming, hashing. */
@NullMarked
package org.comity.conflict.device.internal;

import org.jspecify.annotations.NullMarked;
