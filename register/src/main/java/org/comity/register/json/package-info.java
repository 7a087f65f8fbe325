/**
 * The register's answers as JSON: one shape for the command line and the API.
 *
 * <p>Promise: lowerCamelCase names (WIPO ST.90), codes in lower case with underscores, dates as ISO 8601; a fact that is
 * absent is left out, a list that is empty stays as an empty array.
 */
@NullMarked
package org.comity.register.json;

import org.jspecify.annotations.NullMarked;
