/** What every answer has in common: routes, languages, parameters, errors, headers. */
@NullMarked
package org.comity.server.internal.web;

import org.jspecify.annotations.NullMarked;
