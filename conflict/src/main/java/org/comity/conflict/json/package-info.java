/**
 * The answer to a question as JSON: one shape for the command line and the API.
 *
 * <p>Promise: the names of {@code register.json}; statements of law and of reasons carry all three languages, so that one
 * answer serves every reader.
 */
@NullMarked
package org.comity.conflict.json;

import org.jspecify.annotations.NullMarked;
