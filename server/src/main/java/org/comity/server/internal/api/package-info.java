/** The REST API under /api/v1, described in {@code openapi.yaml}. */
@NullMarked
package org.comity.server.internal.api;

import org.jspecify.annotations.NullMarked;
