/**
 * Lists of goods and services that the offices publish and a user downloads: the Chinese table, the Korean notice list, the
 * yearly concordance. Columns are found by their headings, in any order; what a list does not say stays empty.
 */
@NullMarked
package org.comity.standards.goods;

import org.jspecify.annotations.NullMarked;
