package org.comity.script;

/**
 * Two readings that met.
 *
 * @param score 0 to 1; 1 only when the two readings sound the same
 * @param asked a reading of the sign asked about
 * @param earlier a reading of the earlier sign
 */
public record SoundMatch(double score, Reading asked, Reading earlier) {}
