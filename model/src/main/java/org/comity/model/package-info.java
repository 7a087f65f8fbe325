/**
 * The words of the house: rights, numbers, marks, goods, parties, events and what an office says of them.
 *
 * <p>Promise: immutable values without I/O, clock or locale; every constructor validates and copies; absence is an empty
 * {@link java.util.Optional} or an empty list and never {@code null}. Names are WIPO's and the offices' own;
 * {@code docs/dictionary.md} maps them in three languages.
 */
@NullMarked
package org.comity.model;

import org.jspecify.annotations.NullMarked;
