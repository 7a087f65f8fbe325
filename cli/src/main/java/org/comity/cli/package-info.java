/**
 * The command line: one class per command, in three languages, with the exit codes of {@code ErrorKind}.
 *
 * <p>Promise: a command either does what it says and ends with 0, or prints one line that says what is wrong and what to
 * try; with {@code --json} standard output carries data only.
 */
@NullMarked
package org.comity.cli;

import org.jspecify.annotations.NullMarked;
