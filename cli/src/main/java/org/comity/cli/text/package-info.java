/**
 * Answers as text for a terminal: widths of East Asian letters, wrapping, colour, progress, and the reports themselves.
 *
 * <p>Promise: nothing that a record says can steer the terminal; every line fits the width.
 */
@NullMarked
package org.comity.cli.text;

import org.jspecify.annotations.NullMarked;
