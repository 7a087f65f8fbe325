package org.comity.script;

/**
 * How alike two Hanzi look, by each of four measures from 0 to 1.
 *
 * @param image the printed forms: direction and place of their strokes
 * @param corners the share of equal four-corner digits
 * @param parts the parts that Cangjie letters name, in order
 * @param strokes how near the numbers of strokes are
 */
public record GlyphLikeness(double image, double corners, double parts, double strokes) {}
