package org.comity.conflict;

import java.time.LocalDate;

/**
 * A dictionary of the user's own in a home folder.
 *
 * @param id stands beside every concept taken from it
 * @param licence as the user gave it; empty when not given
 * @param entries how many concepts it adds
 */
public record InstalledDictionary(String id, String licence, LocalDate added, int entries) {}
