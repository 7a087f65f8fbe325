/**
 * From files to committed records: walking folders and archives, recognising dialects, upserting by identity, quarantine.
 *
 * <p>Promise: what is committed stays; running the same command again goes on where the first one broke off and changes
 * nothing that was there.
 */
@NullMarked
package org.comity.register.internal.ingest;

import org.jspecify.annotations.NullMarked;
