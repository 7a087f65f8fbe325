package org.comity.script;

/**
 * A part of each sign with the same concept.
 *
 * @param concept how the concept is called: its usual word in Chinese, Korean and English ({@code 银行/은행/bank}), or the Hanzi
 *     through which the two met ({@code 太阳})
 * @param asked the part of the sign asked about, for example {@code 태양}
 * @param earlier the part of the earlier sign, for example {@code 太阳}
 */
public record ConceptMatch(String concept, String asked, String earlier) {}
