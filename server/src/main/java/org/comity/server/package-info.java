/**
 * The desk in the browser and the API: the only module that knows Spring.
 *
 * <p>Promise: binds the loopback address only; every page works without JavaScript, in zh-CN, ko and en; nothing is asked
 * of any other machine.
 */
@NullMarked
package org.comity.server;

import org.jspecify.annotations.NullMarked;
