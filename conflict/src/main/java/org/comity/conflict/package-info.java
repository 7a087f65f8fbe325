/**
 * Conflicts between marks: candidates, factors, the rules of each forum, goods relation, explanation.
 *
 * <p>Promise: an answer ranks and explains, it never gives a verdict; it says what it rests on.
 */
@NullMarked
package org.comity.conflict;

import org.jspecify.annotations.NullMarked;
