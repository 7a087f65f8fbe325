/**
 * Office dialects and WIPO standards: bytes to model, losing nothing.
 *
 * <p>Promise: a reader never returns silence: every byte range becomes a record, a rejected record with its reason, or an
 * office's own empty or error answer. Parsers are hardened and memory is bounded by one record.
 */
@NullMarked
package org.comity.standards;

import org.jspecify.annotations.NullMarked;
