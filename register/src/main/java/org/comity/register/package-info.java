/**
 * The register: what both offices recorded, with every version and source; ingest, projection, provenance.
 *
 * <p>Promise: no committed row is lost; the same records in any order give the same rights; nothing is overwritten.
 */
@NullMarked
package org.comity.register;

import org.jspecify.annotations.NullMarked;
