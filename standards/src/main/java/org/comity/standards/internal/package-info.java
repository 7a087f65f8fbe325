/** What all dialect readers share: collecting facts with findings, reading office values, hashing content. */
@NullMarked
package org.comity.standards.internal;

import org.jspecify.annotations.NullMarked;
