/**
 * The connection to the database: who connects, what is checked before the first row, and the tables.
 *
 * <p>Promise: no connection is handed out to a database that could lose a confirmed row, and none under a role that owns
 * tables or is a superuser.
 */
@NullMarked
package org.comity.register.internal.database;

import org.jspecify.annotations.NullMarked;
