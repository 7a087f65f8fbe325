/** Tables of rows: exact bytes, offsets and line numbers, tolerant of what spreadsheets do to files. */
@NullMarked
package org.comity.standards.internal.table;

import org.jspecify.annotations.NullMarked;
