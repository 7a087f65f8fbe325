package org.comity.register.sample;

/**
 * A made-up sign in its three written forms; a record uses one or two of them.
 *
 * @param zh Hanzi in simplified form
 * @param hanja the same as written in Korea; empty when the sign was not formed from Hanzi
 * @param ko Hangul
 * @param latin Latin letters, upper case
 */
record Sign(String zh, String hanja, String ko, String latin) {}
