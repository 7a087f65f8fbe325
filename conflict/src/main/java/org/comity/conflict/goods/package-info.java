/**
 * Goods and services: what a written good is in the offices' lists, and how two of them relate in a forum.
 *
 * <p>Promise: an answer is similar, not similar or uncertain, and every pair keeps the note, link or code that decided it. What
 * is not known (the part of a group, a code, an edition) leaves the answer open; it is never guessed.
 */
@NullMarked
package org.comity.conflict.goods;

import org.jspecify.annotations.NullMarked;
