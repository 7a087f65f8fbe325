/** Evaluation of the goods relation and of how written goods find their class and codes. */
@NullMarked
package org.comity.bench.goods;

import org.jspecify.annotations.NullMarked;
