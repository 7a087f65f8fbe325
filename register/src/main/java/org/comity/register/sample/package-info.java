/**
 * The made-up records of the sample register.
 *
 * <p>Promise: the same bytes on every machine; every number begins with {@code SAMPLE-}, every owner says that it is a
 * sample; the only facts of the world are the publicly known names of widely known brands and the goods.
 */
@NullMarked
package org.comity.register.sample;

import org.jspecify.annotations.NullMarked;
