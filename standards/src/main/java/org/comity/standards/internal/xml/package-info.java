/**
 * Hardened streaming XML: one record in memory at a time, each with its exact bytes and where they stand in the file.
 *
 * <p>Promise: no file or address is opened on behalf of a document, no entity is expanded, every length is bounded.
 */
@NullMarked
package org.comity.standards.internal.xml;

import org.jspecify.annotations.NullMarked;
