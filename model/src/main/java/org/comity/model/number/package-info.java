/**
 * Numbers of rights as the offices write them, and the one form in which the register compares them.
 *
 * <p>Promise: what a person writes is read in every form the two offices use, with all its meanings when there are
 * several; a wrong check digit is refused with the digit expected; what a record carries is never refused. Canonical forms
 * are for comparing only: ST.13 and the other normalised forms lose parts of a number, so the original is always kept
 * beside them.
 */
@NullMarked
package org.comity.model.number;

import org.jspecify.annotations.NullMarked;
