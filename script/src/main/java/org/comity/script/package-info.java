/**
 * Hanzi, Hangul and Latin: how a sign is read, looks and what it means in each territory.
 *
 * <p>Promise: pure functions over compact tables; thread-safe; the same input gives the same output on every machine.
 */
@NullMarked
package org.comity.script;

import org.jspecify.annotations.NullMarked;
