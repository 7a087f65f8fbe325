/** How long one comparison takes, measured by JMH: {@code bench/run jmh}. */
@NullMarked
package org.comity.bench.speed;

import org.jspecify.annotations.NullMarked;
