/**
 * What the Chinese office publishes: patent documents of both generations, e-filing bodies, the trademark open data, and
 * single trademark records.
 *
 * <p>Promise: standings of marks come from gazette issues, dates and terminal phrases, never from steps of paperwork.
 */
@NullMarked
package org.comity.standards.cnipa;

import org.jspecify.annotations.NullMarked;
